// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internvl_tower.h"

#include "engine/weight_parts.h"
#include "io/model_config.h"

namespace sinkscope::engine {

namespace {

const std::string tower = "vision_tower.";

std::string layerName(std::int64_t layer)
{
    return tower + "encoder.layer." + std::to_string(layer) + ".";
}

void addNorm(std::vector<TensorSpec>& list, const std::string& name, const io::VisionConfig& vision)
{
    list.push_back({ name + ".weight", { vision.hiddenSize } });
    if (!vision.rmsNorm)
        list.push_back({ name + ".bias", { vision.hiddenSize } });
}

void addLayer(
    std::vector<TensorSpec>& list, const std::string& prefix, const io::VisionConfig& vision)
{
    const std::int64_t hidden = vision.hiddenSize;
    addNorm(list, prefix + "layernorm_before", vision);
    addNorm(list, prefix + "layernorm_after", vision);
    for (const char* part : { "q_proj", "k_proj", "v_proj" })
        addLinear(list, prefix + "attention." + part, { hidden, hidden, vision.attentionBias });
    addLinear(list, prefix + "attention.projection_layer", { hidden, hidden, true });
    if (vision.queryKeyNorm) {
        list.push_back({ prefix + "attention.q_norm.weight", { hidden } });
        list.push_back({ prefix + "attention.k_norm.weight", { hidden } });
    }
    addLinear(list, prefix + "mlp.fc1", { vision.intermediateSize, hidden, true });
    addLinear(list, prefix + "mlp.fc2", { hidden, vision.intermediateSize, true });
    list.push_back({ prefix + "lambda_1", { hidden } });
    list.push_back({ prefix + "lambda_2", { hidden } });
}

vision::VisionLayer takeLayer(
    WeightSource& source, const std::string& prefix, const io::VisionConfig& vision)
{
    vision::VisionLayer layer;
    layer.attentionNorm = takeNorm(source, prefix + "layernorm_before", vision.normEpsilon);
    layer.mlpNorm = takeNorm(source, prefix + "layernorm_after", vision.normEpsilon);
    layer.query = takeLinear(source, prefix + "attention.q_proj");
    layer.key = takeLinear(source, prefix + "attention.k_proj");
    layer.value = takeLinear(source, prefix + "attention.v_proj");
    layer.output = takeLinear(source, prefix + "attention.projection_layer");
    if (vision.queryKeyNorm) {
        // These norms keep their own epsilon, whatever the configuration says.
        layer.queryNorm = takeNorm(source, prefix + "attention.q_norm", 1e-6);
        layer.keyNorm = takeNorm(source, prefix + "attention.k_norm", 1e-6);
    }
    layer.fc1 = takeLinear(source, prefix + "mlp.fc1");
    layer.fc2 = takeLinear(source, prefix + "mlp.fc2");
    layer.attentionScale = source.take(prefix + "lambda_1");
    layer.mlpScale = source.take(prefix + "lambda_2");
    return layer;
}

} // namespace

std::vector<TensorSpec> internvlTowerTensors(const io::ModelConfig& config)
{
    const io::VisionConfig& vision = config.vision;
    const std::int64_t hidden = vision.hiddenSize;
    std::vector<TensorSpec> list {
        { tower + "embeddings.cls_token", { 1, 1, hidden } },
        { tower + "embeddings.mask_token", { 1, 1, hidden }, true },
        { tower + "embeddings.patch_embeddings.projection.weight",
            { hidden, 3, vision.patchSize, vision.patchSize } },
        { tower + "embeddings.patch_embeddings.projection.bias", { hidden } },
        { tower + "embeddings.position_embeddings",
            { 1, vision.grid() * vision.grid() + 1, hidden } },
    };
    for (std::int64_t layer = 0; layer < vision.layers; ++layer)
        addLayer(list, layerName(layer), vision);
    if (vision.finalNorm)
        addLayerNorm(list, tower + "layernorm", hidden);
    return list;
}

vision::VisionTransformer takeInternvlTower(
    const io::ModelConfig& config, int layerCount, WeightSource& source)
{
    const io::VisionConfig& settings = config.vision;
    vision::VisionTransformer result;
    result.attention.heads = static_cast<int>(settings.heads);
    result.attention.activation = settings.activation;
    result.attention.floatSoftmax = false;
    result.patchSize = static_cast<int>(settings.patchSize);
    result.patchEmbedding = takeLinear(source, tower + "embeddings.patch_embeddings.projection");
    result.patchEmbedding.weight =
        result.patchEmbedding.weight.reshape({ settings.hiddenSize, -1 });
    result.positions = source.take(tower + "embeddings.position_embeddings").squeeze(0);
    result.classToken = source.take(tower + "embeddings.cls_token").flatten();
    for (int layer = 0; layer < layerCount; ++layer)
        result.layers.push_back(takeLayer(source, layerName(layer), settings));
    return result;
}

} // namespace sinkscope::engine
