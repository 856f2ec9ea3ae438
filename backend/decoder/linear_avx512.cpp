// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear_levels.h"

#if defined(__x86_64__)

#if defined(__GNUC__) && !defined(__clang__)
// The intrinsics of GCC 12 initialise ignored registers with themselves (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

#include <immintrin.h>

#define SINKSCOPE_TARGET __attribute__((target("avx2,fma,avx512f,avx512bw,avx512dq,avx512vl")))

#include "decoder/linear_range.h"

namespace sinkscope::decoder {

namespace {

struct Avx512 {
    using Sums = __m512;
    using Operand = __m512;
    static constexpr int step = 16;
    static constexpr int phases = 1;
    static constexpr std::int64_t maxRows = 6;
    static constexpr std::int64_t wideRows = 3; ///< 24 sums, and 8 weights on their way.

    SINKSCOPE_TILE static Sums zero() { return _mm512_setzero_ps(); }
    SINKSCOPE_TILE static void add(Sums& sums, const Operand& a, const Operand& b)
    {
        sums = _mm512_fmadd_ps(a, b, sums);
    }

    template <int> SINKSCOPE_TILE static void load(Operand& to, const float* from)
    {
        to = _mm512_loadu_ps(from);
    }
    template <int> SINKSCOPE_TILE static void load(Operand& to, const Bf16* from)
    {
        to = widened(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
    }
    template <int> SINKSCOPE_TILE static void load(Operand& to, const std::int8_t* from)
    {
        to = widened(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
    }
    template <int> SINKSCOPE_TILE static void loadPart(Operand& to, const float* from, int count)
    {
        to = _mm512_maskz_loadu_ps(mask(count), from);
    }
    template <int> SINKSCOPE_TILE static void loadPart(Operand& to, const Bf16* from, int count)
    {
        to = widened(_mm256_maskz_loadu_epi16(mask(count), from));
    }
    template <int>
    SINKSCOPE_TILE static void loadPart(Operand& to, const std::int8_t* from, int count)
    {
        to = widened(_mm_maskz_loadu_epi8(mask(count), from));
    }

    SINKSCOPE_TILE static Quad totals(const Sums* sums)
    {
        const __m512 all = halved(halved(sums[0], sums[1]), halved(sums[2], sums[3]));
        // Four partial sums per 128 bits; the quarters hold outputs 0, 1, 2, 3.
        const __m512 swapped = _mm512_add_ps(all, _mm512_permute_ps(all, 0b01001110));
        const __m512 summed = _mm512_add_ps(swapped, _mm512_permute_ps(swapped, 0b10110001));
        const __m512i firsts =
            _mm512_setr_epi32(0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12);
        return _mm512_castps512_ps128(_mm512_permutexvar_ps(firsts, summed));
    }

private:
    SINKSCOPE_TILE static __mmask16 mask(int count)
    {
        return static_cast<__mmask16>((1U << static_cast<unsigned>(count)) - 1U);
    }
    SINKSCOPE_TILE static __m512 widened(__m256i halves)
    {
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(halves), 16));
    }
    SINKSCOPE_TILE static __m512 widened(__m128i bytes)
    {
        return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes));
    }
    /// Both vectors folded to half their length; folding twice leaves quarters in order.
    SINKSCOPE_TILE static __m512 halved(__m512 a, __m512 b)
    {
        return _mm512_add_ps(
            _mm512_shuffle_f32x4(a, b, 0b10001000), _mm512_shuffle_f32x4(a, b, 0b11011101));
    }
};

/// BF16 × BF16. Numbers of even index are shifted to their place, those of odd index only masked,
/// which is half the work of widening in order. vdpbf16ps would need neither, but has half the rate
/// of F32 products (measured: 95 against 190 GFLOP/s per core), and takes tiny numbers for zero.
struct Avx512Pairs {
    using Sums = __m512;
    using Operand = __m512;
    static constexpr int step = 32;
    static constexpr int phases = 2;
    static constexpr std::int64_t maxRows = Avx512::maxRows;
    static constexpr std::int64_t wideRows = Avx512::wideRows;

    SINKSCOPE_TILE static Sums zero() { return Avx512::zero(); }
    SINKSCOPE_TILE static void add(Sums& sums, const Operand& a, const Operand& b)
    {
        Avx512::add(sums, a, b);
    }
    template <int phase> SINKSCOPE_TILE static void load(Operand& to, const Bf16* from)
    {
        to = taken<phase>(_mm512_loadu_si512(from));
    }
    template <int phase>
    SINKSCOPE_TILE static void loadPart(Operand& to, const Bf16* from, int count)
    {
        to = taken<phase>(_mm512_maskz_loadu_epi16(
            static_cast<__mmask32>((1U << static_cast<unsigned>(count)) - 1U), from));
    }
    SINKSCOPE_TILE static Quad totals(const Sums* sums) { return Avx512::totals(sums); }

private:
    template <int phase> SINKSCOPE_TILE static __m512 taken(__m512i pairs)
    {
        if constexpr (phase == 0)
            return _mm512_castsi512_ps(_mm512_slli_epi32(pairs, 16));
        else
            return _mm512_castsi512_ps(
                _mm512_and_si512(pairs, _mm512_set1_epi32(static_cast<int>(0xffff0000U))));
    }
};

} // namespace

LevelKernels avx512Kernels() { return kernelsOf<Avx512, Avx512Pairs>(); }

} // namespace sinkscope::decoder

#else

namespace sinkscope::decoder {
LevelKernels avx512Kernels() { return {}; }
} // namespace sinkscope::decoder

#endif
