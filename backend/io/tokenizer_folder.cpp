// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_folder.h"

#include "io/tokenizer_llama.h"
#include "io/tokenizer_model_reader.h"
#include "io/tokenizer_settings.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t maxMergeFileBytes = std::size_t { 64 } << 20;

/// The expression Qwen2 tokenizers split by.
constexpr const char* qwen2Regex =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

json readMerges(const fs::path& file)
{
    const std::string text = readTextFile(file, maxMergeFileBytes);
    json out = json::array();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (!line.empty() && !(begin == 0 && line.starts_with("#version")))
            out.push_back(std::move(line));
        begin = end + 1;
    }
    return out;
}

/// Writes down as tokenizer.json what transformers builds from vocab.json and merges.txt.
TokenizerDefinition readVocabularyFiles(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    TokenizerSettings settings = readTokenizerSettings(folder);
    if (settings.className != "Qwen2Tokenizer" && settings.className != "Qwen2TokenizerFast")
        throw badInput((folder / "tokenizer_config.json").string()
            + ": field \"tokenizer_class\" is \"" + settings.className
            + "\"; vocab.json without a tokenizer.json is known for Qwen2Tokenizer only. Save one "
              "with transformers: AutoTokenizer.from_pretrained(folder).save_pretrained(folder).");
    const json byteLevel { { "type", "ByteLevel" }, { "add_prefix_space", false },
        { "use_regex", false } };
    const json split { { "type", "Split" }, { "pattern", { { "Regex", qwen2Regex } } },
        { "behavior", "Isolated" }, { "invert", false } };
    json document;
    document["added_tokens"] = std::move(settings.addedTokens);
    document["normalizer"] = { { "type", "NFC" } };
    document["pre_tokenizer"] = { { "type", "Sequence" },
        { "pretokenizers", json::array({ split, byteLevel }) } };
    document["decoder"] = byteLevel;
    document["model"] = { { "type", "BPE" }, { "vocab", readJsonFile(file, tokenizerLimits) },
        { "merges", readMerges(folder / "merges.txt") } };
    return readTokenizerDefinition(JsonReader(document, file.string()));
}

} // namespace

TokenizerDefinition readTokenizer(const fs::path& file)
{
    if (file.filename() == "tokenizer.model")
        return readLlamaTokenizer(file);
    if (file.filename() == "vocab.json")
        return readVocabularyFiles(file);
    return readTokenizerDefinition(file);
}

std::optional<fs::path> findTokenizerFile(const fs::path& folder)
{
    for (const char* name : { "tokenizer.json", "tokenizer.model" }) {
        if (fs::exists(folder / name))
            return folder / name;
    }
    if (fs::exists(folder / "vocab.json") && fs::exists(folder / "merges.txt"))
        return folder / "vocab.json";
    return std::nullopt;
}

} // namespace sinkscope::io
