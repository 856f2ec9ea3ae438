// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/token_norms.h"

#include "vision/mlp_projector.h"

#include <cmath>
#include <limits>

namespace sinkscope::vision {

namespace {

/// One slice per range along `dimension`, reduced by `reduce`.
template <typename Reduce>
at::Tensor reduced(const at::Tensor& x, const std::vector<PatchRange>& ranges,
    std::int64_t dimension, const Reduce& reduce)
{
    std::vector<at::Tensor> slices;
    slices.reserve(ranges.size());
    for (const auto& [first, last] : ranges)
        slices.push_back(reduce(x.narrow(dimension, first, last - first + 1)));
    return at::stack(slices, dimension);
}

at::Tensor asSquares(const at::Tensor& norms)
{
    const auto side = std::llround(std::sqrt(static_cast<double>(norms.size(1))));
    return norms.reshape({ norms.size(0), side, side });
}

} // namespace

at::Tensor patchNorms(const at::Tensor& states)
{
    return at::linalg_vector_norm(states, 2, at::IntArrayRef { -1 }, false, at::kFloat).cpu();
}

at::Tensor ownNorms(const at::Tensor& norms) { return at::stack({ norms, norms }, 2); }

at::Tensor tokenNorms(const at::Tensor& norms, const PatchRanges& ranges)
{
    const auto throughBoth = [&](const auto& reduce) {
        const auto along = [&](std::int64_t dimension) {
            return [&reduce, dimension](const at::Tensor& x) { return reduce(x, dimension); };
        };
        const at::Tensor rows = reduced(norms, ranges.down, 1, along(1));
        return reduced(rows, ranges.across, 2, along(2)).flatten(1, 2);
    };
    // Every token is made of a whole rectangle, so the mean of row means is the mean of all.
    return at::stack(
        { throughBoth([](const at::Tensor& x, std::int64_t d) { return x.amax(d); }),
            throughBoth([](const at::Tensor& x, std::int64_t d) { return x.mean(d); }) },
        2);
}

at::Tensor blockNorms(const at::Tensor& norms, int size)
{
    const at::Tensor grid = asSquares(norms);
    std::vector<PatchRange> ranges;
    for (int first = 0; first + size <= grid.size(1); first += size)
        ranges.emplace_back(first, first + size - 1);
    return tokenNorms(grid, { ranges, ranges });
}

at::Tensor pooledNorms(const at::Tensor& norms, int side)
{
    std::vector<PatchRange> ranges;
    for (int index = 0; index < pooledSide(side); ++index)
        ranges.push_back(poolingTaps(side, index));
    return tokenNorms(asSquares(norms), { ranges, ranges });
}

at::Tensor noNorm()
{
    return at::full({ 1, 2 }, std::numeric_limits<double>::quiet_NaN(), at::kFloat);
}

} // namespace sinkscope::vision
