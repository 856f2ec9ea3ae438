// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sinkscope::media {

/// Width and height of the picture a model wants, in pixels.
struct ResizeTarget {
    int width = 0;
    int height = 0;

    bool operator==(const ResizeTarget&) const = default;
};

/// A picture of interleaved 8-bit RGB, row-major, width·height·3 bytes. Does not own them.
struct RgbView {
    const std::uint8_t* data = nullptr;
    int width = 0;
    int height = 0;
};

/// Kernels of radius 1 (triangle), 2 (Keys, a = -0.5) and 3 (windowed sinc).
enum class Filter { Bilinear, Bicubic, Lanczos };

/// Resizes with the antialiased bicubic filter (Keys, a = -0.5, support widened by the scale when
/// shrinking), along x first, then along y, each rounded to 8 bits. Aspect is not kept.
/// Returns three planes, [3, height, width]. The reference is torchvision's resize of uint8
/// pictures with antialias, as the Hugging Face video processors use it; the result is equal to
/// it. Pillow's BICUBIC differs by at most one level, and by more where Pillow takes y first
/// (recent versions do when the picture grows in x and shrinks in y).
/// All sizes must be at least 1. Pure; any thread.
std::vector<std::uint8_t> resizeBicubic(const RgbView& source, const ResizeTarget& target);

/// The same for planes [3, size.height, size.width] and with any filter.
std::vector<std::uint8_t> resizePlanes(std::span<const std::uint8_t> planes,
    const ResizeTarget& size, const ResizeTarget& target, Filter filter);

} // namespace sinkscope::media
