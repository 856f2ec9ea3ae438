// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <opencv2/core/mat.hpp>

namespace sinkscope::media {

/// The background of a scene, RGB float32 in 0…255. The same pattern at every size. Pure.
cv::Mat paintBackdrop(const Backdrop& backdrop, const cv::Size& size);

} // namespace sinkscope::media
