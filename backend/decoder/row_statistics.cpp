// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/row_statistics.h"

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
