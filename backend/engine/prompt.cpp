// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prompt.h"

#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {

using io::TextSegment;

std::vector<TextSegment> fallbackSegments(
    const families::FamilySpec& family, const std::string& question, bool hasVideo)
{
    std::string prompt = family.fallbackPrompt;
    if (!hasVideo) {
        const auto at = prompt.find(family.placeholder);
        prompt.erase(at, family.placeholder.size());
    }
    const std::string slot = "{question}";
    const auto at = prompt.find(slot);
    return { { prompt.substr(0, at), false }, { question, true },
        { prompt.substr(at + slot.size()), false } };
}

std::vector<TextSegment> renderSegments(
    const Model& model, const std::string& question, bool hasVideo)
{
    if (!model.chatTemplate)
        return fallbackSegments(model.family, question, hasVideo);
    io::ChatMessage message;
    message.role = "user";
    std::vector<io::ContentPart> parts;
    if (hasVideo)
        parts.push_back({ io::ContentPart::Kind::Video, {} });
    parts.push_back({ io::ContentPart::Kind::Text, question });
    message.content = parts;
    const auto segments =
        model.chatTemplate->render({ message }, { true, model.templateVariables }).segments;
    const bool placed = std::any_of(segments.begin(), segments.end(), [&](const auto& part) {
        return !part.isUserText && part.text.find(model.family.placeholder) != std::string::npos;
    });
    // Templates that know only images render no placeholder for a video.
    return placed || !hasVideo ? segments : fallbackSegments(model.family, question, hasVideo);
}

/// Marks the tokens between `system` and the end of that turn.
void markSystemTurn(Layout& layout)
{
    auto& tokens = layout.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].special || tokens[i + 1].text != "system")
            continue;
        for (std::size_t j = i + 2; j < tokens.size() && !tokens[j].special; ++j)
            tokens[j].kind = TokenKind::System;
        return;
    }
}

/// The question lies between the template's bytes before and after it; counted from both ends, so
/// that normalisation of the question itself does not matter.
void markQuestion(Layout& layout, const Model& model, const std::vector<TextSegment>& segments)
{
    std::size_t before = 0;
    for (const std::int32_t id : model.tokenizer->prefixTokens())
        before += model.tokenizer->tokenBytes(id).size();
    std::size_t after = 0;
    bool seen = false;
    for (const TextSegment& part : segments) {
        if (part.isUserText) {
            seen = true;
            after = 0;
        } else {
            (seen ? after : before) += part.text.size();
        }
    }
    std::vector<std::size_t> sizes;
    std::size_t total = 0;
    for (const TokenInfo& token : layout.tokens) {
        sizes.push_back(model.tokenizer->tokenBytes(token.id).size());
        total += sizes.back();
    }
    std::size_t start = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const std::size_t end = start + sizes[i];
        const bool inside = end > before && start + after < total && start + sizes[i] / 2 >= before
            && start + sizes[i] / 2 + after < total;
        if (seen && inside && !layout.tokens[i].special)
            layout.tokens[i].kind = TokenKind::Question;
        start = end;
    }
}

TokenInfo textToken(const Model& model, std::int32_t id)
{
    TokenInfo token;
    token.id = id;
    token.special = model.tokenizer->isSpecial(id);
    token.text = model.textOf(id);
    return token;
}

/// Replaces the one placeholder by a token per feature row.
void expandVision(Layout& layout, int placeholderId, const VisionOutput& vision)
{
    auto& tokens = layout.tokens;
    const auto isPlaceholder = [&](const TokenInfo& token) { return token.id == placeholderId; };
    const auto found = std::find_if(tokens.begin(), tokens.end(), isPlaceholder);
    if (std::count_if(tokens.begin(), tokens.end(), isPlaceholder) != 1)
        throw badInput("the chat template of this model must place exactly one video token (id "
            + std::to_string(placeholderId) + ") per video");
    std::vector<TokenInfo> expanded;
    for (const int cell : vision.cellOfToken) {
        TokenInfo token;
        token.id = placeholderId;
        token.kind = TokenKind::Vision;
        token.cell = cell;
        token.text = cell < 0 ? "newline" : "patch";
        expanded.push_back(token);
    }
    const auto at = tokens.erase(found);
    tokens.insert(at, expanded.begin(), expanded.end());
    layout.cells = vision.cells;
    layout.frames = vision.frames;
}

} // namespace

Prompt buildPrompt(const Model& model, const std::string& question, const VisionOutput* vision)
{
    if (question.find_first_not_of(" \t\r\n") == std::string::npos)
        throw badInput("the question is empty; type what you want to know about the video");
    const auto segments = renderSegments(model, question, vision != nullptr);
    Prompt prompt;
    for (const TextSegment& part : segments)
        prompt.text += part.text;
    std::vector<std::int32_t> ids = model.tokenizer->prefixTokens();
    const auto encoded = model.tokenizer->encodeSegments(segments);
    ids.insert(ids.end(), encoded.begin(), encoded.end());
    for (const std::int32_t id : ids)
        prompt.layout.tokens.push_back(textToken(model, id));
    markQuestion(prompt.layout, model, segments);
    markSystemTurn(prompt.layout);
    if (vision)
        expandVision(prompt.layout, model.config.videoTokenId.value_or(-1), *vision);
    for (const TokenInfo& token : prompt.layout.tokens)
        prompt.ids.push_back(token.id);
    if (prompt.layout.tokenCount() >= model.contextLength())
        throw badInput("the prompt has " + std::to_string(prompt.layout.tokenCount())
            + " tokens, the model's context holds " + std::to_string(model.contextLength())
            + "; shorten the question or use fewer frames");
    return prompt;
}

} // namespace sinkscope::engine
