// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_folder.h"

#include <filesystem>

namespace sinkscope::io {

/// Finds model.safetensors.index.json with its shards, else model.safetensors. Every shard must be
/// a plain file name that stays in the folder (links into the `blobs` of a Hugging Face cache are
/// allowed). Throws Error(BadInput), with a hint when the folder holds only pickled weights.
WeightFiles findWeights(const std::filesystem::path& folder);

} // namespace sinkscope::io
