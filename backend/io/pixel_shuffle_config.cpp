// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/pixel_shuffle_config.h"

#include <cmath>

namespace sinkscope::io {

namespace {

void refuse(const JsonReader& object, const char* key)
{
    if (object.booleanOr(key, false))
        throw object.at(key).error("false; such models are not run");
}

std::int64_t scaleFactor(const JsonReader& root)
{
    for (const char* key : { "use_resampler", "qk_layer_norms", "rope_interleaved" }) {
        refuse(root, key);
        if (const auto text = root.find("text_config"))
            refuse(*text, key);
    }
    return root.integerOr("scale_factor", { 1, 64 }, 2);
}

std::int64_t inverseRatio(const JsonReader& root)
{
    const double ratio = root.numberOr("downsample_ratio", 0.5);
    const double inverse = ratio > 0 ? 1 / ratio : 0;
    if (!(inverse >= 1 && inverse <= 64) || inverse != std::floor(inverse))
        throw root.at("downsample_ratio").error("one divided by a whole number from 1 to 64");
    return static_cast<std::int64_t>(inverse);
}

} // namespace

std::int64_t readPixelShuffle(const JsonReader& root, const ModelConfig& config)
{
    const bool internvl = config.modelType == "internvl";
    if (!internvl && config.modelType != "smolvlm" && config.modelType != "idefics3")
        return config.vision.mergeSize;
    const std::int64_t merge = internvl ? inverseRatio(root) : scaleFactor(root);
    if (config.vision.grid() % merge != 0)
        throw badInput(root.file() + ": the tower has " + std::to_string(config.vision.grid())
            + " patches along a side, which " + (internvl ? "downsample_ratio" : "scale_factor")
            + " cannot merge by " + std::to_string(merge) + ". Download the model again.");
    return merge;
}

} // namespace sinkscope::io
