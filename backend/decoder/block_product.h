// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace sinkscope::decoder {

/// A row-major block of floats; rows are `stride` numbers apart.
struct Block {
    const float* data = nullptr;
    std::int64_t stride = 0;
};

struct BlockSizes {
    std::int64_t rows = 0;
    std::int64_t inner = 0;
    std::int64_t columns = 0;
};

/// out[r,c] = factor · Σ_k a[r,k] · b[k,c], summed in ascending k, so that no element depends on
/// how many others there are. For attention: a narrow side (64 or 128) makes a library's copies of
/// its operands cost as much as the product. One thread.
void multiplyBlocks(const Block& a, const Block& b, const BlockSizes& sizes, float factor,
    float* out, std::int64_t outStride);

} // namespace sinkscope::decoder
