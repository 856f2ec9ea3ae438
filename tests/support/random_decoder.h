// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "trace/capture_plan.h"

namespace sinkscope::testing {

/// A decoder of this shape with random weights and MLP width `intermediate`.
inline decoder::Decoder randomDecoder(
    const ModelShape& shape, int intermediate, at::ScalarType type = at::kFloat)
{
    at::manual_seed(4);
    const auto normal = [&](std::int64_t rows, std::int64_t columns) {
        return (at::randn({ rows, columns }) / std::sqrt(static_cast<double>(columns))).to(type);
    };
    const auto linear = [&](std::int64_t rows, std::int64_t columns) {
        return decoder::Linear { normal(rows, columns), (at::randn({ rows }) * 0.1).to(type) };
    };
    const auto norm = [&] { return (at::rand({ shape.hidden }) + 0.5).to(type); };
    auto weights = std::make_shared<decoder::DecoderWeights>();
    weights->embedding = at::randn({ shape.vocabulary, shape.hidden }).to(type);
    weights->head = { weights->embedding };
    weights->finalNorm = norm();
    const std::int64_t queries = std::int64_t { shape.heads } * shape.headSize;
    const std::int64_t keys = std::int64_t { shape.kvHeads } * shape.headSize;
    for (int layer = 0; layer < shape.layers; ++layer)
        weights->layers.push_back({ norm(), norm(), linear(queries, shape.hidden),
            linear(keys, shape.hidden), linear(keys, shape.hidden), linear(shape.hidden, queries),
            linear(intermediate, shape.hidden), linear(intermediate, shape.hidden),
            linear(shape.hidden, intermediate) });
    decoder::DecoderConfig config;
    config.layers = shape.layers;
    config.heads = shape.heads;
    config.kvHeads = shape.kvHeads;
    config.headSize = shape.headSize;
    config.hidden = shape.hidden;
    config.vocabulary = shape.vocabulary;
    return decoder::Decoder(config, weights);
}

/// What hooks are told of a prompt with this layout.
inline decoder::PromptContext contextOf(const decoder::Decoder& decoder, const Layout& layout)
{
    const decoder::DecoderConfig& config = decoder.config();
    return { &layout, config.layers, config.heads, config.kvHeads, config.headSize, config.hidden,
        decoder.attentionScale(), &decoder.rotary() };
}

} // namespace sinkscope::testing
