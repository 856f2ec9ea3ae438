// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"

namespace sinkscope::io {

/// Refuses what a config.json announces and this program would run wrongly: quantised weights,
/// mixtures of experts, learned attention sinks, capped logits, state-space and linear-attention
/// layers, chunked or bidirectional attention. Looks at the top and into text_config. Throws
/// Error(BadInput) naming file, field and value. Sliding windows, layer types and rotary variants
/// are read, and refused, with the text part.
void refuseVariants(const JsonReader& root);

/// What to add to the message about an unknown model_type; "" when the config gives no reason.
std::string unknownFamilyHint(const JsonReader& root);

} // namespace sinkscope::io
