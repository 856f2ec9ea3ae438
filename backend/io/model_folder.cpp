// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_folder.h"

#include "io/model_folder_weights.h"
#include "io/tokenizer_folder.h"

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxTemplateBytes = std::size_t { 1 } << 20;

/// Why a folder without config.json is none; the usual mistakes have their own words.
std::string reasonWithoutConfig(const fs::path& folder)
{
    if (fs::exists(folder / "adapter_config.json"))
        return "It holds an adapter (adapter_config.json), not a model: merge it into its base "
               "model with peft, merge_and_unload(), then save_pretrained(folder).";
    if (fs::is_directory(folder / "snapshots"))
        return "This is a Hugging Face cache entry: open the folder inside its \"snapshots\".";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".gguf")
            return "It holds GGUF weights (" + entry.path().filename().string()
                + "), which lack the vision half; choose the folder they were made from, with "
                  "config.json and safetensors files.";
    }
    return "Choose the folder that holds config.json, tokenizer.json and the weights.";
}

void requireConfig(const fs::path& folder)
{
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw badInput(folder.string() + ": expected a model folder here, found "
            + (fs::exists(folder, code) ? "a file" : "nothing") + ". Check the path.");
    if (!fs::is_regular_file(folder / "config.json", code))
        throw badInput(folder.string() + ": has no config.json. " + reasonWithoutConfig(folder));
}

fs::path findTokenizer(const fs::path& folder)
{
    if (const auto file = findTokenizerFile(folder))
        return *file;
    throw badInput(folder.string()
        + ": has no tokenizer.json (nor tokenizer.model, nor vocab.json with merges.txt). Save one "
          "with transformers: AutoTokenizer.from_pretrained(folder).save_pretrained(folder).");
}

/// A template is a text, or a list of {name, template} of which "default" is taken.
std::optional<TemplateSource> templateIn(const fs::path& file, const std::string& key)
{
    if (!fs::exists(file))
        return std::nullopt;
    const nlohmann::json document = readJsonFile(file);
    const auto field = JsonReader(document, file.string()).find(key);
    if (!field)
        return std::nullopt;
    if (!field->value().is_array())
        return TemplateSource { field->string(maxTemplateBytes), file };
    for (std::size_t i = 0; i < field->size(); ++i) {
        const JsonReader entry = field->element(i);
        if (entry.at("name").string() == "default")
            return TemplateSource { entry.at("template").string(maxTemplateBytes), file };
    }
    return std::nullopt;
}

std::optional<TemplateSource> findTemplate(const fs::path& folder)
{
    const fs::path plain = folder / "chat_template.jinja";
    if (fs::exists(plain))
        return TemplateSource { readTextFile(plain, maxTemplateBytes), plain };
    for (const char* name :
        { "chat_template.json", "processor_config.json", "tokenizer_config.json" }) {
        if (auto found = templateIn(folder / name, "chat_template"))
            return found;
    }
    return std::nullopt;
}

/// Tokens are written as a text or as an object with `content`.
std::vector<std::pair<std::string, std::string>> readVariables(const fs::path& folder)
{
    std::vector<std::pair<std::string, std::string>> out;
    const fs::path file = folder / "tokenizer_config.json";
    if (!fs::exists(file))
        return out;
    const nlohmann::json document = readJsonFile(file);
    const JsonReader root(document, file.string());
    for (const char* name : { "bos_token", "eos_token", "pad_token", "unk_token" }) {
        if (const auto field = root.find(name))
            out.emplace_back(
                name, field->value().is_object() ? field->at("content").string() : field->string());
    }
    return out;
}

std::vector<std::int32_t> findStopIds(const fs::path& folder, const ModelConfig& config)
{
    const fs::path file = folder / "generation_config.json";
    if (!fs::exists(file))
        return config.stopIds;
    const nlohmann::json document = readJsonFile(file);
    std::vector<std::int32_t> ids =
        readTokenIds(JsonReader(document, file.string()), "eos_token_id");
    return ids.empty() ? config.stopIds : ids;
}

ModelFolder readFolder(const fs::path& folder, std::span<const KnownFamily> knownFamilies)
{
    const fs::path file = folder / "config.json";
    const nlohmann::json document = readJsonFile(file);
    ModelFolder out;
    out.folder = folder;
    out.config = readModelConfig(JsonReader(document, file.string()), knownFamilies);
    out.weights = findWeights(folder);
    out.tokenizer = findTokenizer(folder);
    const ImageProcessing usual =
        usualImageProcessing(out.config.vision.hasClassToken(), out.config.vision.imageSize);
    out.video = readImageProcessing(folder, ImageUse::Video, usual);
    out.image = readImageProcessing(folder, ImageUse::Still, usual);
    out.chatTemplate = findTemplate(folder);
    out.stopIds = findStopIds(folder, out.config);
    out.templateVariables = readVariables(folder);
    return out;
}

} // namespace

ModelFolder openModelFolder(const fs::path& folder, std::span<const KnownFamily> knownFamilies)
{
    try {
        requireConfig(folder);
        return readFolder(folder, knownFamilies);
    } catch (const fs::filesystem_error& problem) {
        throw badInput(folder.string() + ": could not be read (" + problem.what()
            + "). Check that you may read every file in it.");
    }
}

} // namespace sinkscope::io
