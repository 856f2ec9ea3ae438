// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/weight_parts.h"
#include "io/model_config.h"

namespace sinkscope::engine {

struct ForecastTypes {
    at::ScalarType compute = at::kFloat;
    WeightStorage storage = WeightStorage::ComputeType;
};

/// Bytes a model will take, known before its weights are read.
struct MemoryForecast {
    std::int64_t weights = 0; ///< As they are kept.
    std::int64_t activations = 0; ///< Of the largest step of a prompt, and one weight in flight.
    std::int64_t cache = 0; ///< Keys and values of a prompt.
    int promptTokens = 0; ///< What both were reckoned for.
    std::string type; ///< "f32", "bf16", "f16" or "f32, int8 weights".

    std::int64_t total() const { return weights + activations + cache; }
    /// "weights 1.8 GB as f32, activations 120 MB and keys and values 48 MB for 2048 tokens"
    std::string text() const;
};

/// Reckons with a prompt of 2048 tokens, or of the whole context when that is shorter; a run with a
/// longer one asks again. With E bytes per number, T tokens, D hidden, I intermediate, H heads:
///   activations  E·T·(4·D + 3·I) + 4·128·T·H + the largest tensor as stored
///   cache        2·E·T·layers·Hkv·d
MemoryForecast forecastMemory(const io::ModelConfig& config, const std::vector<TensorSpec>& tensors,
    const WeightSource& source, const ForecastTypes& types);

} // namespace sinkscope::engine
