// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_config_refusals.h"

#include "backend/io/error_of.h"
#include "io/model_config.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using nlohmann::json;
using testing::contains;
using testing::errorOf;

std::string complaint(const json& document)
{
    return errorOf([&] { refuseVariants(JsonReader(document, "config.json")); });
}

std::string familyComplaint(const json& document)
{
    const std::vector<KnownFamily> known { { "llava", {} } };
    return errorOf([&] { readModelConfig(JsonReader(document, "config.json"), known); });
}

} // namespace

TEST(ModelConfigRefusals, NameFieldValueAndReason)
{
    const std::tuple<const char*, json, const char*> cases[] = {
        { "num_experts", 8, "mixtures of experts" },
        { "num_local_experts", 4, "mixtures of experts" },
        { "n_routed_experts", 64, "mixtures of experts" },
        { "attention_sinks", true, "learned attention sinks" },
        { "attention_sink", { { "size", 4 } }, "learned attention sinks" },
        { "attn_logit_softcapping", 50.0, "capped logits" },
        { "final_logit_softcapping", 30.0, "capped logits" },
        { "attention_chunk_size", 8192, "chunks" },
        { "use_bidirectional_attention", true, "later tokens" },
        { "linear_num_value_heads", 32, "linear attention" },
        { "hybrid_override_pattern", "M-M*", "state-space" },
        { "attn_layer_period", 8, "state-space" },
        { "qk_norm", true, "normalised queries and keys" },
    };
    for (const auto& [field, value, reason] : cases) {
        for (const bool inText : { false, true }) {
            const json document = inText ? json { { "text_config", { { field, value } } } }
                                         : json { { field, value } };
            const std::string message = complaint(document);
            EXPECT_TRUE(contains(message, "config.json")) << message;
            EXPECT_TRUE(contains(message, field)) << message;
            EXPECT_TRUE(contains(message, reason)) << message;
            EXPECT_EQ(contains(message, "text_config."), inText) << message;
        }
    }
}

TEST(ModelConfigRefusals, AbsentNullFalseAndZeroMeanNothing)
{
    EXPECT_EQ(complaint({ { "num_experts", nullptr }, { "attn_logit_softcapping", nullptr },
                  { "attention_sinks", false }, { "num_local_experts", 0 },
                  { "quantization_config", nullptr }, { "text_config", json::object() } }),
        "");
}

TEST(ModelConfigRefusals, QuantisedCheckpointsNameTheirMethod)
{
    const std::string message =
        complaint({ { "quantization_config", { { "quant_method", "awq" }, { "bits", 4 } } } });
    EXPECT_TRUE(contains(message, "quantization_config")) << message;
    EXPECT_TRUE(contains(message, "\"awq\"")) << message;
    EXPECT_TRUE(contains(complaint({ { "text_config", { { "quantization_config", 3 } } } }),
        "text_config.quantization_config"));
}

TEST(ModelConfigRefusals, OwnProgramCodeIsNeverRun)
{
    const std::string message = familyComplaint(
        { { "model_type", "internvl_chat" }, { "auto_map", { { "AutoModel", "x.Y" } } } });
    EXPECT_TRUE(contains(message, "internvl_chat")) << message;
    EXPECT_TRUE(contains(message, "auto_map")) << message;
    EXPECT_TRUE(contains(message, "-hf")) << message;
}

TEST(ModelConfigRefusals, VariantsOfAKnownFamilyAreRefusedBeforeTheirSizes)
{
    const std::string message = familyComplaint({ { "model_type", "llava" },
        { "text_config", { { "num_experts", 8 }, { "hidden_size", -1 } } },
        { "vision_config", json::object() } });
    EXPECT_TRUE(contains(message, "text_config.num_experts")) << message;
}

} // namespace sinkscope::io
