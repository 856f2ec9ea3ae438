// SPDX-License-Identifier: GPL-3.0-or-later
//
// Separable resampling in fixed point. For each output position i of an axis the filter is centred
// at c = (i + 0.5)·scale with scale = in / out, and covers c ± radius·max(scale, 1) positions:
// when shrinking, the filter is stretched so that every input pixel counts (antialiasing). Its
// samples are normalised to sum 1 and rounded to 16-bit integers with as many fraction bits as the
// largest one allows. Each axis accumulates in 32 bits, rounds to nearest and clamps to 8 bits.
#include "media/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace sinkscope::media {
namespace {

/// Filter taps of one axis: output i reads inputs first[i] … first[i] + count[i] - 1 with
/// weights[i·window …], fixed point with `fractionBits` bits.
struct Taps {
    std::vector<int> first;
    std::vector<int> count;
    std::vector<std::int16_t> weights;
    int window = 0;
    int fractionBits = 0;
};

double cubicKernel(double distance)
{
    constexpr double a = -0.5;
    const double x = std::abs(distance);
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2)
        return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

double sinc(double x)
{
    const double angle = std::numbers::pi * x;
    return x == 0 ? 1 : std::sin(angle) / angle;
}

int radiusOf(Filter filter)
{
    return filter == Filter::Bilinear ? 1 : filter == Filter::Bicubic ? 2 : 3;
}

double kernel(Filter filter, double distance)
{
    const double x = std::abs(distance);
    switch (filter) {
    case Filter::Bilinear:
        return std::max(0.0, 1 - x);
    case Filter::Bicubic:
        return cubicKernel(x);
    case Filter::Lanczos:
        return x < 3 ? sinc(x) * sinc(x / 3) : 0;
    }
    return 0;
}

int fractionBitsFor(double largestWeight)
{
    int bits = 0;
    while (bits < 22 && std::floor(0.5 + largestWeight * (1 << (bits + 1))) < (1 << 15))
        ++bits;
    return bits;
}

std::vector<std::int16_t> toFixedPoint(const std::vector<double>& weights, int fractionBits)
{
    std::vector<std::int16_t> fixed(weights.size());
    std::transform(weights.begin(), weights.end(), fixed.begin(), [&](double weight) {
        return static_cast<std::int16_t>(std::round(weight * (1 << fractionBits)));
    });
    return fixed;
}

Taps makeTaps(int inputSize, int outputSize, Filter filter)
{
    const double scale = static_cast<double>(inputSize) / outputSize;
    const double stretch = std::max(scale, 1.0);
    const double support = radiusOf(filter) * stretch;
    Taps taps;
    taps.window = static_cast<int>(std::ceil(support)) * 2 + 1;
    std::vector<double> weights(
        static_cast<std::size_t>(outputSize) * static_cast<std::size_t>(taps.window));
    for (int i = 0; i < outputSize; ++i) {
        const double centre = scale * (i + 0.5);
        // Cut off after adding a half, as the reference does.
        // NOLINTBEGIN(bugprone-incorrect-roundings)
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int last = std::min(static_cast<int>(centre + support + 0.5), inputSize);
        // NOLINTEND(bugprone-incorrect-roundings)
        double* row = &weights[static_cast<std::size_t>(i) * static_cast<std::size_t>(taps.window)];
        double sum = 0;
        for (int j = first; j < last; ++j)
            sum += row[j - first] = kernel(filter, (j - centre + 0.5) / stretch);
        for (int j = first; j < last; ++j)
            row[j - first] /= sum;
        taps.first.push_back(first);
        taps.count.push_back(last - first);
    }
    taps.fractionBits = fractionBitsFor(*std::max_element(weights.begin(), weights.end()));
    taps.weights = toFixedPoint(weights, taps.fractionBits);
    return taps;
}

std::uint8_t toByte(std::int32_t sum, int fractionBits)
{
    return static_cast<std::uint8_t>(std::clamp(sum >> fractionBits, 0, 255));
}

std::int32_t dot(const std::uint8_t* values, const std::int16_t* weights, int count)
{
    std::int32_t sum = 0;
    for (int j = 0; j < count; ++j)
        sum += std::int32_t { values[j] } * std::int32_t { weights[j] };
    return sum;
}

/// One channel of one row, [source.width] → [taps.first.size()].
void resizeRow(const std::uint8_t* values, const Taps& taps, std::uint8_t* out)
{
    const std::int32_t half = 1 << (taps.fractionBits - 1);
    const std::int16_t* weights = taps.weights.data();
    for (std::size_t i = 0; i < taps.first.size(); ++i, weights += taps.window)
        out[i] =
            toByte(half + dot(values + taps.first[i], weights, taps.count[i]), taps.fractionBits);
}

/// Interleaved rows → planes [3, source.height, out width].
std::vector<std::uint8_t> resizeColumns(const RgbView& source, const Taps& taps)
{
    const auto width = static_cast<std::size_t>(source.width);
    const auto height = static_cast<std::size_t>(source.height);
    const std::size_t outWidth = taps.first.size();
    std::vector<std::uint8_t> planes(3 * height * outWidth);
    std::vector<std::uint8_t> channel(width);
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* row = source.data + y * width * 3;
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t x = 0; x < width; ++x)
                channel[x] = row[x * 3 + c];
            resizeRow(channel.data(), taps, &planes[(c * height + y) * outWidth]);
        }
    }
    return planes;
}

/// One plane [rows, width] → [taps.first.size(), width].
void resizeRows(const std::uint8_t* plane, std::size_t width, const Taps& taps, std::uint8_t* out)
{
    std::vector<std::int32_t> sums(width);
    const std::int16_t* weights = taps.weights.data();
    for (std::size_t i = 0; i < taps.first.size(); ++i, weights += taps.window) {
        std::fill(sums.begin(), sums.end(), 1 << (taps.fractionBits - 1));
        for (int j = 0; j < taps.count[i]; ++j) {
            const std::uint8_t* row = plane + static_cast<std::size_t>(taps.first[i] + j) * width;
            const std::int32_t weight = weights[j];
            for (std::size_t x = 0; x < width; ++x)
                sums[x] += weight * row[x];
        }
        for (std::size_t x = 0; x < width; ++x)
            out[i * width + x] = toByte(sums[x], taps.fractionBits);
    }
}

} // namespace

std::vector<std::uint8_t> resizeBicubic(const RgbView& source, const ResizeTarget& target)
{
    const std::vector<std::uint8_t> planes =
        resizeColumns(source, makeTaps(source.width, target.width, Filter::Bicubic));
    const Taps taps = makeTaps(source.height, target.height, Filter::Bicubic);
    const auto width = static_cast<std::size_t>(target.width);
    const std::size_t planeIn = width * static_cast<std::size_t>(source.height);
    const std::size_t planeOut = width * static_cast<std::size_t>(target.height);
    std::vector<std::uint8_t> result(3 * planeOut);
    for (std::size_t c = 0; c < 3; ++c)
        resizeRows(&planes[c * planeIn], width, taps, &result[c * planeOut]);
    return result;
}

std::vector<std::uint8_t> resizePlanes(std::span<const std::uint8_t> planes,
    const ResizeTarget& size, const ResizeTarget& target, Filter filter)
{
    const Taps across = makeTaps(size.width, target.width, filter);
    const Taps down = makeTaps(size.height, target.height, filter);
    const auto widthIn = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    const auto width = static_cast<std::size_t>(target.width);
    std::vector<std::uint8_t> narrow(height * width);
    const std::size_t planeOut = width * static_cast<std::size_t>(target.height);
    std::vector<std::uint8_t> result(3 * planeOut);
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t y = 0; y < height; ++y)
            resizeRow(&planes[(c * height + y) * widthIn], across, &narrow[y * width]);
        resizeRows(narrow.data(), width, down, &result[c * planeOut]);
    }
    return result;
}

} // namespace sinkscope::media
