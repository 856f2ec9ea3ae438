// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_definition.h"

#include "io/json_reader.h"
#include "io/tokenizer_model_reader.h"

#include <unordered_map>

namespace sinkscope::io {

namespace {

constexpr JsonLimits tokenizerLimits { std::size_t { 64 } << 20, 32, 8'000'000 };
constexpr std::size_t maxSteps = 16;

std::string typeOf(const JsonReader& step) { return step.at("type").string(64); }

/// The steps of a `Sequence`, or the one step itself. Sequences inside sequences are unfolded.
void unfold(const JsonReader& step, const char* listKey, std::vector<JsonReader>& out)
{
    if (typeOf(step) != "Sequence") {
        out.push_back(step);
        return;
    }
    const JsonReader list = step.at(listKey);
    if (list.size() > maxSteps || out.size() > maxSteps)
        throw list.error("at most " + std::to_string(maxSteps) + " steps");
    for (std::size_t i = 0; i < list.size(); ++i)
        unfold(list.element(i), listKey, out);
}

std::vector<JsonReader> stepsOf(
    const JsonReader& root, const std::string& field, const char* listKey)
{
    std::vector<JsonReader> steps;
    if (const auto found = root.find(field))
        unfold(*found, listKey, steps);
    return steps;
}

void readNormalizer(const JsonReader& root, TokenizerDefinition& out)
{
    for (const JsonReader& step : stepsOf(root, "normalizer", "normalizers")) {
        if (typeOf(step) != "NFC")
            throw step.at("type").error("NFC or no normalizer, as in byte-level BPE models");
        out.normalizeNfc = true;
    }
}

SplitPattern readSplit(const JsonReader& step)
{
    if (step.stringOr("behavior", "") != "Isolated")
        throw step.at("behavior").error("\"Isolated\"");
    if (step.booleanOr("invert", false))
        throw step.at("invert").error("false");
    return SplitPattern::fromRegex(step.at("pattern").at("Regex").string(), step.file());
}

void readPreTokenizer(const JsonReader& root, TokenizerDefinition& out)
{
    bool byteLevel = false;
    for (const JsonReader& step : stepsOf(root, "pre_tokenizer", "pretokenizers")) {
        const std::string type = typeOf(step);
        if (byteLevel)
            throw step.at("type").error("nothing after the ByteLevel step");
        if (type == "Split") {
            out.patterns.push_back(readSplit(step));
        } else if (type == "Digits") {
            out.patterns.push_back(
                SplitPattern::digits(step.booleanOr("individual_digits", false)));
        } else if (type == "ByteLevel") {
            byteLevel = true;
            if (step.booleanOr("add_prefix_space", true))
                throw step.at("add_prefix_space").error("false");
            if (step.booleanOr("use_regex", true))
                out.patterns.push_back(SplitPattern::gpt2());
        } else {
            throw step.at("type").error("Split, Digits, ByteLevel or a Sequence of these");
        }
    }
    if (!byteLevel)
        throw badInput(root.file()
            + ": field \"pre_tokenizer\" has no ByteLevel step; known is byte-level BPE "
              "(Qwen2, Llama 3, GPT-2, SmolLM2). Use a model with such a tokenizer.");
}

void readDecoder(const JsonReader& root)
{
    for (const JsonReader& step : stepsOf(root, "decoder", "decoders")) {
        if (typeOf(step) != "ByteLevel")
            throw step.at("type").error("ByteLevel");
    }
}

using IdsByName = std::unordered_map<std::string, std::vector<std::int32_t>>;

IdsByName readTemplateTokens(const JsonReader& step)
{
    IdsByName out;
    const JsonReader tokens = step.at("special_tokens");
    if (!tokens.value().is_object())
        throw tokens.error("an object");
    for (const auto& [name, value] : tokens.value().items()) {
        const JsonReader ids =
            JsonReader(value, step.file(), "post_processor.special_tokens." + name).at("ids");
        for (std::size_t i = 0; i < ids.size() && i < maxSteps; ++i)
            out[name].push_back(
                static_cast<std::int32_t>(ids.element(i).integer({ 0, maxTokenId })));
    }
    return out;
}

void readTemplate(const JsonReader& step, TokenizerDefinition& out)
{
    const IdsByName tokens = readTemplateTokens(step);
    const JsonReader single = step.at("single");
    bool afterText = false;
    for (std::size_t i = 0; i < single.size(); ++i) {
        const JsonReader part = single.element(i);
        if (part.find("Sequence")) {
            if (afterText)
                throw single.error("the text once");
            afterText = true;
            continue;
        }
        const auto found = tokens.find(part.at("SpecialToken").at("id").string());
        if (found == tokens.end())
            throw part.at("SpecialToken").at("id").error("a name from special_tokens");
        auto& side = afterText ? out.suffix : out.prefix;
        side.insert(side.end(), found->second.begin(), found->second.end());
    }
}

void readPostProcessor(const JsonReader& root, TokenizerDefinition& out)
{
    for (const JsonReader& step : stepsOf(root, "post_processor", "processors")) {
        const std::string type = typeOf(step);
        if (type == "TemplateProcessing")
            readTemplate(step, out);
        else if (type != "ByteLevel")
            throw step.at("type").error("ByteLevel, TemplateProcessing or a Sequence of these");
    }
}

} // namespace

TokenizerDefinition readTokenizerDefinition(const std::filesystem::path& file)
{
    const nlohmann::json document = readJsonFile(file, tokenizerLimits);
    const JsonReader root(document, file.string());
    TokenizerDefinition out;
    out.model = readBpeModel(root.at("model"));
    out.addedTokens = readAddedTokens(root, out.model);
    readNormalizer(root, out);
    readPreTokenizer(root, out);
    readDecoder(root);
    readPostProcessor(root, out);
    return out;
}

} // namespace sinkscope::io
