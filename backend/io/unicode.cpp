// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/unicode.h"

#include "trace/error.h"

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace sinkscope::io {

namespace {

struct Lead {
    std::size_t length = 0; ///< 0: this byte cannot begin a character.
    unsigned char secondLow = 0x80;
    unsigned char secondHigh = 0xBF;
};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return { 2, 0x80, 0xBF };
    if (byte == 0xE0)
        return { 3, 0xA0, 0xBF };
    if (byte == 0xED)
        return { 3, 0x80, 0x9F };
    if (byte >= 0xE1 && byte <= 0xEF)
        return { 3, 0x80, 0xBF };
    if (byte == 0xF0)
        return { 4, 0x90, 0xBF };
    if (byte >= 0xF1 && byte <= 0xF3)
        return { 4, 0x80, 0xBF };
    if (byte == 0xF4)
        return { 4, 0x80, 0x8F };
    return {};
}

utf8proc_category_t categoryOf(char32_t codePoint)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(codePoint));
}

/// Circled, squared and negative letters: symbols with the property Alphabetic.
bool isEnclosedLetter(char32_t c)
{
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149)
        || (c >= 0x1F150 && c <= 0x1F169) || (c >= 0x1F170 && c <= 0x1F189);
}

utf8proc_option_t optionsOf(NormalizationForm form)
{
    switch (form) {
    case NormalizationForm::C:
        return UTF8PROC_COMPOSE;
    case NormalizationForm::D:
        return UTF8PROC_DECOMPOSE;
    case NormalizationForm::KC:
        return static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    case NormalizationForm::KD:
        return static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
    }
    return UTF8PROC_COMPOSE;
}

} // namespace

CodePoint decodeUtf8(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80)
        return { first, 1, true, false };
    const Lead lead = leadOf(first);
    if (lead.length == 0)
        return {};
    char32_t value = first & (0x7FU >> lead.length);
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (at + i >= text.size())
            return { 0xFFFD, i, false, true };
        const auto byte = static_cast<unsigned char>(text[at + i]);
        const unsigned char low = i == 1 ? lead.secondLow : 0x80;
        const unsigned char high = i == 1 ? lead.secondHigh : 0xBF;
        if (byte < low || byte > high)
            return { 0xFFFD, i, false, false };
        value = (value << 6) | (byte & 0x3FU);
    }
    return { value, lead.length, true, false };
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decodeUtf8(text, at);
        if (!next.valid)
            return false;
        at += next.bytes;
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = decodeUtf8(bytes, at);
        if (next.valid)
            out.append(bytes.substr(at, next.bytes));
        else
            appendUtf8(out, 0xFFFD);
        at += next.bytes;
    }
    return out;
}

std::size_t incompleteTail(std::string_view bytes)
{
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte >= 0x80 && byte <= 0xBF)
            continue;
        const CodePoint last = decodeUtf8(bytes, bytes.size() - back);
        return last.truncated && last.bytes == back ? back : 0;
    }
    return 0;
}

std::size_t characterCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += decodeUtf8(text, at).bytes;
    return count;
}

bool isWhiteSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
        || c == 0x3000;
}

bool isPythonSpace(char32_t c) { return isWhiteSpace(c) || (c >= 0x1C && c <= 0x1F); }

bool isWordCharacter(char32_t codePoint)
{
    switch (categoryOf(codePoint)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
        return true;
    case UTF8PROC_CATEGORY_SO:
        return isEnclosedLetter(codePoint);
    default:
        return codePoint == 0x200C || codePoint == 0x200D;
    }
}

bool isInvisible(char32_t codePoint)
{
    switch (categoryOf(codePoint)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    case UTF8PROC_CATEGORY_ZS:
        return codePoint != 0x20;
    case UTF8PROC_CATEGORY_CF:
        return codePoint != 0x200C && codePoint != 0x200D;
    default:
        return false;
    }
}

std::string upperCase(char32_t codePoint)
{
    if (codePoint == 0xDF)
        return "SS";
    std::string out;
    appendUtf8(
        out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(codePoint))));
    return out;
}

std::string lowerCase(char32_t codePoint)
{
    if (codePoint == 0x130)
        return "i\u0307";
    std::string out;
    appendUtf8(
        out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(codePoint))));
    return out;
}

std::string normalize(std::string_view text, NormalizationForm form)
{
    if (text.empty())
        return {};
    utf8proc_uint8_t* raw = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | optionsOf(form));
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
            static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (length < 0)
        throw Error(ErrorKind::Internal,
            std::string("Unicode normalization failed: ") + utf8proc_errmsg(length)
                + "; please report this text.");
    return { reinterpret_cast<const char*>(owner.get()), static_cast<std::size_t>(length) };
}

} // namespace sinkscope::io
