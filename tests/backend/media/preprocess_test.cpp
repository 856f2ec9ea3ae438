// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/preprocess.h"

#include "golden_picture.h"
#include "trace/error.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

namespace sinkscope::media {
namespace {

Frame makeFrame(int width, int height, std::vector<std::uint8_t> rgb)
{
    return { .width = width,
        .height = height,
        .rgb = std::make_shared<const std::vector<std::uint8_t>>(std::move(rgb)) };
}

ErrorKind kindThrown(const std::vector<Frame>& frames, const Preprocessing& settings)
{
    try {
        preprocessFrames(frames, settings);
    } catch (const Error& error) {
        return error.kind();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorKind::Internal;
}

TEST(Preprocess, EqualsTheVideoProcessorOfTransformers)
{
    const auto bytes = readBytes(mediaData("preprocessed_clip_28x28.f32"));
    std::vector<float> expected(bytes.size() / sizeof(float));
    ASSERT_EQ(expected.size(), 3U * 28 * 28);
    std::memcpy(expected.data(), bytes.data(), bytes.size());

    const Preprocessing clip { .target = { 28, 28 },
        .mean = { 0.48145466, 0.4578275, 0.40821073 },
        .std = { 0.26862954, 0.26130258, 0.27577711 } };
    const auto found =
        preprocessFrames(std::vector { makeFrame(61, 47, goldenPicture(61, 47)) }, clip);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        ASSERT_NEAR(found[i], expected[i], 1e-6) << "at " << i;
}

TEST(Preprocess, DefaultsMapLevelsToMinusOneToOne)
{
    const std::vector frames { makeFrame(1, 1, { 0, 255, 51 }) };
    EXPECT_EQ(preprocessFrames(frames, { .target = { 1, 1 } }),
        (std::vector<float> { -1.0F, 1.0F, -0.6F }));
}

TEST(Preprocess, FramesFollowEachOtherAsPlanes)
{
    const std::vector frames { makeFrame(2, 1, { 0, 0, 0, 0, 0, 0 }),
        makeFrame(1, 1, { 255, 0, 255 }) };
    const std::vector<float> found = preprocessFrames(frames, { .target = { 2, 1 } });
    EXPECT_EQ(found, (std::vector<float> { -1, -1, -1, -1, -1, -1, 1, 1, -1, -1, 1, 1 }));
    EXPECT_TRUE(preprocessFrames({}, { .target = { 2, 1 } }).empty());
}

TEST(Preprocess, RefusesBadSettings)
{
    const std::vector frames { makeFrame(1, 1, { 1, 2, 3 }) };
    EXPECT_EQ(kindThrown(frames, { .target = { 0, 4 } }), ErrorKind::BadInput);
    EXPECT_EQ(
        kindThrown(frames, { .target = { 4, preprocessedSideLimit + 1 } }), ErrorKind::BadInput);
    EXPECT_EQ(kindThrown(frames, { .target = { 4, 4 }, .rescaleFactor = 0 }), ErrorKind::BadInput);
    EXPECT_EQ(kindThrown(frames, { .target = { 4, 4 }, .std = { 1, 0, 1 } }), ErrorKind::BadInput);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(kindThrown(frames, { .target = { 4, 4 }, .mean = { 0, infinity, 0 } }),
        ErrorKind::BadInput);
}

TEST(Preprocess, RefusesFramesWhosePixelsDoNotMatch)
{
    EXPECT_EQ(
        kindThrown({ makeFrame(2, 2, { 1, 2, 3 }) }, { .target = { 4, 4 } }), ErrorKind::Internal);
    EXPECT_EQ(
        kindThrown({ Frame { .width = 1, .height = 1, .rgb = nullptr } }, { .target = { 4, 4 } }),
        ErrorKind::Internal);
    EXPECT_EQ(kindThrown({ makeFrame(-1, -1, { 1, 2, 3 }) }, { .target = { 4, 4 } }),
        ErrorKind::Internal);
}

TEST(Preprocess, RefusesMoreThanFitsBeforeAllocating)
{
    const std::vector<Frame> frames(100, makeFrame(1, 1, { 1, 2, 3 }));
    EXPECT_EQ(kindThrown(frames, { .target = { 4096, 4096 } }), ErrorKind::OutOfResources);
}

TEST(Preprocess, StopsBetweenFrames)
{
    std::stop_source stop;
    stop.request_stop();
    const std::vector frames { makeFrame(1, 1, { 1, 2, 3 }) };
    EXPECT_THROW(preprocessFrames(frames, { .target = { 4, 4 } }, stop.get_token()), Cancelled);
}

} // namespace
} // namespace sinkscope::media
