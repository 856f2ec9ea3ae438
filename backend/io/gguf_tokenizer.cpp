// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_tokenizer.h"

#include "io/unicode.h"
#include "trace/error.h"

#include <algorithm>
#include <unordered_set>

namespace sinkscope::io {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t controlKind = 3;
constexpr std::int64_t userDefinedKind = 4;

[[noreturn]] void fail(const GgufMetadata& metadata, const std::string& problem)
{
    throw badInput("'" + metadata.fileName() + "': its tokenizer cannot be used: " + problem
        + ". Use another GGUF language model.");
}

Json byteLevel(bool useRegex)
{
    return { { "type", "ByteLevel" }, { "add_prefix_space", false }, { "trim_offsets", true },
        { "use_regex", useRegex } };
}

Json preTokenizer(const GgufMetadata& metadata)
{
    const std::string& name = metadata.text("tokenizer.ggml.pre");
    if (name == "gpt-2") {
        return byteLevel(true);
    }
    if (name != "smollm") {
        fail(metadata, "its pre-tokenizer is '" + name + "', known are 'smollm' and 'gpt-2'");
    }
    const Json digits = { { "type", "Digits" }, { "individual_digits", true } };
    return { { "type", "Sequence" },
        { "pretokenizers", Json::array({ digits, byteLevel(true) }) } };
}

Json addedToken(std::size_t id, const std::string& content, bool special)
{
    return { { "id", id }, { "content", content }, { "single_word", false }, { "lstrip", false },
        { "rstrip", false }, { "normalized", false }, { "special", special } };
}

Json addedTokens(const GgufMetadata& metadata, const std::vector<std::string>& extraSpecials)
{
    const std::vector<std::string>& tokens = metadata.texts("tokenizer.ggml.tokens");
    const std::vector<std::int64_t> kinds = metadata.integers("tokenizer.ggml.token_type");
    if (kinds.size() != tokens.size()) {
        fail(metadata,
            "it has " + std::to_string(tokens.size()) + " tokens but "
                + std::to_string(kinds.size()) + " token types");
    }
    Json added = Json::array();
    for (std::size_t id = 0; id < tokens.size(); ++id) {
        if (kinds[id] == controlKind || kinds[id] == userDefinedKind) {
            added.push_back(addedToken(id, tokens[id], kinds[id] == controlKind));
        }
    }
    for (std::size_t i = 0; i < extraSpecials.size(); ++i) {
        if (std::find(tokens.begin(), tokens.end(), extraSpecials[i]) != tokens.end()) {
            fail(metadata, "the token '" + extraSpecials[i] + "' exists already");
        }
        added.push_back(addedToken(tokens.size() + i, extraSpecials[i], true));
    }
    return added;
}

/// An object built as a list of pairs: ordered_json looks every key up when asked to insert one.
Json vocabulary(const GgufMetadata& metadata, std::unordered_set<std::string>& known)
{
    Json::object_t entries;
    std::int64_t id = 0;
    for (const std::string& token : metadata.texts("tokenizer.ggml.tokens")) {
        if (token.empty() || !isValidUtf8(token) || !known.insert(token).second) {
            fail(metadata, "token " + std::to_string(id) + " is empty, not UTF-8, or occurs twice");
        }
        entries.Container::push_back({ token, Json(id++) });
    }
    return Json(std::move(entries));
}

Json merges(const GgufMetadata& metadata, const std::unordered_set<std::string>& known)
{
    const std::vector<std::string>& lines = metadata.texts("tokenizer.ggml.merges");
    Json pairs = Json::array();
    for (const std::string& line : lines) {
        // A byte-level token never holds a space, so the only one is the separator.
        const std::size_t space = line.find(' ');
        const bool split =
            space != std::string::npos && line.find(' ', space + 1) == std::string::npos;
        const std::string first = line.substr(0, space);
        const std::string second = split ? line.substr(space + 1) : std::string();
        if (!split || !known.contains(first) || !known.contains(second)
            || !known.contains(first + second)) {
            fail(metadata,
                "the merge '" + line.substr(0, 100) + "' does not join two tokens to a third");
        }
        pairs.push_back(Json::array({ first, second }));
    }
    return pairs;
}

} // namespace

Json tokenizerFromGguf(const GgufMetadata& metadata, const std::vector<std::string>& extraSpecials)
{
    const std::string& kind = metadata.text("tokenizer.ggml.model");
    if (kind != "gpt2") {
        fail(metadata, "its kind is '" + kind + "', expected 'gpt2' (byte-level BPE)");
    }
    std::unordered_set<std::string> known;
    Json model = { { "type", "BPE" }, { "dropout", nullptr }, { "unk_token", nullptr },
        { "continuing_subword_prefix", nullptr }, { "end_of_word_suffix", nullptr },
        { "fuse_unk", false }, { "byte_fallback", false }, { "ignore_merges", false } };
    model["vocab"] = vocabulary(metadata, known);
    model["merges"] = merges(metadata, known);
    Json tokenizer = { { "version", "1.0" }, { "truncation", nullptr }, { "padding", nullptr } };
    tokenizer["added_tokens"] = addedTokens(metadata, extraSpecials);
    tokenizer["normalizer"] = nullptr;
    tokenizer["pre_tokenizer"] = preTokenizer(metadata);
    tokenizer["post_processor"] = nullptr;
    tokenizer["decoder"] = byteLevel(true);
    tokenizer["model"] = std::move(model);
    return tokenizer;
}

} // namespace sinkscope::io
