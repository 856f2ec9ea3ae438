// SPDX-License-Identifier: GPL-3.0-or-later
// Index files that lie about their shards, weights of kinds that are not run, and loading itself.
#include "backend/families/broken_folder.h"
#include "backend/families/weight_file.h"
#include "backend/io/error_of.h"
#include "engine/memory_info.h"
#include "engine/model.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::testing;
using io::testing::contains;

namespace {

const char* indexFile = "model.safetensors.index.json";
const char* newline = "model.image_newline";

std::string messageOf(const BrokenFolder& folder)
{
    return io::testing::errorOf([&] { engine::loadModel({ folder.name(), at::kFloat, {}, {} }); });
}

/// What is said after one tensor was added under `name`.
std::string messageWith(const std::string& name)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    tensors[name] = tensors.at("image_newline");
    writeCheckpoint(folder.path(), tensors);
    return messageOf(folder);
}

} // namespace

TEST(WeightIndex, NamesAnotherFileThanTheTensorIsIn)
{
    const BrokenFolder folder("llama");
    folder.editJson(indexFile,
        [](auto& json) { json["weight_map"][newline] = "model-00002-of-00002.safetensors"; });
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "model-00002-of-00002.safetensors: has no tensor")) << message;
    EXPECT_TRUE(contains(message, newline)) << message;
}

TEST(WeightIndex, NamesATensorThatIsNowhere)
{
    const BrokenFolder folder("llama");
    folder.editJson(indexFile,
        [](auto& json) { json["weight_map"]["ghost"] = "model-00001-of-00002.safetensors"; });
    EXPECT_TRUE(contains(messageOf(folder), "\"ghost\"")) << messageOf(folder);
}

TEST(WeightIndex, OneTensorInTwoFiles)
{
    const BrokenFolder folder("llama");
    const std::string second = "model-00002-of-00002.safetensors";
    Checkpoint part;
    {
        const auto file = io::SafetensorsFile::open(folder.path() / second);
        for (const io::SafetensorsTensor& tensor : file.tensors())
            part[tensor.name] = { tensor.dtype, tensor.shape,
                { tensor.data.begin(), tensor.data.end() } };
    }
    part[newline] = readCheckpoint(folder.path()).at(newline);
    writeWeightFile(folder.path() / second, part);
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "stands twice")) << message;
    EXPECT_TRUE(contains(message, newline)) << message;
    EXPECT_TRUE(contains(message, "model-00001-of-00002.safetensors")) << message;
    EXPECT_TRUE(contains(message, second)) << message;
}

TEST(WeightIndex, PathsInsteadOfNames)
{
    for (const char* name : { "../model.safetensors", "/etc/passwd", "a/b.safetensors",
             "..\\b.safetensors", "..", "weights.bin" }) {
        const BrokenFolder folder("llama");
        folder.editJson(indexFile, [&](auto& json) { json["weight_map"][newline] = name; });
        const std::string message = messageOf(folder);
        EXPECT_TRUE(contains(message, indexFile)) << name << ": " << message;
        EXPECT_TRUE(contains(message, newline)) << name << ": " << message;
    }
}

TEST(WeightIndex, TensorNamesWithPathsOpenNothing)
{
    const std::string message = messageWith("../../etc/passwd");
    EXPECT_TRUE(contains(message, "unexpected (1)")) << message;
    EXPECT_TRUE(contains(message, "../../etc/passwd")) << message;
}

TEST(WeightKinds, TensorsThatTellOfAnotherKindOfModel)
{
    const std::string layer = "language_model.model.layers.0.";
    const std::pair<const char*, const char*> cases[] = {
        { "self_attn.sinks", "learned attention sinks" },
        { "self_attn.q_proj.qweight", "quantised" },
        { "self_attn.q_proj.weight_scale", "quantised" },
        { "self_attn.q_proj.lora_A.weight", "adapter" },
        { "mlp.gate.weight", "mixture of experts" },
        { "linear_attn.A_log", "linear attention" },
    };
    for (const auto& [name, meaning] : cases) {
        const std::string message = messageWith(layer + name);
        EXPECT_TRUE(contains(message, name)) << message;
        EXPECT_TRUE(contains(message, meaning)) << message;
    }
}

TEST(WeightKinds, EightBitNumbersAreNotReadAsWeights)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    tensors["image_newline"] = { io::TensorDtype::F8E4M3, { 32 }, std::vector<std::byte>(32) };
    writeCheckpoint(folder.path(), tensors);
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "image_newline has type F8_E4M3")) << message;
    EXPECT_TRUE(contains(message, "F32, F16 or BF16")) << message;
}

TEST(Loading, TellsBytesAndStopsInTheMiddle)
{
    const BrokenFolder folder("qwen2");
    std::vector<engine::Progress> told;
    engine::loadModel({ folder.name(), at::kFloat,
        [&](const engine::Progress& progress) { told.push_back(progress); }, {} });
    ASSERT_GT(told.size(), 10u);
    EXPECT_TRUE(contains(told.back().detail, " of "));
    EXPECT_NEAR(told.back().fraction, 1.0, 0.05);
    for (std::size_t i = 1; i < told.size(); ++i)
        EXPECT_GE(told[i].fraction, told[i - 1].fraction);

    std::stop_source stop;
    std::size_t reports = 0;
    const auto stopEarly = [&](const engine::Progress& progress) {
        ++reports;
        if (progress.fraction > 0.3)
            stop.request_stop();
    };
    EXPECT_THROW(
        engine::loadModel({ folder.name(), at::kFloat, stopEarly, stop.get_token() }), Cancelled);
    EXPECT_GT(reports, 2u);
    EXPECT_LT(reports, told.size());
}

TEST(Loading, RefusesWhatDoesNotFitInMemoryWithFigures)
{
    // A context of 2²⁴ tokens does not matter to the forecast, which reckons with 2048.
    const BrokenFolder folder("qwen2");
    folder.editJson("config.json",
        [](auto& json) { json["text_config"]["max_position_embeddings"] = 1 << 24; });
    EXPECT_EQ(messageOf(folder), "");
    try {
        engine::requireMemory(std::int64_t { 1 } << 60, "the model");
        FAIL() << "an exabyte was thought to be free";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutOfResources);
        EXPECT_TRUE(contains(error.what(), "1152921504.6 GB")) << error.what();
        EXPECT_TRUE(contains(error.what(), "are free")) << error.what();
    }
}
