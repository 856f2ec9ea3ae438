// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {

constexpr double tau = 20;

/// Keeps |x|/RMS(x) of the first token entering every layer.
class FirstTokenWatch final : public decoder::Hook {
public:
    bool wants(decoder::Site site, int, const decoder::Step&) const override
    {
        return site == decoder::Site::LayerInput;
    }
    void layerInput(int, const decoder::Step&, at::Tensor& residual) override
    {
        const at::Tensor first = residual.select(0, 0).to(at::kFloat);
        m_layers.push_back(first.abs() / at::sqrt(first.square().mean() + 1e-6));
    }
    at::Tensor values() const { return at::stack(m_layers, 0); } ///< [L,D]

private:
    std::vector<at::Tensor> m_layers;
};

} // namespace

std::vector<int> calibrateSinkDimensions(const decoder::Decoder& decoder,
    const std::vector<std::int32_t>& promptIds, const std::function<void(int)>& watch)
{
    FirstTokenWatch first;
    decoder::KvCache cache = decoder.makeCache(static_cast<int>(promptIds.size()));
    decoder.forward(decoder.embed(promptIds), 0, cache, { &first }, watch);
    const at::Tensor values = first.values().to(at::kCPU);
    const at::Tensor hits = (values >= tau).sum(0).to(at::kInt).contiguous();
    std::vector<int> result;
    for (std::int64_t d = 0; d < hits.size(0); ++d) {
        if (2 * hits.data_ptr<std::int32_t>()[d] > values.size(0))
            result.push_back(static_cast<int>(d));
    }
    if (result.empty()) {
        const at::Tensor median = std::get<0>(at::median(values, 0));
        const at::Tensor best =
            std::get<1>(at::topk(median, std::min<std::int64_t>(2, median.size(0))));
        for (std::int64_t i = 0; i < best.size(0); ++i)
            result.push_back(static_cast<int>(best[i].item<std::int64_t>()));
        std::sort(result.begin(), result.end());
    }
    return result;
}

} // namespace sinkscope::engine
