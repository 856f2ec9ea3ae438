// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// A stretch of a prompt and where it comes from. Text of a person (or of anything else that is
/// data) is never read as a special token or as template code.
struct TextSegment {
    std::string text;
    bool isUserText = false;

    bool operator==(const TextSegment&) const = default;
};

/// UTF-8 text that remembers for every byte whether a person wrote it. Slicing and joining keep the
/// marks, so they survive whatever a chat template does to the text. A value type; not
/// synchronised.
class MarkedText {
public:
    MarkedText() = default;
    explicit MarkedText(std::string text, bool isUserText = false);
    /// Joins the segments; each is made valid UTF-8 on its own (ill-formed bytes become U+FFFD).
    explicit MarkedText(std::span<const TextSegment> segments);

    const std::string& text() const { return m_text; }
    std::size_t size() const { return m_text.size(); }
    bool empty() const { return m_text.empty(); }

    bool isUser(std::size_t byte) const { return m_marks[byte] != 0; }
    bool hasUserText() const;
    /// First byte at or after `from` whose mark differs from the one at `from`, or size().
    std::size_t runEnd(std::size_t from) const;

    void append(const MarkedText& other);
    void append(std::string_view text, bool isUserText);
    /// Bytes [begin, end); the caller keeps to character borders.
    MarkedText slice(std::size_t begin, std::size_t end) const;

    /// Neighbouring text of one origin joined; empty text gives no segment.
    std::vector<TextSegment> segments() const;

    /// Compares the text alone.
    bool operator==(const MarkedText& other) const { return m_text == other.m_text; }

private:
    std::string m_text;
    std::string m_marks; ///< One byte per byte of m_text, 1 = user text.
};

} // namespace sinkscope::io
