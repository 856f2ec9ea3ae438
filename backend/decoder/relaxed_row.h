// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"

namespace sinkscope::decoder {

/// Output of one query over ALL keys of the prompt, without a causal mask:
/// softmax(q_t Kᵀ·scale) V, all after rotary. Returns [H,d] in the type of v. q [H,T,d],
/// k and v [Hkv,T,d].
at::Tensor relaxedRow(const Qkv& qkv, std::int64_t token, double scale);

} // namespace sinkscope::decoder
