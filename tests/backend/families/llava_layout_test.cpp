// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels and places of what the LLaVA families see.
#include "backend/engine/picture_golden.h"
#include "engine/anyres_pictures.h"
#include "engine/family_list.h"
#include "engine/frame_shaping.h"
#include "engine/frame_source.h"
#include "engine/model.h"
#include "engine/prompt.h"
#include "io/model_folder.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

io::ModelFolder openFolder(const std::string& name)
{
    return io::openModelFolder(PictureGolden::dataFolder() + name, engine::knownFamilies());
}

std::shared_ptr<const media::FrameSet> mediaOf(const std::string& name)
{
    return engine::readFrames(PictureGolden::mediaFile(name), {}, {}, {});
}

struct Seen {
    std::unique_ptr<engine::Model> model;
    VisionOutput vision;
};

Seen see(const std::string& folder, const std::vector<std::string>& names)
{
    Seen seen;
    seen.model = engine::loadModel({ PictureGolden::dataFolder() + folder, at::kFloat, {}, {} });
    MediaList media;
    for (const std::string& name : names)
        media.push_back(mediaOf(name));
    seen.vision = seen.model->vision->encode(media, {});
    EXPECT_EQ(seen.model->vision->tokenCount(media), seen.vision.tokenCount());
    return seen;
}

/// Bytes of the frames against those of transformers: equal on 99.9 % and never off by more.
void expectPixels(const std::vector<media::Frame>& frames, const at::Tensor& expected)
{
    ASSERT_EQ(static_cast<std::int64_t>(frames.size()), expected.size(0));
    std::int64_t apart = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ASSERT_EQ(frames[i].width, expected.size(3));
        ASSERT_EQ(frames[i].height, expected.size(2));
        std::vector<std::uint8_t> bytes = *frames[i].rgb;
        const at::Tensor found =
            at::from_blob(bytes.data(), { frames[i].height, frames[i].width, 3 }, at::kByte)
                .permute({ 2, 0, 1 })
                .to(at::kFloat);
        const at::Tensor distance =
            (found - expected.select(0, static_cast<std::int64_t>(i))).abs();
        EXPECT_LE(distance.max().item<float>(), 1);
        apart += (distance > 0).sum().item<std::int64_t>();
    }
    EXPECT_LE(apart * 1000, expected.numel());
}

void expectBox(const PixelBox& box, const std::vector<double>& expected)
{
    EXPECT_NEAR(box.left, expected.at(0), 1e-3);
    EXPECT_NEAR(box.top, expected.at(1), 1e-3);
    EXPECT_NEAR(box.right, expected.at(2), 1e-3);
    EXPECT_NEAR(box.bottom, expected.at(3), 1e-3);
}

} // namespace

TEST(LlavaPixels, MiddleOfTheShortestEdge)
{
    for (const char* name : { "llava/plain/picture", "llava/concat/picture", "llava/plain/frames",
             "llava_next_video/average/video" }) {
        const PictureGolden golden(name);
        const std::string family(name);
        const io::ModelFolder folder = openFolder(family.substr(0, family.rfind('/')));
        const engine::FrameShaping shaping(
            folder.video, 56, engine::SquarePadding::AsTheFolderSays);
        const auto frames = engine::readFrames(golden.media().front(), {}, {}, {});
        std::vector<media::Frame> shaped;
        for (const media::Frame& frame : frames->frames)
            shaped.push_back(shaping.shaped(frame));
        expectPixels(shaped, golden.tensor("pixels"));
    }
}

TEST(LlavaPixels, SquaresOfAPicture)
{
    for (const char* name : { "llava_onevision/pictures/picture", "llava_onevision/pictures/shrunk",
             "llava_next_video/average/picture" }) {
        const PictureGolden golden(name);
        const std::string family(name);
        const engine::AnyresPictures pictures(openFolder(family.substr(0, family.rfind('/'))), {});
        const auto picture = engine::readFrames(golden.media().front(), {}, {}, {});
        expectPixels(pictures.squares(picture->frames.front()), golden.tensor("pixels"));
    }
}

/// Only the middle 336 of 597 columns of a wide film are seen.
TEST(LlavaLayout, PublishedCropWindows)
{
    io::ImageProcessing processing = io::usualImageProcessing(true, 336);
    const engine::FrameShaping shaping(processing, 336, engine::SquarePadding::Never);
    const PixelBox wide = shaping.map({ 1920, 1080 }).onFrame({ 0, 0, 336, 336 });
    EXPECT_NEAR(wide.left / 1920, 0.2178, 1e-4);
    EXPECT_NEAR(wide.right / 1920, 0.7806, 1e-4);
    EXPECT_EQ(wide.top, 0);
    EXPECT_FLOAT_EQ(wide.bottom, 1080);
    const PixelBox old = shaping.map({ 640, 480 }).onFrame({ 0, 0, 336, 336 });
    EXPECT_FLOAT_EQ(old.left / 640, 0.125F);
    EXPECT_FLOAT_EQ(old.right / 640, 0.875F);
    const PixelBox upright = shaping.map({ 1080, 1920 }).onFrame({ 0, 0, 336, 336 });
    EXPECT_NEAR(upright.top, 130 * 1920.0 / 597, 1e-3);
}

/// 131 × 61 becomes 120 × 56; the square begins at column 32.
TEST(LlavaLayout, CellsLieInTheCrop)
{
    const Seen seen = see("llava/plain", { "wide" });
    ASSERT_EQ(seen.vision.frames.size(), 1u);
    EXPECT_EQ(seen.vision.frames[0].gridRows, 4);
    EXPECT_EQ(seen.vision.frames[0].gridColumns, 4);
    ASSERT_EQ(seen.vision.cells.size(), 16u);
    const double across = 131.0 / 120;
    const double down = 61.0 / 56;
    expectBox(seen.vision.cells[0].box, { 32 * across, 0, 46 * across, 14 * down });
    expectBox(seen.vision.cells[7].box, { 74 * across, 14 * down, 88 * across, 28 * down });
}

TEST(LlavaLayout, AVideoIsItsFrames)
{
    const Seen seen = see("llava/plain", { "clip" });
    ASSERT_EQ(seen.vision.items.size(), 3u);
    for (const VisionItem& item : seen.vision.items)
        EXPECT_EQ(item.kind, io::ContentPart::Kind::Image);
    EXPECT_EQ(seen.vision.frames[2].seconds, 1);
    EXPECT_EQ(seen.vision.cells.back().firstFrame, 2);
    const engine::Prompt prompt = engine::buildPrompt(*seen.model, "What?", &seen.vision);
    EXPECT_EQ(prompt.layout.visionRanges().size(), 3u);
    EXPECT_EQ(prompt.text, "USER: <image>\n<image>\n<image>\nWhat? ASSISTANT:");
    EXPECT_EQ(prompt.layout.tokens[0].text, "<s>") << "put there by the tokenizer";
    EXPECT_EQ(seen.model->usualSampling.frameCount, 8);
}

TEST(LlavaLayout, AKeptClassTokenHasNoPlace)
{
    const Seen seen = see("llava/concat", { "wide" });
    ASSERT_EQ(seen.vision.items.at(0).cellOfToken.size(), 17u);
    EXPECT_EQ(seen.vision.items.at(0).cellOfToken.front(), -1);
    const engine::Prompt prompt = engine::buildPrompt(*seen.model, "What?", &seen.vision);
    const int first = prompt.layout.visionRanges().at(0).first;
    EXPECT_EQ(prompt.layout.tokens[static_cast<std::size_t>(first)].text, "class");
    EXPECT_EQ(prompt.layout.tokens[static_cast<std::size_t>(first) + 1].text, "patch");
}

/// 64 × 48 becomes 74 × 56, cut at column 9; two by two patches make a token.
TEST(NextVideoLayout, PooledCellsOfAFrame)
{
    const Seen seen = see("llava_next_video/average", { "clip" });
    ASSERT_EQ(seen.vision.cells.size(), 12u);
    ASSERT_EQ(seen.vision.frames.size(), 3u);
    EXPECT_EQ(seen.vision.frames[1].gridColumns, 2);
    const double across = 64.0 / 74;
    const double down = 48.0 / 56;
    expectBox(seen.vision.cells[7].box, { 37 * across, 28 * down, 65 * across, 48 });
    EXPECT_EQ(seen.vision.cells[7].firstFrame, 1);
    EXPECT_DOUBLE_EQ(seen.vision.cells[7].firstSeconds, 0.5);
}

/// A picture is there twice, whole and in squares, each with a grid of its own.
TEST(NextVideoLayout, TwoGridsOfAPicture)
{
    const Seen seen = see("llava_next_video/average", { "clip", "tall" });
    ASSERT_EQ(seen.vision.frames.size(), 5u);
    const FrameInfo& whole = seen.vision.frames[3];
    const FrameInfo& parts = seen.vision.frames[4];
    EXPECT_EQ(whole.medium, 1);
    EXPECT_EQ(parts.medium, 1);
    EXPECT_EQ(whole.gridRows, 4);
    EXPECT_EQ(parts.height, 97);
    const auto& tokens = seen.vision.items.at(1).cellOfToken;
    ASSERT_EQ(static_cast<int>(tokens.size()), 16 + parts.gridRows * (parts.gridColumns + 1));
    EXPECT_EQ(std::count(tokens.begin(), tokens.end(), -1), parts.gridRows);
    EXPECT_EQ(tokens[15], 12 + 15);
    EXPECT_EQ(tokens[16 + static_cast<std::size_t>(parts.gridColumns)], -1);
    expectBox(seen.vision.cells[12].box, { 0, 0, 45.0 / 4, 97.0 / 4 });
    const VisionCell& last = seen.vision.cells.back();
    EXPECT_EQ(last.firstFrame, 4);
    EXPECT_EQ(last.row, parts.gridRows - 1);
    EXPECT_NEAR(last.box.bottom, 97, 97.0 / parts.gridRows);
    for (std::size_t i = 28; i < seen.vision.cells.size(); ++i) {
        const PixelBox& box = seen.vision.cells[i].box;
        EXPECT_TRUE(box.left >= 0 && box.right <= 45 && box.top >= 0 && box.bottom <= 97);
        EXPECT_LT(box.left, box.right);
        EXPECT_LT(box.top, box.bottom);
    }
}

/// Of several pictures each is padded to a square: of 131 × 61, 35 rows above and below are
/// padding.
TEST(OnevisionPictures, PaddingHasNoPlace)
{
    const Seen seen = see("llava_onevision/pictures", { "wide", "tall" });
    ASSERT_EQ(seen.vision.frames.size(), 2u);
    ASSERT_EQ(seen.vision.items.at(0).cellOfToken.size(), 17u);
    EXPECT_EQ(seen.vision.items.at(0).cellOfToken.back(), -1);
    const double step = 131.0 / 62 * 14;
    expectBox(seen.vision.cells[0].box, { 0, 0, step, 0 });
    expectBox(seen.vision.cells[5].box, { step, 0, 2 * step, 2 * step - 35 });
    expectBox(seen.vision.cells[9].box, { step, 2 * step - 35, 2 * step, 3 * step - 35 });
}

TEST(OnevisionPictures, ListenersSeeOneFramePerGrid)
{
    engine::Runner runner;
    std::vector<std::size_t> counts;
    engine::RunObserver observer;
    observer.framesRead = [&](const std::shared_ptr<const media::FrameSet>& frames) {
        counts.push_back(frames->frames.size());
    };
    const PictureGolden golden("llava_onevision/pictures/picture");
    const TracePtr trace = runner.run(golden.request(1), observer, {});
    EXPECT_EQ(trace->layout->frames.size(), 2u);
    runner.run(golden.request(1), observer, {});
    EXPECT_EQ(counts, (std::vector<std::size_t> { 1, 2, 2 }));
}
