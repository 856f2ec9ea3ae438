// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/row_statistics.h"

#include "analysis/dot_kernels.h"
#include "analysis/median.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace sinkscope::decoder {

namespace {

/// Waking a second thread costs as much as reading about this many numbers.
constexpr std::int64_t valuesPerThread = 1 << 19;

constexpr int lanes = 16;

/// Lanes of their own: a single running maximum could not be computed on vectors.
float largestOf(const float* values, std::int64_t width)
{
    float largest[lanes] = {};
    const std::int64_t whole = width / lanes * lanes;
    for (std::int64_t start = 0; start < whole; start += lanes) {
        for (int lane = 0; lane < lanes; ++lane) {
            const float magnitude = std::abs(values[start + lane]);
            largest[lane] = magnitude > largest[lane] ? magnitude : largest[lane];
        }
    }
    float result = *std::max_element(largest, largest + lanes);
    for (std::int64_t i = whole; i < width; ++i)
        result = std::max(result, std::abs(values[i]));
    return result;
}

std::int32_t firstOf(const float* values, std::int64_t width, float magnitude)
{
    for (std::int64_t i = 0; i < width; ++i) {
        if (std::abs(values[i]) == magnitude)
            return static_cast<std::int32_t>(i);
    }
    return 0;
}

} // namespace

float sumOfSquares(const float* values, std::int64_t width)
{
    float squares[lanes] = {};
    const std::int64_t whole = width / lanes * lanes;
    for (std::int64_t start = 0; start < whole; start += lanes) {
        for (int lane = 0; lane < lanes; ++lane)
            squares[lane] += values[start + lane] * values[start + lane];
    }
    float sum = 0;
    for (const float part : squares)
        sum += part;
    for (std::int64_t i = whole; i < width; ++i)
        sum += values[i] * values[i];
    return sum;
}

RowStatistics rowStatistics(const at::Tensor& residual)
{
    const at::Tensor host = residual.to(at::kCPU, at::kFloat).contiguous();
    const auto rows = host.size(0);
    const auto width = host.size(1);
    const float* data = host.data_ptr<float>();
    RowStatistics result;
    result.norm.resize(static_cast<std::size_t>(rows));
    result.largest.resize(static_cast<std::size_t>(rows));
    result.channel.resize(static_cast<std::size_t>(rows));
    const std::int64_t grain = std::max<std::int64_t>(1, valuesPerThread / width);
    at::parallel_for(0, rows, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* values = data + row * width;
            const float largest = largestOf(values, width);
            const auto at = static_cast<std::size_t>(row);
            result.norm[at] = std::sqrt(sumOfSquares(values, width));
            result.largest[at] = largest;
            result.channel[at] = firstOf(values, width, largest);
        }
    });
    return result;
}

at::Tensor rowNorms(const at::Tensor& rows)
{
    if (!rows.is_cpu() || rows.scalar_type() != at::kFloat || rows.stride(-1) != 1)
        return at::linalg_vector_norm(rows.to(at::kFloat), 2, at::IntArrayRef { -1 });
    at::Tensor result = at::empty(rows.sizes().slice(0, rows.dim() - 1), rows.options());
    const bool deep = rows.dim() == 3;
    const std::int64_t outer = deep ? rows.size(0) : 1;
    const std::int64_t inner = rows.size(-2);
    auto* out = result.data_ptr<float>();
    for (std::int64_t i = 0; i < outer; ++i) {
        const float* data = rows.data_ptr<float>() + (deep ? i * rows.stride(0) : 0);
        for (std::int64_t j = 0; j < inner; ++j)
            *out++ = std::sqrt(sumOfSquares(data + j * rows.stride(-2), rows.size(-1)));
    }
    return result;
}

at::Tensor rowCosines(const at::Tensor& rows, const at::Tensor& norms, const at::Tensor& directions)
{
    if (!rows.is_cpu()) {
        const at::Tensor products = at::matmul(directions, rows.t());
        const at::Tensor lengths = rowNorms(directions).unsqueeze(1) * norms;
        return at::where(lengths > 0, products / lengths, at::zeros_like(products));
    }
    const at::Tensor from = rows.contiguous();
    const at::Tensor to = directions.contiguous();
    const std::int64_t width = from.size(1);
    const std::int64_t count = from.size(0);
    at::Tensor result = at::empty({ to.size(0), count }, from.options());
    const at::Tensor lengths = rowNorms(to);
    const std::int64_t grain = std::max<std::int64_t>(1, valuesPerThread / width);
    at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
        const float* data = from.data_ptr<float>() + begin * width;
        auto* out = result.data_ptr<float>() + begin;
        analysis::dotRows({ data, static_cast<int>(end - begin), to.data_ptr<float>(),
                              static_cast<int>(to.size(0)), static_cast<int>(width) },
            out, count);
        for (std::int64_t row = 0; row < end - begin; ++row) {
            const float norm = norms.data_ptr<float>()[begin + row];
            for (std::int64_t c = 0; c < to.size(0); ++c) {
                const float product = norm * lengths.data_ptr<float>()[c];
                out[c * count + row] = product > 0 ? out[c * count + row] / product : 0;
            }
        }
    });
    return result;
}

float slabMedian(const at::Tensor& residual)
{
    const at::Tensor host = residual.to(at::kCPU, at::kFloat).contiguous();
    const auto parallel = [](std::size_t parts, const std::function<void(std::size_t)>& work) {
        at::parallel_for(
            0, static_cast<std::int64_t>(parts), 1, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t part = begin; part < end; ++part)
                    work(static_cast<std::size_t>(part));
            });
    };
    return analysis::absoluteMedian(
        { host.data_ptr<float>(), static_cast<std::size_t>(host.numel()) }, valuesPerThread,
        parallel);
}

} // namespace sinkscope::decoder
