// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_settings.h"

#include "io/json_reader.h"
#include "io/tokenizer_model_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<const char*, 7> roles { "bos_token", "eos_token", "unk_token", "sep_token",
    "pad_token", "cls_token", "mask_token" };

json readIfThere(const fs::path& file)
{
    return fs::exists(file) ? readJsonFile(file, tokenizerLimits) : json::object();
}

/// A token is written as a text or as an object with `content`.
std::string contentOf(const JsonReader& token)
{
    return token.value().is_object() ? token.at("content").string() : token.string();
}

void readRoles(const JsonReader& root, TokenizerSettings& out)
{
    const auto add = [&out](const JsonReader& token) { out.specials.push_back(contentOf(token)); };
    for (const char* role : roles) {
        if (const auto token = root.find(role))
            add(*token);
    }
    for (const char* list : { "additional_special_tokens", "extra_special_tokens" }) {
        const auto tokens = root.find(list);
        if (!tokens)
            continue;
        if (tokens->value().is_object()) {
            for (const auto& [name, value] : tokens->value().items())
                add(JsonReader(value, root.file(), std::string(list) + "." + name));
        } else {
            for (std::size_t i = 0; i < tokens->size(); ++i)
                add(tokens->element(i));
        }
    }
    if (const auto token = root.find("bos_token"))
        out.begin = contentOf(*token);
    if (const auto token = root.find("eos_token"))
        out.end = contentOf(*token);
}

/// `added_tokens_decoder`: tokens by their ids, which are written as texts.
void readDecoder(const JsonReader& decoder, TokenizerSettings& out)
{
    if (!decoder.value().is_object())
        throw decoder.error("an object");
    for (const auto& [key, value] : decoder.value().items()) {
        std::int64_t id = -1;
        const char* end = key.data() + key.size();
        const auto [stop, problem] = std::from_chars(key.data(), end, id);
        if (problem != std::errc() || stop != end || !value.is_object())
            throw decoder.error("objects under whole numbers (\"" + key.substr(0, 64)
                + "\" is not "
                  "one)");
        json token = value;
        token["id"] = id;
        out.addedTokens.push_back(std::move(token));
    }
}

/// added_tokens.json: ids by text.
void readEncoder(const JsonReader& encoder, TokenizerSettings& out)
{
    if (!encoder.value().is_object())
        throw encoder.error("an object");
    for (const auto& [content, id] : encoder.value().items()) {
        const auto& names = out.specials;
        const bool special = std::find(names.begin(), names.end(), content) != names.end();
        out.addedTokens.push_back({ { "id", id }, { "content", content }, { "special", special },
            { "normalized", !special } });
    }
}

void readFlags(const JsonReader& config, TokenizerSettings& out)
{
    out.className = config.stringOr("tokenizer_class", "");
    out.legacy = config.booleanOr("legacy", true);
    out.addPrefixSpace = config.booleanOr("add_prefix_space", true);
    out.addBegin = config.booleanOr("add_bos_token", true);
    out.addEnd = config.booleanOr("add_eos_token", false);
}

} // namespace

TokenizerSettings readTokenizerSettings(const fs::path& folder)
{
    TokenizerSettings out;
    const fs::path configFile = folder / "tokenizer_config.json";
    const json configDocument = readIfThere(configFile);
    const JsonReader config(configDocument, configFile.string());
    readFlags(config, out);
    if (const auto decoder = config.find("added_tokens_decoder")) {
        readRoles(config, out);
        readDecoder(*decoder, out);
        return out;
    }
    const fs::path mapFile = folder / "special_tokens_map.json";
    const json mapDocument = readIfThere(mapFile);
    readRoles(JsonReader(mapDocument, mapFile.string()), out);
    readRoles(config, out);
    const fs::path addedFile = folder / "added_tokens.json";
    const json addedDocument = readIfThere(addedFile);
    readEncoder(JsonReader(addedDocument, addedFile.string()), out);
    return out;
}

} // namespace sinkscope::io
