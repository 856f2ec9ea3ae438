// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"

#include "trace/half.h"

#include <algorithm>
#include <cstring>

// Sanitizer runtimes start after the loader resolves clones, so instrumented builds do without.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)      \
    && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define SINKSCOPE_CLONES                                                                           \
    __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define SINKSCOPE_CLONES
#endif

namespace sinkscope::analysis {

namespace {

constexpr int lanes = 16;
using Floats = float __attribute__((vector_size(64)));
using HalfFloats = float __attribute__((vector_size(32)));
using QuarterFloats = float __attribute__((vector_size(16)));
using Integers = std::int32_t __attribute__((vector_size(64)));
using Words = std::uint32_t __attribute__((vector_size(64)));
using Shorts = std::uint16_t __attribute__((vector_size(32)));

} // namespace

SINKSCOPE_CLONES
void dotRows(const float* keys, int count, const float* query, int size, float* out)
{
    for (int i = 0; i < count; ++i) {
        const float* key = keys + static_cast<std::int64_t>(i) * size;
        Floats sums[2] = {};
        int j = 0;
        for (; j + 2 * lanes <= size; j += 2 * lanes) {
            Floats a[2];
            Floats b[2];
            std::memcpy(a, key + j, sizeof a);
            std::memcpy(b, query + j, sizeof b);
            sums[0] += a[0] * b[0];
            sums[1] += a[1] * b[1];
        }
        float sum = 0;
        for (; j < size; ++j)
            sum += key[j] * query[j];
        sums[0] += sums[1];
        HalfFloats halves[2];
        std::memcpy(halves, sums, sizeof halves);
        halves[0] += halves[1];
        QuarterFloats quarters[2];
        std::memcpy(quarters, halves, sizeof quarters);
        quarters[0] += quarters[1];
        out[i] = sum + (quarters[0][0] + quarters[0][1]) + (quarters[0][2] + quarters[0][3]);
    }
}

SINKSCOPE_CLONES
void softmaxRow(float* scores, std::int64_t count)
{
    const float top = *std::max_element(scores, scores + count);
    double sum = 0;
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::size_t bytes =
            static_cast<std::size_t>(std::min<std::int64_t>(lanes, count - i)) * sizeof(float);
        Floats x = {};
        std::memcpy(&x, scores + i, bytes);
        x -= top;
        const Integers representable = x > -87.0f;
        x = representable ? x : Floats {};
        // e^x = 2^n · e^r with |r| ≤ ln 2 / 2; adding 1.5 · 2^23 rounds to a whole number.
        const Floats n = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
        const Floats r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
        Floats e = r * (1.0f / 720) + 1.0f / 120;
        e = e * r + 1.0f / 24;
        e = e * r + 1.0f / 6;
        e = e * r + 0.5f;
        e = e * r + 1.0f;
        e = e * r + 1.0f;
        const Integers exponent = (__builtin_convertvector(n, Integers) + 127) << 23;
        Floats power;
        std::memcpy(&power, &exponent, sizeof power);
        e = representable ? e * power : Floats {};
        std::memcpy(scores + i, &e, bytes);
        float part = 0;
        for (std::size_t lane = 0; lane < bytes / sizeof(float); ++lane)
            part += e[lane];
        sum += static_cast<double>(part);
    }
    const auto factor = static_cast<float>(1.0 / sum);
    for (std::int64_t i = 0; i < count; ++i)
        scores[i] *= factor;
}

SINKSCOPE_CLONES
void widenBfloat16(const std::uint16_t* in, std::int64_t count, float* out)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Shorts narrow;
        std::memcpy(&narrow, in + i, sizeof narrow);
        const Words wide = __builtin_convertvector(narrow, Words) << 16;
        std::memcpy(out + i, &wide, sizeof wide);
    }
    for (; i < count; ++i)
        out[i] = floatFromBfloat16(in[i]);
}

SINKSCOPE_CLONES
void widenHalf(const std::uint16_t* in, std::int64_t count, float* out)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Shorts narrow;
        std::memcpy(&narrow, in + i, sizeof narrow);
        const Words bits = __builtin_convertvector(narrow, Words);
        const Words shifted = (bits & 0x7fffu) << 13;
        Floats scaled;
        std::memcpy(&scaled, &shifted, sizeof scaled);
        // Moves the exponent's bias from 15 to 127 and normalises subnormals.
        scaled *= 0x1p112f;
        Words wide;
        std::memcpy(&wide, &scaled, sizeof wide);
        const Words special = reinterpret_cast<Words>((bits & 0x7c00u) == 0x7c00u) & 0x7f800000u;
        wide |= special | ((bits & 0x8000u) << 16);
        std::memcpy(out + i, &wide, sizeof wide);
    }
    for (; i < count; ++i)
        out[i] = floatFromHalf(in[i]);
}

} // namespace sinkscope::analysis
