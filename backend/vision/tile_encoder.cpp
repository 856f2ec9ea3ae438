// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/tile_encoder.h"

#include "trace/error.h"

#include <string>
#include <utility>

namespace sinkscope::vision {

std::optional<io::JsonReader> settingsOf(const io::ImageProcessing& processing)
{
    if (!processing.document.is_object())
        return std::nullopt;
    return io::JsonReader(processing.document, processing.file);
}

media::Preprocessing normalisationOf(const io::ImageProcessing& processing)
{
    if (!processing.resize || processing.centerCrop)
        throw badInput(processing.file + ": pictures are "
            + (processing.resize ? "cropped (do_center_crop)" : "not resized (do_resize is false)")
            + "; this model family sees whole pictures resized to its tower. Use an unchanged "
              "processor file.");
    media::Preprocessing settings;
    settings.rescaleFactor = processing.rescale ? processing.rescaleFactor : 1.0;
    settings.mean = processing.normalize ? processing.mean : std::array<double, 3> { 0, 0, 0 };
    settings.std = processing.normalize ? processing.deviation : std::array<double, 3> { 1, 1, 1 };
    return settings;
}

media::Filter filterOf(const io::ImageProcessing& processing)
{
    switch (processing.resample) {
    case io::Resample::Lanczos:
        return media::Filter::Lanczos;
    case io::Resample::Bicubic:
        return media::Filter::Bicubic;
    case io::Resample::Bilinear:
        return media::Filter::Bilinear;
    default:
        throw badInput(processing.file + ": field \"resample\" is "
            + std::to_string(static_cast<int>(processing.resample))
            + "; expected 1 (Lanczos), 2 (bilinear) or 3 (bicubic). Use an unchanged processor "
              "file.");
    }
}

TileEncoder::TileEncoder(Run run, at::ScalarType type)
    : m_run(std::move(run))
    , m_type(type)
{
}

void TileEncoder::add(const Picture& picture, const media::Preprocessing& settings)
{
    std::vector<float> values = media::normalisePlanes(picture.planes, settings);
    m_pixels.push_back(at::from_blob(values.data(), { 3, picture.size.height, picture.size.width })
                           .to(m_type, false, true));
    constexpr std::size_t chunk = 4;
    if (m_pixels.size() == chunk)
        flush();
}

TokenFeatures TileEncoder::finish()
{
    flush();
    return { at::cat(std::exchange(m_features, {}), 0).flatten(0, 1),
        at::cat(std::exchange(m_norms, {}), 0).flatten(0, 1) };
}

void TileEncoder::flush()
{
    if (m_pixels.empty())
        return;
    TokenFeatures tokens = m_run(at::stack(m_pixels));
    m_features.push_back(std::move(tokens.features));
    m_norms.push_back(std::move(tokens.norms));
    m_pixels.clear();
}

} // namespace sinkscope::vision
