// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/sink_dimensions.h"

#include "decoder/row_statistics.h"

#include "trace/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sinkscope::decoder {

std::vector<float> sinkDimensionValues(
    const at::Tensor& residual, const std::vector<int>& dimensions)
{
    std::vector<float> result(static_cast<std::size_t>(residual.size(0)), 0.0F);
    if (dimensions.empty())
        return result;
    const at::Tensor host = residual.to(at::kCPU, at::kFloat).contiguous();
    const auto width = host.size(1);
    for (const int dimension : dimensions) {
        if (dimension < 0 || dimension >= width)
            throw badInput("sink channel " + std::to_string(dimension)
                + " does not exist: this model has channels 0 to " + std::to_string(width - 1));
    }
    const float* data = host.data_ptr<float>();
    for (std::size_t row = 0; row < result.size(); ++row) {
        const float* values = data + static_cast<std::int64_t>(row) * width;
        float largest = 0;
        for (const int dimension : dimensions)
            largest = std::max(largest, std::abs(values[dimension]));
        const float meanSquare = sumOfSquares(values, width) / static_cast<float>(width);
        result[row] = largest / std::sqrt(meanSquare + 1e-6F);
    }
    return result;
}

std::vector<int> dimensionsOf(const std::string& text, const std::vector<int>& calibrated)
{
    if (text == "auto")
        return calibrated;
    std::vector<int> result;
    const char* position = text.data();
    const char* end = position + text.size();
    while (position < end) {
        int value = 0;
        const auto [next, error] = std::from_chars(position, end, value);
        if (error != std::errc() || value < 0 || (next != end && *next != '+'))
            break;
        result.push_back(value);
        if (next == end)
            return result;
        position = next + 1;
    }
    throw badInput("sink channels \"" + text
        + "\" cannot be read: give \"auto\", or channel numbers joined by +, such as 458+2570");
}

} // namespace sinkscope::decoder
