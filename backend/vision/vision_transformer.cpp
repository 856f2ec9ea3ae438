// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/vision_transformer.h"

#include "trace/error.h"

#include <cmath>

namespace sinkscope::vision {

namespace {

/// [F,3,S,S] to flattened patches [F,N,3·P·P], row-major, in the order of a strided convolution.
at::Tensor patches(const at::Tensor& pixels, int size)
{
    const auto frames = pixels.size(0);
    const auto rows = pixels.size(2) / size;
    const auto columns = pixels.size(3) / size;
    return pixels.narrow(2, 0, rows * size)
        .narrow(3, 0, columns * size)
        .reshape({ frames, 3, rows, size, columns, size })
        .permute({ 0, 2, 4, 1, 3, 5 })
        .reshape({ frames, rows * columns, 3 * size * size });
}

at::Tensor splitHeads(const at::Tensor& x, int heads)
{
    return x.view({ x.size(0), x.size(1), heads, x.size(2) / heads }).transpose(1, 2);
}

at::Tensor attention(const VisionLayer& layer, const at::Tensor& x, int heads)
{
    const at::Tensor q = splitHeads(layer.query(x), heads);
    const at::Tensor k = splitHeads(layer.key(x), heads);
    const at::Tensor v = splitHeads(layer.value(x), heads);
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(3)));
    const at::Tensor scores = at::matmul(q, k.transpose(2, 3)).mul_(scale).to(at::kFloat);
    const at::Tensor weights = at::softmax(scores, -1).to(x.scalar_type());
    return layer.output(at::matmul(weights, v).transpose(1, 2).reshape(x.sizes()));
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

at::Tensor LayerNorm::operator()(const at::Tensor& x) const
{
    return at::layer_norm(x, weight.sizes(), weight, bias, epsilon);
}

at::Tensor VisionTransformer::encode(
    const at::Tensor& pixels, int layerCount, const std::function<void(int)>& watch) const
{
    at::Tensor x = patchEmbedding(patches(pixels, patchSize)) + positions.unsqueeze(0);
    for (int i = 0; i < layerCount; ++i) {
        watch(i);
        const VisionLayer& layer = layers.at(static_cast<std::size_t>(i));
        x = x + attention(layer, layer.attentionNorm(x), heads);
        x = x + layer.fc2(activate(layer.fc1(layer.mlpNorm(x)), activation));
    }
    return x;
}

} // namespace sinkscope::vision
