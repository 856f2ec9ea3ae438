// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/resample.h"

#include "golden_picture.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ostream>

namespace sinkscope::media {
namespace {

struct ResizeCase {
    ResizeTarget source;
    ResizeTarget target;
    bool pillow = true; ///< Pillow takes the axes in the same order.

    std::string name() const
    {
        return "resize_" + std::to_string(source.width) + "x" + std::to_string(source.height)
            + "_to_" + std::to_string(target.width) + "x" + std::to_string(target.height);
    }
};

void PrintTo(const ResizeCase& value, std::ostream* out) { *out << value.name(); }

class ResampleGolden : public testing::TestWithParam<ResizeCase> {
protected:
    std::vector<std::uint8_t> resized() const
    {
        const auto [width, height] = GetParam().source;
        const std::vector<std::uint8_t> rgb = goldenPicture(width, height);
        return resizeBicubic({ rgb.data(), width, height }, GetParam().target);
    }
};

TEST_P(ResampleGolden, EqualsTorchvision)
{
    const auto expected = readBytes(mediaData(GetParam().name() + ".reference.planes"));
    ASSERT_FALSE(expected.empty());
    EXPECT_EQ(resized(), expected);
}

TEST_P(ResampleGolden, IsWithinOneLevelOfPillow)
{
    if (!GetParam().pillow)
        GTEST_SKIP() << "Pillow takes the axes in the other order here";
    const auto expected = readBytes(mediaData(GetParam().name() + ".pillow.planes"));
    const auto found = resized();
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        ASSERT_LE(std::abs(int { found[i] } - int { expected[i] }), 1) << "at " << i;
}

INSTANTIATE_TEST_SUITE_P(All, ResampleGolden,
    testing::Values(ResizeCase { { 61, 47 }, { 28, 28 } }, ResizeCase { { 61, 47 }, { 80, 64 } },
        ResizeCase { { 640, 360 }, { 98, 98 } }, ResizeCase { { 33, 90 }, { 90, 33 }, false },
        ResizeCase { { 48, 48 }, { 48, 48 } }, ResizeCase { { 5, 3 }, { 16, 16 } }));

TEST(Resample, KeepsAConstantPicture)
{
    const std::vector<std::uint8_t> grey(std::size_t { 3 } * 31 * 7, 137);
    for (const ResizeTarget target : { ResizeTarget { 1, 1 }, { 5, 40 }, { 31, 7 }, { 100, 2 } })
        for (const std::uint8_t value : resizeBicubic({ grey.data(), 31, 7 }, target))
            ASSERT_EQ(value, 137);
}

TEST(Resample, SamePixelsWhenTheSizeIsTheSame)
{
    const std::vector<std::uint8_t> rgb = goldenPicture(9, 4);
    const std::vector<std::uint8_t> planes = resizeBicubic({ rgb.data(), 9, 4 }, { 9, 4 });
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < 36; ++i)
            ASSERT_EQ(planes[c * 36 + i], rgb[i * 3 + c]);
}

TEST(Resample, OnePixelFillsEverything)
{
    const std::vector<std::uint8_t> rgb { 10, 20, 30 };
    EXPECT_EQ(resizeBicubic({ rgb.data(), 1, 1 }, { 2, 1 }),
        (std::vector<std::uint8_t> { 10, 10, 20, 20, 30, 30 }));
}

} // namespace
} // namespace sinkscope::media
