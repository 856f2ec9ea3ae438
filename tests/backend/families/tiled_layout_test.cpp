// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tokens of tiles look: SmolVLM2 and InternVL.
#include "analysis/overlay_grid.h"
#include "engine/frame_source.h"
#include "engine/model.h"
#include "engine/prompt.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

struct Loaded {
    std::unique_ptr<engine::Model> model;
    VisionOutput vision;
};

Loaded load(const std::string& name, const std::vector<std::string>& files)
{
    const std::string folder = std::string(SINKSCOPE_TEST_DATA) + "/" + name;
    Loaded loaded;
    loaded.model = engine::loadModel({ folder, at::kFloat, {}, {} });
    MediaList media;
    for (const std::string& file : files)
        media.push_back(engine::readFrames(folder + "/" + file + ".safetensors", {}, {}, {}));
    loaded.vision = loaded.model->vision->encode(media, {});
    EXPECT_EQ(loaded.model->vision->tokenCount(media), loaded.vision.tokenCount());
    return loaded;
}

void expectBox(const PixelBox& box, const PixelBox& expected)
{
    EXPECT_NEAR(box.left, expected.left, 1e-3);
    EXPECT_NEAR(box.top, expected.top, 1e-3);
    EXPECT_NEAR(box.right, expected.right, 1e-3);
    EXPECT_NEAR(box.bottom, expected.bottom, 1e-3);
}

const VisionCell& cellOf(const Loaded& loaded, std::size_t index)
{
    return loaded.vision.cells.at(index);
}

} // namespace

/// Four frames of 64 × 48, 2 × 2 tokens each.
TEST(TiledLayout, FramesOfAVideoAreSquashed)
{
    const Loaded loaded = load("smolvlm/hub", { "video" });
    ASSERT_EQ(loaded.vision.cells.size(), 16u);
    ASSERT_EQ(loaded.vision.frames.size(), 4u);
    EXPECT_EQ(loaded.vision.frames[3].gridRows, 2);
    EXPECT_EQ(loaded.vision.frames[3].gridColumns, 2);
    const VisionCell& cell = cellOf(loaded, 4 * 2 + 1);
    EXPECT_EQ(cell.firstFrame, 2);
    EXPECT_EQ(cell.firstSeconds, 50);
    EXPECT_EQ(cell.row, 0);
    EXPECT_EQ(cell.column, 1);
    expectBox(cell.box, { 32, 0, 64, 24 });
    expectBox(cell.footprint, { 32, 0, 64, 24 });
}

/// Of 52 pixels 6 patches of 8 are seen, three of them one token; the last 4 pixels are not.
TEST(TiledLayout, StripThatNoPatchCovers)
{
    const Loaded loaded = load("smolvlm/resaved", { "video" });
    ASSERT_EQ(loaded.vision.cells.size(), 16u);
    expectBox(
        cellOf(loaded, 3).box, { 24.F / 52 * 64, 24.F / 52 * 48, 48.F / 52 * 64, 48.F / 52 * 48 });
}

/// 100 × 40 as one row of two tiles, then the whole; 30 × 50 as two by two, then the whole.
TEST(TiledLayout, TilesAndTheWholePicture)
{
    const Loaded loaded = load("smolvlm/hub", { "wide", "tall" });
    ASSERT_EQ(loaded.vision.items.size(), 2u);
    EXPECT_EQ(loaded.vision.items[0].cellOfToken.size(), 12u);
    EXPECT_EQ(loaded.vision.items[1].cellOfToken.size(), 20u);
    EXPECT_EQ(loaded.vision.items[0].kind, io::ContentPart::Kind::Image);
    ASSERT_EQ(loaded.vision.frames.size(), 4u) << "each picture in parts and whole";
    EXPECT_EQ(loaded.vision.frames[0].gridRows, 2);
    EXPECT_EQ(loaded.vision.frames[0].gridColumns, 4);
    EXPECT_EQ(loaded.vision.frames[1].gridRows, 2);
    EXPECT_EQ(loaded.vision.frames[1].gridColumns, 2);
    EXPECT_EQ(loaded.vision.frames[1].medium, 0);
    EXPECT_EQ(loaded.vision.frames[2].gridRows, 4);
    EXPECT_EQ(loaded.vision.frames[2].medium, 1);
    const VisionCell& second = cellOf(loaded, 6); // second tile, lower left token
    EXPECT_EQ(second.row, 1);
    EXPECT_EQ(second.column, 2);
    expectBox(second.box, { 50, 20, 75, 40 });
    const VisionCell& whole = cellOf(loaded, 11);
    EXPECT_EQ(whole.firstFrame, 1);
    EXPECT_EQ(whole.row, 1);
    EXPECT_EQ(whole.column, 1);
    expectBox(whole.box, { 50, 20, 100, 40 });
    const VisionCell& tall = cellOf(loaded, 12 + 4 * 3 + 1); // fourth tile, upper right token
    EXPECT_EQ(tall.firstFrame, 2);
    EXPECT_EQ(tall.row, 2);
    EXPECT_EQ(tall.column, 3);
    expectBox(tall.box, { 22.5, 25, 30, 37.5 });
}

/// Tokens of the tiles fill one grid, those of the whole picture another.
TEST(TiledLayout, OverlayOfTiles)
{
    const Loaded loaded = load("internvl/qwen2", { "wide" });
    const engine::Prompt prompt = engine::buildPrompt(*loaded.model, "What is it?", &loaded.vision);
    std::vector<float> row(static_cast<std::size_t>(prompt.layout.tokenCount()), 0);
    const std::vector<int> tokens = prompt.layout.tokensOf(TokenKind::Vision);
    ASSERT_EQ(tokens.size(), 44u) << "2 by 5 tiles and the whole, 4 tokens each";
    for (std::size_t i = 0; i < tokens.size(); ++i)
        row[static_cast<std::size_t>(tokens[i])] = static_cast<float>(i + 1);
    const auto grids = analysis::overlayGrids(prompt.layout, row);
    ASSERT_EQ(grids.size(), 2u);
    EXPECT_EQ(grids[0].rows, 4);
    EXPECT_EQ(grids[0].columns, 10);
    EXPECT_EQ(grids[0].at(0, 0), 1);
    EXPECT_EQ(grids[0].at(0, 2), 5) << "the second tile";
    EXPECT_EQ(grids[0].at(3, 9), 40);
    EXPECT_EQ(grids[1].values, (std::vector<float> { 41, 42, 43, 44 }));
    const auto unseen = [](float value) { return std::isnan(value); };
    EXPECT_TRUE(std::none_of(grids[0].values.begin(), grids[0].values.end(), unseen));
    EXPECT_EQ(analysis::frameMass(prompt.layout, row), (std::vector<double> { 820, 170 }));
}

TEST(TiledLayout, TokensOfPicturesAmongText)
{
    const Loaded loaded = load("smolvlm/hub", { "wide" });
    const engine::Prompt prompt =
        engine::buildPrompt(*loaded.model, "Which <image> is <global-img> red?", &loaded.vision);
    EXPECT_EQ(prompt.layout.tokensOf(TokenKind::Vision).size(), 12u)
        << "user text is never a vision token";
    EXPECT_EQ(prompt.layout.visionRanges().size(), 3u) << "one run per tile";
    std::string question;
    for (const int token : prompt.layout.tokensOf(TokenKind::Question))
        question += loaded.model->tokenizer->tokenBytes(
            prompt.layout.tokens[static_cast<std::size_t>(token)].id);
    EXPECT_EQ(question, "Which <image> is <global-img> red?");
}
