// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/qwen_vision_config.h"

#include "io/model_config_fields.h"

namespace sinkscope::io {

namespace {

constexpr IntegerRange hiddenRange { 1, 65536 };
constexpr IntegerRange innerRange { 1, std::int64_t { 1 } << 20 };
constexpr IntegerRange layerRange { 1, 512 };
constexpr IntegerRange headRange { 1, 1024 };
constexpr IntegerRange patchRange { 1, 512 };
constexpr IntegerRange mergeRange { 1, 8 };
constexpr IntegerRange windowRange { 1, 65536 };
constexpr IntegerRange blockRange { 0, 4095 };
// The reference has no field for it.
constexpr double usualEpsilon = 1e-6;

void readCommon(const JsonReader& vision, VisionConfig& out)
{
    const auto either = [&](const char* key, const char* other, IntegerRange range,
                            std::int64_t missing) {
        const auto field = findAny(vision, { key, other });
        return field ? field->integer(range) : missing;
    };
    out.layers = either("depth", "num_hidden_layers", layerRange, 32);
    out.heads = either("num_heads", "num_attention_heads", headRange, 16);
    out.patchSize = vision.integerOr("patch_size", patchRange, 14);
    out.temporalPatchSize = vision.integerOr("temporal_patch_size", mergeRange, 2);
    out.mergeSize = vision.integerOr("spatial_merge_size", mergeRange, 2);
    out.normEpsilon = usualEpsilon;
    for (const char* key : { "in_channels", "in_chans" }) {
        if (vision.integerOr(key, { 1, 64 }, 3) != 3)
            throw vision.at(key).error("3 (red, green, blue)");
    }
    if (out.hiddenSize % (4 * out.heads) != 0)
        throw badInput(vision.file() + ": vision_config has " + std::to_string(out.heads)
            + " heads in a width of " + std::to_string(out.hiddenSize)
            + "; expected heads of a multiple of 4. Download the model again.");
}

std::vector<std::int64_t> readBlocks(const JsonReader& vision)
{
    const auto field = vision.find("fullatt_block_indexes");
    if (!field)
        return { 7, 15, 23, 31 };
    if (field->size() > static_cast<std::size_t>(layerRange.maximum))
        throw field->error("at most 512 block numbers");
    std::vector<std::int64_t> out;
    for (std::size_t i = 0; i < field->size(); ++i)
        out.push_back(field->element(i).integer(blockRange));
    return out;
}

} // namespace

VisionConfig readQwen2VlVision(const JsonReader& vision)
{
    VisionConfig out;
    out.modelType = "qwen2_vl";
    out.hiddenSize = vision.integerOr("embed_dim", hiddenRange, 1280);
    out.outputSize = vision.integerOr("hidden_size", hiddenRange, 3584);
    out.activation = readActivation(vision, "hidden_act", Activation::QuickGelu);
    const double ratio = readPositive(vision, "mlp_ratio", 4);
    const double inner = ratio * static_cast<double>(out.hiddenSize);
    if (inner < 1 || inner > static_cast<double>(innerRange.maximum))
        throw vision.at("mlp_ratio").error("a number near 4");
    out.intermediateSize = static_cast<std::int64_t>(inner);
    readCommon(vision, out);
    return out;
}

VisionConfig readQwen25VlVision(const JsonReader& vision)
{
    VisionConfig out;
    out.modelType = "qwen2_5_vl";
    out.hiddenSize = vision.integerOr("hidden_size", hiddenRange, 3584);
    out.outputSize = vision.integerOr("out_hidden_size", hiddenRange, 3584);
    out.activation = readActivation(vision, "hidden_act", Activation::Silu);
    out.intermediateSize = vision.integerOr("intermediate_size", innerRange, 3420);
    readCommon(vision, out);
    out.windowSize = vision.integerOr("window_size", windowRange, 112);
    out.fullAttentionLayers = readBlocks(vision);
    out.tokensPerSecond = readPositive(vision, "tokens_per_second", 4);
    const std::int64_t cell = out.patchSize * out.mergeSize;
    if (out.windowSize % cell != 0)
        throw badInput(vision.file() + ": vision_config.window_size "
            + std::to_string(out.windowSize) + " is no multiple of a token's "
            + std::to_string(cell) + " pixels. Download the model again.");
    return out;
}

} // namespace sinkscope::io
