// SPDX-License-Identifier: GPL-3.0-or-later
// SmolVLM2 and InternVL against transformers (eager attention, float32) on tiny random checkpoints:
// a video, a picture, two pictures, two turns.
#include "analysis/attention_row.h"
#include "backend/engine/tiled_golden.h"
#include "backend/io/temporary_folder.h"
#include "vision/tiling.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

constexpr double logitTolerance = 1e-4;
constexpr double attentionTolerance = 1e-5;
constexpr double logprobTolerance = 1e-4;
constexpr double largestPixelShare = 1e-3; // of bytes that may round the other way

class Tiled : public ::testing::TestWithParam<std::tuple<const char*, const char*>> {
protected:
    TiledGolden golden { std::get<0>(GetParam()) };
    std::string prompt { std::get<1>(GetParam()) };
};

std::string caseName(const ::testing::TestParamInfo<std::tuple<const char*, const char*>>& info)
{
    std::string name = std::string(std::get<0>(info.param)) + "_" + std::get<1>(info.param);
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

const auto folders =
    ::testing::Values("smolvlm/hub", "smolvlm/resaved", "internvl/qwen2", "internvl/llama");

/// What the processors of the folders say; their sizes follow from the side of a tile.
std::vector<vision::Picture> tilesOf(
    const std::string& folder, const media::Frame& frame, bool still, int side)
{
    const vision::Picture picture = vision::pictureOf(frame);
    using media::Filter;
    if (folder == "internvl/qwen2")
        return vision::aspectTiles(picture, { side, still, 1, 12 });
    if (folder == "internvl/llama")
        return vision::aspectTiles(picture, { side, still, 1, 4 });
    if (folder == "smolvlm/hub") {
        const vision::LongestEdgeResize resize { 2 * side, side, true, Filter::Lanczos };
        return still ? vision::longestEdgeTiles(picture, resize)
                     : std::vector { vision::longestEdgeFrame(picture, resize) };
    }
    if (still)
        return vision::longestEdgeTiles(picture, { 3 * side, side, true, Filter::Bicubic });
    return { vision::longestEdgeFrame(picture, { side + 21, side, true, Filter::Bilinear }) };
}

} // namespace

TEST_P(Tiled, PromptAndIds)
{
    const TracePtr trace = runOnce(golden.request(prompt, 1));
    EXPECT_EQ(trace->info.promptText, golden.facts(prompt).at("prompt").get<std::string>());
    EXPECT_EQ(promptIds(*trace), golden.facts(prompt).at("ids").get<std::vector<std::int32_t>>());
}

TEST_P(Tiled, Logits)
{
    const TracePtr trace = runOnce(golden.request(prompt, 1));
    const double moved =
        difference(toAten(trace->steps.at(0)->logits), golden.tensor(prompt + ".logits"));
    RecordProperty("largest_difference", std::to_string(moved * 1e6) + "e-6");
    EXPECT_LE(moved, logitTolerance);
}

TEST_P(Tiled, GreedyAnswer)
{
    const auto expected = golden.facts(prompt).at("tokens").get<std::vector<std::int32_t>>();
    ASSERT_EQ(expected.size(), 32u);
    const TracePtr trace = runOnce(golden.request(prompt, 32));
    EXPECT_EQ(answerIds(*trace), expected);
    const auto logprobs = golden.facts(prompt).at("logprobs").get<std::vector<double>>();
    for (std::size_t i = 0; i < trace->steps.size(); ++i)
        EXPECT_NEAR(trace->steps[i]->logprob, logprobs.at(i), logprobTolerance) << "token " << i;
}

INSTANTIATE_TEST_SUITE_P(Prompts, Tiled,
    ::testing::Combine(folders, ::testing::Values("video", "image", "images", "turns")), caseName);

class TiledPixels : public Tiled { };

TEST_P(TiledPixels, BytesOfEveryTile)
{
    const at::Tensor expected = golden.tensor(prompt + ".pixels");
    const auto side = static_cast<int>(expected.size(-1));
    std::vector<at::Tensor> tiles;
    for (const auto& medium : golden.facts(prompt).at("media")) {
        const auto set = golden.frames(medium);
        for (const media::Frame& frame : set->frames) {
            for (vision::Picture& tile : tilesOf(std::get<0>(GetParam()), frame, set->still, side))
                tiles.push_back(at::from_blob(
                    tile.planes.data(), { 3, tile.size.height, tile.size.width }, at::kByte)
                                    .to(at::kFloat));
        }
    }
    const at::Tensor found = at::stack(tiles);
    ASSERT_EQ(found.sizes(), expected.sizes());
    EXPECT_LE(difference(found, expected), 1);
    RecordProperty("different_bytes",
        std::to_string((found != expected).sum().item<std::int64_t>()) + " of "
            + std::to_string(found.numel()));
    EXPECT_LE((found != expected).to(at::kFloat).mean().item<double>(), largestPixelShare);
}

INSTANTIATE_TEST_SUITE_P(Prompts, TiledPixels,
    ::testing::Combine(folders, ::testing::Values("video", "image", "images")), caseName);

class TiledInside : public Tiled { };

TEST_P(TiledInside, ResidualsOfEveryLayer)
{
    const TracePtr trace = runOnce(golden.request(prompt, 1));
    const at::Tensor expected = golden.tensor(prompt + ".residuals");
    const at::Tensor residuals = toAten(trace->prefill->residuals);
    ASSERT_EQ(residuals.sizes(), expected.sizes());
    for (std::int64_t layer = 0; layer < expected.size(0); ++layer)
        EXPECT_LE(difference(residuals.select(0, layer), expected.select(0, layer)), logitTolerance)
            << "residual " << layer;
}

TEST_P(TiledInside, AttentionRows)
{
    const TracePtr trace = runOnce(golden.request(prompt, 1));
    const at::Tensor expected = golden.tensor(prompt + ".attention");
    const int firstQuery = golden.facts(prompt).at("attention_first_query");
    double largest = 0;
    for (std::int64_t pair = 0; pair < expected.size(0); ++pair) {
        const auto& where =
            golden.facts(prompt).at("attention_heads")[static_cast<std::size_t>(pair)];
        for (std::int64_t r = 0; r < expected.size(1); ++r) {
            const int query = firstQuery + static_cast<int>(r);
            const auto row = analysis::attentionRow(*trace, where[0], where[1], query);
            ASSERT_TRUE(row.has_value());
            const at::Tensor values = expected.select(0, pair).select(0, r).narrow(0, 0, query + 1);
            const double moved = difference(toAten(*row), values);
            largest = std::max(largest, moved);
            EXPECT_LE(moved, attentionTolerance) << "layer, head " << where << ", query " << query;
        }
    }
    RecordProperty("largest_difference", std::to_string(largest * 1e6) + "e-6");
}

INSTANTIATE_TEST_SUITE_P(Prompts, TiledInside,
    ::testing::Combine(folders, ::testing::Values("video", "images")), caseName);

class TiledBf16 : public Tiled { };

// Computing in BF16 moves the logits of these models by a few tenths.
TEST_P(TiledBf16, LogitsStayClose)
{
    engine::RunRequest request = golden.request(prompt, 2);
    request.dtype = "bf16";
    const at::Tensor logits = toAten(runOnce(request)->steps.at(0)->logits);
    const double moved = difference(logits, golden.tensor(prompt + ".logits"));
    EXPECT_LE(moved, 0.5);
    EXPECT_GT(moved, 1e-4) << "this was not computed in bf16";
}

INSTANTIATE_TEST_SUITE_P(
    Prompts, TiledBf16, ::testing::Combine(folders, ::testing::Values("images")), caseName);

/// The first SmolVLM calls itself idefics3; its weights, pictures and prompts are those of
/// SmolVLM2.
TEST(TiledIdefics3, SameNumbersUnderTheOldName)
{
    const TiledGolden golden("smolvlm/hub");
    const io::testing::TemporaryFolder place;
    const auto copy = place / "model";
    std::filesystem::copy(golden.folder(), copy);
    auto config = nlohmann::json::parse(io::testing::readBytes(copy / "config.json"));
    config["model_type"] = "idefics3";
    config["vision_config"]["model_type"] = "idefics3";
    io::testing::writeBytes(copy / "config.json", config.dump());
    engine::RunRequest request = golden.request("images", 1);
    request.model = copy.string();
    const TracePtr trace = runOnce(request);
    EXPECT_EQ(trace->info.family, "idefics3");
    EXPECT_EQ(promptIds(*trace), golden.facts("images").at("ids").get<std::vector<std::int32_t>>());
    EXPECT_LE(difference(toAten(trace->steps.at(0)->logits), golden.tensor("images.logits")),
        logitTolerance);
}
