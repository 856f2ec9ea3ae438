// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_definition.h"

#include "io/tokenizer_model_reader.h"
#include "io/tokenizer_steps_reader.h"

#include <unordered_map>
#include <utility>

namespace sinkscope::io {

namespace {

constexpr std::size_t maxTemplateIds = 16;

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
        for (std::size_t i = 0; i < ids.size() && i < maxTemplateIds; ++i)
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
    for (const JsonReader& step : pipelineSteps(root, "post_processor", "processors")) {
        const std::string type = stepType(step);
        if (type == "TemplateProcessing")
            readTemplate(step, out);
        else if (type != "ByteLevel")
            throw step.at("type").error("ByteLevel, TemplateProcessing or a Sequence of these");
    }
}

} // namespace

TokenizerDefinition readTokenizerDefinition(const JsonReader& root)
{
    TokenizerDefinition out;
    BpeDefinition model = readBpeModel(root.at("model"));
    out.addedTokens = readAddedTokens(root, model.vocabulary);
    out.model = std::move(model);
    out.normalizers = readNormalizerSteps(root);
    out.words = readWordSteps(root);
    out.decoders = readDecoderSteps(root);
    readPostProcessor(root, out);
    return out;
}

TokenizerDefinition readTokenizerDefinition(const std::filesystem::path& file)
{
    const nlohmann::json document = readJsonFile(file, tokenizerLimits);
    return readTokenizerDefinition(JsonReader(document, file.string()));
}

} // namespace sinkscope::io
