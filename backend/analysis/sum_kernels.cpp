// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sum_kernels.h"

#include "analysis/vector_types.h"

#include <cstring>

namespace sinkscope::analysis {

namespace {

constexpr int together = 4; ///< Rows that share a read and a write of the sums.

SINKSCOPE_INLINE void load(Floats& to, const float* from) { std::memcpy(&to, from, sizeof to); }

/// Adds `rows` ≤ `together` rows to one row of sums.
template <int rows>
SINKSCOPE_INLINE void addTogether(const ScaledRows& in, const float* factors, float* sum)
{
    std::int64_t i = 0;
    for (; i + lanes <= in.size; i += lanes) {
        Floats total;
        load(total, sum + i);
#pragma GCC unroll 4
        for (int r = 0; r < rows; ++r) {
            Floats x;
            load(x, in.rows + r * in.size + i);
            total += x * factors[r * in.width];
        }
        std::memcpy(sum + i, &total, sizeof total);
    }
    for (; i < in.size; ++i) {
        for (int r = 0; r < rows; ++r)
            sum[i] += in.rows[r * in.size + i] * factors[r * in.width];
    }
}

} // namespace

SINKSCOPE_CLONES
float dotProduct(const float* x, const float* y, std::int64_t count)
{
    Floats sums[2] = {};
    std::int64_t i = 0;
    for (; i + 2 * lanes <= count; i += 2 * lanes) {
#pragma GCC unroll 2
        for (int part = 0; part < 2; ++part) {
            Floats a;
            Floats b;
            load(a, x + i + part * lanes);
            load(b, y + i + part * lanes);
            sums[part] += a * b;
        }
    }
    sums[0] += sums[1];
    float total = 0;
    for (int lane = 0; lane < lanes; ++lane)
        total += sums[0][lane];
    for (; i < count; ++i)
        total += x[i] * y[i];
    return total;
}

float squaredSum(const float* x, std::int64_t count) { return dotProduct(x, x, count); }

SINKSCOPE_CLONES
void addScaledRows(const ScaledRows& in, float* sums)
{
    ScaledRows part = in;
    int row = 0;
    for (; row + together <= in.count; row += together, part.rows += together * in.size) {
        for (int b = 0; b < in.width; ++b)
            addTogether<together>(part, in.factors + row * in.width + b, sums + b * in.size);
    }
    for (; row < in.count; ++row, part.rows += in.size) {
        for (int b = 0; b < in.width; ++b)
            addTogether<1>(part, in.factors + row * in.width + b, sums + b * in.size);
    }
}

} // namespace sinkscope::analysis
