// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pixel_shuffle.h"

#include <cmath>

namespace sinkscope::vision {

at::Tensor pixelShuffle(const at::Tensor& patches, int factor)
{
    const auto frames = patches.size(0);
    const auto width = patches.size(2);
    const auto side = std::llround(std::sqrt(static_cast<double>(patches.size(1)))) / factor;
    return patches.reshape({ frames, side, factor, side, factor, width })
        .permute({ 0, 1, 3, 2, 4, 5 })
        .reshape({ frames, side * side, width * factor * factor });
}

} // namespace sinkscope::vision
