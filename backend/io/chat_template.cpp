// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template.h"

#include "io/chat_template_evaluator.h"
#include "io/chat_template_parser.h"
#include "io/unicode.h"
#include "trace/error.h"

namespace sinkscope::io {

namespace {

constexpr std::size_t maxSourceBytes = std::size_t { 1 } << 20;

Error templateError(const std::string& name, const std::string& problem)
{
    return badInput(name + ": chat template, " + problem
        + ". Correct the template or use another model folder.");
}

TemplateValue dataText(const std::string& text)
{
    return TemplateValue::text(MarkedText(toValidUtf8(text), true));
}

TemplateValue valueOf(const ContentPart& part)
{
    switch (part.kind) {
    case ContentPart::Kind::Image:
        return TemplateValue::dict({ { "type", TemplateValue::text(std::string("image")) } });
    case ContentPart::Kind::Video:
        return TemplateValue::dict({ { "type", TemplateValue::text(std::string("video")) } });
    case ContentPart::Kind::Text:
        break;
    }
    return TemplateValue::dict(
        { { "type", TemplateValue::text(std::string("text")) }, { "text", dataText(part.text) } });
}

TemplateValue valueOf(const ChatMessage& message)
{
    TemplateValue content;
    if (const auto* text = std::get_if<std::string>(&message.content)) {
        content = dataText(*text);
    } else {
        TemplateItems parts;
        for (const ContentPart& part : std::get<std::vector<ContentPart>>(message.content))
            parts.push_back(valueOf(part));
        content = TemplateValue::list(std::move(parts));
    }
    return TemplateValue::dict(
        { { "role", TemplateValue::text(message.role) }, { "content", std::move(content) } });
}

TemplateEvaluator::Variables variablesOf(
    const std::vector<ChatMessage>& messages, const RenderOptions& options)
{
    TemplateItems list;
    for (const ChatMessage& message : messages)
        list.push_back(valueOf(message));
    TemplateEvaluator::Variables variables;
    for (const auto& [name, text] : options.variables)
        variables[name] = TemplateValue::text(text);
    variables["messages"] = TemplateValue::list(std::move(list));
    variables["add_generation_prompt"] = TemplateValue::boolean(options.addGenerationPrompt);
    variables["tools"] = TemplateValue::none();
    variables["documents"] = TemplateValue::none();
    return variables;
}

} // namespace

std::string RenderResult::text() const
{
    std::string out;
    for (const TextSegment& segment : segments)
        out += segment.text;
    return out;
}

ChatTemplate::ChatTemplate(const std::string& source, std::string name)
    : m_name(std::move(name))
{
    if (source.size() > maxSourceBytes || !isValidUtf8(source))
        throw templateError(m_name,
            "which is " + std::to_string(source.size())
                + " bytes long; expected UTF-8 text of at most " + std::to_string(maxSourceBytes)
                + " bytes");
    try {
        m_block = std::make_shared<const TemplateBlock>(parseTemplate(source));
    } catch (const TemplateFailure& failure) {
        throw templateError(m_name, failure.what());
    }
}

RenderResult ChatTemplate::render(
    const std::vector<ChatMessage>& messages, const RenderOptions& options) const
{
    try {
        TemplateEvaluator evaluator(variablesOf(messages, options));
        return { evaluator.run(*m_block).segments() };
    } catch (const TemplateFailure& failure) {
        throw templateError(m_name, failure.what());
    }
}

} // namespace sinkscope::io
