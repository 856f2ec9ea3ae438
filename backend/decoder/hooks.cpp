// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/hooks.h"

#include <algorithm>
#include <array>

namespace sinkscope::decoder {

bool Hook::acceptsKept(int layer, const Step& step) const
{
    constexpr std::array later { Site::Qkv, Site::Scores, Site::Probabilities, Site::HeadOutput,
        Site::Mlp, Site::LayerOutput };
    return !editsResidual() && std::none_of(later.begin(), later.end(), [&](Site site) {
        return wants(site, layer, step);
    });
}

} // namespace sinkscope::decoder
