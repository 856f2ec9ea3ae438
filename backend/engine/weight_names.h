// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sinkscope::engine {

/// One name for the three generations of tensor names found in Hugging Face folders: without the
/// outer `model.`, with `language_model.layers…`, `lm_head.…`, `vision_tower.embeddings…`.
/// Idempotent.
std::string canonicalWeightName(const std::string& fileName);

/// Buffers and heads that may be in a file and are never used (`rotary_emb.inv_freq`,
/// `position_ids`, the pooling head of SigLIP). Takes a canonical name.
bool isIgnoredWeight(const std::string& name);

} // namespace sinkscope::engine
