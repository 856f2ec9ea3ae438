// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace sinkscope::engine {

struct SamplerSettings {
    double temperature = 0; ///< 0: greedy, ties to the lower id.
    double topP = 1; ///< Nucleus: smallest set of most probable tokens with at least this mass.
    std::uint64_t seed = 0;
};

/// Natural logarithms of the softmax of `logits`. Throws Error (Internal) when a logit is NaN.
std::vector<double> logSoftmax(std::span<const float> logits);

/// Ids and log-probabilities of the `count` most probable tokens, most probable first.
std::vector<Alternative> mostProbable(std::span<const double> logprobs, int count);

/// Picks tokens: the same seed gives the same choices on every machine with equal logits.
/// Not thread-safe.
class Sampler {
public:
    explicit Sampler(const SamplerSettings& settings);

    /// The next id, given log-probabilities of the raw distribution.
    std::int32_t pick(std::span<const double> logprobs);

private:
    double uniform();

    SamplerSettings m_settings;
    std::mt19937_64 m_random;
};

} // namespace sinkscope::engine
