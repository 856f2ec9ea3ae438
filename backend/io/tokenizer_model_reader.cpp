// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_model_reader.h"

#include <unordered_set>
#include <utility>

namespace sinkscope::io {

namespace {

constexpr std::size_t maxMerges = std::size_t { 1 } << 20;
constexpr std::size_t maxAddedTokens = 65536;
constexpr std::size_t maxAddedBytes = 512;

void requireKind(const JsonReader& model)
{
    const std::string type =
        model.stringOr("type", model.find("merges") ? "BPE" : "without a type");
    if (type != "BPE")
        throw badInput(model.file() + ": field \"model.type\" is \"" + type
            + "\"; known is BPE, byte-level (Qwen2, Llama 3, SmolLM2) or with byte fallback "
              "(Llama 2). Use a model with such a tokenizer.");
    if (model.numberOr("dropout", 0.0) != 0.0)
        throw model.at("dropout").error("null, because encoding must not be random");
    for (const char* key : { "continuing_subword_prefix", "end_of_word_suffix" }) {
        if (!model.stringOr(key, "").empty())
            throw model.at(key).error("none, as in byte-level BPE and Llama 2");
    }
}

void readVocabulary(const JsonReader& model, BpeDefinition& out)
{
    const JsonReader vocabulary = model.at("vocab");
    const auto& object = vocabulary.value();
    if (!object.is_object() || object.size() > static_cast<std::size_t>(maxTokenId) + 1)
        throw vocabulary.error("an object of at most 1048576 tokens");
    out.vocabulary.reserve(object.size());
    std::unordered_set<std::int32_t> seen;
    for (const auto& [token, value] : object.items()) {
        const JsonReader entry(value, model.file(), "model.vocab." + token.substr(0, 64));
        const auto id = static_cast<std::int32_t>(entry.integer({ 0, maxTokenId }));
        if (token.size() > maxTokenBytes)
            throw entry.error("tokens of at most " + std::to_string(maxTokenBytes) + " bytes");
        if (!seen.insert(id).second)
            throw entry.error("an id that no other token has");
        out.vocabulary.emplace(token, id);
    }
}

std::pair<std::string, std::string> mergeParts(const JsonReader& entry, bool asPair)
{
    if (asPair) {
        if (entry.size() != 2)
            throw entry.error("two tokens");
        return { entry.element(0).string(), entry.element(1).string() };
    }
    const std::string& text = entry.string(2 * maxTokenBytes + 1);
    const std::size_t space = text.find(' ');
    if (space == std::string::npos || text.find(' ', space + 1) != std::string::npos)
        throw entry.error("two tokens with one space between them");
    return { text.substr(0, space), text.substr(space + 1) };
}

std::int32_t idIn(const BpeDefinition& model, const std::string& token, const JsonReader& entry)
{
    const auto found = model.vocabulary.find(token);
    if (found == model.vocabulary.end())
        throw entry.error(
            "tokens of the vocabulary (\"" + token.substr(0, 64) + "\" is not in it)");
    return found->second;
}

void readMerges(const JsonReader& model, BpeDefinition& out)
{
    const JsonReader merges = model.at("merges");
    if (merges.size() > maxMerges)
        throw merges.error("at most 1048576 merges");
    if (merges.size() == 0)
        return;
    const bool asPairs = merges.value()[0].is_array();
    out.merges.reserve(merges.size());
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const JsonReader entry = merges.element(i);
        if (!asPairs && entry.string(2 * maxTokenBytes + 1).starts_with("#version"))
            continue;
        const auto [left, right] = mergeParts(entry, asPairs);
        out.merges.push_back(
            { idIn(out, left, entry), idIn(out, right, entry), idIn(out, left + right, entry) });
    }
}

AddedToken readAddedToken(const JsonReader& entry)
{
    AddedToken token;
    token.id = static_cast<std::int32_t>(entry.at("id").integer({ 0, maxTokenId }));
    token.content = entry.at("content").string(maxAddedBytes);
    if (token.content.empty())
        throw entry.at("content").error("a text that is not empty");
    token.singleWord = entry.booleanOr("single_word", false);
    token.stripLeft = entry.booleanOr("lstrip", false);
    token.stripRight = entry.booleanOr("rstrip", false);
    token.special = entry.booleanOr("special", false);
    token.normalized = entry.booleanOr("normalized", !token.special);
    return token;
}

} // namespace

BpeDefinition readBpeModel(const JsonReader& model)
{
    requireKind(model);
    BpeDefinition out;
    readVocabulary(model, out);
    readMerges(model, out);
    out.ignoreMerges = model.booleanOr("ignore_merges", false);
    out.fuseUnknown = model.booleanOr("fuse_unk", false);
    out.byteFallback = model.booleanOr("byte_fallback", false);
    if (const auto unknown = model.find("unk_token"))
        out.unknown = idIn(out, unknown->string(maxTokenBytes), *unknown);
    return out;
}

std::vector<AddedToken> readAddedTokens(const JsonReader& root, const Vocabulary& vocabulary)
{
    std::vector<AddedToken> tokens;
    const auto list = root.find("added_tokens");
    if (!list)
        return tokens;
    if (list->size() > maxAddedTokens)
        throw list->error("at most " + std::to_string(maxAddedTokens) + " added tokens");
    std::unordered_set<std::int32_t> ids;
    for (const auto& [content, id] : vocabulary)
        ids.insert(id);
    std::unordered_set<std::string> contents;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const JsonReader entry = list->element(i);
        AddedToken token = readAddedToken(entry);
        const auto known = vocabulary.find(token.content);
        const bool inModel = known != vocabulary.end();
        if (inModel && known->second != token.id)
            throw entry.at("id").error(std::to_string(known->second) + ", the id \"" + token.content
                + "\" has in model.vocab");
        if (!contents.insert(token.content).second)
            throw entry.at("content").error("a content that no other added token has");
        if (!inModel && !ids.insert(token.id).second)
            throw entry.at("id").error("an id that no other token has");
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace sinkscope::io
