// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/marked_text.h"

#include "io/unicode.h"

#include <utility>

namespace sinkscope::io {

namespace {

char markOf(bool isUserText) { return isUserText ? '\1' : '\0'; }

} // namespace

MarkedText::MarkedText(std::string text, bool isUserText)
    : m_text(std::move(text))
    , m_marks(m_text.size(), markOf(isUserText))
{
}

MarkedText::MarkedText(std::span<const TextSegment> segments)
{
    for (const TextSegment& segment : segments)
        append(toValidUtf8(segment.text), segment.isUserText);
}

bool MarkedText::hasUserText() const { return m_marks.find('\1') != std::string::npos; }

std::size_t MarkedText::runEnd(std::size_t from) const
{
    const std::size_t end = m_marks.find(isUser(from) ? '\0' : '\1', from);
    return end == std::string::npos ? size() : end;
}

void MarkedText::append(const MarkedText& other)
{
    m_text += other.m_text;
    m_marks += other.m_marks;
}

void MarkedText::append(std::string_view text, bool isUserText)
{
    m_text += text;
    m_marks.append(text.size(), markOf(isUserText));
}

MarkedText MarkedText::slice(std::size_t begin, std::size_t end) const
{
    MarkedText out;
    out.m_text = m_text.substr(begin, end - begin);
    out.m_marks = m_marks.substr(begin, end - begin);
    return out;
}

std::vector<TextSegment> MarkedText::segments() const
{
    std::vector<TextSegment> out;
    for (std::size_t at = 0; at < size();) {
        const std::size_t end = runEnd(at);
        out.push_back({ m_text.substr(at, end - at), isUser(at) });
        at = end;
    }
    return out;
}

} // namespace sinkscope::io
