// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/vision_transformer.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::vision {

namespace {

at::Tensor splitHeads(const at::Tensor& x, int heads)
{
    return x.view({ x.size(0), x.size(1), heads, x.size(2) / heads }).transpose(1, 2);
}

at::Tensor normedIfAny(const Norm& norm, const at::Tensor& x)
{
    return norm.weight.defined() ? norm(x) : x;
}

/// In F32, as the reference turns them, and back to the compute type. x is [F,heads,N,d].
at::Tensor rotated(const at::Tensor& x, const VisionAttention& attention)
{
    if (!attention.cosines.defined())
        return x;
    const at::Tensor full = x.to(at::kFloat);
    const auto halves = full.chunk(2, -1);
    const at::Tensor turned = at::cat({ -halves[1], halves[0] }, -1);
    return (full * attention.cosines + turned * attention.sines).to(x.scalar_type());
}

/// Values seen by some of the queries, [F,heads,queries,d].
at::Tensor mixedQueries(
    const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, bool floatSoftmax)
{
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(3)));
    at::Tensor scores = at::matmul(q, k.transpose(2, 3)).mul_(scale);
    if (floatSoftmax)
        scores = scores.to(at::kFloat);
    return at::matmul(at::softmax(scores, -1).to(v.scalar_type()), v);
}

/// Values seen by each query, [F,heads,N,d]. Large pictures take some queries at a time: all scores
/// of ten thousand patches at once would need gigabytes.
at::Tensor mixed(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, bool floatSoftmax)
{
    constexpr std::int64_t scoreLimit = std::int64_t { 1 } << 25;
    const std::int64_t queries = q.size(2);
    const std::int64_t atOnce =
        std::max<std::int64_t>(1, scoreLimit / (q.size(0) * q.size(1) * k.size(2)));
    if (queries <= atOnce)
        return mixedQueries(q, k, v, floatSoftmax);
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < queries; first += atOnce)
        parts.push_back(mixedQueries(
            q.narrow(2, first, std::min(atOnce, queries - first)), k, v, floatSoftmax));
    return at::cat(parts, 2);
}

at::Tensor mixedBySegment(
    const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const VisionAttention& attention)
{
    if (attention.segmentEnds.empty())
        return mixed(q, k, v, attention.floatSoftmax);
    std::vector<at::Tensor> parts;
    std::int64_t first = 0;
    for (const std::int64_t end : attention.segmentEnds) {
        const auto part = [&](const at::Tensor& x) { return x.narrow(2, first, end - first); };
        parts.push_back(mixed(part(q), part(k), part(v), attention.floatSoftmax));
        first = end;
    }
    return at::cat(parts, 2);
}

at::Tensor attend(const VisionLayer& layer, const VisionAttention& attention, const at::Tensor& x)
{
    const int heads = attention.heads;
    const at::Tensor q = splitHeads(normedIfAny(layer.queryNorm, layer.query(x)), heads);
    const at::Tensor k = splitHeads(normedIfAny(layer.keyNorm, layer.key(x)), heads);
    const at::Tensor v = splitHeads(layer.value(x), heads);
    const at::Tensor seen =
        mixedBySegment(rotated(q, attention), rotated(k, attention), v, attention);
    return layer.output(seen.transpose(1, 2).reshape(x.sizes()));
}

at::Tensor feedForward(
    const VisionLayer& layer, const VisionAttention& attention, const at::Tensor& x)
{
    if (layer.gate.weight.defined())
        return layer.fc2(activate(layer.gate(x), attention.activation) * layer.fc1(x));
    return layer.fc2(activate(layer.fc1(x), attention.activation));
}

at::Tensor scaledIfAny(const at::Tensor& scale, const at::Tensor& x)
{
    return scale.defined() ? x * scale : x;
}

} // namespace

at::Tensor activate(const at::Tensor& x, Activation activation)
{
    switch (activation) {
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case Activation::QuickGelu:
        return x * at::sigmoid(x * 1.702);
    case Activation::Silu:
        return at::silu(x);
    case Activation::Relu:
        return at::relu(x);
    }
    throw Error(ErrorKind::Internal, "unknown activation");
}

at::Tensor Norm::operator()(const at::Tensor& x) const
{
    if (bias.defined())
        return at::layer_norm(x, weight.sizes(), weight, bias, epsilon);
    const at::Tensor full = x.to(at::kFloat);
    const at::Tensor scale = at::rsqrt(full.square().mean({ -1 }, true) + epsilon);
    return (full * scale).to(x.scalar_type()) * weight;
}

at::Tensor runVisionLayer(
    const VisionLayer& layer, const VisionAttention& attention, const at::Tensor& states)
{
    const at::Tensor x = states
        + scaledIfAny(layer.attentionScale, attend(layer, attention, layer.attentionNorm(states)));
    return x + scaledIfAny(layer.mlpScale, feedForward(layer, attention, layer.mlpNorm(x)));
}

at::Tensor imagePatches(const at::Tensor& pixels, int patchSize)
{
    const auto frames = pixels.size(0);
    const auto rows = pixels.size(2) / patchSize;
    const auto columns = pixels.size(3) / patchSize;
    return pixels.narrow(2, 0, rows * patchSize)
        .narrow(3, 0, columns * patchSize)
        .reshape({ frames, 3, rows, patchSize, columns, patchSize })
        .permute({ 0, 2, 4, 1, 3, 5 })
        .reshape({ frames, rows * columns, std::int64_t { 3 } * patchSize * patchSize });
}

at::Tensor VisionTransformer::encode(
    const at::Tensor& pixels, int layerCount, const std::function<void(int)>& watch) const
{
    at::Tensor x = patchEmbedding(imagePatches(pixels.to(positions.device()), patchSize));
    if (classToken.defined())
        x = at::cat({ classToken.view({ 1, 1, -1 }).expand({ x.size(0), 1, -1 }), x }, 1);
    x = normedIfAny(firstNorm, x + positions.unsqueeze(0));
    for (int i = 0; i < layerCount; ++i) {
        watch(i);
        x = runVisionLayer(layers.at(static_cast<std::size_t>(i)), attention, x);
    }
    return x;
}

} // namespace sinkscope::vision
