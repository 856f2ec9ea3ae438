// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/weight_source.h"
#include "vision/vision_transformer.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// How the matrices of the decoder are kept.
enum class WeightStorage { ComputeType, Int8 };

/// "" (the compute type) or "int8". Throws Error (BadInput) for another word.
WeightStorage storageOf(const std::string& word);
/// "f32" or "f32, int8 weights"
std::string typeText(const std::string& computeType, WeightStorage storage);

struct LinearShape {
    std::int64_t out = 0;
    std::int64_t in = 0;
    bool bias = true;
};

/// Appends `name.weight` [out,in] and, when there is one, `name.bias` [out].
void addLinear(std::vector<TensorSpec>& list, const std::string& name, LinearShape shape);
/// Appends `name.weight` and `name.bias`, both [width].
void addLayerNorm(std::vector<TensorSpec>& list, const std::string& name, std::int64_t width);

/// Takes the weight and, when stored, the bias.
decoder::Linear takeLinear(WeightSource& source, const std::string& name);
/// The same as `storage` says; the full weight is gone when this returns.
decoder::Linear takeLinear(WeightSource& source, const std::string& name, WeightStorage storage);
/// A layer norm, or an RMS norm where no bias is stored.
vision::Norm takeNorm(WeightSource& source, const std::string& name, double epsilon);

} // namespace sinkscope::engine
