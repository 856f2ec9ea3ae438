// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// The `llama` architecture of a GGUF file, read and bounded.
struct LlamaShape {
    std::int64_t layers = 0;
    std::int64_t hidden = 0;
    std::int64_t intermediate = 0;
    std::int64_t heads = 0;
    std::int64_t keyValueHeads = 0;
    std::int64_t headDimension = 0;
    std::int64_t vocabulary = 0;
    std::int64_t context = 0;
    double ropeTheta = 0;
    double normEpsilon = 0;
    bool tiedHead = true; ///< no output matrix of its own
    std::optional<std::int64_t> beginId; ///< ids lie inside the vocabulary
    std::optional<std::int64_t> endId;
    std::optional<std::int64_t> paddingId;
    std::optional<std::int64_t> unknownId;
};

/// Throws Error(BadInput) for another architecture, for scaled rotary embeddings or experts, and
/// for values that are missing, out of bounds or do not fit together.
LlamaShape readLlamaShape(const GgufFile& file);

/// A tensor of the file under its Hugging Face name (without the model prefix), such as
/// `layers.0.self_attn.q_proj.weight`.
struct LlamaTensor {
    std::string name;
    const GgufTensor* source = nullptr; ///< lives as long as the GgufFile
    /// Rows of the query and key matrices are stored per head in the order of interleaved rotary
    /// embeddings; this is the head dimension then, otherwise 0.
    std::int64_t permutedHead = 0;
};

/// All tensors of the model, embedding first, then layers, norm and an untied head. Throws
/// Error(BadInput) listing every missing and unknown tensor, or naming the first wrong shape.
std::vector<LlamaTensor> mapLlamaTensors(const GgufFile& file, const LlamaShape& shape);

/// Rows from `firstRow` on as floats in Hugging Face order; `out` holds whole rows.
void readLlamaRows(const LlamaTensor& tensor, std::int64_t firstRow, std::span<float> out);

} // namespace sinkscope::io
