// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model.h"

#include "engine/calibration.h"
#include "engine/compute_device.h"
#include "engine/family_list.h"
#include "engine/memory_forecast.h"
#include "engine/memory_info.h"
#include "engine/weight_groups.h"
#include "io/model_folder.h"
#include "io/sha256.h"
#include "io/unicode.h"
#include "media/sampling.h"
#include "trace/error.h"

#include <filesystem>

#include <malloc.h>

namespace sinkscope::engine {

namespace {

void report(const ModelRequest& request, double fraction, const std::string& detail)
{
    if (request.stop.stop_requested())
        throw Cancelled();
    if (request.progressed)
        request.progressed({ Stage::LoadingModel, fraction, detail });
}

void calibrate(Model& model, const std::stop_token& stop)
{
    const auto text = model.tokenizer->encode(
        "<|im_start|>user\nDescribe what happens in the video and where the objects are."
        "<|im_end|>\n<|im_start|>assistant\n",
        io::SpecialTokens::Match);
    // Where a first token is always put before a text, that token is the sink.
    std::vector<std::int32_t> ids = model.tokenizer->prefixTokens();
    ids.insert(ids.end(), text.begin(), text.end());
    model.calibration = calibrateSinkDimensions(*model.decoder, ids, [&](int) {
        if (stop.stop_requested())
            throw Cancelled();
    });
}

/// Some processors say how many frames they sample.
media::Sampling usualSampling(const families::FamilySpec& family, const io::ModelFolder& folder)
{
    if (family.usualSampling)
        return family.usualSampling(folder);
    media::Sampling sampling;
    if (folder.video.document.is_object())
        sampling.frameCount = static_cast<int>(
            io::JsonReader(folder.video.document, folder.video.file)
                .integerOr("num_frames", { 1, media::sampledFramesLimit }, sampling.frameCount));
    return sampling;
}

io::ChatTemplate familyTemplate(const families::FamilySpec& family, const std::string& source)
{
    return io::ChatTemplate(source, family.title);
}

std::vector<std::int32_t> stopIds(const io::ModelFolder& folder, const io::Tokenizer& tokenizer)
{
    if (!folder.stopIds.empty())
        return folder.stopIds;
    for (const auto& [name, value] : folder.templateVariables) {
        const auto id = tokenizer.idOf(value);
        if (name == "eos_token" && id)
            return { *id };
    }
    return {};
}

std::string modelHash(const std::filesystem::path& folder, const WeightSource& source)
{
    constexpr std::size_t largestConfig = std::size_t { 16 } << 20;
    io::Sha256 hash;
    hash.update(io::readTextFile(folder / "config.json", largestConfig));
    hash.update(source.fingerprint());
    return hash.hexDigest().substr(0, 16);
}

std::string displayName(const std::string& folder)
{
    const std::filesystem::path path = std::filesystem::path(folder).lexically_normal();
    return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

} // namespace

ModelShape Model::shape() const
{
    const decoder::DecoderConfig sizes = decoderConfig(config);
    return { sizes.layers, sizes.heads, sizes.kvHeads, sizes.headSize, sizes.hidden,
        sizes.vocabulary };
}

std::string Model::textOf(std::int32_t id) const
{
    const std::string bytes = tokenizer->tokenBytes(id);
    return io::isValidUtf8(bytes) ? bytes : tokenizer->tokenText(id);
}

std::vector<TensorSpec> expectedTensors(
    const io::ModelConfig& config, const families::FamilySpec& family)
{
    std::vector<TensorSpec> tensors = decoderTensors(config);
    const auto vision = family.visionTensors(config);
    tensors.insert(tensors.end(), vision.begin(), vision.end());
    return tensors;
}

std::unique_ptr<Model> loadModel(const ModelRequest& request)
{
    report(request, 0, request.folder);
    const io::ModelFolder folder = io::openModelFolder(request.folder, knownFamilies());
    const families::FamilySpec family = familyOf(folder.config.modelType);
    auto model = std::make_unique<Model>(familyTemplate(family, family.fallbackTemplate));
    model->path = request.folder;
    model->name = displayName(request.folder);
    model->config = folder.config;
    model->usualSampling = usualSampling(family, folder);
    model->templateVariables = folder.templateVariables;
    model->family = family;
    model->tokenizer = io::Tokenizer::load(folder.tokenizer);
    model->stopIds = stopIds(folder, *model->tokenizer);
    if (folder.chatTemplate)
        model->chatTemplate.emplace(folder.chatTemplate->text, folder.chatTemplate->file.string());
    if (!family.videoTemplate.empty())
        model->videoTemplate = familyTemplate(family, family.videoTemplate);
    WeightSource source(folder.weights, request.type, request.device);
    const std::vector<TensorSpec> tensors = expectedTensors(folder.config, family);
    source.check(tensors, request.folder);
    const MemoryForecast forecast =
        forecastMemory(folder.config, tensors, source, { request.type, request.weights });
    model->weightBytes = forecast.weights;
    requireMemory(forecast.total(), request.folder + ": the model (" + forecast.text() + ")",
        freeMemory(request.device));
    source.watch(
        [&](const WeightProgress& progress) {
            report(request,
                static_cast<double>(progress.doneBytes) / static_cast<double>(progress.totalBytes),
                sizeText(progress.doneBytes) + " of " + sizeText(progress.totalBytes));
        },
        request.stop);
    model->decoder = std::make_unique<decoder::Decoder>(
        decoderConfig(model->config), takeDecoder(model->config, source, request.weights));
    model->vision = model->family.makeVision(folder, source);
    model->hash = modelHash(folder.folder, source);
    calibrate(*model, request.stop);
    // What conversions held is the system's again: forecasts reckon with memory that is free there.
    malloc_trim(0);
    return model;
}

} // namespace sinkscope::engine
