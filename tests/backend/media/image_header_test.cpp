// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/image_header.h"

#include "golden_picture.h"
#include "test_video.h"

#include <gtest/gtest.h>

namespace sinkscope::media {
namespace {

class ImageHeader : public VideoTest { };

TEST_F(ImageHeader, ReadsEachFormat)
{
    for (const char* name :
        { "halves.png", "halves.bmp", "halves.webp", "halves_lossy.webp", "oriented.jpg" }) {
        const auto size = readImageSize(mediaData(name));
        ASSERT_TRUE(size) << name;
        EXPECT_EQ(size->width, 32) << name;
        EXPECT_EQ(size->height, 16) << name;
    }
}

TEST_F(ImageHeader, OtherFilesAreNoImages)
{
    EXPECT_FALSE(readImageSize(mediaData("variable_rate.gif")));
    EXPECT_FALSE(readImageSize(path("missing.png")));
    EXPECT_FALSE(readImageSize(writeFile("empty.png", "")));
}

TEST_F(ImageHeader, DamagedHeadersAreNoImages)
{
    const auto jpeg = readBytes(mediaData("oriented.jpg"));
    const std::string start(jpeg.begin(), jpeg.end());
    for (std::size_t length = 0; length < 150; ++length)
        EXPECT_FALSE(readImageSize(writeFile("cut.jpg", start.substr(0, length)))) << length;
    std::string zeroLength = start;
    zeroLength[4] = zeroLength[5] = 0;
    EXPECT_FALSE(readImageSize(writeFile("zero.jpg", zeroLength)));
    const auto png = readBytes(mediaData("halves.png"));
    EXPECT_FALSE(readImageSize(writeFile("cut.png", std::string(png.begin(), png.begin() + 20))));
}

TEST_F(ImageHeader, TellsTextFromData)
{
    EXPECT_TRUE(looksLikeText(writeFile("a.txt", "#EXTM3U\n/etc/passwd\r\n\xc3\xa9\t.")));
    EXPECT_TRUE(looksLikeText(writeFile("long.txt", std::string(10'000, 'x'))));
    EXPECT_FALSE(looksLikeText(writeFile("b.bin", std::string("abc\0def", 7))));
    EXPECT_FALSE(looksLikeText(writeFile("empty", "")));
    EXPECT_FALSE(looksLikeText(mediaData("variable_rate.gif")));
}

} // namespace
} // namespace sinkscope::media
