// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <cstdint>

namespace sinkscope::bench {

/// Bytes of weights that one decoding step has to read, in the compute type. With D hidden, H heads
/// on Hkv key heads of size d, I intermediate, V vocabulary, L layers:
///   layer   (2·H + 2·Hkv)·d·D + 3·I·D + the biases there are + 2·D (norms)
///   after   D (final norm) + V·D (output head; the embedding itself when tied)
///   before  D (one row of the embedding)
/// The rest of the embedding, when it is not the head, and the vision half are never read. Sizes
/// come from the Trace and, for I and the biases, from the folder's config.json. Throws Error
/// (BadInput) when that cannot be read.
std::int64_t stepWeightBytes(const RunInfo& info);

/// Keys and values that all steps but the first have read, per step: 2·L·Hkv·d numbers for every
/// token up to the step's own. The first token comes from the prompt's own forward pass.
double stepCacheBytes(const Trace& trace);

} // namespace sinkscope::bench
