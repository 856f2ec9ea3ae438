// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/qwen_patches.h"
#include "vision/token_norms.h"
#include "vision/vision_transformer.h"

namespace sinkscope::vision {

/// Vision transformer of Qwen2-VL and Qwen2.5-VL with its merger. A time slice never attends to
/// another one, so slices are encoded one by one. All in the compute type.
struct QwenTower {
    Linear patchEmbedding; ///< [H, 3·T·P·P], without bias.
    std::vector<VisionLayer> layers;
    int heads = 0;
    int mergeSize = 1;
    Activation activation = Activation::QuickGelu; ///< Of the MLPs.
    std::int64_t windowSide = 0; ///< Cells of a window's side; 0: no windows.
    std::vector<std::int64_t> fullLayers; ///< Those without windows, when there are any.
    Norm mergeNorm;
    Linear mergeFirst; ///< Of a whole cell: [m²·H, m²·H].
    Linear mergeSecond; ///< [D, m²·H]

    /// Patches [m²·cells, 3·T·P·P] of packPatches to tokens [cells, D] and norms [cells, 2],
    /// row-major. `watch` is called before each block and throws to stop.
    TokenFeatures encode(const at::Tensor& patches, const CellGrid& grid,
        const std::function<void(int)>& watch) const;

private:
    at::Tensor merged(const at::Tensor& states) const;
};

} // namespace sinkscope::vision
