// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/qwen_weights.h"

#include "engine/weight_parts.h"
#include "io/model_config.h"
#include "trace/error.h"

namespace sinkscope::engine {

namespace {

const std::string root = "visual.";

std::string blockName(std::int64_t layer) { return root + "blocks." + std::to_string(layer) + "."; }

void addNorm(
    std::vector<TensorSpec>& list, const std::string& name, std::int64_t width, QwenBlocks blocks)
{
    if (blocks == QwenBlocks::LayerNorm)
        addLayerNorm(list, name, width);
    else
        list.push_back({ name + ".weight", { width } });
}

std::int64_t mergedWidth(const io::VisionConfig& vision)
{
    return vision.hiddenSize * vision.mergeSize * vision.mergeSize;
}

/// The stored weight holds queries, keys and values one below the other.
decoder::Linear part(const decoder::Linear& fused, std::int64_t index)
{
    const std::int64_t width = fused.weight.size(1);
    return { fused.weight.narrow(0, index * width, width),
        fused.bias.narrow(0, index * width, width) };
}

vision::VisionLayer takeBlock(
    WeightSource& source, const std::string& name, const QwenBlocks blocks, double epsilon)
{
    vision::VisionLayer layer;
    layer.attentionNorm = takeNorm(source, name + "norm1", epsilon);
    layer.mlpNorm = takeNorm(source, name + "norm2", epsilon);
    const decoder::Linear fused = takeLinear(source, name + "attn.qkv");
    layer.query = part(fused, 0);
    layer.key = part(fused, 1);
    layer.value = part(fused, 2);
    layer.output = takeLinear(source, name + "attn.proj");
    if (blocks == QwenBlocks::Gated) {
        layer.gate = takeLinear(source, name + "mlp.gate_proj");
        layer.fc1 = takeLinear(source, name + "mlp.up_proj");
        layer.fc2 = takeLinear(source, name + "mlp.down_proj");
    } else {
        layer.fc1 = takeLinear(source, name + "mlp.fc1");
        layer.fc2 = takeLinear(source, name + "mlp.fc2");
    }
    return layer;
}

void addBlock(std::vector<TensorSpec>& list, const std::string& name,
    const io::VisionConfig& vision, QwenBlocks blocks)
{
    const std::int64_t hidden = vision.hiddenSize;
    addNorm(list, name + "norm1", hidden, blocks);
    addNorm(list, name + "norm2", hidden, blocks);
    addLinear(list, name + "attn.qkv", { 3 * hidden, hidden, true });
    addLinear(list, name + "attn.proj", { hidden, hidden, true });
    const bool gated = blocks == QwenBlocks::Gated;
    if (gated)
        addLinear(list, name + "mlp.gate_proj", { vision.intermediateSize, hidden, true });
    addLinear(list, name + (gated ? "mlp.up_proj" : "mlp.fc1"),
        { vision.intermediateSize, hidden, true });
    addLinear(list, name + (gated ? "mlp.down_proj" : "mlp.fc2"),
        { hidden, vision.intermediateSize, true });
}

} // namespace

std::vector<TensorSpec> qwenTowerTensors(const io::ModelConfig& config, QwenBlocks blocks)
{
    const io::VisionConfig& vision = config.vision;
    if (vision.outputSize != config.text.hiddenSize)
        throw badInput("config.json: the vision part makes tokens of width "
            + std::to_string(vision.outputSize) + ", the text part is "
            + std::to_string(config.text.hiddenSize) + " wide. Download the model again.");
    std::vector<TensorSpec> list { { root + "patch_embed.proj.weight",
        { vision.hiddenSize, 3, vision.temporalPatchSize, vision.patchSize, vision.patchSize } } };
    for (std::int64_t layer = 0; layer < vision.layers; ++layer)
        addBlock(list, blockName(layer), vision, blocks);
    const std::int64_t merged = mergedWidth(vision);
    addNorm(list, root + "merger.ln_q", vision.hiddenSize, blocks);
    addLinear(list, root + "merger.mlp.0", { merged, merged, true });
    addLinear(list, root + "merger.mlp.2", { vision.outputSize, merged, true });
    return list;
}

vision::QwenTower takeQwenTower(
    const io::ModelConfig& config, QwenBlocks blocks, WeightSource& source)
{
    const io::VisionConfig& settings = config.vision;
    vision::QwenTower tower;
    tower.patchEmbedding = takeLinear(source, root + "patch_embed.proj");
    tower.patchEmbedding.weight = tower.patchEmbedding.weight.reshape({ settings.hiddenSize, -1 });
    for (std::int64_t layer = 0; layer < settings.layers; ++layer)
        tower.layers.push_back(takeBlock(source, blockName(layer), blocks, settings.normEpsilon));
    tower.heads = static_cast<int>(settings.heads);
    tower.mergeSize = static_cast<int>(settings.mergeSize);
    tower.activation = settings.activation;
    tower.windowSide = settings.windowSize / (settings.patchSize * settings.mergeSize);
    tower.fullLayers = settings.fullAttentionLayers;
    tower.mergeNorm = takeNorm(source, root + "merger.ln_q", settings.normEpsilon);
    tower.mergeFirst = takeLinear(source, root + "merger.mlp.0");
    tower.mergeSecond = takeLinear(source, root + "merger.mlp.2");
    return tower;
}

} // namespace sinkscope::engine
