// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_bytes.h"

#include "io/unicode.h"

#include <array>
#include <charconv>

namespace sinkscope::io {

namespace {

constexpr char32_t firstStandIn = 0x100;
constexpr std::size_t standInCount = 68;

constexpr bool isOwnCharacter(unsigned byte)
{
    return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
}

constexpr std::array<char32_t, 256> makeCharacters()
{
    std::array<char32_t, 256> characters {};
    char32_t next = firstStandIn;
    for (unsigned byte = 0; byte < 256; ++byte)
        characters[byte] = isOwnCharacter(byte) ? byte : next++;
    return characters;
}

constexpr std::array<unsigned char, firstStandIn + standInCount> makeBytes()
{
    std::array<unsigned char, firstStandIn + standInCount> bytes {};
    constexpr auto characters = makeCharacters();
    for (unsigned byte = 0; byte < 256; ++byte)
        bytes[characters[byte]] = static_cast<unsigned char>(byte);
    return bytes;
}

constexpr auto characterOfByte = makeCharacters();
constexpr auto byteOfCharacter = makeBytes();

bool isAlphabet(char32_t c)
{
    return c < firstStandIn ? isOwnCharacter(c) : c < firstStandIn + standInCount;
}

} // namespace

std::string bytesToAlphabet(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (const char byte : bytes)
        appendUtf8(out, characterOfByte[static_cast<unsigned char>(byte)]);
    return out;
}

std::optional<std::string> alphabetToBytes(std::string_view token)
{
    std::string out;
    out.reserve(token.size());
    for (std::size_t at = 0; at < token.size();) {
        const CodePoint next = decodeUtf8(token, at);
        if (!next.valid || !isAlphabet(next.value))
            return std::nullopt;
        out.push_back(static_cast<char>(byteOfCharacter[next.value]));
        at += next.bytes;
    }
    return out;
}

std::string byteToken(std::size_t byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    return std::string("<0x") + digits[byte >> 4] + digits[byte & 0xFU] + '>';
}

std::optional<char> byteOfToken(std::string_view token)
{
    if (token.size() != 6 || !token.starts_with("<0x") || token.back() != '>')
        return std::nullopt;
    unsigned value = 0;
    const char* end = token.data() + 5;
    const auto [stop, problem] = std::from_chars(token.data() + 3, end, value, 16);
    if (problem != std::errc() || stop != end)
        return std::nullopt;
    return static_cast<char>(value);
}

} // namespace sinkscope::io
