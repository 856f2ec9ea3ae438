// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace sinkscope::media {

/// Pixel size of a still image as its header states it, before any orientation metadata.
struct ImageSize {
    int width = 0;
    int height = 0;
};

/// Reads the size of a PNG, JPEG, WebP or BMP file from its first bytes without decoding it.
/// Returns nothing when the file is none of these or its header is damaged. Never throws.
std::optional<ImageSize> readImageSize(const std::string& path);

/// True when the file begins like text (no control bytes in the first 4 KiB): such a file is never
/// a video, although FFmpeg would render it as terminal output or follow it as a playlist.
/// An empty or unreadable file is not text.
bool looksLikeText(const std::string& path);

} // namespace sinkscope::media
