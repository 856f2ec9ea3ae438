// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rms_norm.h"

#include "decoder/vector_memory.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

namespace sinkscope::decoder {

namespace {

/// Waking a second thread costs as much as passing over this many numbers.
constexpr std::int64_t numbersPerThread = 1 << 16;

template <typename Element> struct NormRow {
    const Element* x;
    const Element* weight;
    Element* out;
    std::int64_t width;
    float epsilon;
};

SINKSCOPE_INLINE float laneSum(const Floats& sums)
{
    float total = 0;
    for (int lane = 0; lane < lanes; ++lane)
        total += sums[lane];
    return total;
}

/// The scaled value is rounded to the type of x before the weight comes in.
template <typename Element>
SINKSCOPE_INLINE void scaleVector(Floats& x, const Floats& weight, float inverse)
{
    x *= inverse;
    if constexpr (!std::is_same_v<Element, float>) {
        Element rounded[lanes];
        storeVector(rounded, x);
        loadVector(x, rounded);
    }
    x *= weight;
}

template <typename Element> SINKSCOPE_INLINE void normRowOf(const NormRow<Element>& row)
{
    const std::int64_t whole = row.width / lanes * lanes;
    const std::int64_t rest = row.width - whole;
    Floats sums {};
    Floats x;
    Floats weight;
    for (std::int64_t i = 0; i < whole; i += lanes) {
        loadVector(x, row.x + i);
        sums += x * x;
    }
    if (rest > 0) {
        loadPart(x, row.x + whole, rest);
        sums += x * x;
    }
    const float mean = laneSum(sums) / static_cast<float>(row.width);
    const float inverse = 1.0F / std::sqrt(mean + row.epsilon);
    for (std::int64_t i = 0; i < whole; i += lanes) {
        loadVector(x, row.x + i);
        loadVector(weight, row.weight + i);
        scaleVector<Element>(x, weight, inverse);
        storeVector(row.out + i, x);
    }
    if (rest > 0) {
        loadPart(x, row.x + whole, rest);
        loadPart(weight, row.weight + whole, rest);
        scaleVector<Element>(x, weight, inverse);
        storePart(row.out + whole, x, rest);
    }
}

} // namespace

SINKSCOPE_CLONES static void normRow(const NormRow<float>& row) { normRowOf(row); }

SINKSCOPE_CLONES static void normRow(const NormRow<at::BFloat16>& row) { normRowOf(row); }

namespace {

template <typename Element>
void normRows(at::Tensor& out, const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    const std::int64_t width = x.size(-1);
    const auto* from = x.data_ptr<Element>();
    const auto* scale = weight.data_ptr<Element>();
    auto* to = out.data_ptr<Element>();
    const std::int64_t grain = std::max<std::int64_t>(1, numbersPerThread / width);
    at::parallel_for(0, x.numel() / width, grain, [=](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            normRow(NormRow<Element> {
                from + row * width, scale, to + row * width, width, static_cast<float>(epsilon) });
    });
}

} // namespace

void rmsNormInto(at::Tensor& out, const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    if (x.is_cpu() && x.is_contiguous() && x.scalar_type() == weight.scalar_type()) {
        if (x.scalar_type() == at::kFloat)
            return normRows<float>(out, x, weight, epsilon);
        if (x.scalar_type() == at::kBFloat16)
            return normRows<at::BFloat16>(out, x, weight, epsilon);
    }
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor inverse = at::rsqrt(wide.square().mean(-1, true).add_(epsilon));
    out.copy_((wide * inverse).to(x.scalar_type()).mul_(weight));
}

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    at::Tensor out = at::empty(x.sizes(), x.options());
    rmsNormInto(out, x, weight, epsilon);
    return out;
}

} // namespace sinkscope::decoder
