// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/row_statistics.h"

#include "analysis/median.h"

#include <ATen/Parallel.h>

#include <cmath>

namespace sinkscope::decoder {

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
    at::parallel_for(0, rows, 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* values = data + row * width;
            float sum = 0;
            float largest = -1;
            std::int32_t channel = 0;
            for (std::int64_t i = 0; i < width; ++i) {
                const float magnitude = std::abs(values[i]);
                sum += values[i] * values[i];
                if (magnitude > largest) {
                    largest = magnitude;
                    channel = static_cast<std::int32_t>(i);
                }
            }
            const auto at = static_cast<std::size_t>(row);
            result.norm[at] = std::sqrt(sum);
            result.largest[at] = largest;
            result.channel[at] = channel;
        }
    });
    return result;
}

float slabMedian(const at::Tensor& residual)
{
    const at::Tensor host = residual.to(at::kCPU, at::kFloat).contiguous();
    return analysis::absoluteMedian(
        { host.data_ptr<float>(), static_cast<std::size_t>(host.numel()) });
}

} // namespace sinkscope::decoder
