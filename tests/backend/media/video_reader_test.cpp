// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/video_reader.h"

#include "golden_picture.h"
#include "test_video.h"
#include "trace/error.h"

#include <gtest/gtest.h>

namespace sinkscope::media {
namespace {

class VideoReaderTest : public VideoTest {
protected:
    std::string numbered(const std::string& name, const std::string& fourcc, int count = 30)
    {
        EXPECT_TRUE(writeNumberedVideo(path(name), fourcc, count, 10)) << fourcc;
        return path(name);
    }
};

std::string messageOf(const VideoSource& source)
{
    try {
        const VideoReader reader(source);
    } catch (const Error& error) {
        return error.what();
    }
    ADD_FAILURE() << source.path << " was opened";
    return {};
}

void expectAllFrames(const std::string& path, int count)
{
    VideoReader reader(path);
    EXPECT_EQ(reader.width(), 128);
    EXPECT_EQ(reader.height(), 64);
    EXPECT_NEAR(reader.fps(), 10, 1e-3);
    Frame frame;
    for (int i = 0; i < count; ++i) {
        ASSERT_TRUE(reader.next(frame)) << path << " frame " << i;
        EXPECT_EQ(frame.sourceIndex, i);
        EXPECT_NEAR(frame.seconds, i * 0.1, 2e-3) << path;
        EXPECT_EQ(shownNumber(frame), i) << path;
        EXPECT_TRUE(isReddish(frame, 30, 50)) << path;
        EXPECT_TRUE(isBluish(frame, 100, 50)) << path;
    }
    EXPECT_FALSE(reader.next(frame)) << path;
    EXPECT_FALSE(reader.next(frame)) << path;
    EXPECT_EQ(frame.sourceIndex, count - 1) << "left alone at the end";
}

TEST_F(VideoReaderTest, ReadsMotionJpeg) { expectAllFrames(numbered("a.avi", "MJPG"), 30); }

TEST_F(VideoReaderTest, ReadsMpeg4) { expectAllFrames(numbered("a.mp4", "mp4v"), 30); }

TEST_F(VideoReaderTest, ReadsH264)
{
    if (!writeNumberedVideo(path("a.mp4"), "avc1", 30, 10))
        GTEST_SKIP() << "no H.264 encoder here";
    expectAllFrames(path("a.mp4"), 30);
}

TEST_F(VideoReaderTest, ReadsVp9)
{
    if (!writeNumberedVideo(path("a.webm"), "VP90", 30, 10))
        GTEST_SKIP() << "no VP9 encoder here";
    expectAllFrames(path("a.webm"), 30);
}

TEST_F(VideoReaderTest, TimesOfAVariableRateComeFromTheFile)
{
    VideoReader reader(mediaData("variable_rate.gif"));
    std::vector<double> times;
    while (reader.advance())
        times.push_back(reader.seconds());
    ASSERT_EQ(times.size(), 4U);
    const std::vector<double> expected { 0.0, 0.1, 0.4, 0.5 };
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(times[i], expected[i], 1e-3);
}

TEST_F(VideoReaderTest, RotationIsApplied)
{
    // After a clockwise quarter turn the bottom half (red, blue) is on the left: red above blue.
    struct Turn {
        int degrees, width, redX, redY, blueX, blueY;
    };
    for (const Turn turn : { Turn { 90, 64, 14, 30, 14, 100 }, Turn { 180, 128, 100, 14, 30, 14 },
             Turn { 270, 64, 50, 100, 50, 30 } }) {
        const std::string file = numbered("turned.mp4", "mp4v", 3);
        patchRotation(file, turn.degrees);
        VideoReader reader(file);
        Frame frame;
        ASSERT_TRUE(reader.next(frame));
        ASSERT_EQ(reader.width(), turn.width) << turn.degrees;
        ASSERT_EQ(frame.width, turn.width) << turn.degrees;
        EXPECT_TRUE(isReddish(frame, turn.redX, turn.redY)) << turn.degrees;
        EXPECT_TRUE(isBluish(frame, turn.blueX, turn.blueY)) << turn.degrees;
    }
}

TEST_F(VideoReaderTest, StillImagesAreOneUprightFrame)
{
    for (const char* name : { "halves.png", "halves.bmp", "halves.webp", "halves_lossy.webp" }) {
        VideoReader reader(mediaData(name));
        Frame frame;
        ASSERT_TRUE(reader.next(frame)) << name;
        EXPECT_EQ(frame.width, 32);
        EXPECT_TRUE(isReddish(frame, 4, 8)) << name;
        EXPECT_TRUE(isBluish(frame, 28, 8)) << name;
        EXPECT_FALSE(reader.next(frame)) << name;
        reader.seekSeconds(0);
        EXPECT_TRUE(reader.next(frame)) << name;
    }
    VideoReader oriented(mediaData("oriented.jpg"));
    EXPECT_TRUE(oriented.isStillImage());
    Frame frame;
    ASSERT_TRUE(oriented.next(frame));
    EXPECT_EQ(frame.width, 16);
    EXPECT_EQ(frame.height, 32);
    EXPECT_TRUE(isReddish(frame, 8, 4));
    EXPECT_TRUE(isBluish(frame, 8, 28));
}

TEST_F(VideoReaderTest, SeeksToTheFrameShownAtATime)
{
    for (const auto& [name, fourcc] : { std::pair { "a.avi", "MJPG" }, { "a.mp4", "mp4v" } }) {
        const std::string file = numbered(name, fourcc, 100);
        VideoReader reader(file);
        Frame frame;
        for (const int target : { 70, 3, 45, 46, 48, 99, 0, 20 }) {
            reader.seekSeconds(target * 0.1);
            ASSERT_TRUE(reader.next(frame)) << name << " " << target;
            EXPECT_EQ(shownNumber(frame), target) << name;
            EXPECT_EQ(frame.sourceIndex, target) << name;
            EXPECT_NEAR(frame.seconds, target * 0.1, 2e-3) << name;
        }
        reader.seekSeconds(4.45);
        ASSERT_TRUE(reader.next(frame));
        EXPECT_EQ(shownNumber(frame), 45) << "between two frames: the later one";
        ASSERT_TRUE(reader.next(frame));
        EXPECT_EQ(shownNumber(frame), 46) << "goes on from there";
        reader.seekSeconds(60);
        EXPECT_FALSE(reader.next(frame)) << "beyond the end";
        reader.seekSeconds(5);
        ASSERT_TRUE(reader.next(frame)) << "back from the end";
        EXPECT_EQ(shownNumber(frame), 50);
    }
}

TEST_F(VideoReaderTest, SeeksInAVariableRate)
{
    VideoReader reader(mediaData("variable_rate.gif"));
    while (reader.advance()) { }
    reader.seekSeconds(0.4);
    Frame frame;
    ASSERT_TRUE(reader.next(frame));
    EXPECT_EQ(frame.sourceIndex, 2);
    EXPECT_TRUE(isBluish(frame, 8, 6));
}

TEST_F(VideoReaderTest, SeeksBeforeAnythingWasRead)
{
    VideoReader reader(numbered("a.avi", "MJPG", 100));
    reader.seekSeconds(8);
    Frame frame;
    ASSERT_TRUE(reader.next(frame));
    EXPECT_EQ(shownNumber(frame), 80);
    EXPECT_EQ(frame.sourceIndex, 80);
}

TEST_F(VideoReaderTest, ShrinksStoredFramesOnRequest)
{
    VideoReader reader({ numbered("a.avi", "MJPG"), { .storedSide = 64 } });
    Frame frame;
    ASSERT_TRUE(reader.next(frame));
    ASSERT_TRUE(reader.next(frame));
    EXPECT_EQ(frame.width, 64);
    EXPECT_EQ(frame.height, 32);
    EXPECT_EQ(shownNumber(frame), 1);
    EXPECT_EQ(reader.width(), 128) << "the source's own size";
    EXPECT_EQ(reader.storedBytesPerFrame(), 64 * 32 * 3);
}

TEST_F(VideoReaderTest, SaysWhatIsWrongWithAFile)
{
    EXPECT_NE(messageOf(path("missing.mp4")).find("no such file"), std::string::npos);
    EXPECT_NE(messageOf(path("")).find("not a file"), std::string::npos);
    EXPECT_NE(messageOf(writeFile("e.mp4", "")).find("empty"), std::string::npos);
    EXPECT_NE(messageOf(writeFile("n.txt", "Just some notes.\n")).find("text"), std::string::npos);
    const std::string noise = messageOf(writeFile("x.mp4", std::string(5000, '\x01')));
    EXPECT_NE(noise.find("no video in it can be decoded"), std::string::npos);
    EXPECT_NE(noise.find("x.mp4"), std::string::npos);
    const auto png = readBytes(mediaData("halves.png"));
    const std::string cut(png.begin(), png.begin() + 34);
    EXPECT_NE(messageOf(writeFile("cut.png", cut)).find("does not decode"), std::string::npos);
}

TEST_F(VideoReaderTest, RefusesHugePicturesFromTheirHeader)
{
    const auto png = readBytes(mediaData("halves.png"));
    std::string lying(png.begin(), png.end());
    lying[17] = '\x01'; // Width 65568.
    const std::string message = messageOf(writeFile("huge.png", lying));
    EXPECT_NE(message.find("65568x16"), std::string::npos) << message;
    EXPECT_NE(messageOf({ numbered("a.avi", "MJPG"), { .maxSide = 100 } }).find("128x64"),
        std::string::npos);
    EXPECT_NE(messageOf({ path("a.avi"), { .maxBytes = 1000 } }).find("1000"), std::string::npos);
}

TEST_F(VideoReaderTest, ReadersMove)
{
    VideoReader first(numbered("a.avi", "MJPG"));
    ASSERT_TRUE(first.advance());
    VideoReader second(std::move(first));
    EXPECT_TRUE(second.advance());
    EXPECT_EQ(second.index(), 1);
}

} // namespace
} // namespace sinkscope::media
