// SPDX-License-Identifier: GPL-3.0-or-later
// Norms of the vision tower's output: those of states that the test computes itself, on the tokens
// whose footprint holds the patch.
#include "engine/family_list.h"
#include "engine/frame_source.h"
#include "engine/model.h"
#include "engine/qwen_weights.h"
#include "engine/weight_groups.h"
#include "io/model_folder.h"
#include "io/safetensors.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

std::string pathOf(const std::string& name)
{
    return std::string(SINKSCOPE_TEST_DATA) + "/" + name;
}

std::unique_ptr<engine::Model> load(const std::string& name)
{
    return engine::loadModel({ pathOf(name), at::kFloat, {}, {} });
}

/// Pixels of a golden file, bytes, as the processor hands them to the tower; channels lie along
/// dimension 1 or are the largest parts of it.
at::Tensor golden(
    const std::string& file, const std::string& name, const io::ImageProcessing& processing)
{
    const auto opened = io::SafetensorsFile::open(file);
    const io::SafetensorsTensor& tensor = *opened.find(name);
    at::Tensor bytes = at::empty(tensor.shape, at::kByte);
    std::copy(tensor.data.begin(), tensor.data.end(), static_cast<std::byte*>(bytes.data_ptr()));
    const at::Tensor planes = bytes.to(at::kFloat).view({ bytes.size(0), 3, -1 });
    const auto perChannel = [](const std::array<double, 3>& values) {
        return at::tensor(at::ArrayRef<double>(values)).to(at::kFloat).view({ 1, 3, 1 });
    };
    return ((planes * processing.rescaleFactor - perChannel(processing.mean))
        / perChannel(processing.deviation))
        .view(tensor.shape);
}

VisionOutput encode(const engine::Model& model, const std::vector<std::string>& files)
{
    MediaList media;
    for (const std::string& file : files)
        media.push_back(engine::readFrames(file, {}, {}, {}));
    return model.vision->encode(media, {});
}

struct Folder {
    io::ModelFolder folder;
    engine::WeightSource source;

    explicit Folder(const engine::Model& model)
        : folder(io::openModelFolder(model.path, engine::knownFamilies()))
        , source(folder.weights, at::kFloat)
    {
    }
};

/// Norms [F,n·n] of a square tower's states after `blocks` blocks.
at::Tensor squareNorms(const engine::Model& model, const std::string& name, int blocks)
{
    Folder files(model);
    const auto tower = engine::takeTower(model.config, blocks, files.source);
    const at::Tensor pixels = golden(model.path + "/golden.safetensors", name, files.folder.video);
    return at::norm(tower.encode(pixels, blocks, [](int) {}), 2, { 2 });
}

/// Where patches lie on a frame that was squashed to the tower's square.
struct PatchGrid {
    explicit PatchGrid(const io::VisionConfig& vision)
        : side(static_cast<int>(vision.grid()))
        , step(static_cast<float>(vision.patchSize) / static_cast<float>(vision.imageSize))
    {
    }
    int side;
    float step; ///< Of a patch, in sides of the frame; a strip at the end may be seen by none.
};

/// Largest and mean of the patches whose middle lies in the box.
std::pair<float, float> inside(
    const at::Tensor& norms, const PixelBox& box, const FrameInfo& frame, const PatchGrid& grid)
{
    float largest = 0;
    float sum = 0;
    int count = 0;
    for (int patch = 0; patch < grid.side * grid.side; ++patch) {
        const auto middle = [&](int place, int size) {
            return (static_cast<float>(place) + 0.5F) * grid.step * static_cast<float>(size);
        };
        const float x = middle(patch % grid.side, frame.width);
        const float y = middle(patch / grid.side, frame.height);
        if (x < box.left || x > box.right || y < box.top || y > box.bottom)
            continue;
        const float norm = norms[patch].item<float>();
        largest = std::max(largest, norm);
        sum += norm;
        ++count;
    }
    return { largest, sum / static_cast<float>(count) };
}

/// `norms` [F,n·n] are those of all frames.
void expectFootprints(const VisionOutput& vision, const at::Tensor& norms, const PatchGrid& grid)
{
    const VisionItem& item = vision.items.at(0);
    int checked = 0;
    for (std::size_t token = 0; token < item.cellOfToken.size(); ++token) {
        if (item.cellOfToken[token] < 0)
            continue;
        const VisionCell& cell = vision.cells.at(static_cast<std::size_t>(item.cellOfToken[token]));
        const auto [largest, mean] = inside(norms[cell.firstFrame], cell.footprint,
            vision.frames.at(static_cast<std::size_t>(cell.firstFrame)), grid);
        const at::Tensor row = item.norms[static_cast<std::int64_t>(token)];
        EXPECT_NEAR(row[0].item<float>(), largest, 1e-4F * largest) << token;
        EXPECT_NEAR(row[1].item<float>(), mean, 1e-4F * mean) << token;
        ++checked;
    }
    EXPECT_EQ(checked, static_cast<int>(vision.cells.size()));
}

} // namespace

TEST(VisionNorms, OnevisionTokensCarryTheirPooledPatches)
{
    for (const std::string variant : { "llama", "qwen2" }) {
        const auto model = load("llava_onevision/" + variant);
        const std::string file = model->path + "/golden.safetensors";
        const VisionOutput vision = encode(*model, { file });
        const auto blocks = static_cast<int>(model->config.featureLayers.at(0));
        const at::Tensor norms = squareNorms(*model, "pixels", blocks);
        expectFootprints(vision, norms, PatchGrid(model->config.vision));
        const at::Tensor newline = vision.items.at(0).norms[-1];
        EXPECT_TRUE(at::isnan(newline).all().item<bool>());
    }
}

TEST(VisionNorms, SmolvlmTokensCarryTheirShuffledPatchesBeforeTheFinalNorm)
{
    const auto model = load("smolvlm/hub");
    const VisionOutput vision = encode(*model, { model->path + "/video.safetensors" });
    const at::Tensor norms =
        squareNorms(*model, "video.pixels", static_cast<int>(model->config.vision.layers));
    expectFootprints(vision, norms, PatchGrid(model->config.vision));
    // A final norm would have left them all alike.
    EXPECT_GT(norms.amax().item<float>(), 1.02F * norms.amin().item<float>());
}

TEST(VisionNorms, QwenTokensCarryTheFourPatchesThatAreMerged)
{
    const auto model = load("qwen2_vl/flat");
    const VisionOutput vision = encode(*model, { model->path + "/first.safetensors" });
    Folder files(*model);
    const vision::QwenTower tower =
        engine::takeQwenTower(model->config, engine::QwenBlocks::LayerNorm, files.source);
    const at::Tensor patches =
        golden(model->path + "/golden.safetensors", "image.pixels", files.folder.image);
    const VisionItem& item = vision.items.at(0);
    const vision::CellGrid grid { item.grid[1], item.grid[2] };
    ASSERT_EQ(patches.size(0), 4 * grid.cells());
    at::Tensor states = tower.patchEmbedding(patches).unsqueeze(0);
    vision::VisionAttention attention;
    attention.heads = tower.heads;
    attention.activation = tower.activation;
    std::tie(attention.cosines, attention.sines) =
        vision::patchRotary(grid, tower.mergeSize, static_cast<int>(states.size(2)) / tower.heads);
    for (const vision::VisionLayer& layer : tower.layers)
        states = vision::runVisionLayer(layer, attention, states);
    const at::Tensor cells = at::norm(states.squeeze(0), 2, { 1 }).view({ -1, 4 });
    EXPECT_TRUE(at::allclose(item.norms.select(1, 0), cells.amax(1), 1e-4));
    EXPECT_TRUE(at::allclose(item.norms.select(1, 1), cells.mean(1), 1e-4));
}

/// With all layers attending to everything, the order of the windows must leave no trace.
TEST(VisionNorms, WindowsDoNotMoveTheNorms)
{
    const auto model = load("qwen2_5_vl/flat");
    Folder files(*model);
    vision::QwenTower tower =
        engine::takeQwenTower(model->config, engine::QwenBlocks::Gated, files.source);
    for (std::size_t layer = 0; layer < tower.layers.size(); ++layer)
        tower.fullLayers.push_back(static_cast<std::int64_t>(layer));
    const at::Tensor patches =
        golden(model->path + "/golden.safetensors", "image.pixels", files.folder.image);
    const vision::CellGrid grid { 6, 5 };
    tower.windowSide = 4;
    const at::Tensor windowed = tower.encode(patches, grid, [](int) {}).norms;
    tower.windowSide = 0;
    EXPECT_TRUE(at::allclose(windowed, tower.encode(patches, grid, [](int) {}).norms, 1e-4));
}

TEST(VisionNorms, EveryFamilyHasThemForEveryTokenThatShowsSomething)
{
    const std::string shared = "llava/media/";
    const std::vector<std::pair<std::string, std::vector<std::string>>> cases {
        { "llava_onevision/llama", { "llava_onevision/llama/golden" } },
        { "llava_onevision/pictures", { shared + "wide" } },
        { "llava_onevision/pictures", { shared + "tall", shared + "clip", shared + "wide" } },
        { "llava/plain", { shared + "tall", shared + "clip" } },
        { "llava/concat", { shared + "wide" } },
        { "llava_next_video/average", { shared + "clip", shared + "wide" } },
        { "llava_next_video/max", { shared + "clip" } },
        { "smolvlm/resaved", { "smolvlm/hub/video" } },
        { "smolvlm/hub", { "smolvlm/hub/wide", "smolvlm/hub/tall" } },
        { "internvl/qwen2", { "internvl/qwen2/wide", "internvl/qwen2/tall" } },
        { "internvl/llama", { "internvl/qwen2/video" } },
        { "qwen2_5_vl/nested", { "qwen2_5_vl/nested/video", "qwen2_5_vl/nested/first" } }
    };
    for (const auto& [name, media] : cases) {
        const auto model = load(name);
        std::vector<std::string> files;
        for (const std::string& medium : media)
            files.push_back(pathOf(medium + ".safetensors"));
        const VisionOutput vision = encode(*model, files);
        for (const VisionItem& item : vision.items) {
            const auto tokens = static_cast<std::int64_t>(item.cellOfToken.size());
            ASSERT_EQ(item.norms.sizes(), (std::vector<std::int64_t> { tokens, 2 })) << name;
            EXPECT_EQ(item.features.size(0), tokens) << name;
            for (std::int64_t token = 0; token < tokens; ++token) {
                if (item.cellOfToken[static_cast<std::size_t>(token)] < 0)
                    continue;
                EXPECT_GT(item.norms[token][1].item<float>(), 0) << name;
                EXPECT_GE(item.norms[token][0].item<float>() * (1 + 1e-6F),
                    item.norms[token][1].item<float>())
                    << name;
            }
        }
    }
}
