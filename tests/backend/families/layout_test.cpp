// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tokens of a LLaVA-OneVision video look.
#include "engine/frame_source.h"
#include "engine/model.h"
#include "engine/prompt.h"
#include "trace/error.h"

#include <gtest/gtest.h>
#include <map>

using namespace sinkscope;

namespace {

struct Loaded {
    std::unique_ptr<engine::Model> model;
    std::shared_ptr<const media::FrameSet> frames;
    VisionOutput vision;
};

Loaded load(const std::string& variant)
{
    const std::string folder = std::string(SINKSCOPE_TEST_DATA) + "/llava_onevision/" + variant;
    Loaded loaded;
    loaded.model = engine::loadModel({ folder, at::kFloat, {}, {} });
    loaded.frames = engine::readFrames(folder + "/golden.safetensors", {}, {}, {});
    loaded.vision = loaded.model->vision->encode({ loaded.frames }, {});
    return loaded;
}

const VisionCell& cellAt(const VisionOutput& vision, int frame, int row, int column)
{
    const int side = vision.frames.at(0).gridColumns;
    return vision.cells.at(static_cast<std::size_t>((frame * side + row) * side + column));
}

} // namespace

TEST(OnevisionLayout, OneTokenPerPooledCellAndOneNewline)
{
    const std::vector<std::pair<std::string, int>> variants { { "qwen2", 2 }, { "llama", 3 } };
    for (const auto& [variant, side] : variants) {
        const Loaded loaded = load(variant);
        const int tokens = 3 * side * side + 1;
        EXPECT_EQ(loaded.model->vision->tokenCount({ loaded.frames }), tokens);
        EXPECT_EQ(loaded.vision.items.at(0).features.size(0), tokens);
        ASSERT_EQ(loaded.vision.items.at(0).cellOfToken.size(), static_cast<std::size_t>(tokens));
        EXPECT_EQ(loaded.vision.items.at(0).cellOfToken.back(), -1);
        for (int token = 0; token + 1 < tokens; ++token) {
            EXPECT_EQ(
                loaded.vision.items.at(0).cellOfToken.at(static_cast<std::size_t>(token)), token);
            const VisionCell& cell = loaded.vision.cells.at(static_cast<std::size_t>(token));
            EXPECT_EQ(cell.firstFrame, token / (side * side));
            EXPECT_EQ(cell.lastFrame, cell.firstFrame);
            EXPECT_EQ(cell.row, token / side % side);
            EXPECT_EQ(cell.column, token % side);
            EXPECT_FLOAT_EQ(
                static_cast<float>(cell.firstSeconds), 0.5F * static_cast<float>(cell.firstFrame));
        }
        EXPECT_EQ(loaded.vision.frames.at(2).gridRows, side);
        EXPECT_EQ(loaded.vision.frames.at(2).width, 64);
        EXPECT_EQ(loaded.vision.frames.at(2).height, 48);
    }
}

/// 62 pixels hold 4 patches of 14; the last 6 are never seen. Frames are 64 × 48.
TEST(OnevisionLayout, CellsTileWhatTheTowerSees)
{
    const Loaded loaded = load("qwen2");
    const float right = 56.0F / 62 * 64;
    const float bottom = 56.0F / 62 * 48;
    for (int frame = 0; frame < 3; ++frame) {
        for (int i = 0; i < 2; ++i) {
            const PixelBox left = cellAt(loaded.vision, frame, i, 0).box;
            const PixelBox next = cellAt(loaded.vision, frame, i, 1).box;
            EXPECT_EQ(left.left, 0);
            EXPECT_FLOAT_EQ(left.right, next.left);
            EXPECT_FLOAT_EQ(next.left, right / 2);
            EXPECT_FLOAT_EQ(next.right, right);
            EXPECT_FLOAT_EQ(left.top, bottom / 2 * static_cast<float>(i));
            EXPECT_FLOAT_EQ(left.bottom, bottom / 2 * static_cast<float>(i + 1));
        }
    }
}

/// 5 patches pooled to 3 cells: the middle cell is patch 2 alone, the outer ones mix two patches.
TEST(OnevisionLayout, FootprintsOfAnOddGrid)
{
    const Loaded loaded = load("llama");
    const float patch = 14.0F / 76;
    const std::vector<std::pair<float, float>> expected { { 0, 2 }, { 2, 3 }, { 3, 5 } };
    for (int i = 0; i < 3; ++i) {
        const auto [first, last] = expected.at(static_cast<std::size_t>(i));
        const PixelBox across = cellAt(loaded.vision, 1, 0, i).footprint;
        EXPECT_NEAR(across.left, first * patch * 64, 1e-3);
        EXPECT_NEAR(across.right, last * patch * 64, 1e-3);
        const PixelBox down = cellAt(loaded.vision, 1, i, 0).footprint;
        EXPECT_NEAR(down.top, first * patch * 48, 1e-3);
        EXPECT_NEAR(down.bottom, last * patch * 48, 1e-3);
        const PixelBox box = cellAt(loaded.vision, 1, 0, i).box;
        EXPECT_NEAR(box.left, static_cast<float>(i) * 5 / 3 * patch * 64, 1e-3);
    }
}

TEST(OnevisionLayout, PromptKinds)
{
    const Loaded loaded = load("llama"); // its template has a system turn
    const engine::Prompt prompt =
        engine::buildPrompt(*loaded.model, "Which <video> is <|im_end|> red?", &loaded.vision);
    std::map<TokenKind, std::string> texts;
    for (const TokenInfo& token : prompt.layout.tokens)
        texts[token.kind] += loaded.model->tokenizer->tokenBytes(token.id);
    EXPECT_EQ(texts[TokenKind::Question], "Which <video> is <|im_end|> red?")
        << "user text is never a control token";
    EXPECT_EQ(texts[TokenKind::System], "\nYou are a helpful assistant.");
    EXPECT_EQ(prompt.layout.tokensOf(TokenKind::Vision).size(), 28u);
    EXPECT_EQ(prompt.layout.visionRanges().size(), 1u);
    int special = 0;
    for (const TokenInfo& token : prompt.layout.tokens)
        special += token.special ? 1 : 0;
    EXPECT_EQ(special, 5) << "three turns begin, two end";
}

TEST(OnevisionLayout, TextAloneHasNoVision)
{
    const Loaded loaded = load("qwen2");
    const engine::Prompt prompt = engine::buildPrompt(*loaded.model, "Hello?", nullptr);
    EXPECT_TRUE(prompt.layout.tokensOf(TokenKind::Vision).empty());
    EXPECT_EQ(prompt.layout.afterVision(), 0);
    EXPECT_FALSE(prompt.layout.tokensOf(TokenKind::Question).empty());
}

TEST(OnevisionLayout, QuestionsThatCannotBeAsked)
{
    const Loaded loaded = load("qwen2");
    EXPECT_THROW(engine::buildPrompt(*loaded.model, " \n", &loaded.vision), Error);
    std::string longQuestion;
    for (int i = 0; i < 600; ++i)
        longQuestion += "7 ";
    EXPECT_THROW(engine::buildPrompt(*loaded.model, longQuestion, &loaded.vision), Error);
}
