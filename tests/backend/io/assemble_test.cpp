// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/assemble.h"

#include "backend/io/error_of.h"
#include "backend/io/tiny_builtin.h"
#include "io/safetensors.h"
#include "io/sha256.h"

#include <gtest/gtest.h>
#include <thread>

namespace sinkscope::io {
namespace {

using testing::contains;
using testing::errorOf;

class Assemble : public ::testing::Test {
protected:
    void run(const AssembleProgress& progress = {}, const std::stop_token& stop = {}) const
    {
        assemble({ folder / "language.gguf", folder / "vision", folder / "out" }, progress, stop);
    }

    std::string problem() const
    {
        source.write(folder);
        const std::string error = errorOf([this] { run(); });
        EXPECT_FALSE(std::filesystem::exists(folder / "out"));
        EXPECT_EQ(folder.entryCount(), 2U) << "nothing but the sources is left";
        return error;
    }

    nlohmann::json json(const std::string& name) const
    {
        return nlohmann::json::parse(testing::readBytes(folder / ("out/" + name)));
    }

    /// First column of a matrix.
    std::vector<float> column(const std::string& name) const
    {
        const SafetensorsFile file = SafetensorsFile::open(folder / "out/model.safetensors");
        const SafetensorsTensor* tensor = file.find(name);
        if (tensor == nullptr || tensor->dtype != TensorDtype::BF16) {
            return {};
        }
        const std::vector<float> values = floatValues(*tensor, name);
        std::vector<float> first;
        for (std::size_t i = 0; i < values.size();
             i += static_cast<std::size_t>(tensor->shape.back())) {
            first.push_back(values[i]);
        }
        return first;
    }

    testing::TemporaryFolder folder;
    testing::TinyBuiltin source;
};

TEST_F(Assemble, WeightsAreInOrderAdaptedAndPadded)
{
    source.write(folder);
    run();
    const std::string layer = "language_model.model.layers.0.";
    // A head of four rows is stored 0 2 1 3.
    EXPECT_EQ(
        column(layer + "self_attn.q_proj.weight"), (std::vector<float> { 0, 2, 1, 3, 4, 6, 5, 7 }));
    EXPECT_EQ(column(layer + "self_attn.k_proj.weight"), (std::vector<float> { 0, 2, 1, 3 }));
    EXPECT_EQ(column(layer + "self_attn.v_proj.weight"), (std::vector<float> { 0, 1, 2, 3 }));
    // W + 2 · 0.5 · 0.5
    EXPECT_EQ(column(layer + "self_attn.o_proj.weight"),
        (std::vector<float> { 0.5F, 1.5F, 2.5F, 3.5F, 4.5F, 5.5F, 6.5F, 7.5F }));
    EXPECT_EQ(column("language_model.model.embed_tokens.weight"),
        (std::vector<float> { 0, 1, 2, 3, 4, 0, 0 }));
    EXPECT_EQ(column("multi_modal_projector.linear_2.weight"), std::vector<float>(8, 0.5F));
    EXPECT_EQ(SafetensorsFile::open(folder / "out/model.safetensors").tensors().size(), 14U);
}

TEST_F(Assemble, SettingsDescribeBothHalves)
{
    source.write(folder);
    run();
    const nlohmann::json config = json("config.json");
    EXPECT_EQ(config["model_type"], "llava_onevision");
    EXPECT_EQ(config["image_token_index"], 5);
    EXPECT_EQ(config["video_token_id"], 6);
    EXPECT_EQ(config["vision_feature_layer"], -2) << "builtin.json decides";
    EXPECT_EQ(config["vision_config"]["patch_size"], 14);
    EXPECT_EQ(config["text_config"]["vocab_size"], 7);
    EXPECT_EQ(config["text_config"]["head_dim"], 4);
    EXPECT_EQ(config["text_config"]["rms_norm_eps"], 1e-5)
        << "shortest decimal of the 32-bit value";
    EXPECT_EQ(config["text_config"]["tie_word_embeddings"], true);
    EXPECT_EQ(json("generation_config.json")["eos_token_id"], 0);
    EXPECT_EQ(json("processor_config.json")["num_image_tokens"], 4);
    EXPECT_EQ(json("preprocessor_config.json")["resample"], 2);
    EXPECT_EQ(json("video_preprocessor_config.json")["size"]["height"], 28);
    EXPECT_EQ(testing::readBytes(folder / "out/chat_template.jinja"), "{{ messages }}");
}

TEST_F(Assemble, TokenizerComesFromTheMetadata)
{
    source.write(folder);
    run();
    const nlohmann::json tokenizer = json("tokenizer.json");
    EXPECT_EQ(tokenizer["model"]["vocab"]["ab"], 3);
    EXPECT_EQ(tokenizer["model"]["merges"].dump(), R"([["a","b"]])");
    ASSERT_EQ(tokenizer["added_tokens"].size(), 3U);
    EXPECT_EQ(tokenizer["added_tokens"][0]["content"], "<|end|>");
    EXPECT_EQ(tokenizer["added_tokens"][2]["content"], "<video>");
    EXPECT_EQ(tokenizer["added_tokens"][2]["id"], 6);
    EXPECT_EQ(tokenizer["pre_tokenizer"]["pretokenizers"][0]["type"], "Digits");
}

TEST_F(Assemble, AChangedResourceOrFileAsksForANewFolder)
{
    source.write(folder);
    EXPECT_FALSE(isAssembled(folder / "out", folder / "vision"));
    run();
    EXPECT_TRUE(isAssembled(folder / "out", folder / "vision"));
    testing::writeBytes(folder / "vision/chat_template.jinja", std::string("new"));
    EXPECT_FALSE(isAssembled(folder / "out", folder / "vision"));
    run(); // replaces the older one
    EXPECT_EQ(testing::readBytes(folder / "out/chat_template.jinja"), "new");
    EXPECT_TRUE(isAssembled(folder / "out", folder / "vision"));
    EXPECT_EQ(folder.entryCount(), 3U);
    std::filesystem::resize_file(folder / "out/model.safetensors", 100);
    EXPECT_FALSE(isAssembled(folder / "out", folder / "vision"));
}

TEST_F(Assemble, ChecksWhichLanguageHalfItGets)
{
    source.write(folder);
    const std::string hash = sha256HexOfFile(folder / "language.gguf");
    source.settings["language_sha256"] = hash;
    source.write(folder);
    run();
    std::filesystem::remove_all(folder / "out");
    source.settings["language_sha256"] = std::string(64, '0');
    const std::string error = problem();
    EXPECT_TRUE(contains(error, hash) && contains(error, std::string(64, '0'))) << error;
}

TEST_F(Assemble, LeavesAForeignFolderAlone)
{
    source.write(folder);
    std::filesystem::create_directory(folder / "out");
    testing::writeBytes(folder / "out/thesis.txt", std::string("mine"));
    EXPECT_TRUE(contains(errorOf([this] { run(); }), "not an assembled model"));
    EXPECT_EQ(testing::readBytes(folder / "out/thesis.txt"), "mine");
}

TEST_F(Assemble, StoppedAtAnyStepItLeavesNothing)
{
    source.write(folder);
    for (int allowed = 0; allowed < 8; ++allowed) {
        std::stop_source stop;
        int calls = 0;
        const auto progress = [&](double, const std::string&) {
            if (calls++ == allowed) {
                stop.request_stop();
            }
        };
        EXPECT_THROW(run(progress, stop.get_token()), Cancelled);
        EXPECT_EQ(folder.entryCount(), 2U);
    }
}

TEST_F(Assemble, ProgressRises)
{
    source.write(folder);
    double last = -1;
    run([&last](double fraction, const std::string& what) {
        EXPECT_GE(fraction, last);
        EXPECT_FALSE(what.empty());
        last = fraction;
    });
    EXPECT_EQ(last, 1.0);
}

TEST_F(Assemble, TwoAtOnceDoNotClash)
{
    source.write(folder);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([this] { EXPECT_EQ(errorOf([this] { run(); }), ""); });
        }
    }
    EXPECT_TRUE(isAssembled(folder / "out", folder / "vision"));
    EXPECT_EQ(folder.entryCount(), 3U);
}

TEST_F(Assemble, NamesMissingAndUnknownTensors)
{
    source.normName = "other_norm";
    source.matrix("blk.1.attn_q", 8, 8);
    const std::string error = problem();
    EXPECT_TRUE(contains(error, "Unknown: blk.1.attn_q.weight, other_norm.weight")) << error;
    EXPECT_TRUE(contains(error, "Missing: output_norm.weight")) << error;
}

TEST_F(Assemble, RefusesPartsThatDoNotFit)
{
    source.projectorRows = 6;
    EXPECT_TRUE(contains(problem(), "multi_modal_projector.linear_2.weight"));
    source.projectorRows = 8;
    source.adapted = "mlp.up_proj";
    EXPECT_TRUE(contains(problem(), "12×8"));
    source.adapted = "mlp.other";
    EXPECT_TRUE(contains(problem(), "layers.0.mlp.other"));
    source.adapted = "self_attn.o_proj";
    source.settings["adapter_scale"] = 3.0;
    EXPECT_TRUE(contains(problem(), "scale is 2.0"));
    source.settings["adapter_scale"] = 2.0;
    source.settings["eos"] = 9;
    EXPECT_TRUE(contains(problem(), "\"eos\" has 9"));
    source.settings["eos"] = 0;
    source.settings["config"]["video_token_index"] = 5;
    EXPECT_TRUE(contains(problem(), "config.video_token_index is 5"));
}

TEST_F(Assemble, RefusesOtherModels)
{
    source.gguf.number("llama.expert_count", 4);
    EXPECT_TRUE(contains(problem(), "experts"));
    source.gguf.text("llama.rope.scaling.type", "yarn");
    EXPECT_TRUE(contains(problem(), "yarn"));
}

TEST_F(Assemble, NamesAMissingResource)
{
    source.write(folder);
    std::filesystem::remove(folder / "vision/adapter.safetensors");
    EXPECT_TRUE(contains(errorOf([this] { run(); }), "adapter.safetensors"));
    std::filesystem::remove(folder / "vision/builtin.json");
    EXPECT_TRUE(contains(
        errorOf([this] { isAssembled(folder / "out", folder / "vision"); }), "builtin.json"));
}

} // namespace
} // namespace sinkscope::io
