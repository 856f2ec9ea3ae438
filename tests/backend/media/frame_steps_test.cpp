// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_steps.h"

#include "golden_picture.h"
#include "trace/error.h"

#include <gtest/gtest.h>

namespace sinkscope::media {
namespace {

Frame goldenFrame(int width, int height)
{
    return { 7, 1.5, width, height,
        std::make_shared<const std::vector<std::uint8_t>>(goldenPicture(width, height)) };
}

std::uint8_t at(const Frame& frame, int x, int y, int channel)
{
    return frame.rgb->at(static_cast<std::size_t>((y * frame.width + x) * 3 + channel));
}

TEST(FrameSteps, ResizingEqualsTheReference)
{
    const Frame small = resizedFrame(goldenFrame(61, 47), { 28, 28 });
    const auto planes = readBytes(mediaData("resize_61x47_to_28x28.reference.planes"));
    ASSERT_EQ(small.width, 28);
    ASSERT_EQ(small.rgb->size(), planes.size());
    EXPECT_EQ(small.sourceIndex, 7);
    EXPECT_EQ(small.seconds, 1.5);
    for (int y = 0; y < 28; ++y)
        for (int x = 0; x < 28; ++x)
            for (int c = 0; c < 3; ++c)
                ASSERT_EQ(
                    at(small, x, y, c), planes[static_cast<std::size_t>((c * 28 + y) * 28 + x)]);
}

TEST(FrameSteps, TheSameSizeSharesThePixels)
{
    const Frame frame = goldenFrame(9, 5);
    EXPECT_EQ(resizedFrame(frame, { 9, 5 }).rgb, frame.rgb);
    EXPECT_EQ(croppedFrame(frame, { 0, 0, 9, 5 }).rgb, frame.rgb);
}

TEST(FrameSteps, CroppingInsideAndBeyond)
{
    const Frame frame = goldenFrame(6, 4);
    const Frame inside = croppedFrame(frame, { 2, 1, 3, 2 });
    EXPECT_EQ(at(inside, 0, 0, 1), at(frame, 2, 1, 1));
    EXPECT_EQ(at(inside, 2, 1, 2), at(frame, 4, 2, 2));
    const Frame beyond = croppedFrame(frame, { -2, 3, 9, 3 }, { 1, 2, 3 });
    EXPECT_EQ(beyond.width, 9);
    EXPECT_EQ(at(beyond, 1, 0, 0), 1);
    EXPECT_EQ(at(beyond, 2, 0, 0), at(frame, 0, 3, 0));
    EXPECT_EQ(at(beyond, 7, 0, 2), at(frame, 5, 3, 2));
    EXPECT_EQ(at(beyond, 8, 0, 2), 3);
    EXPECT_EQ(at(beyond, 2, 1, 1), 2);
    EXPECT_EQ(
        *croppedFrame(frame, { 100, 100, 1, 1 }).rgb, (std::vector<std::uint8_t> { 0, 0, 0 }));
}

TEST(FrameSteps, PaddingPutsTheOddPixelLast)
{
    const Frame frame = goldenFrame(5, 2);
    const Frame square = paddedToSquare(frame, { 9, 8, 7 });
    EXPECT_EQ(square.width, 5);
    EXPECT_EQ(square.height, 5);
    EXPECT_EQ(at(square, 0, 0, 0), 9);
    EXPECT_EQ(at(square, 3, 1, 1), at(frame, 3, 0, 1));
    EXPECT_EQ(at(square, 3, 2, 1), at(frame, 3, 1, 1));
    EXPECT_EQ(at(square, 4, 3, 2), 7);
}

TEST(FrameSteps, ShortestEdgeAndMiddle)
{
    const auto expectCrop = [](ResizeTarget from, ResizeTarget to, int left, int top) {
        EXPECT_EQ(shortestEdgeTarget(from, 336), to);
        EXPECT_EQ(centreCrop(to, { 336, 336 }), (PixelRect { left, top, 336, 336 }));
    };
    expectCrop({ 1920, 1080 }, { 597, 336 }, 130, 0);
    expectCrop({ 640, 480 }, { 448, 336 }, 56, 0);
    expectCrop({ 1080, 1920 }, { 336, 597 }, 0, 130);
    expectCrop({ 50, 50 }, { 336, 336 }, 0, 0);
    EXPECT_EQ(centreCrop({ 3, 10 }, { 6, 6 }), (PixelRect { -1, 2, 6, 6 }));
}

TEST(FrameSteps, RefusesWhatCannotBeMade)
{
    EXPECT_THROW(shortestEdgeTarget({ 1, 16384 }, 336), Error);
    EXPECT_THROW(resizedFrame(goldenFrame(4, 4), { 0, 3 }), Error);
    EXPECT_THROW(resizedFrame(goldenFrame(4, 4), { frameSideLimit, frameSideLimit }), Error);
    EXPECT_THROW(croppedFrame(goldenFrame(4, 4), { 0, 0, 4, -1 }), Error);
    Frame torn = goldenFrame(4, 4);
    torn.height = 5;
    EXPECT_THROW(croppedFrame(torn, { 0, 0, 2, 2 }), Error);
}

} // namespace
} // namespace sinkscope::media
