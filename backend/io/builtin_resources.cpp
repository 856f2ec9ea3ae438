// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/builtin_resources.h"

#include "io/json_reader.h"
#include "io/sha256.h"

namespace sinkscope::io {

namespace {

constexpr JsonLimits settingsLimits { std::size_t { 1 } << 20, 16, 10'000 };
constexpr IntegerRange tokenRange { 0, 1 << 20 };

nlohmann::json objectOrEmpty(const JsonReader& settings, const std::string& key)
{
    const auto field = settings.find(key);
    if (field && !field->value().is_object()) {
        throw field->error("an object");
    }
    return field ? field->value() : nlohmann::json::object();
}

std::vector<std::int64_t> readStopIds(const JsonReader& settings)
{
    std::vector<std::int64_t> ids;
    const auto field = settings.find("eos");
    if (field && field->value().is_array()) {
        for (std::size_t i = 0; i < field->size(); ++i) {
            ids.push_back(field->element(i).integer(tokenRange));
        }
    } else if (field) {
        ids.push_back(field->integer(tokenRange));
    }
    return ids;
}

} // namespace

BuiltinSettings readBuiltinSettings(const BuiltinFiles& files)
{
    const nlohmann::json document = readJsonFile(files.settings(), settingsLimits);
    const JsonReader reader(document, files.settings().string());
    BuiltinSettings settings;
    settings.name = reader.at("name").string();
    settings.version = reader.at("version").value();
    if (const auto hash = reader.find("language_sha256")) {
        settings.languageSha256 = hash->string();
    }
    if (const auto scale = reader.find("adapter_scale")) {
        settings.adapterScale = scale->number();
    }
    settings.frames = reader.at("frames").integer({ 1, 4096 });
    settings.stopIds = readStopIds(reader);
    const JsonReader vision = reader.at("vision_config");
    settings.imageSize = vision.at("image_size").integer({ 1, 4096 });
    settings.patchSize = vision.at("patch_size").integer({ 1, settings.imageSize });
    settings.visionConfig = objectOrEmpty(reader, "vision_config");
    settings.config = objectOrEmpty(reader, "config");
    settings.preprocessor = objectOrEmpty(reader, "preprocessor");
    return settings;
}

std::map<std::string, std::string> hashBuiltinFiles(const BuiltinFiles& files)
{
    std::map<std::string, std::string> hashes;
    for (const std::filesystem::path& path :
        { files.settings(), files.vision(), files.adapter(), files.chatTemplate() }) {
        hashes[path.filename().string()] = sha256HexOfFile(path);
    }
    return hashes;
}

} // namespace sinkscope::io
