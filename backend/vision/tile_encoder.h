// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_folder_images.h"
#include "media/preprocess.h"
#include "vision/picture.h"
#include "vision/token_norms.h"

#include <ATen/ATen.h>

#include <functional>
#include <optional>
#include <vector>

namespace sinkscope::vision {

/// The settings as the file has them; refers to `processing`. Nothing without a file.
std::optional<io::JsonReader> settingsOf(const io::ImageProcessing& processing);
/// How pixel values are made, as the folder says. Throws Error(BadInput) when it does not resize.
media::Preprocessing normalisationOf(const io::ImageProcessing& processing);
/// The folder's filter. Throws Error(BadInput) for one that is not known.
media::Filter filterOf(const io::ImageProcessing& processing);

/// Gathers square pictures and runs them a few at a time, which keeps the temporaries of the tower
/// small for any length of video.
class TileEncoder {
public:
    /// Pixel values [n,3,S,S] to features [n,tokens,D] and their norms.
    using Run = std::function<TokenFeatures(const at::Tensor& pixels)>;

    /// `type` is that of the pixel values.
    TileEncoder(Run run, at::ScalarType type);

    void add(const Picture& picture, const media::Preprocessing& settings);
    /// Features of all pictures, [pictures·tokens, D], and norms [pictures·tokens, 2]; at least one
    /// was added.
    TokenFeatures finish();

private:
    void flush();

    Run m_run;
    at::ScalarType m_type;
    std::vector<at::Tensor> m_pixels; ///< Waiting, [3,S,S].
    std::vector<at::Tensor> m_features;
    std::vector<at::Tensor> m_norms;
};

} // namespace sinkscope::vision
