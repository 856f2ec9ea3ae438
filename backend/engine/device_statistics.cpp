// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/device_statistics.h"

#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

at::Tensor kindMatrix(const std::vector<int>& kinds, int kindCount, at::Device device)
{
    const at::Tensor index = at::tensor(at::ArrayRef<int>(kinds), at::kInt).to(at::kLong);
    return at::one_hot(index, kindCount).to(device, at::kFloat);
}

void addReceived(const at::Tensor& rows, std::int64_t firstQuery, const at::Tensor& queryKinds,
    const at::Tensor& received)
{
    const at::Tensor chosen =
        queryKinds.narrow(0, firstQuery, rows.size(1)).narrow(1, 0, received.size(1)).t();
    received.narrow(2, 0, rows.size(2)).add_(at::matmul(chosen, rows));
}

at::Tensor rowEntropies(const at::Tensor& rows) { return at::xlogy(rows, rows).sum(-1).neg_(); }

at::Tensor massByKind(const at::Tensor& row, const at::Tensor& keyKinds, int laterKind)
{
    const std::int64_t prompt = std::min(row.size(1), keyKinds.size(0));
    at::Tensor mass = at::matmul(row.narrow(1, 0, prompt), keyKinds.narrow(0, 0, prompt));
    if (row.size(1) > prompt)
        mass.select(1, laterKind).add_(row.narrow(1, prompt, row.size(1) - prompt).sum(1));
    return mass;
}

at::Tensor massOn(const at::Tensor& row, const at::Tensor& sinks)
{
    const std::int64_t prompt = std::min(row.size(1), sinks.size(0));
    return at::matmul(row.narrow(1, 0, prompt), sinks.narrow(0, 0, prompt));
}

ResidualStatistics residualStatistics(const at::Tensor& residual)
{
    const at::Tensor wide = residual.to(at::kFloat);
    const auto [largest, channel] = wide.abs().max(1);
    return { wide.square().sum(1).sqrt_(), largest, channel.to(at::kInt) };
}

at::Tensor sinkDimensionTensor(const at::Tensor& residual, const std::vector<int>& dimensions)
{
    const auto width = residual.size(1);
    const at::Tensor wide = residual.to(at::kFloat);
    if (dimensions.empty())
        return at::zeros({ residual.size(0) }, wide.options());
    std::vector<at::Tensor> columns;
    for (const int dimension : dimensions) {
        if (dimension < 0 || dimension >= width)
            throw badInput("sink channel " + std::to_string(dimension)
                + " does not exist: this model has channels 0 to " + std::to_string(width - 1));
        columns.push_back(wide.select(1, dimension).abs());
    }
    const at::Tensor meanSquare = wide.square().mean(1);
    return at::stack(columns, 1).amax(1) / (meanSquare + 1e-6).sqrt_();
}

} // namespace sinkscope::engine
