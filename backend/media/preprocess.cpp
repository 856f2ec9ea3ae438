// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/preprocess.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

namespace sinkscope::media {
namespace {

constexpr std::size_t outputBytesLimit = std::size_t { 4 } << 30;

using LevelTable = std::array<float, 256>;

std::string sizeText(int width, int height)
{
    return std::to_string(width) + "x" + std::to_string(height);
}

void requireTarget(const ResizeTarget& target)
{
    const auto valid = [](int side) { return side >= 1 && side <= preprocessedSideLimit; };
    if (!valid(target.width) || !valid(target.height))
        throw badInput("Preprocessing: the model asks for frames of "
            + sizeText(target.width, target.height) + ", expected sides from 1 to "
            + std::to_string(preprocessedSideLimit)
            + ". Check \"size\" in the model's preprocessor settings.");
}

void requireNormalization(const Preprocessing& settings)
{
    const auto usable = [](double value) { return std::isfinite(value) && value > 0; };
    if (!usable(settings.rescaleFactor)
        || !std::all_of(settings.std.begin(), settings.std.end(), usable)
        || !std::all_of(settings.mean.begin(), settings.mean.end(),
            [](double value) { return std::isfinite(value); }))
        throw badInput("Preprocessing: rescale_factor " + std::to_string(settings.rescaleFactor)
            + ", image_std " + std::to_string(settings.std[0]) + ", "
            + std::to_string(settings.std[1]) + ", " + std::to_string(settings.std[2])
            + ": expected finite numbers above 0 (and a finite image_mean). Check them in the "
              "model's preprocessor settings.");
}

std::size_t outputValuesPerFrame(const ResizeTarget& target)
{
    return 3 * static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height);
}

void requireOutputMemory(std::size_t frames, const ResizeTarget& target)
{
    const std::size_t frameBytes = outputValuesPerFrame(target) * sizeof(float);
    if (frames > outputBytesLimit / frameBytes)
        throw Error(ErrorKind::OutOfResources,
            "Preprocessing: " + std::to_string(frames) + " frames of "
                + sizeText(target.width, target.height) + " need more than "
                + std::to_string(outputBytesLimit >> 30) + " GiB. Sample fewer frames.");
}

void requirePixels(const Frame& frame)
{
    const bool sized = frame.width > 0 && frame.height > 0 && frame.rgb;
    const std::size_t expected = sized
        ? 3 * static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height)
        : 0;
    if (!sized || frame.rgb->size() != expected)
        throw Error(ErrorKind::Internal,
            "Preprocessing: frame " + std::to_string(frame.sourceIndex) + " of "
                + sizeText(frame.width, frame.height) + " holds "
                + std::to_string(frame.rgb ? frame.rgb->size() : 0) + " bytes, expected "
                + std::to_string(expected) + ". Please report this.");
}

// Subtracting mean / rescale and dividing by std / rescale in float32 is the order of
// operations of the reference.
LevelTable levelTable(const Preprocessing& settings, std::size_t channel)
{
    const auto levels = static_cast<float>(1.0 / settings.rescaleFactor);
    const float mean = static_cast<float>(settings.mean[channel]) * levels;
    const float deviation = static_cast<float>(settings.std[channel]) * levels;
    LevelTable table {};
    for (std::size_t level = 0; level < table.size(); ++level)
        table[level] = (static_cast<float>(level) - mean) / deviation;
    return table;
}

} // namespace

std::vector<float> preprocessFrames(
    std::span<const Frame> frames, const Preprocessing& settings, const std::stop_token& stop)
{
    requireTarget(settings.target);
    requireNormalization(settings);
    requireOutputMemory(frames.size(), settings.target);
    std::for_each(frames.begin(), frames.end(), requirePixels);

    const std::array<LevelTable, 3> tables { levelTable(settings, 0), levelTable(settings, 1),
        levelTable(settings, 2) };
    const std::size_t frameValues = outputValuesPerFrame(settings.target);
    std::vector<float> output(frames.size() * frameValues);
    float* out = output.data();
    for (const Frame& frame : frames) {
        if (stop.stop_requested())
            throw Cancelled();
        const std::vector<std::uint8_t> planes =
            resizeBicubic({ frame.rgb->data(), frame.width, frame.height }, settings.target);
        auto level = planes.begin();
        for (const LevelTable& table : tables)
            for (std::size_t i = 0; i < frameValues / 3; ++i)
                *out++ = table[*level++];
    }
    return output;
}

std::vector<float> normalisePlanes(
    std::span<const std::uint8_t> planes, const Preprocessing& settings)
{
    requireNormalization(settings);
    std::vector<float> output(planes.size());
    const std::size_t plane = planes.size() / 3;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const LevelTable table = levelTable(settings, channel);
        for (std::size_t i = channel * plane; i < (channel + 1) * plane; ++i)
            output[i] = table[planes[i]];
    }
    return output;
}

} // namespace sinkscope::media
