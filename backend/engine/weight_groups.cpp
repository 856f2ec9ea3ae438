// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weight_groups.h"

#include "engine/weight_parts.h"
#include "io/model_config.h"

namespace sinkscope::engine {

namespace {

const std::string language = "language_model.";
const std::string tower = "vision_tower.";
const std::string head = "lm_head";
const std::string projector = "multi_modal_projector.";

std::string decoderLayer(std::int64_t layer)
{
    return language + "layers." + std::to_string(layer) + ".";
}

std::string towerLayer(std::int64_t layer)
{
    return tower + "encoder.layers." + std::to_string(layer) + ".";
}

} // namespace

std::vector<TensorSpec> decoderTensors(const io::ModelConfig& config)
{
    const io::TextConfig& text = config.text;
    const std::int64_t hidden = text.hiddenSize;
    const std::int64_t queryWidth = text.heads * text.headDim;
    const std::int64_t keyWidth = text.keyValueHeads * text.headDim;
    std::vector<TensorSpec> list {
        { language + "embed_tokens.weight", { text.vocabularySize, hidden } },
        { language + "norm.weight", { hidden } },
        { head + ".weight", { text.vocabularySize, hidden }, true },
    };
    for (std::int64_t layer = 0; layer < text.layers; ++layer) {
        const std::string prefix = decoderLayer(layer);
        list.push_back({ prefix + "input_layernorm.weight", { hidden } });
        list.push_back({ prefix + "post_attention_layernorm.weight", { hidden } });
        addLinear(
            list, prefix + "self_attn.q_proj", { queryWidth, hidden, text.queryKeyValueBias });
        addLinear(list, prefix + "self_attn.k_proj", { keyWidth, hidden, text.queryKeyValueBias });
        addLinear(list, prefix + "self_attn.v_proj", { keyWidth, hidden, text.queryKeyValueBias });
        addLinear(list, prefix + "self_attn.o_proj", { hidden, queryWidth, text.outputBias });
        addLinear(list, prefix + "mlp.gate_proj", { text.intermediateSize, hidden, text.mlpBias });
        addLinear(list, prefix + "mlp.up_proj", { text.intermediateSize, hidden, text.mlpBias });
        addLinear(list, prefix + "mlp.down_proj", { hidden, text.intermediateSize, text.mlpBias });
    }
    return list;
}

std::shared_ptr<const decoder::DecoderWeights> takeDecoder(
    const io::ModelConfig& config, WeightSource& source, WeightStorage storage)
{
    auto weights = std::make_shared<decoder::DecoderWeights>();
    weights->embedding = source.take(language + "embed_tokens.weight");
    weights->finalNorm = source.take(language + "norm.weight");
    // An embedding needs its numbers one row at a time, a head all of them for every token: the
    // copy a tied head gets is a quarter of F32 and saves three quarters of the largest read.
    weights->head = source.has(head + ".weight") ? takeLinear(source, head, storage)
        : storage == WeightStorage::Int8         ? decoder::quantised({ weights->embedding })
                                                 : decoder::Linear { weights->embedding };
    for (std::int64_t layer = 0; layer < config.text.layers; ++layer) {
        const std::string prefix = decoderLayer(layer);
        decoder::LayerWeights taken;
        taken.inputNorm = source.take(prefix + "input_layernorm.weight");
        taken.mlpNorm = source.take(prefix + "post_attention_layernorm.weight");
        taken.query = takeLinear(source, prefix + "self_attn.q_proj", storage);
        taken.key = takeLinear(source, prefix + "self_attn.k_proj", storage);
        taken.value = takeLinear(source, prefix + "self_attn.v_proj", storage);
        taken.output = takeLinear(source, prefix + "self_attn.o_proj", storage);
        taken.gate = takeLinear(source, prefix + "mlp.gate_proj", storage);
        taken.up = takeLinear(source, prefix + "mlp.up_proj", storage);
        taken.down = takeLinear(source, prefix + "mlp.down_proj", storage);
        weights->layers.push_back(std::move(taken));
    }
    return weights;
}

std::int64_t keptBytes(const std::vector<TensorSpec>& tensors, const WeightSource& source,
    at::ScalarType type, WeightStorage storage)
{
    const auto wide = static_cast<std::int64_t>(at::elementSize(type));
    constexpr auto scale = static_cast<std::int64_t>(sizeof(float));
    const bool tied = !source.has(head + ".weight");
    std::int64_t bytes = 0;
    for (const TensorSpec& tensor : tensors) {
        const std::int64_t count = source.elementCount(tensor.name);
        const bool embedding = tensor.name == language + "embed_tokens.weight";
        const bool matrix = tensor.shape.size() == 2
            && (tensor.name.starts_with(language + "layers.") || tensor.name.starts_with(head));
        const bool int8 = storage == WeightStorage::Int8 && count > 0;
        bytes += int8 && matrix ? count + tensor.shape.front() * scale : count * wide;
        if (int8 && embedding && tied)
            bytes += count + tensor.shape.front() * scale;
    }
    return bytes;
}

decoder::DecoderConfig decoderConfig(const io::ModelConfig& config)
{
    const io::TextConfig& text = config.text;
    // The reader bounds every size far below the range of int.
    const auto plain = [](std::int64_t value) { return static_cast<int>(value); };
    return { plain(text.layers), plain(text.heads), plain(text.keyValueHeads), plain(text.headDim),
        plain(text.hiddenSize), plain(text.vocabularySize), text.rmsEpsilon, text.ropeTheta,
        text.ropeSections };
}

std::vector<TensorSpec> towerTensors(const io::ModelConfig& config)
{
    const io::VisionConfig& vision = config.vision;
    const std::int64_t hidden = vision.hiddenSize;
    const std::int64_t patches = vision.grid() * vision.grid();
    const bool clip = vision.hasClassToken();
    std::vector<TensorSpec> list {
        { tower + "embeddings.patch_embedding.weight",
            { hidden, 3, vision.patchSize, vision.patchSize } },
        { tower + "embeddings.position_embedding.weight", { patches + (clip ? 1 : 0), hidden } },
        { tower + "post_layernorm.weight", { hidden }, true },
        { tower + "post_layernorm.bias", { hidden }, true },
    };
    if (clip) {
        list.push_back({ tower + "embeddings.class_embedding", { hidden } });
        // The misspelling is what the files say.
        addLayerNorm(list, tower + "pre_layrnorm", hidden);
    } else {
        list.push_back({ tower + "embeddings.patch_embedding.bias", { hidden } });
    }
    for (std::int64_t layer = 0; layer < vision.layers; ++layer) {
        const std::string prefix = towerLayer(layer);
        addLayerNorm(list, prefix + "layer_norm1", hidden);
        addLayerNorm(list, prefix + "layer_norm2", hidden);
        for (const char* part : { "q_proj", "k_proj", "v_proj", "out_proj" })
            addLinear(list, prefix + "self_attn." + part, { hidden, hidden, true });
        addLinear(list, prefix + "mlp.fc1", { vision.intermediateSize, hidden, true });
        addLinear(list, prefix + "mlp.fc2", { hidden, vision.intermediateSize, true });
    }
    return list;
}

namespace {

vision::VisionLayer takeTowerLayer(WeightSource& source, const std::string& prefix, double epsilon)
{
    vision::VisionLayer layer;
    layer.attentionNorm = takeNorm(source, prefix + "layer_norm1", epsilon);
    layer.mlpNorm = takeNorm(source, prefix + "layer_norm2", epsilon);
    layer.query = takeLinear(source, prefix + "self_attn.q_proj");
    layer.key = takeLinear(source, prefix + "self_attn.k_proj");
    layer.value = takeLinear(source, prefix + "self_attn.v_proj");
    layer.output = takeLinear(source, prefix + "self_attn.out_proj");
    layer.fc1 = takeLinear(source, prefix + "mlp.fc1");
    layer.fc2 = takeLinear(source, prefix + "mlp.fc2");
    return layer;
}

} // namespace

vision::VisionTransformer takeTower(
    const io::ModelConfig& config, int layerCount, WeightSource& source)
{
    const io::VisionConfig& settings = config.vision;
    vision::VisionTransformer result;
    result.attention.heads = static_cast<int>(settings.heads);
    result.attention.activation = settings.activation;
    result.patchSize = static_cast<int>(settings.patchSize);
    result.patchEmbedding = takeLinear(source, tower + "embeddings.patch_embedding");
    result.patchEmbedding.weight =
        result.patchEmbedding.weight.reshape({ settings.hiddenSize, -1 });
    result.positions = source.take(tower + "embeddings.position_embedding.weight");
    if (settings.hasClassToken()) {
        result.classToken = source.take(tower + "embeddings.class_embedding");
        result.firstNorm = takeNorm(source, tower + "pre_layrnorm", settings.normEpsilon);
    }
    for (int layer = 0; layer < layerCount; ++layer)
        result.layers.push_back(takeTowerLayer(source, towerLayer(layer), settings.normEpsilon));
    return result;
}

std::vector<TensorSpec> projectorTensors(const io::ModelConfig& config, std::int64_t inputWidth)
{
    const std::int64_t hidden = config.text.hiddenSize;
    std::vector<TensorSpec> list;
    addLinear(list, projector + "linear_1", { hidden, inputWidth, config.projector.bias });
    addLinear(list, projector + "linear_2", { hidden, hidden, config.projector.bias });
    return list;
}

vision::MlpProjector takeProjector(const io::ModelConfig& config, WeightSource& source)
{
    return { takeLinear(source, projector + "linear_1"), takeLinear(source, projector + "linear_2"),
        config.projector.activation };
}

} // namespace sinkscope::engine
