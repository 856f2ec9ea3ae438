// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_sampler.h"

#include "golden_picture.h"
#include "test_video.h"
#include "trace/error.h"

#include <gtest/gtest.h>

namespace sinkscope::media {
namespace {

class FrameSampler : public VideoTest {
protected:
    std::string numbered(int count = 50)
    {
        EXPECT_TRUE(writeNumberedVideo(path("a.avi"), "MJPG", count, 10));
        return path("a.avi");
    }

    /// A copy of the file that ends after `part` of its bytes.
    std::string truncated(const std::string& file, double part) const
    {
        const auto bytes = readBytes(file);
        const auto length = static_cast<std::size_t>(static_cast<double>(bytes.size()) * part);
        return writeFile("cut" + std::filesystem::path(file).extension().string(),
            std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)));
    }
};

std::vector<int> shownNumbers(const FrameSet& set)
{
    std::vector<int> numbers;
    for (const Frame& frame : set.frames)
        numbers.push_back(shownNumber(frame));
    return numbers;
}

ErrorKind kindThrown(const VideoSource& source, const Sampling& sampling = {})
{
    try {
        sampleFrames(source, sampling);
    } catch (const Error& error) {
        return error.kind();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorKind::Internal;
}

TEST_F(FrameSampler, PicksUniformFrames)
{
    const FrameSet set = sampleFrames(numbered(), {});
    EXPECT_EQ(shownNumbers(set), (std::vector { 0, 6, 12, 18, 25, 31, 37, 43 }));
    EXPECT_EQ(set.frames[4].sourceIndex, 25);
    EXPECT_NEAR(set.frames[4].seconds, 2.5, 1e-3);
    EXPECT_EQ(set.totalFrames, 50);
    EXPECT_EQ(set.declaredFrames, 50);
    EXPECT_NEAR(set.durationSeconds, 5, 1e-3);
    EXPECT_NEAR(set.fps, 10, 1e-3);
    EXPECT_EQ(set.path, path("a.avi"));
}

TEST_F(FrameSampler, PicksFramesPerSecond)
{
    const FrameSet set = sampleFrames(numbered(), { .mode = Sampling::Mode::Fps, .fps = 1 });
    EXPECT_EQ(shownNumbers(set), (std::vector { 0, 10, 20, 30, 40 }));
}

TEST_F(FrameSampler, UsesEveryFrameOfAShortVideo)
{
    EXPECT_EQ(shownNumbers(sampleFrames(numbered(3), {})), (std::vector { 0, 1, 2 }));
}

TEST_F(FrameSampler, StillImageIsOneFrame)
{
    for (const auto mode : { Sampling::Mode::Uniform, Sampling::Mode::Fps }) {
        const FrameSet set = sampleFrames(mediaData("halves.png"), { .mode = mode });
        ASSERT_EQ(set.frames.size(), 1U);
        EXPECT_EQ(set.totalFrames, 1);
        EXPECT_EQ(set.durationSeconds, 0);
    }
}

TEST_F(FrameSampler, VariableRateKeepsItsTimes)
{
    const FrameSet set = sampleFrames(mediaData("variable_rate.gif"), { .frameCount = 2 });
    ASSERT_EQ(set.frames.size(), 2U);
    EXPECT_EQ(set.totalFrames, 4);
    EXPECT_NEAR(set.durationSeconds, 0.6, 1e-3);
    EXPECT_NEAR(set.frames[1].seconds, 0.4, 1e-3);
    EXPECT_TRUE(isBluish(set.frames[1], 8, 6));
}

TEST_F(FrameSampler, TruncatedVideoGivesWhatDecodes)
{
    const FrameSet set = sampleFrames(truncated(numbered(), 0.5), { .frameCount = 4 });
    EXPECT_GT(set.totalFrames, 15);
    EXPECT_LT(set.totalFrames, 35);
    ASSERT_EQ(set.frames.size(), 4U);
    for (int i = 0; i < 4; ++i) {
        const Frame& frame = set.frames[static_cast<std::size_t>(i)];
        EXPECT_EQ(frame.sourceIndex, i * set.totalFrames / 4);
        EXPECT_EQ(shownNumber(frame), frame.sourceIndex);
    }
}

TEST_F(FrameSampler, NothingDecodableIsAnError)
{
    EXPECT_EQ(kindThrown(truncated(numbered(), 0.02)), ErrorKind::BadInput);
    ASSERT_TRUE(writeNumberedVideo(path("b.mp4"), "mp4v", 20, 10));
    EXPECT_EQ(kindThrown(truncated(path("b.mp4"), 0.5)), ErrorKind::BadInput);
}

TEST_F(FrameSampler, ADeclaredCountThatLiesIsCorrected)
{
    const std::string file = numbered();
    std::string bytes;
    for (const auto byte : readBytes(file))
        bytes.push_back(static_cast<char>(byte));
    // The AVI stream header: "strh", size, type, handler, then seven fields, then its length.
    const std::size_t length = bytes.find("strh") + 8 + 32;
    ASSERT_EQ(bytes[length], 50);
    bytes[length] = 90;
    const FrameSet set = sampleFrames(writeFile("lying.avi", bytes), { .frameCount = 5 });
    EXPECT_EQ(set.declaredFrames, 90);
    EXPECT_EQ(set.totalFrames, 50);
    EXPECT_NEAR(set.durationSeconds, 5, 1e-3);
    EXPECT_NEAR(set.fps, 10, 1e-3);
    EXPECT_EQ(shownNumbers(set), (std::vector { 0, 10, 20, 30, 40 }));
}

TEST_F(FrameSampler, RefusesWhatDoesNotFit)
{
    const std::int64_t frameBytes = 128 * 64 * 3;
    const std::string file = numbered();
    EXPECT_EQ(kindThrown({ file, { .maxBytes = frameBytes * 7 } }), ErrorKind::OutOfResources);
    EXPECT_EQ(sampleFrames({ file, { .maxBytes = frameBytes * 8 } }, {}).frames.size(), 8U);
    EXPECT_EQ(kindThrown({ file, { .maxSourceFrames = 49 } }), ErrorKind::BadInput);
    EXPECT_EQ(kindThrown(file, { .frameCount = 0 }), ErrorKind::BadInput);
}

TEST_F(FrameSampler, ReportsProgress)
{
    std::vector<double> parts;
    sampleFrames(numbered(20), {}, {}, [&](double part) { parts.push_back(part); });
    ASSERT_EQ(parts.size(), 20U);
    EXPECT_DOUBLE_EQ(parts.front(), 0.05);
    EXPECT_DOUBLE_EQ(parts.back(), 1);
}

TEST_F(FrameSampler, StopsWhenAsked)
{
    std::stop_source stop;
    int calls = 0;
    const auto stopAtThird = [&](double) {
        if (++calls == 3)
            stop.request_stop();
    };
    EXPECT_THROW(sampleFrames(numbered(), {}, stop.get_token(), stopAtThird), Cancelled);
    EXPECT_EQ(calls, 3);
}

} // namespace
} // namespace sinkscope::media
