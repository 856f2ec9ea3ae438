// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/image_header.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <istream>
#include <limits>
#include <string_view>

namespace sinkscope::media {
namespace {

using Header = std::array<std::uint8_t, 32>;

std::uint32_t bigEndian(const std::uint8_t* bytes, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = (value << 8) | bytes[i];
    return value;
}

std::uint32_t littleEndian(const std::uint8_t* bytes, int count)
{
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = (value << 8) | bytes[i];
    return value;
}

bool hasBytes(const Header& header, std::size_t offset, std::string_view expected)
{
    return std::equal(expected.begin(), expected.end(), header.begin() + offset,
        [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

std::optional<ImageSize> makeSize(std::uint32_t width, std::uint32_t height)
{
    constexpr auto largest = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
    if (width == 0 || height == 0 || width > largest || height > largest)
        return std::nullopt;
    return ImageSize { static_cast<int>(width), static_cast<int>(height) };
}

std::optional<ImageSize> webpSize(const Header& header)
{
    if (hasBytes(header, 12, "VP8X"))
        return makeSize(littleEndian(&header[24], 3) + 1, littleEndian(&header[27], 3) + 1);
    if (hasBytes(header, 12, "VP8L")) {
        const std::uint32_t bits = littleEndian(&header[21], 4);
        return makeSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (hasBytes(header, 12, "VP8 "))
        return makeSize(
            littleEndian(&header[26], 2) & 0x3fff, littleEndian(&header[28], 2) & 0x3fff);
    return std::nullopt;
}

std::optional<ImageSize> bmpSize(const Header& header)
{
    // A negative height means that rows run from top to bottom.
    const auto height = static_cast<std::int32_t>(littleEndian(&header[22], 4));
    if (height == std::numeric_limits<std::int32_t>::min())
        return std::nullopt;
    return makeSize(littleEndian(&header[18], 4), static_cast<std::uint32_t>(std::abs(height)));
}

// Start-of-frame markers are C0..CF without the table markers C4, C8 and CC.
bool isStartOfFrame(int marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<ImageSize> jpegSize(std::istream& file)
{
    file.clear();
    file.seekg(2);
    std::array<std::uint8_t, 7> bytes {};
    while (file.get() == 0xff) {
        int marker = file.get();
        while (marker == 0xff) // Fill bytes may precede a marker.
            marker = file.get();
        const bool frameStart = isStartOfFrame(marker);
        file.read(reinterpret_cast<char*>(bytes.data()), frameStart ? 7 : 2);
        const std::uint32_t length = bigEndian(bytes.data(), 2);
        if (!file || length < 2)
            return std::nullopt;
        if (frameStart)
            return makeSize(bigEndian(&bytes[5], 2), bigEndian(&bytes[3], 2));
        file.seekg(length - 2, std::ios::cur);
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageSize> readImageSize(const std::string& path)
{
    using namespace std::string_view_literals;
    std::ifstream file(path, std::ios::binary);
    Header header {};
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    if (hasBytes(header, 0, "\xff\xd8\xff"sv))
        return jpegSize(file);
    if (hasBytes(header, 0, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv))
        return makeSize(bigEndian(&header[16], 4), bigEndian(&header[20], 4));
    if (hasBytes(header, 0, "RIFF"sv) && hasBytes(header, 8, "WEBP"sv))
        return webpSize(header);
    if (hasBytes(header, 0, "BM"sv) && littleEndian(&header[14], 4) >= 40)
        return bmpSize(header);
    return std::nullopt;
}

bool looksLikeText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4096> bytes {};
    file.read(bytes.data(), bytes.size());
    const auto isTextByte = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' || byte == 0x1b;
    };
    return file.gcount() > 0
        && std::all_of(bytes.begin(), bytes.begin() + file.gcount(), isTextByte);
}

} // namespace sinkscope::media
