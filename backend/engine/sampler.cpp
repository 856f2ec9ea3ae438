// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sampler.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sinkscope::engine {

std::vector<double> logSoftmax(std::span<const float> logits)
{
    double largest = -INFINITY;
    for (const float logit : logits) {
        if (std::isnan(logit))
            throw Error(ErrorKind::Internal,
                "the model produced a logit that is not a number; weights or a method parameter "
                "are out of the range this type of arithmetic can hold");
        largest = std::max(largest, static_cast<double>(logit));
    }
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - largest);
    const double normaliser = largest + std::log(sum);
    std::vector<double> result(logits.size());
    std::transform(logits.begin(), logits.end(), result.begin(),
        [&](float logit) { return static_cast<double>(logit) - normaliser; });
    return result;
}

std::vector<Alternative> mostProbable(std::span<const double> logprobs, int count)
{
    std::vector<std::int32_t> order(logprobs.size());
    std::iota(order.begin(), order.end(), 0);
    const auto wanted = std::min(static_cast<std::size_t>(count), order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted),
        order.end(), [&](std::int32_t a, std::int32_t b) {
            const double pa = logprobs[static_cast<std::size_t>(a)];
            const double pb = logprobs[static_cast<std::size_t>(b)];
            return pa != pb ? pa > pb : a < b;
        });
    std::vector<Alternative> result;
    for (std::size_t i = 0; i < wanted; ++i)
        result.push_back({ order[i], {}, logprobs[static_cast<std::size_t>(order[i])] });
    return result;
}

Sampler::Sampler(const SamplerSettings& settings)
    : m_settings(settings)
    , m_random(settings.seed)
{
}

double Sampler::uniform()
{
    // The standard distributions differ between libraries; 53 bits of the generator do not.
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

std::int32_t Sampler::pick(std::span<const double> logprobs)
{
    if (m_settings.temperature <= 0)
        return mostProbable(logprobs, 1).front().id;
    std::vector<std::pair<double, std::int32_t>> weights;
    double total = 0;
    const double best = *std::max_element(logprobs.begin(), logprobs.end());
    for (std::size_t id = 0; id < logprobs.size(); ++id) {
        const double weight = std::exp((logprobs[id] - best) / m_settings.temperature);
        weights.emplace_back(weight, static_cast<std::int32_t>(id));
        total += weight;
    }
    if (m_settings.topP < 1) {
        std::sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        double kept = 0;
        std::size_t count = 0;
        while (count < weights.size() && kept < m_settings.topP * total)
            kept += weights[count++].first;
        weights.resize(std::max<std::size_t>(count, 1));
        total = kept;
    }
    double remaining = uniform() * total;
    for (const auto& [weight, id] : weights) {
        remaining -= weight;
        if (remaining < 0)
            return id;
    }
    return weights.back().second;
}

} // namespace sinkscope::engine
