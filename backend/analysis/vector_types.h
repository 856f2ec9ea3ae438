// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Levels, not processors: a clone for one processor is not taken on its successors.
// Sanitizer runtimes start after the loader resolves clones, so instrumented builds do without.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)      \
    && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define SINKSCOPE_CLONES                                                                           \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SINKSCOPE_CLONES
#endif

/// For helpers of cloned functions, so that each clone gets them with its own instructions.
#define SINKSCOPE_INLINE __attribute__((always_inline)) inline

/// Vectors of fixed width for the kernels; the compiler splits them where registers are narrower.
namespace sinkscope::analysis {

inline constexpr int lanes = 16;
using Floats = float __attribute__((vector_size(64)));
using HalfFloats = float __attribute__((vector_size(32)));
using QuarterFloats = float __attribute__((vector_size(16)));
using Doubles = double __attribute__((vector_size(64)));
using Integers = std::int32_t __attribute__((vector_size(64)));
using Words = std::uint32_t __attribute__((vector_size(64)));
using Shorts = std::uint16_t __attribute__((vector_size(32)));

} // namespace sinkscope::analysis
