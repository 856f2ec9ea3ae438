// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_config_refusals.h"

#include <array>

namespace sinkscope::io {

namespace {

struct Variant {
    const char* field;
    const char* meaning; ///< What the expected state is, for the message.
};

constexpr const char* noExperts = "no such field; mixtures of experts are not run";
constexpr const char* noStates = "no such field; state-space layers are not run";
constexpr const char* noLinear = "no such field; linear attention is not run";
constexpr const char* noSinks = "no such field; learned attention sinks are not run";
constexpr const char* noCaps = "no such field; capped logits are not run";

/// Fields that mean another model unless they are absent, null, false or 0.
constexpr std::array variants {
    Variant { "num_experts", noExperts },
    Variant { "num_local_experts", noExperts },
    Variant { "n_routed_experts", noExperts },
    Variant { "moe_intermediate_size", noExperts },
    Variant { "attention_sink", noSinks },
    Variant { "attention_sinks", noSinks },
    Variant { "use_attention_sinks", noSinks },
    Variant { "add_attention_sinks", noSinks },
    Variant { "num_attention_sinks", noSinks },
    Variant { "attn_logit_softcapping", noCaps },
    Variant { "final_logit_softcapping", noCaps },
    Variant { "attention_chunk_size", "no such field; attention in chunks is not run" },
    Variant { "use_bidirectional_attention", "false; attention to later tokens is not run" },
    Variant { "use_qk_norm", "false; normalised queries and keys of the text part are not run" },
    Variant { "qk_norm", "false; normalised queries and keys of the text part are not run" },
    Variant { "linear_num_value_heads", noLinear },
    Variant { "linear_conv_kernel_dim", noLinear },
    Variant { "hybrid_override_pattern", noStates },
    Variant { "attn_layer_period", noStates },
    Variant { "mamba_d_state", noStates },
    Variant { "ssm_cfg", noStates },
    Variant { "ssm_state_size", noStates },
};

bool isSet(const nlohmann::json& value)
{
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number())
        return value.get<double>() != 0.0;
    return !value.is_null();
}

void refuseIn(const JsonReader& section)
{
    if (!section.value().is_object())
        return; // The reader of the section says so.
    for (const char* key : { "quantization_config", "compression_config" }) {
        const auto field = section.find(key);
        if (!field)
            continue;
        const std::string method = field->value().is_object()
            ? field->stringOr("quant_method", "unnamed")
            : std::string("unnamed");
        throw field->error("no such field; weights quantised with \"" + method
            + "\" are not read, choose the checkpoint they were made from");
    }
    for (const Variant& variant : variants) {
        const auto field = section.find(variant.field);
        if (field && isSet(field->value()))
            throw field->error(variant.meaning);
    }
}

} // namespace

void refuseVariants(const JsonReader& root)
{
    refuseIn(root);
    if (const auto text = root.find("text_config"))
        refuseIn(*text);
}

std::string unknownFamilyHint(const JsonReader& root)
{
    if (root.find("auto_map"))
        return " It brings its own program code (auto_map), which is never run; look for the same "
               "model converted to the transformers library, often named \"-hf\".";
    if (root.find("quantization_config"))
        return " Its weights are quantised too, which is not read.";
    return {};
}

} // namespace sinkscope::io
