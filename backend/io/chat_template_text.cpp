// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_text.h"

#include "io/chat_template_value.h"
#include "io/unicode.h"

namespace sinkscope::io {

namespace {

bool isStripped(
    std::string_view character, char32_t value, const std::optional<std::string>& characters)
{
    return characters ? characters->find(character) != std::string::npos : isPythonSpace(value);
}

std::vector<MarkedText> splitAtSpaces(const MarkedText& text, std::int64_t maxSplits)
{
    std::vector<MarkedText> parts;
    std::size_t begin = 0;
    while (true) {
        while (begin < text.size() && isPythonSpace(decodeUtf8(text.text(), begin).value))
            begin += decodeUtf8(text.text(), begin).bytes;
        if (begin == text.size())
            return parts;
        if (maxSplits >= 0 && static_cast<std::int64_t>(parts.size()) == maxSplits) {
            parts.push_back(text.slice(begin, text.size()));
            return parts;
        }
        std::size_t end = begin;
        while (end < text.size() && !isPythonSpace(decodeUtf8(text.text(), end).value))
            end += decodeUtf8(text.text(), end).bytes;
        parts.push_back(text.slice(begin, end));
        begin = end;
    }
}

} // namespace

std::vector<std::size_t> characterStarts(const MarkedText& text)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += decodeUtf8(text.text(), at).bytes)
        starts.push_back(at);
    starts.push_back(text.size());
    return starts;
}

MarkedText stripText(
    const MarkedText& text, StripSides sides, const std::optional<std::string>& characters)
{
    const std::string_view all = text.text();
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (sides != StripSides::Right && begin < end) {
        const CodePoint next = decodeUtf8(all, begin);
        if (!isStripped(all.substr(begin, next.bytes), next.value, characters))
            break;
        begin += next.bytes;
    }
    while (sides != StripSides::Left && end > begin) {
        std::size_t at = end - 1;
        while (at > begin && (static_cast<unsigned char>(all[at]) & 0xC0U) == 0x80U)
            --at;
        if (!isStripped(all.substr(at, end - at), decodeUtf8(all, at).value, characters))
            break;
        end = at;
    }
    return text.slice(begin, end);
}

MarkedText withCase(const MarkedText& text, LetterCase letterCase)
{
    MarkedText out;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decodeUtf8(text.text(), at);
        const bool upper =
            letterCase == LetterCase::Upper || (letterCase != LetterCase::Lower && first);
        const std::string mapped = upper ? upperCase(next.value) : lowerCase(next.value);
        appendText(out, MarkedText(mapped, text.isUser(at)));
        const bool cased = lowerCase(next.value) != upperCase(next.value);
        first = letterCase == LetterCase::Title && !cased;
        at += next.bytes;
    }
    return out;
}

std::vector<MarkedText> splitText(const MarkedText& text, const SplitRule& rule)
{
    if (!rule.separator)
        return splitAtSpaces(text, rule.maxSplits);
    if (rule.separator->empty())
        throw TemplateFailure("cannot split a text at an empty separator");
    std::vector<MarkedText> parts;
    std::size_t done = 0;
    while (rule.maxSplits < 0 || static_cast<std::int64_t>(parts.size()) < rule.maxSplits) {
        const std::size_t at = text.text().find(*rule.separator, done);
        if (at == std::string::npos)
            break;
        parts.push_back(text.slice(done, at));
        done = at + rule.separator->size();
    }
    parts.push_back(text.slice(done, text.size()));
    return parts;
}

MarkedText replaceText(const MarkedText& text, const Replacement& replacement)
{
    if (replacement.from.empty())
        throw TemplateFailure("cannot replace an empty text");
    const SplitRule rule { replacement.from, replacement.count };
    return joinTexts(splitText(text, rule), replacement.to);
}

MarkedText joinTexts(const std::vector<MarkedText>& parts, const MarkedText& separator)
{
    MarkedText out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            appendText(out, separator);
        appendText(out, parts[i]);
    }
    return out;
}

} // namespace sinkscope::io
