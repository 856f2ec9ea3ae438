// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/median.h"

#include "analysis/vector_types.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <limits>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define SINKSCOPE_HAS_COMPRESS
#endif

namespace sinkscope::analysis {

namespace {

/// Absolute values order like their bits, so everything here works on these.
using Bits = std::uint32_t;

constexpr Bits signless = 0x7fffffffu;
constexpr std::size_t fewValues = 1024; ///< Sorting so many costs less than another pass.
constexpr std::size_t blockSize = 1024; ///< Values between two appends to the gathered ones.

/// Values are compared with both ends; only what lies strictly between is gathered, so that many
/// equal values cost no memory.
struct Bracket {
    Bits low = 0;
    Bits high = signless;
};

struct Census {
    std::size_t below = 0; ///< x < low
    std::size_t toLow = 0; ///< x ≤ low
    std::size_t toHigh = 0; ///< x ≤ high
    std::vector<Bits> between;
};

Bits bitsOf(const float* value)
{
    Bits bits = 0;
    std::memcpy(&bits, value, sizeof bits);
    return bits & signless;
}

using HalfWords = std::uint32_t __attribute__((vector_size(32)));
using QuarterWords = std::uint32_t __attribute__((vector_size(16)));

SINKSCOPE_INLINE bool any(const Words& x)
{
    HalfWords halves[2];
    std::memcpy(halves, &x, sizeof halves);
    halves[0] |= halves[1];
    QuarterWords quarters[2];
    std::memcpy(quarters, halves, sizeof quarters);
    quarters[0] |= quarters[1];
    std::uint64_t parts[2];
    std::memcpy(parts, quarters, sizeof parts);
    return (parts[0] | parts[1]) != 0;
}

SINKSCOPE_INLINE std::size_t sumOf(const Words& counts)
{
    std::size_t sum = 0;
    for (int lane = 0; lane < lanes; ++lane)
        sum += counts[lane];
    return sum;
}

/// Adds the values of a block of whole vectors to the census, and those between the ends to `out`,
/// which has room for a vector more than the block. Returns how many these were.
SINKSCOPE_CLONES
std::size_t countVectors(
    const float* values, std::size_t count, const Bracket& bracket, Census& census, Bits* out)
{
    const Bits low = bracket.low;
    const Bits high = bracket.high;
    std::size_t gathered = 0;
    Words below {};
    Words aboveLow {};
    Words aboveHigh {};
    for (std::size_t i = 0; i < count; i += lanes) {
        Words x;
        std::memcpy(&x, values + i, sizeof x);
        x &= signless;
        // The sign bit of a difference compares; masks would be taken apart lane by lane.
        const Words isAboveLow = (low - x) >> 31;
        below += (x - low) >> 31;
        aboveLow += isAboveLow;
        aboveHigh += (high - x) >> 31;
        if (!any(isAboveLow & ((x - high) >> 31)))
            continue;
        Bits bits[lanes];
        std::memcpy(bits, &x, sizeof bits);
        for (const Bits each : bits) {
            out[gathered] = each;
            gathered += each > low && each < high ? 1 : 0;
        }
    }
    census.below += sumOf(below);
    census.toLow += count - sumOf(aboveLow);
    census.toHigh += count - sumOf(aboveHigh);
    return gathered;
}

#ifdef SINKSCOPE_HAS_COMPRESS
/// The same where the processor can store chosen lanes side by side.
__attribute__((target("avx512f,popcnt"))) std::size_t compressVectors(
    const float* values, std::size_t count, const Bracket& bracket, Census& census, Bits* out)
{
    const __m512i low = _mm512_set1_epi32(static_cast<int>(bracket.low));
    const __m512i high = _mm512_set1_epi32(static_cast<int>(bracket.high));
    const __m512i mask = _mm512_set1_epi32(static_cast<int>(signless));
    std::size_t gathered = 0;
    for (std::size_t i = 0; i < count; i += lanes) {
        const __m512i x = _mm512_and_si512(_mm512_loadu_si512(values + i), mask);
        const __mmask16 toLow = _mm512_cmple_epi32_mask(x, low);
        const __mmask16 belowHigh = _mm512_cmplt_epi32_mask(x, high);
        const auto between = static_cast<__mmask16>(belowHigh & ~toLow);
        _mm512_storeu_si512(out + gathered, _mm512_maskz_compress_epi32(between, x));
        gathered += static_cast<unsigned>(__builtin_popcount(between));
        census.toLow += static_cast<unsigned>(__builtin_popcount(toLow));
        census.below += static_cast<unsigned>(__builtin_popcount(_mm512_cmplt_epi32_mask(x, low)));
        census.toHigh +=
            static_cast<unsigned>(__builtin_popcount(_mm512_cmple_epi32_mask(x, high)));
    }
    return gathered;
}
#endif

std::size_t countBlock(
    const float* values, std::size_t count, const Bracket& bracket, Census& census, Bits* out)
{
    const std::size_t whole = count / lanes * lanes;
    std::size_t gathered = 0;
#ifdef SINKSCOPE_HAS_COMPRESS
    if (__builtin_cpu_supports("avx512f") != 0)
        gathered = compressVectors(values, whole, bracket, census, out);
    else
#endif
        gathered = countVectors(values, whole, bracket, census, out);
    for (std::size_t i = whole; i < count; ++i) {
        const Bits bits = bitsOf(values + i);
        census.below += bits < bracket.low ? 1 : 0;
        census.toLow += bits <= bracket.low ? 1 : 0;
        census.toHigh += bits <= bracket.high ? 1 : 0;
        out[gathered] = bits;
        gathered += bits > bracket.low && bits < bracket.high ? 1 : 0;
    }
    return gathered;
}

Census censusOf(std::span<const float> values, const Bracket& bracket)
{
    Census census;
    Bits gathered[blockSize + lanes];
    for (std::size_t start = 0; start < values.size(); start += blockSize) {
        const std::size_t count = std::min(blockSize, values.size() - start);
        const std::size_t found =
            countBlock(values.data() + start, count, bracket, census, gathered);
        census.between.insert(census.between.end(), gathered, gathered + found);
    }
    return census;
}

Census countInParts(std::span<const float> values, const Bracket& bracket, std::size_t partSize,
    const PartRunner& run)
{
    const std::size_t parts = (values.size() + partSize - 1) / partSize;
    std::vector<Census> censuses(parts);
    run(parts, [&](std::size_t part) {
        const std::size_t start = part * partSize;
        censuses[part] =
            censusOf(values.subspan(start, std::min(partSize, values.size() - start)), bracket);
    });
    Census total = std::move(censuses.front());
    for (std::size_t part = 1; part < parts; ++part) {
        const Census& census = censuses[part];
        total.below += census.below;
        total.toLow += census.toLow;
        total.toHigh += census.toHigh;
        total.between.insert(total.between.end(), census.between.begin(), census.between.end());
    }
    return total;
}

Bits select(std::span<const float> values, std::size_t rank);

/// Values from everywhere, in whole cache lines: reading one number of a line costs as much.
std::vector<float> sampleOf(std::span<const float> values)
{
    constexpr std::size_t stretch = 16 * lanes; // of which one line is taken
    std::vector<float> sample(values.size() / stretch * lanes);
    std::uint32_t random = 1;
    for (std::size_t i = 0; i < sample.size() / lanes; ++i) {
        // At a place that keeps step with no row length.
        random = random * 1664525u + 1013904223u;
        const std::size_t first = i * stretch + (random >> 8) % (stretch - lanes);
        std::memcpy(sample.data() + i * lanes, values.data() + first, lanes * sizeof(float));
    }
    return sample;
}

/// Values of the sample around where the wanted one is expected: it nearly always lies between.
Bracket bracketOf(std::span<const float> values, std::size_t rank)
{
    const std::vector<float> sample = sampleOf(values);
    const auto size = static_cast<double>(sample.size());
    const double middle = size * static_cast<double>(rank) / static_cast<double>(values.size());
    // Five standard deviations for independent values; those of a line are not quite.
    const double room = 2.5 * std::sqrt(size);
    Bracket bracket;
    if (middle - room >= 0)
        bracket.low = select(sample, static_cast<std::size_t>(middle - room));
    if (middle + room < size)
        bracket.high = select(sample, static_cast<std::size_t>(middle + room));
    return bracket;
}

void runInOrder(std::size_t parts, const std::function<void(std::size_t)>& work)
{
    for (std::size_t part = 0; part < parts; ++part)
        work(part);
}

/// The bits of rank `rank` among the absolute values.
Bits selectInParts(
    std::span<const float> values, std::size_t rank, std::size_t partSize, const PartRunner& run)
{
    Bracket bracket = bracketOf(values, rank);
    Census census = countInParts(values, bracket, partSize, run);
    if (rank < census.below || rank >= census.toHigh) {
        bracket =
            rank < census.below ? Bracket { 0, bracket.low } : Bracket { bracket.high, signless };
        census = countInParts(values, bracket, partSize, run);
    }
    if (rank < census.toLow)
        return bracket.low;
    const std::size_t inside = rank - census.toLow;
    if (inside >= census.between.size())
        return bracket.high;
    std::vector<float> rest(census.between.size());
    std::memcpy(rest.data(), census.between.data(), rest.size() * sizeof(float));
    // At least one end of a bracket is one of the values, since a sample has 64 or more and the
    // room around its middle is less: there are fewer values at every step.
    return select(rest, inside);
}

Bits select(std::span<const float> values, std::size_t rank)
{
    if (values.size() > fewValues)
        return selectInParts(values, rank, values.size(), runInOrder);
    Bits bits[fewValues];
    std::transform(
        values.begin(), values.end(), bits, [](const float& value) { return bitsOf(&value); });
    std::nth_element(bits, bits + rank, bits + values.size());
    return bits[rank];
}

} // namespace

float absoluteMedian(std::span<const float> values)
{
    return values.empty() ? 0 : std::bit_cast<float>(select(values, (values.size() - 1) / 2));
}

float absoluteMedian(std::span<const float> values, std::size_t partSize, const PartRunner& run)
{
    if (values.size() <= std::max(partSize, fewValues))
        return absoluteMedian(values);
    return std::bit_cast<float>(selectInParts(values, (values.size() - 1) / 2, partSize, run));
}

float finiteMedian(std::span<const float> values)
{
    std::vector<float> finite;
    finite.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
        [](float value) { return std::isfinite(value); });
    return finite.empty() ? std::numeric_limits<float>::quiet_NaN() : absoluteMedian(finite);
}

} // namespace sinkscope::analysis
