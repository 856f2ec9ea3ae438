// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"
#include "analysis/vector_exponential.h"
#include "analysis/vector_types.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace sinkscope::analysis {

namespace {

SINKSCOPE_INLINE float largestOf(const float* scores, std::int64_t count)
{
    float top = scores[0];
    std::int64_t i = 0;
    if (count >= lanes) {
        Floats tops;
        std::memcpy(&tops, scores, sizeof tops);
        for (i = lanes; i + lanes <= count; i += lanes) {
            Floats x;
            std::memcpy(&x, scores + i, sizeof x);
            tops = x > tops ? x : tops;
        }
        for (int lane = 0; lane < lanes; ++lane)
            top = std::max(top, tops[lane]);
    }
    for (; i < count; ++i)
        top = std::max(top, scores[i]);
    return top;
}

SINKSCOPE_INLINE void addTo(Doubles (&sums)[2], const Floats& x)
{
    HalfFloats halves[2];
    std::memcpy(halves, &x, sizeof halves);
    sums[0] += __builtin_convertvector(halves[0], Doubles);
    sums[1] += __builtin_convertvector(halves[1], Doubles);
}

} // namespace

SINKSCOPE_CLONES
void softmaxRow(float* scores, std::int64_t count)
{
    const float top = largestOf(scores, count);
    Doubles sums[2] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Floats x;
        std::memcpy(&x, scores + i, sizeof x);
        x -= top;
        exponential(x);
        std::memcpy(scores + i, &x, sizeof x);
        addTo(sums, x);
    }
    if (i < count) {
        const std::size_t bytes = static_cast<std::size_t>(count - i) * sizeof(float);
        Floats x = Floats {} - std::numeric_limits<float>::infinity();
        std::memcpy(&x, scores + i, bytes);
        x -= top;
        exponential(x);
        std::memcpy(scores + i, &x, bytes);
        addTo(sums, x);
    }
    sums[0] += sums[1];
    double sum = 0;
    for (int lane = 0; lane < lanes / 2; ++lane)
        sum += sums[0][lane];
    const auto factor = static_cast<float>(1.0 / sum);
    for (i = 0; i + lanes <= count; i += lanes) {
        Floats x;
        std::memcpy(&x, scores + i, sizeof x);
        x *= factor;
        std::memcpy(scores + i, &x, sizeof x);
    }
    for (; i < count; ++i)
        scores[i] *= factor;
}

SINKSCOPE_CLONES
void addRow(const float* row, std::int64_t count, float* sum)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Floats x;
        Floats to;
        std::memcpy(&x, row + i, sizeof x);
        std::memcpy(&to, sum + i, sizeof to);
        to += x;
        std::memcpy(sum + i, &to, sizeof to);
    }
    for (; i < count; ++i)
        sum[i] += row[i];
}

} // namespace sinkscope::analysis
