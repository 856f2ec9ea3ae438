// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/qwen_tower.h"

#include <algorithm>

namespace sinkscope::vision {

namespace {

at::Tensor indexTensor(const std::vector<std::int64_t>& values)
{
    return at::tensor(at::ArrayRef<std::int64_t>(values), at::kLong);
}

/// Rows of x [N,…] by whole cells of `size` rows.
at::Tensor reordered(const at::Tensor& x, const at::Tensor& cells, std::int64_t size)
{
    return x.view({ -1, size, x.size(1) }).index_select(0, cells).view({ -1, x.size(1) });
}

} // namespace

TokenFeatures QwenTower::encode(
    const at::Tensor& patches, const CellGrid& grid, const std::function<void(int)>& watch) const
{
    const std::int64_t cellPatches = std::int64_t { mergeSize } * mergeSize;
    const WindowOrder order =
        windowOrder(grid, windowSide > 0 ? windowSide : std::max(grid.rows, grid.columns));
    const at::Device device = patchEmbedding.weight.device();
    const at::Tensor places = indexTensor(order.cells).to(device);
    at::Tensor x = reordered(patchEmbedding(patches.to(device)), places, cellPatches);
    const int headSize = static_cast<int>(x.size(1)) / heads;
    const auto [cosines, sines] = patchRotary(grid, mergeSize, headSize);
    VisionAttention full;
    full.heads = heads;
    full.activation = activation;
    full.cosines = reordered(cosines.to(device), places, cellPatches);
    full.sines = reordered(sines.to(device), places, cellPatches);
    VisionAttention windowed = full;
    for (const std::int64_t end : order.ends)
        windowed.segmentEnds.push_back(end * cellPatches);
    x = x.unsqueeze(0);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const int layer = static_cast<int>(i);
        watch(layer);
        const bool whole = windowSide == 0
            || std::find(fullLayers.begin(), fullLayers.end(), layer) != fullLayers.end();
        x = runVisionLayer(layers[i], whole ? full : windowed, x);
    }
    const at::Tensor tokens = merged(x.squeeze(0));
    const at::Tensor patchesOfCells = patchNorms(x).view({ -1, cellPatches });
    const at::Tensor norms = at::stack({ patchesOfCells.amax(1), patchesOfCells.mean(1) }, 1);
    return { at::empty_like(tokens).index_copy_(0, places, tokens),
        at::empty_like(norms).index_copy_(0, indexTensor(order.cells), norms) };
}

at::Tensor QwenTower::merged(const at::Tensor& states) const
{
    const at::Tensor cells = mergeNorm(states).view({ -1, states.size(1) * mergeSize * mergeSize });
    return mergeSecond(activate(mergeFirst(cells), Activation::Gelu));
}

} // namespace sinkscope::vision
