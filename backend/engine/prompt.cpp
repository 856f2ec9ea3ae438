// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prompt.h"

#include "engine/prompt_kinds.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {

using io::ContentPart;
using io::TextSegment;

std::vector<io::ChatMessage> chatMessages(
    const std::string& question, const VisionOutput* vision, const std::vector<Exchange>& history)
{
    std::vector<io::ChatMessage> messages;
    const auto say = [&](const std::string& role, const std::string& text) {
        std::vector<ContentPart> parts;
        for (std::size_t i = 0; messages.empty() && vision && i < vision->items.size(); ++i)
            parts.push_back({ vision->items[i].kind, {} });
        parts.push_back({ ContentPart::Kind::Text, text });
        messages.push_back({ role, parts });
    };
    for (const Exchange& exchange : history) {
        say("user", exchange.question);
        say("assistant", exchange.answer);
    }
    say("user", question);
    return messages;
}

const std::string& placeholderOf(const families::FamilySpec& family, ContentPart::Kind kind)
{
    return kind == ContentPart::Kind::Video ? family.videoPlaceholder : family.imagePlaceholder;
}

/// One stretch of text with every placeholder replaced by what its item becomes.
class Expander {
public:
    Expander(const families::FamilySpec& family, const VisionOutput* vision)
        : m_family(family)
        , m_vision(vision)
    {
    }

    std::vector<TextSegment> expand(const std::vector<TextSegment>& segments)
    {
        std::vector<TextSegment> out;
        for (const TextSegment& segment : segments)
            out.push_back(
                { segment.isUserText ? segment.text : expanded(segment.text), segment.isUserText });
        return out;
    }
    /// Items in the order of their placeholders; shorter than all items when some have none.
    const std::vector<std::size_t>& order() const { return m_order; }

private:
    /// Next item of a kind that has no placeholder yet.
    std::size_t next(ContentPart::Kind kind) const
    {
        for (std::size_t i = 0; i < m_vision->items.size(); ++i) {
            if (m_vision->items[i].kind == kind
                && std::find(m_order.begin(), m_order.end(), i) == m_order.end())
                return i;
        }
        throw badInput("the chat template of this model writes more places for pictures or videos "
                       "than were given; use a folder with an unchanged template");
    }

    std::string expanded(const std::string& text)
    {
        std::string out;
        std::size_t from = 0;
        while (m_vision && from < text.size()) {
            const std::size_t image = text.find(m_family.imagePlaceholder, from);
            const std::size_t video = text.find(m_family.videoPlaceholder, from);
            const std::size_t at = std::min(image, video);
            if (at == std::string::npos)
                break;
            const auto kind = at == video ? ContentPart::Kind::Video : ContentPart::Kind::Image;
            const std::size_t item = next(kind);
            out += text.substr(from, at - from) + m_vision->items[item].expansion;
            from = at + placeholderOf(m_family, kind).size();
            m_order.push_back(item);
        }
        return out + text.substr(from);
    }

    const families::FamilySpec& m_family;
    const VisionOutput* m_vision;
    std::vector<std::size_t> m_order;
};

std::size_t placesFor(const families::FamilySpec& family, ContentPart::Kind kind,
    const std::vector<TextSegment>& segments)
{
    const std::string& placeholder = placeholderOf(family, kind);
    std::size_t count = 0;
    for (const TextSegment& segment : segments) {
        for (std::size_t at = segment.isUserText ? std::string::npos
                                                 : segment.text.find(placeholder);
             at != std::string::npos; at = segment.text.find(placeholder, at + 1))
            ++count;
    }
    return count;
}

/// Whether every medium has its place; templates that know only pictures write none for a video.
bool placesAll(
    const Model& model, const std::vector<TextSegment>& segments, const VisionOutput* vision)
{
    for (const auto kind : { ContentPart::Kind::Image, ContentPart::Kind::Video }) {
        const auto wanted = !vision ? 0
                                    : std::count_if(vision->items.begin(), vision->items.end(),
                                        [&](const VisionItem& item) { return item.kind == kind; });
        if (wanted > 0
            && placesFor(model.family, kind, segments) != static_cast<std::size_t>(wanted))
            return false;
    }
    return true;
}

std::vector<TextSegment> renderSegments(
    const Model& model, const std::vector<io::ChatMessage>& messages, const VisionOutput* vision)
{
    const io::RenderOptions options { true, model.templateVariables };
    const bool video = vision
        && std::any_of(vision->items.begin(), vision->items.end(),
            [](const VisionItem& item) { return item.kind == ContentPart::Kind::Video; });
    const io::ChatTemplate* chosen = &model.fallbackTemplate;
    if (video && model.videoTemplate)
        chosen = &*model.videoTemplate;
    else if (model.chatTemplate)
        chosen = &*model.chatTemplate;
    const auto segments = chosen->render(messages, options).segments;
    return placesAll(model, segments, vision)
        ? segments
        : model.fallbackTemplate.render(messages, options).segments;
}

TokenInfo textToken(const Model& model, std::int32_t id)
{
    TokenInfo token;
    token.id = id;
    token.special = model.tokenizer->isSpecial(id);
    token.text = model.textOf(id);
    return token;
}

std::int32_t visionTokenId(const Model& model, ContentPart::Kind kind)
{
    const bool video = kind == ContentPart::Kind::Video && !model.family.videoIsPictures;
    return (video ? model.config.videoTokenId : model.config.imageTokenId).value_or(-1);
}

/// Gives every vision token its cell. Throws when there are not as many as feature rows.
void markVision(Prompt& prompt, const Model& model, const VisionOutput& vision)
{
    auto token = prompt.layout.tokens.begin();
    int marked = 0;
    for (const std::size_t index : prompt.itemOrder) {
        const VisionItem& item = vision.items[index];
        const std::int32_t id = visionTokenId(model, item.kind);
        for (const int& cell : item.cellOfToken) {
            token = std::find_if(token, prompt.layout.tokens.end(),
                [id](const TokenInfo& each) { return each.id == id; });
            if (token == prompt.layout.tokens.end())
                break;
            token->kind = TokenKind::Vision;
            token->special = false;
            token->cell = cell;
            const bool first = cell < 0 && &cell == item.cellOfToken.data();
            token->text = cell >= 0 ? "patch" : first ? "class" : "newline";
            ++marked;
            ++token;
        }
    }
    const auto ids = std::array { visionTokenId(model, ContentPart::Kind::Image),
        visionTokenId(model, ContentPart::Kind::Video) };
    const bool left = std::any_of(token, prompt.layout.tokens.end(),
        [&](const TokenInfo& each) { return each.id == ids[0] || each.id == ids[1]; });
    if (left || marked != vision.tokenCount() || prompt.itemOrder.size() != vision.items.size())
        throw badInput("the prompt has " + std::to_string(marked) + (left ? " or more" : "")
            + " vision tokens, the pictures and videos give " + std::to_string(vision.tokenCount())
            + " features; the chat template or the tokenizer does not fit this model");
    prompt.layout.cells = vision.cells;
    prompt.layout.frames = vision.frames;
}

void requireQuestion(const std::string& question)
{
    if (question.find_first_not_of(" \t\r\n") == std::string::npos)
        throw badInput("the question is empty; type what you want to know about the video");
}

void requireContext(const Model& model, const Layout& layout)
{
    if (layout.tokenCount() >= model.contextLength())
        throw badInput("the prompt has " + std::to_string(layout.tokenCount())
            + " tokens, the model's context holds " + std::to_string(model.contextLength())
            + "; shorten the question or use fewer frames");
}

} // namespace

Prompt buildPrompt(const Model& model, const std::string& question, const VisionOutput* vision,
    const std::vector<Exchange>& history)
{
    requireQuestion(question);
    const auto rendered = renderSegments(model, chatMessages(question, vision, history), vision);
    Prompt prompt;
    for (const TextSegment& part : rendered)
        prompt.text += part.text;
    Expander expander(model.family, vision);
    const auto segments = expander.expand(rendered);
    prompt.itemOrder = expander.order();
    std::vector<std::int32_t> ids = model.tokenizer->prefixTokens();
    const auto encoded = model.tokenizer->encodeSegments(segments);
    ids.insert(ids.end(), encoded.begin(), encoded.end());
    for (const std::int32_t id : ids)
        prompt.layout.tokens.push_back(textToken(model, id));
    markTokenKinds(prompt.layout, model, segments);
    if (vision)
        markVision(prompt, model, *vision);
    requireContext(model, prompt.layout);
    prompt.ids = std::move(ids);
    if (model.family.positions)
        prompt.positions = model.family.positions(model.config, prompt.layout, vision);
    return prompt;
}

at::Tensor tokenPositions(const Model& model, const Prompt& prompt, int first, int count)
{
    const decoder::Rotary& rotary = model.decoder->rotary();
    const PromptPositions& given = prompt.positions;
    if (!given.rows.defined())
        return rotary.plainPositions(first, count);
    const int tokens = prompt.layout.tokenCount();
    const int inside = std::clamp(tokens - first, 0, count);
    const at::Tensor after =
        rotary.plainPositions(given.next + std::max(first - tokens, 0), count - inside);
    return inside == 0 ? after : at::cat({ given.rows.narrow(1, first, inside), after }, 1);
}

at::Tensor promptEmbeddings(const Model& model, const Prompt& prompt, const VisionOutput* vision)
{
    // Ids of vision tokens may lie beyond the embedding; their rows are overwritten anyway.
    std::vector<std::int32_t> ids = prompt.ids;
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (prompt.layout.tokens[i].kind == TokenKind::Vision) {
            ids[i] = 0;
            rows.push_back(static_cast<std::int64_t>(i));
        }
    }
    at::Tensor embeddings = model.decoder->embed(ids);
    if (!vision)
        return embeddings;
    std::vector<at::Tensor> features;
    for (const std::size_t item : prompt.itemOrder)
        features.push_back(vision->items[item].features);
    const at::Tensor places = at::tensor(at::ArrayRef<std::int64_t>(rows), at::kLong);
    return embeddings.index_copy_(0, places.to(embeddings.device()), at::cat(features, 0));
}

} // namespace sinkscope::engine
