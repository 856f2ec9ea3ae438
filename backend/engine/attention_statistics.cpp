// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/attention_statistics.h"

#include "analysis/vector_types.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace sinkscope::engine {

namespace {

using analysis::Floats;
using analysis::Integers;
using analysis::lanes;

constexpr float ln2 = 0.69314718F;
constexpr float smallest = 1e-30F; // p·ln p is 0 there for every purpose

// log2 of the mantissa m in [1,2) as m's own polynomial: m + m(1−m)·q(m), q of degree 4
// fitted on Chebyshev nodes with the values at 1 and 2 exact, |error| < 1e-5. The library's logf is
// not vectorised without giving up exact floating-point rules elsewhere.
// Vectors pass by reference: by value they would have a calling convention per clone.
SINKSCOPE_INLINE void fastLog2(const Floats& x, Floats& result)
{
    const Integers bits = reinterpret_cast<Integers>(x);
    const Floats exponent = __builtin_convertvector((bits >> 23) - 127, Floats);
    const Floats m = reinterpret_cast<Floats>((bits & 0x007FFFFF) | 0x3F800000) - 1.0F;
    const Floats p = m
        + m * (1.0F - m)
            * ((((0.025285506F * m - 0.094814753F) * m + 0.181154204F) * m - 0.275386207F) * m
                + 0.442527273F);
    result = exponent + p;
}

/// sum += p·log2 p by lane.
SINKSCOPE_INLINE void addWeightedLog2(const Floats& p, Floats& sum)
{
    const Floats floor = Floats {} + smallest;
    Floats logarithm;
    fastLog2(p > floor ? p : floor, logarithm);
    sum += p * logarithm;
}

/// Up to `lanes` numbers, filled up with zeros.
SINKSCOPE_INLINE void load(const float* values, std::int64_t count, Floats& part)
{
    part = Floats {};
    std::memcpy(&part, values, static_cast<std::size_t>(count) * sizeof(float));
}

SINKSCOPE_INLINE float entropyOf(const Floats& sums)
{
    float total = 0;
    for (int lane = 0; lane < lanes; ++lane)
        total -= sums[lane];
    return total * ln2;
}

} // namespace

SINKSCOPE_CLONES static float addRow(
    const float* __restrict row, std::int64_t keys, float* __restrict sums)
{
    Floats weighted {};
    const std::int64_t whole = keys / lanes * lanes;
    for (std::int64_t start = 0; start < whole; start += lanes) {
        Floats p;
        Floats sum;
        load(row + start, lanes, p);
        load(sums + start, lanes, sum);
        sum += p;
        std::memcpy(sums + start, &sum, sizeof(sum));
        addWeightedLog2(p, weighted);
    }
    for (std::int64_t key = whole; key < keys; ++key)
        sums[key] += row[key];
    Floats rest;
    load(row + whole, keys - whole, rest);
    addWeightedLog2(rest, weighted);
    return entropyOf(weighted);
}

void reduceRows(const RowBlock& block, std::span<const int> kinds, float* received,
    std::int64_t stride, float* entropy)
{
    for (std::int64_t row = 0; row < block.rows; ++row) {
        float* sums = received + kinds[static_cast<std::size_t>(row)] * stride;
        entropy[row] = addRow(block.values + row * block.keys, block.keys, sums);
    }
}

SINKSCOPE_CLONES static float entropyOfRow(const float* row, std::int64_t keys)
{
    Floats weighted {};
    const std::int64_t whole = keys / lanes * lanes;
    for (std::int64_t start = 0; start < whole; start += lanes) {
        Floats p;
        load(row + start, lanes, p);
        addWeightedLog2(p, weighted);
    }
    Floats rest;
    load(row + whole, keys - whole, rest);
    addWeightedLog2(rest, weighted);
    return entropyOf(weighted);
}

float rowEntropy(std::span<const float> row)
{
    return entropyOfRow(row.data(), static_cast<std::int64_t>(row.size()));
}

} // namespace sinkscope::engine
