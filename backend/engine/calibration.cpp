// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace sinkscope::engine {

namespace {

constexpr double publishedTau = 20;
constexpr int evidenceCount = 8;

/// Keeps the residuals of the first tokens entering every layer.
class FirstTokensWatch final : public decoder::Hook {
public:
    bool wants(decoder::Site site, int, const decoder::Step&) const override
    {
        return site == decoder::Site::LayerInput;
    }
    void layerInput(int, const decoder::Step&, at::Tensor& residual) override
    {
        const auto count = std::min<std::int64_t>(primaryCandidates, residual.size(0));
        m_layers.push_back(residual.narrow(0, 0, count).to(at::kCPU, at::kFloat, false, true));
    }
    at::Tensor residuals() const { return at::stack(m_layers, 0); } ///< [L,C,D]

private:
    std::vector<at::Tensor> m_layers;
};

std::vector<int> channelsOf(const at::Tensor& mask)
{
    const at::Tensor found = at::nonzero(mask).flatten().contiguous();
    const auto* data = found.data_ptr<std::int64_t>();
    return { data, data + found.numel() };
}

std::vector<int> strongest(const at::Tensor& medians, std::int64_t count)
{
    const at::Tensor best =
        std::get<1>(at::topk(medians, std::min(count, medians.size(0)))).contiguous();
    const auto* data = best.data_ptr<std::int64_t>();
    return { data, data + best.numel() };
}

} // namespace

SinkCalibration calibrateSinkDimensions(const decoder::Decoder& decoder,
    const std::vector<std::int32_t>& promptIds, const std::function<void(int)>& watch)
{
    const auto start = std::chrono::steady_clock::now();
    FirstTokensWatch first;
    decoder::KvCache cache = decoder.makeCache(static_cast<int>(promptIds.size()));
    decoder.forward(decoder.embed(promptIds), 0, cache, { &first }, watch);
    const at::Tensor residuals = first.residuals();
    const int token = static_cast<int>(residuals.norm(2, -1).mean(0).argmax().item<std::int64_t>());
    const at::Tensor sink = residuals.select(1, token);
    const at::Tensor values =
        (sink.abs() / at::sqrt(sink.square().mean(-1, true) + 1e-6)).contiguous();
    const double threshold =
        std::min(publishedTau, std::sqrt(static_cast<double>(values.size(1))) / 2);
    const at::Tensor medians = std::get<0>(at::median(values, 0));
    SinkCalibration result;
    result.channels = channelsOf((values >= threshold).sum(0) * 2 > values.size(0));
    result.standsOut = !result.channels.empty();
    if (!result.standsOut)
        result.channels = strongest(medians, 2);
    std::sort(result.channels.begin(), result.channels.end());
    for (const int channel : strongest(medians, evidenceCount)) {
        const at::Tensor column = values.select(1, channel).contiguous();
        const auto* data = column.data_ptr<float>();
        result.evidence.push_back({ channel, token, { data, data + column.numel() } });
    }
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

} // namespace sinkscope::engine
