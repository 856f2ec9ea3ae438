// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_config.h"

#include <initializer_list>
#include <string>

namespace sinkscope::io {

/// Parts of readModelConfig. Each checks what it reads and throws Error(BadInput).

/// `missingType` is the model_type of a text_config that names none.
TextConfig readTextConfig(const JsonReader& text, const std::string& missingType);
VisionConfig readVisionConfig(const JsonReader& vision, const std::string& missingType);
/// The fields that every tower has, whatever its model_type; `missing` holds the defaults.
VisionConfig readVisionSizes(const JsonReader& vision, const VisionConfig& missing);

/// gelu, gelu_pytorch_tanh, gelu_new, quick_gelu, silu, swish, relu.
Activation readActivation(const JsonReader& object, const std::string& key, Activation missing);

/// A finite number above zero.
double readPositive(const JsonReader& object, const std::string& key, double missing);

/// The first of several names of one field that is there.
std::optional<JsonReader> findAny(
    const JsonReader& object, std::initializer_list<const char*> keys);

} // namespace sinkscope::io
