// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf_types.h"

#include <cstdint>
#include <span>

namespace sinkscope::io {

/// Writes rows `firstRow … firstRow + n` of the tensor as floats, row-major, where n is
/// `out.size() / tensor.rowLength()`. A row runs along the last dimension; leading dimensions are
/// flattened. Out-of-range rows or an `out` that is no whole number of rows is Error(Internal).
/// Block formats: the GGUF specification (weights along a row in blocks with shared scales).
void dequantiseRows(const GgufTensor& tensor, std::int64_t firstRow, std::span<float> out);

} // namespace sinkscope::io
