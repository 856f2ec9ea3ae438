// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/mlp_projector.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::vision {

at::Tensor MlpProjector::operator()(const at::Tensor& x) const
{
    return second(activate(first(x), activation));
}

int pooledSide(int side) { return (side + 1) / 2; }

std::pair<int, int> poolingTaps(int side, int index)
{
    const double source =
        std::max(0.0, (index + 0.5) * side / static_cast<double>(pooledSide(side)) - 0.5);
    const int first = static_cast<int>(std::floor(source));
    const bool exact = source == std::floor(source);
    return { first, std::min(exact ? first : first + 1, side - 1) };
}

at::Tensor poolBilinear(const at::Tensor& features, int side)
{
    const auto frames = features.size(0);
    const auto width = features.size(2);
    const int pooled = pooledSide(side);
    const at::Tensor planes =
        features.view({ frames, side, side, width }).permute({ 0, 3, 1, 2 }).contiguous();
    const at::Tensor small = at::upsample_bilinear2d(planes, { pooled, pooled }, false);
    return small.permute({ 0, 2, 3, 1 }).reshape({ frames, pooled * pooled, width });
}

} // namespace sinkscope::vision
