// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace sinkscope::media {

inline constexpr int clipHeight = 480; ///< 640×480 or 854×480.

/// Called on the writing thread with the part done, 0 to 1.
using ClipProgress = std::function<void(double)>;

/// Writes the scene as an mp4: H.264 where this OpenCV can, else MPEG-4 or Motion JPEG. The file
/// appears under its name only when it is complete and was read back; an earlier one stays until
/// then. Returns the codec that was used ("avc1", "mp4v", "MJPG").
/// Errors: Error(BadInput) for a folder that cannot be written to or an OpenCV without encoder,
/// Error(OutOfResources) when the file was not written to its end; Cancelled by `stop`.
std::string writeSceneClip(const Scene& scene, const std::filesystem::path& path,
    const std::stop_token& stop = {}, const ClipProgress& progress = {});

} // namespace sinkscope::media
