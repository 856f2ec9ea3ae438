// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vision_norms.h"

#include <limits>

namespace sinkscope::engine {

void recordVisionNorms(const Prompt& prompt, const VisionOutput& vision, PrefillRecord& record)
{
    const auto count = static_cast<std::size_t>(prompt.layout.tokenCount());
    std::vector<float> largest(count, std::numeric_limits<float>::quiet_NaN());
    std::vector<float> mean = largest;
    std::size_t token = 0;
    for (const std::size_t index : prompt.itemOrder) {
        const VisionItem& item = vision.items[index];
        const at::Tensor norms = item.norms.defined() ? item.norms.contiguous() : at::Tensor {};
        const float* values = norms.defined() ? norms.data_ptr<float>() : nullptr;
        for (std::size_t row = 0; row < item.cellOfToken.size(); ++row, ++token) {
            while (token < count && prompt.layout.tokens[token].kind != TokenKind::Vision)
                ++token;
            if (token >= count)
                break;
            if (!values || item.cellOfToken[row] < 0)
                continue;
            largest[token] = values[2 * row];
            mean[token] = values[2 * row + 1];
        }
    }
    const std::vector<std::int64_t> shape { static_cast<std::int64_t>(count) };
    record.visionNorm = Tensor::fromFloats(shape, std::move(largest));
    record.visionNormMean = Tensor::fromFloats(shape, std::move(mean));
}

} // namespace sinkscope::engine
