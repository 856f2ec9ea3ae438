// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear_levels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define SINKSCOPE_TARGET __attribute__((target("avx2,fma")))

#include "decoder/linear_range.h"

namespace sinkscope::decoder {

namespace {

struct Avx2 {
    using Sums = __m256;
    using Operand = __m256;
    static constexpr int step = 8;
    static constexpr int phases = 1;
    static constexpr std::int64_t maxRows = 3; ///< 12 sums and 4 operands fill 16 registers.
    static constexpr std::int64_t wideRows = 1;

    SINKSCOPE_TILE static Sums zero() { return _mm256_setzero_ps(); }
    SINKSCOPE_TILE static void add(Sums& sums, const Operand& a, const Operand& b)
    {
        sums = _mm256_fmadd_ps(a, b, sums);
    }

    template <int> SINKSCOPE_TILE static void load(Operand& to, const float* from)
    {
        to = _mm256_loadu_ps(from);
    }
    template <int> SINKSCOPE_TILE static void load(Operand& to, const Bf16* from)
    {
        const __m128i halves = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        to = _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(halves), 16));
    }
    template <int> SINKSCOPE_TILE static void load(Operand& to, const std::int8_t* from)
    {
        to = _mm256_cvtepi32_ps(
            _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from))));
    }
    template <int phase, typename Number>
    SINKSCOPE_TILE static void loadPart(Operand& to, const Number* from, int count)
    {
        Number part[step] = {};
        std::memcpy(part, from, static_cast<std::size_t>(count) * sizeof(Number));
        load<phase>(to, part);
    }

    SINKSCOPE_TILE static Quad totals(const Sums* sums)
    {
        const __m256 all =
            _mm256_hadd_ps(_mm256_hadd_ps(sums[0], sums[1]), _mm256_hadd_ps(sums[2], sums[3]));
        return _mm_add_ps(_mm256_castps256_ps128(all), _mm256_extractf128_ps(all, 1));
    }
};

} // namespace

LevelKernels avx2Kernels() { return kernelsOf<Avx2, Avx2>(); }

} // namespace sinkscope::decoder

#else

namespace sinkscope::decoder {
LevelKernels avx2Kernels() { return {}; }
} // namespace sinkscope::decoder

#endif
