// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_clip.h"

#include "media/scene_layout.h"
#include "media/video_reader.h"
#include "test_video.h"
#include "trace/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace sinkscope::media {
namespace {

namespace fs = std::filesystem;

class SceneClipTest : public VideoTest {
protected:
    std::size_t filesInFolder() const
    {
        const fs::directory_iterator all(fs::path(path("x")).parent_path());
        return static_cast<std::size_t>(std::distance(fs::begin(all), fs::end(all)));
    }
};

Scene shortScene(SceneAspect aspect)
{
    Scene scene = firstScene();
    scene.aspect = aspect;
    scene.seconds = 2;
    scene.framesPerSecond = 15;
    return scene;
}

/// Codecs keep colours about, not exactly.
void expectNear(const Frame& frame, const ScenePoint& point, const Colour& colour)
{
    const int x = static_cast<int>(point.x * frame.height);
    const int y = static_cast<int>(point.y * frame.height);
    const double light = 1.08 - 0.2 * point.y;
    for (int i = 0; i < 3; ++i)
        EXPECT_NEAR(channelAt(frame, x, y, i),
            std::min(255.0, colour[static_cast<std::size_t>(i)] * light), 16)
            << "channel " << i << " at " << point.x << ", " << point.y;
}

TEST_F(SceneClipTest, IsReadBackWithAllFramesAndColours)
{
    for (const SceneAspect aspect : allSceneAspects) {
        const Scene scene = shortScene(aspect);
        const std::string codec = writeSceneClip(scene, path("clip.mp4"));
        VideoReader reader(path("clip.mp4"));
        EXPECT_EQ(reader.height(), 480) << codec;
        EXPECT_EQ(reader.width(), aspect == SceneAspect::Wide ? 854 : 640);
        EXPECT_NEAR(reader.fps(), 15, 0.01);
        Frame frame;
        int count = 0;
        while (reader.next(frame)) {
            const double time = count / 29.0;
            for (const SceneThing& thing : scene.things)
                expectNear(frame, centreOf(thing, time), rgbOf(thing.colour));
            ++count;
        }
        EXPECT_EQ(count, 30);
    }
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(SceneClipTest, ProgressRunsToTheEnd)
{
    std::vector<double> seen;
    writeSceneClip(shortScene(SceneAspect::Standard), path("clip.mp4"), {},
        [&seen](double share) { seen.push_back(share); });
    EXPECT_TRUE(std::ranges::is_sorted(seen));
    EXPECT_EQ(seen.size(), 31U);
    EXPECT_EQ(seen.back(), 1.0);
}

TEST_F(SceneClipTest, CancelledWritingKeepsTheOldFile)
{
    writeFile("clip.mp4", "old");
    std::stop_source stop;
    EXPECT_THROW(
        writeSceneClip(shortScene(SceneAspect::Standard), path("clip.mp4"), stop.get_token(),
            [&stop](double share) {
                if (share > 0.3)
                    stop.request_stop();
            }),
        Cancelled);
    EXPECT_EQ(fs::file_size(path("clip.mp4")), 3U);
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(SceneClipTest, UnusableFolderIsNamed)
{
    try {
        writeSceneClip(firstScene(), path("missing/clip.mp4"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_NE(std::string(error.what()).find("missing/clip.mp4"), std::string::npos);
    }
}

TEST_F(SceneClipTest, FolderOfThatNameIsNotReplaced)
{
    fs::create_directory(path("clip.mp4"));
    EXPECT_THROW(writeSceneClip(shortScene(SceneAspect::Standard), path("clip.mp4")), Error);
    EXPECT_TRUE(fs::is_directory(path("clip.mp4")));
    EXPECT_EQ(filesInFolder(), 1U);
}

} // namespace
} // namespace sinkscope::media
