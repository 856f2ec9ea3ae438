// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/token_set.h"

#include "trace/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace sinkscope::analysis {

namespace {

const char* const allowed = "all, first, vision, text, system, question, template, answer, sinks, "
                            "visual-sinks, text-sinks, a position (12), positions (5-9), "
                            "frame:3, frame:3-5, box:frame:left:top:right:bottom in percent, or "
                            "word:text, joined by +";

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t end = 0; end != std::string::npos; start = end + 1) {
        end = text.find(separator, start);
        parts.push_back(text.substr(start, end == std::string::npos ? end : end - start));
    }
    return parts;
}

std::optional<int> number(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

/// "3" or "3-5" as first and last.
std::optional<std::vector<int>> range(const std::string& text)
{
    const auto parts = split(text, '-');
    const auto first = number(parts.front());
    const auto last = number(parts.back());
    if (parts.size() > 2 || !first || !last || *last < *first)
        return std::nullopt;
    return std::vector<int> { *first, *last };
}

std::optional<std::vector<int>> boxNumbers(const std::string& text)
{
    std::vector<int> result;
    for (const std::string& part : split(text, ':')) {
        const auto value = number(part);
        if (!value)
            return std::nullopt;
        result.push_back(*value);
    }
    const bool right = result.size() == 5 && result[1] < result[3] && result[2] < result[4]
        && result[3] <= 100 && result[4] <= 100;
    return right ? std::optional(result) : std::nullopt;
}

std::string plainWord(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

bool has(std::span<const int> sorted, int value)
{
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

} // namespace

TokenSet::TokenSet(const std::string& text)
{
    if (text.empty())
        return;
    for (const std::string& part : split(text, '+'))
        m_items.push_back(parse(part));
}

TokenSet::Item TokenSet::parse(const std::string& text)
{
    static const std::array<std::pair<const char*, Sort>, 11> names { {
        { "all", Sort::All },
        { "first", Sort::First },
        { "vision", Sort::Vision },
        { "text", Sort::Text },
        { "system", Sort::System },
        { "question", Sort::Question },
        { "template", Sort::Template },
        { "answer", Sort::Answer },
        { "sinks", Sort::Sinks },
        { "visual-sinks", Sort::VisualSinks },
        { "text-sinks", Sort::TextSinks },
    } };
    for (const auto& [name, sort] : names) {
        if (text == name)
            return { sort, text, {}, {} };
    }
    if (const auto positions = range(text))
        return { Sort::Range, text, *positions, {} };
    const std::size_t colon = text.find(':');
    const std::string key = text.substr(0, colon);
    const std::string rest = colon == std::string::npos ? "" : text.substr(colon + 1);
    if (key == "word" && !plainWord(rest).empty())
        return { Sort::Word, text, {}, plainWord(rest) };
    if (const auto frames = range(rest); key == "frame" && frames)
        return { Sort::Frames, text, *frames, {} };
    if (const auto box = boxNumbers(rest); key == "box" && box)
        return { Sort::Box, text, *box, {} };
    throw badInput("token set \"" + text + "\" is not known; expected " + allowed);
}

bool TokenSet::needsSinks() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const Item& item) {
        return item.sort == Sort::Sinks || item.sort == Sort::VisualSinks
            || item.sort == Sort::TextSinks;
    });
}

bool TokenSet::hasGenerated() const
{
    return std::any_of(m_items.begin(), m_items.end(),
        [](const Item& item) { return item.sort == Sort::All || item.sort == Sort::Answer; });
}

void TokenSet::check(const Item& item, const Layout& layout)
{
    const int tokens = layout.tokenCount();
    const int frames = static_cast<int>(layout.frames.size());
    if (item.sort == Sort::Range && item.numbers[1] >= tokens)
        throw badInput("token set \"" + item.text + "\": the prompt has " + std::to_string(tokens)
            + " tokens, the last is " + std::to_string(tokens - 1));
    const bool ofFrames = item.sort == Sort::Frames || item.sort == Sort::Box;
    const int last = item.sort == Sort::Frames ? item.numbers[1] : ofFrames ? item.numbers[0] : 0;
    if (ofFrames && last >= frames)
        throw badInput("token set \"" + item.text + "\": the prompt has " + std::to_string(frames)
            + " frames, counted from 0");
}

bool TokenSet::contains(
    const Item& item, const Layout& layout, int token, std::span<const int> sinks)
{
    const TokenInfo& info = layout.tokens[static_cast<std::size_t>(token)];
    const VisionCell* cell = layout.cellOf(token);
    const bool vision = info.kind == TokenKind::Vision;
    switch (item.sort) {
    case Sort::All:
        return true;
    case Sort::First:
        return token == 0;
    case Sort::Vision:
        return vision;
    case Sort::Text:
        return !vision;
    case Sort::System:
        return info.kind == TokenKind::System;
    case Sort::Question:
        return info.kind == TokenKind::Question;
    case Sort::Template:
        return info.kind == TokenKind::Template;
    case Sort::Answer:
        return info.kind == TokenKind::Answer;
    case Sort::Sinks:
        return has(sinks, token);
    case Sort::VisualSinks:
        return vision && has(sinks, token);
    case Sort::TextSinks:
        return !vision && has(sinks, token);
    case Sort::Range:
        return token >= item.numbers[0] && token <= item.numbers[1];
    case Sort::Frames:
        return cell && cell->lastFrame >= item.numbers[0] && cell->firstFrame <= item.numbers[1];
    case Sort::Word:
        return plainWord(info.text) == item.word;
    case Sort::Box:
        break;
    }
    if (!cell || item.numbers[0] < cell->firstFrame || item.numbers[0] > cell->lastFrame)
        return false;
    const FrameInfo& frame = layout.frames[static_cast<std::size_t>(item.numbers[0])];
    const float x = 50 * (cell->box.left + cell->box.right) / static_cast<float>(frame.width);
    const float y = 50 * (cell->box.top + cell->box.bottom) / static_cast<float>(frame.height);
    const auto edge = [&](int i) {
        return static_cast<float>(item.numbers[static_cast<std::size_t>(i)]);
    };
    return x >= edge(1) && x < edge(3) && y >= edge(2) && y < edge(4);
}

std::vector<int> TokenSet::resolve(const Layout& layout, std::span<const int> sinks) const
{
    for (const Item& item : m_items)
        check(item, layout);
    std::vector<int> result;
    for (int token = 0; token < layout.tokenCount(); ++token) {
        if (std::any_of(m_items.begin(), m_items.end(),
                [&](const Item& item) { return contains(item, layout, token, sinks); }))
            result.push_back(token);
    }
    return result;
}

} // namespace sinkscope::analysis
