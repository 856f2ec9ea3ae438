// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear_kernels.h"

#include "decoder/linear_levels.h"

#include <algorithm>

#if defined(_OPENMP)
#include <omp.h>
#endif

namespace sinkscope::decoder {

namespace {

/// Outputs that one thread takes together; a multiple of every tile's width.
constexpr std::int64_t unit = 8;

LevelKernels kernelsOf(KernelLevel level)
{
    switch (level) {
    case KernelLevel::Avx2:
        return avx2Kernels();
    case KernelLevel::Avx512:
        return avx512Kernels();
    case KernelLevel::Portable:
        break;
    }
    return portableKernels();
}

RangeKernel kernelFor(const LevelKernels& kernels, NumberType weight, NumberType rows)
{
    if (weight == NumberType::I8)
        return rows == NumberType::BF16 ? kernels.i8WithBf16 : kernels.i8WithF32;
    return weight == NumberType::BF16 ? kernels.bf16 : kernels.f32;
}

std::int64_t unitsOf(const LinearProduct& product) { return (product.outputs + unit - 1) / unit; }

/// The units [first, end) of all products, one after another.
struct Part {
    const LinearInput& input;
    std::span<const LinearProduct> products;
    const LevelKernels& kernels;

    void run(std::int64_t first, std::int64_t end) const
    {
        for (const LinearProduct& product : products) {
            const std::int64_t units = unitsOf(product);
            const OutputRange range { std::max<std::int64_t>(first, 0) * unit,
                std::min(std::min(end, units) * unit, product.outputs) };
            if (range.first < range.end)
                kernelFor(kernels, product.type, input.type)(input, product, range);
            first -= units;
            end -= units;
        }
    }
};

int threadsFor(std::int64_t work, std::int64_t units)
{
#if defined(_OPENMP)
    // Below this many products, waking a thread costs more than it saves.
    constexpr std::int64_t threadWork = 1 << 15;
    if (omp_in_parallel() == 0)
        return static_cast<int>(
            std::clamp<std::int64_t>(std::min(work / threadWork, units), 1, omp_get_max_threads()));
#endif
    static_cast<void>(work);
    static_cast<void>(units);
    return 1;
}

} // namespace

bool isSupported(KernelLevel level)
{
    if (!kernelsOf(level).f32)
        return false;
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool avx512 = avx2 && __builtin_cpu_supports("avx512f")
        && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl");
    switch (level) {
    case KernelLevel::Avx2:
        return avx2;
    case KernelLevel::Avx512:
        return avx512;
    case KernelLevel::Portable:
        break;
    }
#endif
    return level == KernelLevel::Portable;
}

KernelLevel bestKernelLevel()
{
    static const KernelLevel best = [] {
        for (const KernelLevel level : { KernelLevel::Avx512, KernelLevel::Avx2 }) {
            if (isSupported(level))
                return level;
        }
        return KernelLevel::Portable;
    }();
    return best;
}

void multiply(const LinearInput& input, std::span<const LinearProduct> products, KernelLevel level)
{
    const LevelKernels kernels = kernelsOf(level);
    std::int64_t units = 0;
    for (const LinearProduct& product : products)
        units += unitsOf(product);
    const Part part { input, products, kernels };
    const int threads = threadsFor(units * unit * input.count * input.size, units);
    if (threads == 1)
        return part.run(0, units);
#if defined(_OPENMP)
#pragma omp parallel num_threads(threads)
    {
        // The team may be smaller than what was asked for.
        const std::int64_t team = omp_get_num_threads();
        const std::int64_t own = omp_get_thread_num();
        part.run(units * own / team, units * (own + 1) / team);
    }
#endif
}

} // namespace sinkscope::decoder
