// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/attention_statistics.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace sinkscope::engine {

namespace {

// log2 of the mantissa m in [1,2) as m's own polynomial: m + m(1−m)·q(m), q of degree 4
// fitted on Chebyshev nodes with the values at 1 and 2 exact, |error| < 1e-5. The library's logf is
// not vectorised without giving up exact floating-point rules elsewhere.
inline float fastLog2(float x)
{
    const auto bits = std::bit_cast<std::int32_t>(x);
    const float exponent = static_cast<float>((bits >> 23) - 127);
    const float m = std::bit_cast<float>((bits & 0x007FFFFF) | 0x3F800000) - 1.0F;
    const float p = m
        + m * (1.0F - m)
            * ((((0.025285506F * m - 0.094814753F) * m + 0.181154204F) * m - 0.275386207F) * m
                + 0.442527273F);
    return exponent + p;
}

constexpr float ln2 = 0.69314718F;
constexpr float smallest = 1e-30F; // p·ln p is 0 there for every purpose

} // namespace

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_THREAD__)                      \
    && !defined(__SANITIZE_ADDRESS__)
#define SINKSCOPE_VECTOR_CLONES                                                                    \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), optimize("O3")))
#else
#define SINKSCOPE_VECTOR_CLONES
#endif

SINKSCOPE_VECTOR_CLONES static float addRow(
    const float* __restrict row, std::int64_t keys, float* __restrict sums)
{
    constexpr int lanes = 16;
    float partial[lanes] = {};
    const std::int64_t whole = keys / lanes * lanes;
    for (std::int64_t start = 0; start < whole; start += lanes) {
        for (int lane = 0; lane < lanes; ++lane) {
            const float p = row[start + lane];
            sums[start + lane] += p;
            partial[lane] -= p * fastLog2(std::max(p, smallest));
        }
    }
    float total = 0;
    for (const float part : partial)
        total += part;
    for (std::int64_t key = whole; key < keys; ++key) {
        sums[key] += row[key];
        total -= row[key] * fastLog2(std::max(row[key], smallest));
    }
    return total * ln2;
}

void reduceRows(const RowBlock& block, std::span<const int> kinds, float* received,
    std::int64_t stride, float* entropy)
{
    for (std::int64_t row = 0; row < block.rows; ++row) {
        float* sums = received + kinds[static_cast<std::size_t>(row)] * stride;
        entropy[row] = addRow(block.values + row * block.keys, block.keys, sums);
    }
}

float rowEntropy(std::span<const float> row)
{
    float total = 0;
    for (const float p : row)
        total -= p * fastLog2(std::max(p, smallest));
    return total * ln2;
}

} // namespace sinkscope::engine
