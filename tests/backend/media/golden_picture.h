// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sinkscope::media {

/// The picture the goldens were made from: the formula of tests/reference/make_resize_goldens.py.
inline std::vector<std::uint8_t> goldenPicture(int width, int height)
{
    std::vector<std::uint8_t> rgb;
    for (std::int64_t y = 0; y < height; ++y)
        for (std::int64_t x = 0; x < width; ++x)
            for (std::int64_t c = 0; c < 3; ++c) {
                const std::int64_t noise =
                    ((x * 73856093) ^ (y * 19349663) ^ (c * 83492791)) & 0xffffffff;
                rgb.push_back(
                    static_cast<std::uint8_t>((x * 3 + y * 2 + c * 50 + noise % 97) & 255));
            }
    return rgb;
}

inline std::string mediaData(const std::string& name)
{
    return std::string(SINKSCOPE_TEST_DATA) + "/media/" + name;
}

/// Empty when the file is missing.
inline std::vector<std::uint8_t> readBytes(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
}

} // namespace sinkscope::media
