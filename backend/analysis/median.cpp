// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/median.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sinkscope::analysis {

namespace {

/// The bin that holds the element of this rank; `rank` becomes the rank inside the bin.
std::uint32_t binOfRank(const std::vector<std::size_t>& counts, std::size_t& rank)
{
    std::uint32_t bin = 0;
    while (rank >= counts[bin])
        rank -= counts[bin++];
    return bin;
}

std::uint32_t absoluteBits(float value)
{
    return std::bit_cast<std::uint32_t>(value) & 0x7fffffffu;
}

} // namespace

float absoluteMedian(std::span<const float> values)
{
    if (values.empty())
        return 0;
    // Absolute values order like their bits, so ranks can be found in the bits' histogram.
    std::vector<std::size_t> counts(1u << 15);
    for (const float value : values)
        ++counts[absoluteBits(value) >> 16];
    std::size_t rank = (values.size() - 1) / 2;
    const std::uint32_t upper = binOfRank(counts, rank);
    counts.assign(1u << 16, 0);
    for (const float value : values) {
        const std::uint32_t bits = absoluteBits(value);
        if (bits >> 16 == upper)
            ++counts[bits & 0xffffu];
    }
    return std::bit_cast<float>((upper << 16) | binOfRank(counts, rank));
}

} // namespace sinkscope::analysis
