// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace sinkscope::io {

/// How pixels between pixels are made; the numbers of the Python Imaging Library.
enum class Resample { Nearest = 0, Lanczos = 1, Bilinear = 2, Bicubic = 3, Box = 4, Hamming = 5 };

/// What a family's reference does to a frame before the vision tower: resize, crop, × rescale,
/// (x − mean) / deviation per channel (red, green, blue).
struct ImageProcessing {
    bool resize = true;
    std::int64_t width = 0; ///< 0 while one of the edges is set.
    std::int64_t height = 0;
    /// Resize keeps the aspect instead. Some families mean pixels of the whole picture by these.
    std::optional<std::int64_t> shortestEdge;
    std::optional<std::int64_t> longestEdge;
    Resample resample = Resample::Bicubic;
    bool centerCrop = false;
    std::int64_t cropWidth = 0;
    std::int64_t cropHeight = 0;
    bool rescale = true;
    double rescaleFactor = 1.0 / 255.0;
    bool normalize = true;
    std::array<double, 3> mean { 0.5, 0.5, 0.5 };
    std::array<double, 3> deviation { 0.5, 0.5, 0.5 };
    /// The settings as the file has them, for what only one family knows; null without a file.
    nlohmann::json document;
    std::string file; ///< Where they were found, for messages.
};

enum class ImageUse { Still, Video };

/// Looks for the settings in the order transformers writes them: processor_config.json (key
/// image_processor or video_processor), for video video_preprocessor_config.json and
/// video_processor/preprocessor_config.json, then preprocessor_config.json. Fields that are absent
/// keep the values of `missing`. Throws Error(BadInput).
ImageProcessing readImageProcessing(
    const std::filesystem::path& folder, ImageUse use, const ImageProcessing& missing);

/// What the reference of a vision tower does when the folder says nothing.
ImageProcessing usualImageProcessing(bool clip, std::int64_t imageSize);

} // namespace sinkscope::io
