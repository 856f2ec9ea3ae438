// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"
#include "media/preprocess.h"
#include "vision/mlp_projector.h"
#include "vision/token_norms.h"
#include "vision/vision_transformer.h"

#include <functional>
#include <span>

namespace sinkscope::engine {

class WeightSource;

/// A SigLIP or CLIP tower, the states of it that a model uses and the projector behind, as all
/// LLaVA models have them. Read-only after construction.
class ProjectedTower {
public:
    /// Frames of side × side pixels, how their pixels become input, and what stops the work.
    struct Input {
        std::span<const media::Frame> frames;
        const media::Preprocessing& pixels;
        const std::stop_token& stop;
    };
    /// From states [F,N,H·layers] to features [F,M,D].
    using Finish = std::function<at::Tensor(const at::Tensor&)>;
    struct Output {
        at::Tensor features; ///< [F,M,D]
        at::Tensor norms; ///< F32 [F,n·n] of the patches, without a class token; see patchNorms.
    };

    ProjectedTower(const io::ModelConfig& config, WeightSource& source);

    /// Of all frames. The states are those of the listed layers side by side, without the class
    /// token when the configuration drops it; the norms are those of the deepest layer. Throws
    /// Cancelled.
    Output encode(const Input& input, const Finish& finish) const;
    /// The same with the projector alone as the last step.
    Output encode(const Input& input) const;
    at::Tensor projected(const at::Tensor& states) const { return m_projector(states); }

    /// Patches along a side of what the tower sees.
    int side() const { return m_side; }
    /// Tokens before the patches that are kept: the class token, or none.
    int extraTokens() const { return m_hasClassToken && !m_dropFirst ? 1 : 0; }

private:
    struct States {
        at::Tensor kept; ///< [F,N,H·layers]
        at::Tensor norms;
    };
    States states(const at::Tensor& pixels, const std::stop_token& stop) const;

    std::vector<std::int64_t> m_layers;
    bool m_dropFirst;
    bool m_hasClassToken;
    int m_side;
    vision::VisionTransformer m_tower;
    vision::MlpProjector m_projector;
};

/// Weights of a ProjectedTower. Throws Error (BadInput) when the configuration drops the class
/// token of a tower that has none.
std::vector<TensorSpec> projectedTowerTensors(const io::ModelConfig& config);

/// Boxes of patch `row`, `column` of the tower's grid, in canvas pixels: `stride` patches wide.
PixelBox patchBox(const io::VisionConfig& vision, std::pair<int, int> cell, int stride = 1);

} // namespace sinkscope::engine
