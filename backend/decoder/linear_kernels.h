// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

/// Matrix products with few rows, on weights as they are stored (row-major [outputs, inputs]):
///   out[m,n] = scale[n] · Σ_k rows[m,k] · weight[n,k] + bias[n]
/// With one row this is bound by reading the weights once; nothing is packed or copied.
///
/// Sums are kept in F32 and the result is rounded once. The bits of an output depend on its row,
/// its weights and the KernelLevel alone: not on the number of rows, on the number of threads or on
/// what else is multiplied with it. NaN and infinity propagate. Thread-safe.
namespace sinkscope::decoder {

enum class NumberType { F32, BF16, I8 };

/// Instructions that may be used; a level beyond the processor's must not be asked for.
enum class KernelLevel { Portable, Avx2, Avx512 };

/// Whether the program and the processor have it.
bool isSupported(KernelLevel level);
KernelLevel bestKernelLevel();

struct LinearInput {
    const void* rows = nullptr; ///< [count, size], contiguous along `size`.
    NumberType type = NumberType::F32; ///< F32 or BF16.
    std::int64_t count = 0;
    std::int64_t size = 0;
    std::int64_t stride = 0; ///< Numbers from a row to the next.
};

/// One weight and where its outputs go. BF16 weights need BF16 rows, F32 weights F32 rows, I8
/// weights take either.
struct LinearProduct {
    const void* weight = nullptr; ///< [outputs, size]
    NumberType type = NumberType::F32;
    const float* scale = nullptr; ///< [outputs]; null: 1.
    const void* bias = nullptr; ///< [outputs] of the rows' type; null: none.
    void* out = nullptr; ///< [count, outputs] of the rows' type.
    std::int64_t outputs = 0;
    std::int64_t outStride = 0; ///< Numbers from a row to the next.
};

/// Multiplies all weights with the same rows in one parallel region of at most as many threads as
/// OpenMP is set to; each of them reads its own contiguous part of the weights.
void multiply(const LinearInput& input, std::span<const LinearProduct> products,
    KernelLevel level = bestKernelLevel());

} // namespace sinkscope::decoder
