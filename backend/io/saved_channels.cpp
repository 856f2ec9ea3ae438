// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/saved_channels.h"

#include "io/atomic_file.h"
#include "io/json_reader.h"

#include <cstdlib>

namespace sinkscope::io {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostChannels = 64;
constexpr IntegerRange anyChannel { 0, 1'000'000 };

nlohmann::json documentOf(const fs::path& file)
{
    if (file.empty() || !fs::exists(file))
        return { { "format", 1 }, { "models", nlohmann::json::object() } };
    nlohmann::json document = readJsonFile(file);
    const JsonReader root(document, file.string());
    root.at("format").integer({ 1, 1 });
    if (!root.at("models").value().is_object())
        throw root.at("models").error("an object with one entry per model");
    return document;
}

} // namespace

fs::path savedChannelsFile()
{
    const auto environment = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value ? value : "");
    };
    fs::path config = environment("XDG_CONFIG_HOME");
    if (config.empty()) {
        const fs::path home = environment("HOME");
        if (home.empty())
            return {};
        config = home / ".config";
    }
    return config / "sinkscope" / "sink-channels.json";
}

std::optional<std::vector<int>> savedChannels(const fs::path& file, const std::string& modelHash)
{
    const nlohmann::json document = documentOf(file);
    const auto entry = JsonReader(document, file.string()).at("models").find(modelHash);
    if (!entry)
        return std::nullopt;
    const JsonReader list = entry->at("channels");
    if (list.size() == 0 || list.size() > mostChannels)
        throw list.error("1 to " + std::to_string(mostChannels) + " channels");
    std::vector<int> channels;
    for (std::size_t i = 0; i < list.size(); ++i)
        channels.push_back(static_cast<int>(list.element(i).integer(anyChannel)));
    return channels;
}

void saveChannels(const fs::path& file, const std::string& modelHash, const std::string& modelName,
    const std::vector<int>& channels)
{
    if (file.empty())
        throw badInput("sink channels cannot be saved: neither HOME nor XDG_CONFIG_HOME is set; "
                       "set one of them");
    nlohmann::json document = documentOf(file);
    if (channels.empty())
        document["models"].erase(modelHash);
    else
        document["models"][modelHash] = { { "name", modelName }, { "channels", channels } };
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed)
        throw badInput(file.parent_path().string() + ": the folder cannot be made ("
            + failed.message() + "); choose another with XDG_CONFIG_HOME");
    const std::string text = document.dump(2) + "\n";
    writeFileAtomically(file, std::as_bytes(std::span(text)));
}

} // namespace sinkscope::io
