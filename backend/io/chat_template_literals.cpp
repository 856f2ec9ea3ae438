// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_literals.h"

#include "io/chat_template_value.h"
#include "io/unicode.h"

namespace sinkscope::io {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t skipDigits(std::string_view source, std::size_t at, bool underscores)
{
    while (at < source.size() && (isDigit(source[at]) || (underscores && source[at] == '_')))
        ++at;
    return at;
}

/// End of an exponent such as e-3 that begins at `at`, or `at` when there is none.
std::size_t exponentEnd(std::string_view source, std::size_t at)
{
    if (at >= source.size() || (source[at] != 'e' && source[at] != 'E'))
        return at;
    const std::size_t sign = at + 1;
    const bool hasSign = sign < source.size() && (source[sign] == '-' || source[sign] == '+');
    const std::size_t first = hasSign ? sign + 1 : sign;
    const std::size_t end = skipDigits(source, first, false);
    return end > first ? end : at;
}

char32_t hexValue(const std::string& digits, std::size_t expected)
{
    const bool isHex = digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    const unsigned long value =
        isHex && digits.size() == expected ? std::stoul(digits, nullptr, 16) : 0x110000;
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        throw TemplateFailure("\"" + digits + "\" after a backslash is no character code");
    return static_cast<char32_t>(value);
}

/// `at` is the character after the backslash; returns the last one used.
std::size_t appendEscape(std::string& text, std::string_view source, std::size_t at)
{
    const char c = source[at];
    constexpr std::string_view names = "ntrbfva\\'\"";
    constexpr std::string_view values = "\n\t\r\b\f\v\a\\'\"";
    if (const std::size_t known = names.find(c); known != std::string_view::npos) {
        text += values[known];
        return at;
    }
    if (c == '\n')
        return at;
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) {
        text += '\\';
        text += c;
        return at;
    }
    appendUtf8(text, hexValue(std::string(source.substr(at + 1, digits)), digits));
    return at + digits;
}

} // namespace

TemplateNumberText readTemplateNumber(std::string_view source, std::size_t at)
{
    std::size_t end = skipDigits(source, at, true);
    const bool fraction = end + 1 < source.size() && source[end] == '.' && isDigit(source[end + 1]);
    if (fraction)
        end = skipDigits(source, end + 1, true);
    const std::size_t exponent = exponentEnd(source, end);
    TemplateNumberText out;
    out.isFloat = fraction || exponent > end;
    out.bytes = exponent - at;
    out.text = source.substr(at, out.bytes);
    std::erase(out.text, '_');
    return out;
}

TemplateStringText readTemplateString(std::string_view source, std::size_t at)
{
    TemplateStringText out;
    const std::size_t begin = at;
    const char quote = source[at++];
    for (; at < source.size() && source[at] != quote; ++at) {
        if (source[at] == '\\' && at + 1 < source.size())
            at = appendEscape(out.text, source, at + 1);
        else
            out.text += source[at];
    }
    if (at >= source.size())
        throw TemplateFailure("a text in quotes is not closed");
    out.bytes = at + 1 - begin;
    return out;
}

} // namespace sinkscope::io
