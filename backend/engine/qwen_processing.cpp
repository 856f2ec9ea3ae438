// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/qwen_processing.h"

#include "trace/error.h"

namespace sinkscope::engine {

namespace {

constexpr io::IntegerRange pixelRange { 1, std::int64_t { 1 } << 40 };
constexpr io::IntegerRange sizeRange { 1, 4096 };
// What the processor assumes for limits that its file leaves out.
constexpr std::int64_t usualFewestPixels = std::int64_t { 56 } * 56;
constexpr std::int64_t usualMostPixels = std::int64_t { 28 } * 28 * 1280;

void requireSize(const io::JsonReader& settings, const std::string& key, std::int64_t towers)
{
    if (settings.integerOr(key, sizeRange, towers) != towers)
        throw settings.at(key).error(
            std::to_string(towers) + ", as vision_config in config.json says");
}

void requireRecipe(const io::ImageProcessing& processing, const io::VisionConfig& vision)
{
    if (!processing.resize || processing.centerCrop || processing.resample != io::Resample::Bicubic)
        throw badInput(processing.file
            + ": this processor crops or resizes in another way than bicubic to a multiple of the "
              "patches; Qwen-VL pictures are resized that way. Download the model again.");
    if (!processing.document.is_object())
        return;
    const io::JsonReader settings(processing.document, processing.file);
    requireSize(settings, "patch_size", vision.patchSize);
    requireSize(settings, "merge_size", vision.mergeSize);
    requireSize(settings, "temporal_patch_size", vision.temporalPatchSize);
}

media::Preprocessing normalization(const io::ImageProcessing& processing)
{
    media::Preprocessing out;
    out.rescaleFactor = processing.rescale ? processing.rescaleFactor : 1.0;
    if (!processing.normalize) {
        out.mean = { 0, 0, 0 };
        out.std = { 1, 1, 1 };
        return out;
    }
    const io::ImageProcessing clip = io::usualImageProcessing(true, 0);
    const auto given = [&](const char* key) {
        return processing.document.is_object() && processing.document.contains(key);
    };
    out.mean = given("image_mean") ? processing.mean : clip.mean;
    out.std = given("image_std") ? processing.deviation : clip.deviation;
    return out;
}

vision::PixelLimits pictureLimits(const io::ImageProcessing& processing)
{
    vision::PixelLimits limits { processing.shortestEdge.value_or(usualFewestPixels),
        processing.longestEdge.value_or(usualMostPixels) };
    if (processing.document.is_object()) {
        const io::JsonReader settings(processing.document, processing.file);
        limits.minimum = settings.integerOr("min_pixels", pixelRange, limits.minimum);
        limits.maximum = settings.integerOr("max_pixels", pixelRange, limits.maximum);
    }
    if (limits.minimum > limits.maximum)
        throw badInput(processing.file + ": a picture must have at least "
            + std::to_string(limits.minimum) + " and at most " + std::to_string(limits.maximum)
            + " pixels; expected the first to be smaller. Correct min_pixels and max_pixels.");
    return limits;
}

} // namespace

QwenProcessing::QwenProcessing(const io::ModelFolder& folder)
    : m_patchSize(static_cast<int>(folder.config.vision.patchSize))
    , m_cellSize(m_patchSize * static_cast<int>(folder.config.vision.mergeSize))
    , m_still(normalization(folder.image))
    , m_moving(normalization(folder.video))
    , m_stillLimits(pictureLimits(folder.image))
{
    requireRecipe(folder.image, folder.config.vision);
    requireRecipe(folder.video, folder.config.vision);
}

media::Preprocessing QwenProcessing::of(const media::FrameSet& set) const
{
    const media::Frame& first = set.frames.front();
    const vision::PixelLimits limits = set.still
        ? m_stillLimits
        : vision::videoPixelLimits(m_cellSize, static_cast<int>(set.frames.size()));
    media::Preprocessing out = set.still ? m_still : m_moving;
    out.target = vision::smartResize({ first.width, first.height }, m_cellSize, limits);
    return out;
}

} // namespace sinkscope::engine
