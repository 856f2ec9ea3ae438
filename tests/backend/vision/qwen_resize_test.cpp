// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/qwen_resize.h"

#include "trace/error.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;

namespace {

/// Height and width of a picture of a height and a width.
struct Sides {
    int height;
    int width;

    bool operator==(const Sides&) const = default;
};

Sides resized(const Sides& source, const PixelLimits& limits)
{
    const media::ResizeTarget target = smartResize({ source.width, source.height }, 28, limits);
    return { target.height, target.width };
}

const PixelLimits pictures { 3136, 12845056 };

} // namespace

TEST(QwenResize, FramesOfVideos)
{
    const PixelLimits limits = videoPixelLimits(28, 16);
    EXPECT_EQ(limits.minimum, 128 * 784);
    EXPECT_EQ(limits.maximum, 768 * 784);
    EXPECT_EQ(resized({ 1080, 1920 }, limits), (Sides { 560, 1008 }));
    EXPECT_EQ(resized({ 720, 1280 }, limits), (Sides { 560, 1008 }));
    EXPECT_EQ(resized({ 480, 640 }, limits), (Sides { 476, 644 }));
    EXPECT_EQ(resized({ 360, 640 }, limits), (Sides { 364, 644 }));
    EXPECT_EQ(resized({ 240, 320 }, limits), (Sides { 280, 392 }));
    EXPECT_EQ(resized({ 1920, 1080 }, limits), (Sides { 1008, 560 }));
}

TEST(QwenResize, Pictures)
{
    EXPECT_EQ(resized({ 1080, 1920 }, pictures), (Sides { 1092, 1932 }));
    EXPECT_EQ(resized({ 240, 320 }, pictures), (Sides { 252, 308 }));
    EXPECT_EQ(resized({ 42, 42 }, pictures), (Sides { 56, 56 }));
    EXPECT_EQ(resized({ 98, 98 }, pictures), (Sides { 112, 112 }));
    EXPECT_EQ(resized({ 126, 70 }, pictures), (Sides { 112, 56 })) << "ties go to even";
    EXPECT_EQ(resized({ 899, 1024 }, pictures), (Sides { 896, 1036 }));
}

TEST(QwenResize, AVeryFlatPictureKeepsOneCell)
{
    EXPECT_EQ(resized({ 10, 1000 }, pictures), (Sides { 28, 560 })) << "as transformers";
    EXPECT_EQ(resized({ 10, 1000 }, { 3136, 12845056, true }), (Sides { 28, 1008 }))
        << "as qwen-vl-utils";
    EXPECT_EQ(resized({ 10, 2000 }, { 784, 7840 }), (Sides { 28, 420 }));
    EXPECT_EQ(resized({ 10, 2000 }, { 784, 7840, true }), (Sides { 28, 1232 }));
}

TEST(QwenResize, LongVideosShareTheTokensOfTheModel)
{
    // 115200 tokens: two frames share one.
    EXPECT_EQ(videoPixelLimits(28, 300).maximum, 768 * 784);
    EXPECT_EQ(videoPixelLimits(28, 768).maximum, 300 * 784);
    EXPECT_EQ(videoPixelLimits(28, 4000).maximum, 105369) << "never below 1.05 times the minimum";
}

TEST(QwenResize, RefusesStripes)
{
    EXPECT_NO_THROW(resized({ 10, 2000 }, pictures));
    EXPECT_THROW(resized({ 10, 2001 }, pictures), Error);
    EXPECT_THROW(resized({ 2001, 10 }, pictures), Error);
}
