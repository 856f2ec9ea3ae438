// SPDX-License-Identifier: GPL-3.0-or-later
// The same weights under every generation of names, in one file or several, with the head stored or
// not and fields of the configuration left out, give the same logits to the last bit.
#include "backend/engine/golden_model.h"
#include "backend/families/broken_folder.h"
#include "backend/families/weight_file.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

at::Tensor logitsOf(const std::string& folder, const std::string& variant)
{
    engine::RunRequest request = GoldenModel(variant).request(2);
    request.model = folder;
    engine::Runner runner;
    const TracePtr trace = runner.run(request, {}, {});
    return at::cat({ toAten(trace->steps.at(0)->logits), toAten(trace->steps.at(1)->logits) });
}

void replacePrefix(std::string& name, const std::string& from, const std::string& to)
{
    if (name.starts_with(from))
        name.replace(0, from.size(), to);
}

/// transformers up to 4.51.
std::string olderName(std::string name)
{
    replacePrefix(name, "model.language_model.", "language_model.model.");
    replacePrefix(name, "lm_head.", "language_model.lm_head.");
    for (const char* part : { "vision_tower.", "multi_modal_projector.", "image_newline" })
        replacePrefix(name, std::string("model.") + part, part);
    return name;
}

/// From 4.52 on.
std::string newerName(std::string name)
{
    replacePrefix(name, "language_model.lm_head.", "lm_head.");
    replacePrefix(name, "language_model.model.", "model.language_model.");
    for (const char* part : { "vision_tower.", "multi_modal_projector.", "image_newline" })
        replacePrefix(name, part, std::string("model.") + part);
    return name;
}

/// From 5.6 on: the tower lost its inner name.
std::string newestName(const std::string& name)
{
    std::string result = newerName(name);
    replacePrefix(result, "model.vision_tower.vision_model.", "model.vision_tower.");
    return result;
}

void expectSameLogits(const BrokenFolder& folder, const std::string& variant)
{
    const at::Tensor expected = logitsOf(GoldenModel(variant).folder(), variant);
    EXPECT_EQ(difference(logitsOf(folder.name(), variant), expected), 0.0);
}

class Naming : public ::testing::TestWithParam<const char*> { };

} // namespace

TEST_P(Naming, EveryGenerationInOneFileAndInSeveral)
{
    const at::Tensor expected = logitsOf(GoldenModel(GetParam()).folder(), GetParam());
    for (const auto& rename : { olderName, newerName }) {
        for (const std::size_t shards : { std::size_t { 1 }, std::size_t { 3 } }) {
            const BrokenFolder folder(GetParam());
            writeCheckpoint(folder.path(), renamed(readCheckpoint(folder.path()), rename), shards);
            EXPECT_EQ(difference(logitsOf(folder.name(), GetParam()), expected), 0.0);
        }
    }
    const BrokenFolder folder(GetParam());
    const Checkpoint newest = renamed(readCheckpoint(folder.path()), newestName);
    EXPECT_TRUE(newest.contains("model.vision_tower.embeddings.patch_embedding.weight"));
    writeCheckpoint(folder.path(), newest, 2);
    EXPECT_EQ(difference(logitsOf(folder.name(), GetParam()), expected), 0.0);
}

INSTANTIATE_TEST_SUITE_P(Variants, Naming, ::testing::Values("qwen2", "llama"),
    [](const auto& variant) { return std::string(variant.param); });

TEST(Checkpoint, StoredHeadEqualToTheEmbedding)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    tensors["lm_head.weight"] = tensors.at("language_model.model.embed_tokens.weight");
    writeCheckpoint(folder.path(), tensors);
    expectSameLogits(folder, "qwen2");
}

TEST(Checkpoint, StoredHeadWinsOverTheTieFlag)
{
    const BrokenFolder folder("llama");
    folder.editJson("config.json", [](auto& json) {
        json["tie_word_embeddings"] = true;
        json["text_config"]["tie_word_embeddings"] = true;
    });
    expectSameLogits(folder, "llama");
}

TEST(Checkpoint, UnusedBuffersAreIgnored)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    tensors["vision_tower.vision_model.embeddings.position_ids"] = { io::TensorDtype::I64, { 1, 1 },
        std::vector<std::byte>(8) };
    tensors["language_model.model.layers.0.self_attn.rotary_emb.inv_freq"] = { io::TensorDtype::F32,
        { 1 }, std::vector<std::byte>(4) };
    writeCheckpoint(folder.path(), tensors);
    expectSameLogits(folder, "qwen2");
}

/// transformers leaves out fields that have their class default, and renamed several.
TEST(Checkpoint, MissingAndRenamedFieldsOfTheConfiguration)
{
    const BrokenFolder folder("qwen2");
    folder.editJson("config.json", [](auto& json) {
        for (const char* key :
            { "vision_feature_layer", "vision_feature_select_strategy", "projector_hidden_act",
                "tie_word_embeddings", "image_grid_pinpoints", "torch_dtype", "architectures" })
            json.erase(key);
        json["image_token_id"] = json["image_token_index"];
        json["video_token_id"] = json["video_token_index"];
        json.erase("image_token_index");
        json.erase("video_token_index");
        auto& text = json["text_config"];
        text["rope_parameters"] = { { "rope_theta", text["rope_theta"] },
            { "rope_type", "default" } };
        for (const char* key : { "rope_theta", "rms_norm_eps", "use_sliding_window", "model_type" })
            text.erase(key);
        for (const char* key : { "model_type", "hidden_act", "layer_norm_eps", "vision_use_head" })
            json["vision_config"].erase(key);
    });
    expectSameLogits(folder, "qwen2");
}
