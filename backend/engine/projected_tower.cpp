// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/projected_tower.h"

#include "engine/weight_groups.h"
#include "io/model_config.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {

int blocksOf(const io::ModelConfig& config)
{
    return static_cast<int>(
        *std::max_element(config.featureLayers.begin(), config.featureLayers.end()));
}

} // namespace

ProjectedTower::ProjectedTower(const io::ModelConfig& config, WeightSource& source)
    : m_layers(config.featureLayers)
    , m_dropFirst(config.featureSelect == io::FeatureSelect::DropFirst)
    , m_hasClassToken(config.vision.hasClassToken())
    , m_side(static_cast<int>(config.vision.grid()))
    , m_tower(takeTower(config, blocksOf(config), source))
    , m_projector(takeProjector(config, source))
{
}

ProjectedTower::States ProjectedTower::states(
    const at::Tensor& pixels, const std::stop_token& stop) const
{
    std::vector<at::Tensor> kept(m_layers.size());
    at::Tensor x = m_tower.encode(pixels, 0, [](int) {});
    for (std::size_t block = 0;; ++block) {
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            if (m_layers[i] == static_cast<std::int64_t>(block))
                kept[i] = m_dropFirst ? x.narrow(1, 1, x.size(1) - 1) : x;
        }
        if (block == m_tower.layers.size())
            break;
        if (stop.stop_requested())
            throw Cancelled();
        x = vision::runVisionLayer(m_tower.layers[block], m_tower.attention, x);
    }
    const std::int64_t patches = std::int64_t { m_side } * m_side;
    return { kept.size() == 1 ? kept.front() : at::cat(kept, 2),
        vision::patchNorms(x.narrow(1, x.size(1) - patches, patches)) };
}

ProjectedTower::Output ProjectedTower::encode(const Input& input, const Finish& finish) const
{
    std::vector<at::Tensor> features;
    std::vector<at::Tensor> norms;
    const media::ResizeTarget size = input.pixels.target;
    // A few frames at a time keep the tower's temporaries small for any video length.
    constexpr std::size_t chunk = 4;
    for (std::size_t first = 0; first < input.frames.size(); first += chunk) {
        const std::size_t count = std::min(chunk, input.frames.size() - first);
        std::vector<float> pixels =
            media::preprocessFrames(input.frames.subspan(first, count), input.pixels, input.stop);
        const at::Tensor picture = at::from_blob(
            pixels.data(), { static_cast<std::int64_t>(count), 3, size.height, size.width })
                                       .to(m_tower.positions.scalar_type());
        const States all = states(picture, input.stop);
        features.push_back(finish(all.kept));
        norms.push_back(all.norms);
    }
    return { at::cat(features, 0), at::cat(norms, 0) };
}

ProjectedTower::Output ProjectedTower::encode(const Input& input) const
{
    return encode(input, [this](const at::Tensor& states) { return m_projector(states); });
}

std::vector<TensorSpec> projectedTowerTensors(const io::ModelConfig& config)
{
    if (config.featureSelect == io::FeatureSelect::DropFirst && !config.vision.hasClassToken())
        throw badInput("config.json: vision_feature_select_strategy is \"default\", expected "
                       "\"full\": the vision tower \""
            + config.vision.modelType + "\" has no class token to drop");
    std::vector<TensorSpec> list = towerTensors(config);
    const auto layers = static_cast<std::int64_t>(config.featureLayers.size());
    const auto projector = projectorTensors(config, layers * config.vision.hiddenSize);
    list.insert(list.end(), projector.begin(), projector.end());
    return list;
}

PixelBox patchBox(const io::VisionConfig& vision, std::pair<int, int> cell, int stride)
{
    const auto size = static_cast<float>(vision.patchSize * stride);
    const auto row = static_cast<float>(cell.first);
    const auto column = static_cast<float>(cell.second);
    return { column * size, row * size, (column + 1) * size, (row + 1) * size };
}

} // namespace sinkscope::engine
