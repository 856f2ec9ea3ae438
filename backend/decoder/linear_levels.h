// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/linear_kernels.h"

/// What one level of instructions offers to `multiply`.
namespace sinkscope::decoder {

struct OutputRange {
    std::int64_t first = 0;
    std::int64_t end = 0;
};

/// Outputs [first, end) of all rows, on the calling thread.
using RangeKernel = void (*)(const LinearInput&, const LinearProduct&, const OutputRange&);

/// One kernel per pair of types; all null where the program was built without the level.
struct LevelKernels {
    RangeKernel f32 = nullptr;
    RangeKernel bf16 = nullptr;
    RangeKernel i8WithF32 = nullptr;
    RangeKernel i8WithBf16 = nullptr;
};

LevelKernels portableKernels();
LevelKernels avx2Kernels();
LevelKernels avx512Kernels();

} // namespace sinkscope::decoder
