// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_steps_reader.h"

#include "io/unicode.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sinkscope::io {

namespace {

constexpr std::size_t maxSteps = 16;
constexpr std::size_t maxPatternBytes = 64;

void unfold(const JsonReader& step, const char* listKey, std::vector<JsonReader>& out)
{
    if (stepType(step) != "Sequence") {
        out.push_back(step);
        return;
    }
    const JsonReader list = step.at(listKey);
    if (list.size() > maxSteps || out.size() > maxSteps)
        throw list.error("at most " + std::to_string(maxSteps) + " steps");
    for (std::size_t i = 0; i < list.size(); ++i)
        unfold(list.element(i), listKey, out);
}

std::string nonEmpty(const JsonReader& text)
{
    const std::string& out = text.string(maxPatternBytes);
    if (out.empty())
        throw text.error("a text that is not empty");
    return out;
}

std::string oneCharacter(const JsonReader& text)
{
    std::string out = nonEmpty(text);
    if (characterCount(out) != 1)
        throw text.error("one character");
    return out;
}

/// The plain text of a Replace step; regular expressions are not run.
std::string plainPattern(const JsonReader& step)
{
    const JsonReader pattern = step.at("pattern");
    if (!pattern.find("String"))
        throw pattern.error("{\"String\": …}, a plain text to replace");
    return nonEmpty(pattern.at("String"));
}

NormalizerStep readNormalizer(const JsonReader& step)
{
    const std::string type = stepType(step);
    NormalizerStep out;
    if (type == "NFC" || type == "NFD" || type == "NFKC" || type == "NFKD") {
        const bool compatible = type[2] == 'K';
        out.form = type.back() == 'C' ? (compatible ? NormalizationForm::KC : NormalizationForm::C)
                                      : (compatible ? NormalizationForm::KD : NormalizationForm::D);
    } else if (type == "Lowercase") {
        out.kind = NormalizerStep::Kind::Lowercase;
    } else if (type == "Strip") {
        out.kind = NormalizerStep::Kind::Strip;
        out.stripLeft = step.booleanOr("strip_left", true);
        out.stripRight = step.booleanOr("strip_right", true);
    } else if (type == "Prepend") {
        out.kind = NormalizerStep::Kind::Prepend;
        out.content = step.at("prepend").string(maxPatternBytes);
    } else if (type == "Replace") {
        out.kind = NormalizerStep::Kind::Replace;
        out.pattern = plainPattern(step);
        out.content = step.at("content").string(maxPatternBytes);
    } else {
        throw step.at("type").error(
            "NFC, NFD, NFKC, NFKD, Lowercase, Strip, Prepend, Replace or a Sequence of these");
    }
    return out;
}

WordStep splitStep(SplitPattern pattern)
{
    WordStep out;
    out.pattern = std::move(pattern);
    return out;
}

SplitPattern readSplit(const JsonReader& step)
{
    if (step.stringOr("behavior", "") != "Isolated")
        throw step.at("behavior").error("\"Isolated\"");
    if (step.booleanOr("invert", false))
        throw step.at("invert").error("false");
    return SplitPattern::fromRegex(step.at("pattern").at("Regex").string(), step.file());
}

void readByteLevel(const JsonReader& step, std::vector<WordStep>& out)
{
    if (step.booleanOr("add_prefix_space", true))
        throw step.at("add_prefix_space").error("false");
    if (step.booleanOr("use_regex", true))
        out.push_back(splitStep(SplitPattern::gpt2()));
    WordStep bytes;
    bytes.kind = WordStep::Kind::Bytes;
    out.push_back(std::move(bytes));
}

/// Older files say `add_prefix_space` instead of `prepend_scheme`.
std::string prefixScheme(const JsonReader& step)
{
    return step.stringOr(
        "prepend_scheme", step.booleanOr("add_prefix_space", true) ? "always" : "never");
}

WordStep readMetaspace(const JsonReader& step)
{
    const std::string scheme = prefixScheme(step);
    WordStep out;
    out.kind = WordStep::Kind::Metaspace;
    out.replacement = oneCharacter(step.at("replacement"));
    out.cutsWords = step.booleanOr("split", true);
    if (scheme == "first")
        out.prefix = WordStep::Prefix::First;
    else if (scheme == "never")
        out.prefix = WordStep::Prefix::Never;
    else if (scheme != "always")
        throw step.at("prepend_scheme").error("\"always\", \"first\" or \"never\"");
    return out;
}

DecoderStep readDecoder(const JsonReader& step)
{
    const std::string type = stepType(step);
    DecoderStep out;
    if (type == "ByteLevel") {
        out.kind = DecoderStep::Kind::ByteLevel;
    } else if (type == "Replace") {
        out.kind = DecoderStep::Kind::Replace;
        out.pattern = plainPattern(step);
        out.content = step.at("content").string(maxPatternBytes);
    } else if (type == "ByteFallback") {
        out.kind = DecoderStep::Kind::ByteFallback;
    } else if (type == "Fuse") {
        out.kind = DecoderStep::Kind::Fuse;
    } else if (type == "Strip") {
        constexpr std::int64_t most = 1024;
        out.kind = DecoderStep::Kind::Strip;
        out.content = oneCharacter(step.at("content"));
        out.start = static_cast<std::size_t>(step.at("start").integer({ 0, most }));
        out.stop = static_cast<std::size_t>(step.at("stop").integer({ 0, most }));
    } else if (type == "Metaspace") {
        out.kind = DecoderStep::Kind::Metaspace;
        out.pattern = oneCharacter(step.at("replacement"));
        out.dropsFirst = prefixScheme(step) != "never";
    } else {
        throw step.at("type").error("ByteLevel, Replace, ByteFallback, Fuse, Strip, Metaspace or "
                                    "a Sequence of these");
    }
    return out;
}

bool worksOnTokens(DecoderStep::Kind kind)
{
    return kind != DecoderStep::Kind::Strip && kind != DecoderStep::Kind::Fuse;
}

} // namespace

std::string stepType(const JsonReader& step) { return step.at("type").string(64); }

std::vector<JsonReader> pipelineSteps(
    const JsonReader& root, const std::string& field, const char* listKey)
{
    std::vector<JsonReader> steps;
    if (const auto found = root.find(field))
        unfold(*found, listKey, steps);
    return steps;
}

std::vector<NormalizerStep> readNormalizerSteps(const JsonReader& root)
{
    std::vector<NormalizerStep> out;
    for (const JsonReader& step : pipelineSteps(root, "normalizer", "normalizers"))
        out.push_back(readNormalizer(step));
    return out;
}

std::vector<WordStep> readWordSteps(const JsonReader& root)
{
    std::vector<WordStep> out;
    bool byteLevel = false;
    for (const JsonReader& step : pipelineSteps(root, "pre_tokenizer", "pretokenizers")) {
        const std::string type = stepType(step);
        if (byteLevel)
            throw step.at("type").error("nothing after the ByteLevel step");
        if (type == "Split") {
            out.push_back(splitStep(readSplit(step)));
        } else if (type == "Digits") {
            const bool individual = step.booleanOr("individual_digits", false);
            out.push_back(splitStep(SplitPattern::digits(individual)));
        } else if (type == "ByteLevel") {
            byteLevel = true;
            readByteLevel(step, out);
        } else if (type == "Metaspace") {
            out.push_back(readMetaspace(step));
        } else {
            throw step.at("type").error(
                "Split, Digits, ByteLevel, Metaspace or a Sequence of these");
        }
    }
    return out;
}

std::vector<DecoderStep> readDecoderSteps(const JsonReader& root)
{
    std::vector<DecoderStep> out;
    bool fused = false;
    bool byteLevel = false;
    for (const JsonReader& step : pipelineSteps(root, "decoder", "decoders")) {
        out.push_back(readDecoder(step));
        const DecoderStep::Kind kind = out.back().kind;
        if (fused && worksOnTokens(kind))
            throw step.at("type").error("Strip or nothing after Fuse and ByteLevel");
        byteLevel = byteLevel || kind == DecoderStep::Kind::ByteLevel;
        fused = fused || byteLevel || kind == DecoderStep::Kind::Fuse;
    }
    const std::vector<WordStep> words = readWordSteps(root);
    const bool wanted = std::any_of(words.begin(), words.end(),
        [](const WordStep& step) { return step.kind == WordStep::Kind::Bytes; });
    if (out.empty() && wanted)
        out.emplace_back();
    else if (out.empty() || wanted != byteLevel)
        throw badInput(root.file() + ": field \"decoder\" "
            + (out.empty()      ? "is missing"
                    : byteLevel ? "is ByteLevel"
                                : "is not ByteLevel")
            + "; expected one that undoes the pre_tokenizer, as in Qwen2 or Llama 2 files. "
              "Correct the file or download the model again.");
    return out;
}

} // namespace sinkscope::io
