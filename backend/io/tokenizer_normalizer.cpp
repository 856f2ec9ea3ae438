// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_normalizer.h"

#include "io/tokenizer_unicode.h"

#include <algorithm>

namespace sinkscope::io {

namespace {

bool isAscii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Where a text may be cut so that both halves can be normalized alone: before an ASCII
/// character. A cut at the edge of user text moves outwards, into template text.
std::size_t safeCutBefore(const std::string& text, std::size_t at)
{
    while (at > 0 && at < text.size() && !isAscii(text[at]))
        --at;
    return at;
}

std::size_t safeCutAfter(const std::string& text, std::size_t at)
{
    while (at < text.size() && !isAscii(text[at]))
        ++at;
    return at;
}

MarkedText inForm(const MarkedText& text, NormalizationForm form)
{
    MarkedText out;
    const std::string& all = text.text();
    std::size_t done = 0;
    const auto take = [&](std::size_t end, bool isUserText) {
        if (end > done)
            out.append(
                referenceForm(std::string_view(all).substr(done, end - done), form), isUserText);
        done = std::max(done, end);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.runEnd(at);
        if (text.isUser(at)) {
            take(safeCutBefore(all, at), false);
            take(safeCutAfter(all, end), true);
        }
        at = end;
    }
    take(text.size(), false);
    return out;
}

MarkedText inLowerCase(const MarkedText& text)
{
    MarkedText out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decodeUtf8(text.text(), at);
        out.append(referenceLowerCase(next.value), text.isUser(at));
        at += next.bytes;
    }
    return out;
}

MarkedText stripped(const MarkedText& text, const NormalizerStep& step)
{
    const std::string& all = text.text();
    std::size_t begin = 0;
    std::size_t end = 0;
    bool seen = false;
    for (std::size_t at = 0; at < all.size();) {
        const CodePoint next = decodeUtf8(all, at);
        const bool space = isWhiteSpace(next.value);
        if (!seen && !space)
            begin = at;
        seen = seen || !space;
        at += next.bytes;
        if (!space)
            end = at;
    }
    if (!seen)
        return (step.stripLeft || step.stripRight) ? MarkedText() : text;
    return text.slice(step.stripLeft ? begin : 0, step.stripRight ? end : all.size());
}

MarkedText prepended(const MarkedText& text, const std::string& content)
{
    if (text.empty())
        return text;
    MarkedText out(content, text.isUser(0));
    out.append(text);
    return out;
}

/// What replaces text of which a person wrote any part counts as the person's.
MarkedText replaced(const MarkedText& text, const NormalizerStep& step)
{
    MarkedText out;
    const std::string& all = text.text();
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t found = all.find(step.pattern, at);
        const std::size_t end = found == std::string::npos ? all.size() : found;
        out.append(text.slice(at, end));
        if (found == std::string::npos)
            break;
        at = found + step.pattern.size();
        out.append(step.content, text.slice(found, at).hasUserText());
    }
    return out;
}

MarkedText applied(const NormalizerStep& step, const MarkedText& text, bool isStart)
{
    switch (step.kind) {
    case NormalizerStep::Kind::Form:
        return inForm(text, step.form);
    case NormalizerStep::Kind::Lowercase:
        return inLowerCase(text);
    case NormalizerStep::Kind::Strip:
        return stripped(text, step);
    case NormalizerStep::Kind::Prepend:
        return prepended(text, step.content);
    case NormalizerStep::Kind::PrependFirst:
        return isStart ? prepended(text, step.content) : text;
    case NormalizerStep::Kind::Replace:
        return replaced(text, step);
    }
    return text;
}

} // namespace

MarkedText normalizeMarked(
    std::span<const NormalizerStep> steps, const MarkedText& text, bool isStart)
{
    MarkedText out = text;
    for (const NormalizerStep& step : steps)
        out = applied(step, out, isStart);
    return out;
}

} // namespace sinkscope::io
