// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_folder_images.h"

#include "io/model_config_fields.h"

#include <string>
#include <utility>
#include <vector>

namespace sinkscope::io {

namespace {

constexpr IntegerRange sideRange { 1, 4096 };
constexpr IntegerRange edgeRange { 1, std::int64_t { 1 } << 40 };

void readSize(const JsonReader& size, ImageProcessing& out)
{
    if (size.value().is_number()) {
        out.width = out.height = size.integer(sideRange);
        out.shortestEdge.reset();
        return;
    }
    const auto shortest = findAny(size, { "shortest_edge", "min_pixels" });
    const auto longest = findAny(size, { "longest_edge", "max_pixels" });
    if (shortest || longest) {
        if (shortest)
            out.shortestEdge = shortest->integer(edgeRange);
        if (longest)
            out.longestEdge = longest->integer(edgeRange);
        out.width = out.height = 0;
    } else {
        out.width = size.at("width").integer(sideRange);
        out.height = size.at("height").integer(sideRange);
        out.shortestEdge.reset();
    }
}

void readCrop(const JsonReader& crop, ImageProcessing& out)
{
    if (crop.value().is_number()) {
        out.cropWidth = out.cropHeight = crop.integer(sideRange);
        return;
    }
    out.cropWidth = crop.at("width").integer(sideRange);
    out.cropHeight = crop.at("height").integer(sideRange);
}

std::array<double, 3> readChannels(const JsonReader& list)
{
    if (list.size() != 3)
        throw list.error("three numbers (red, green, blue)");
    return { list.element(0).number(), list.element(1).number(), list.element(2).number() };
}

void readNormalization(const JsonReader& settings, ImageProcessing& out)
{
    out.normalize = settings.booleanOr("do_normalize", out.normalize);
    if (const auto mean = settings.find("image_mean"))
        out.mean = readChannels(*mean);
    if (const auto deviation = settings.find("image_std")) {
        out.deviation = readChannels(*deviation);
        for (const double value : out.deviation) {
            if (!(value > 0.0))
                throw deviation->error("three numbers above 0");
        }
    }
}

ImageProcessing readSettings(const JsonReader& settings, ImageProcessing out)
{
    out.resize = settings.booleanOr("do_resize", out.resize);
    if (const auto size = settings.find("size"))
        readSize(*size, out);
    out.resample = static_cast<Resample>(
        settings.integerOr("resample", { 0, 5 }, static_cast<std::int64_t>(out.resample)));
    out.centerCrop = settings.booleanOr("do_center_crop", out.centerCrop);
    if (const auto crop = settings.find("crop_size"))
        readCrop(*crop, out);
    out.rescale = settings.booleanOr("do_rescale", out.rescale);
    out.rescaleFactor = settings.numberOr("rescale_factor", out.rescaleFactor);
    readNormalization(settings, out);
    out.document = settings.value();
    out.file = settings.file();
    return out;
}

/// Files in the order they are looked for, with the key inside (or "" for the whole file).
std::vector<std::pair<std::string, std::string>> candidates(ImageUse use)
{
    if (use == ImageUse::Still)
        return { { "processor_config.json", "image_processor" },
            { "preprocessor_config.json", "" } };
    return { { "processor_config.json", "video_processor" },
        { "video_preprocessor_config.json", "" },
        { "video_processor/preprocessor_config.json", "" }, { "preprocessor_config.json", "" },
        { "processor_config.json", "image_processor" } };
}

} // namespace

ImageProcessing readImageProcessing(
    const std::filesystem::path& folder, ImageUse use, const ImageProcessing& missing)
{
    for (const auto& [name, key] : candidates(use)) {
        const std::filesystem::path file = folder / name;
        if (!std::filesystem::exists(file))
            continue;
        const nlohmann::json document = readJsonFile(file);
        const JsonReader root(document, file.string());
        const auto settings = key.empty() ? std::optional(root) : root.find(key);
        if (settings)
            return readSettings(*settings, missing);
    }
    return missing;
}

ImageProcessing usualImageProcessing(bool clip, std::int64_t imageSize)
{
    ImageProcessing out;
    if (!clip) {
        out.width = out.height = imageSize;
        return out;
    }
    out.shortestEdge = imageSize;
    out.centerCrop = true;
    out.cropWidth = out.cropHeight = imageSize;
    out.mean = { 0.48145466, 0.4578275, 0.40821073 };
    out.deviation = { 0.26862954, 0.26130258, 0.27577711 };
    return out;
}

} // namespace sinkscope::io
