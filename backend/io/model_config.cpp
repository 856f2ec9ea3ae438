// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_config.h"

#include "io/model_config_fields.h"
#include "io/model_config_refusals.h"
#include "io/pixel_shuffle_config.h"

#include <algorithm>

namespace sinkscope::io {

namespace {

constexpr IntegerRange tokenRange { 0, (std::int64_t { 1 } << 20) - 1 };
constexpr std::size_t maxListed = 64;

/// What a family's configuration class assumes for absent fields.
struct FamilyDefaults {
    std::string textType = "llama";
    std::string visionType = "clip_vision_model";
    std::int64_t featureLayer = -2;
    std::string featureSelect = "default";
    std::optional<std::int32_t> imageTokenId;
    std::optional<std::int32_t> videoTokenId;
};

FamilyDefaults defaultsOf(const std::string& modelType)
{
    if (modelType == "llava_onevision")
        return { "qwen2", "siglip_vision_model", -1, "full", 151646, 151647 };
    if (modelType == "llava_next_video")
        return { "llama", "clip_vision_model", -2, "default", 32001, 32000 };
    if (modelType == "llava")
        return { "llama", "clip_vision_model", -2, "default", 32000, std::nullopt };
    if (modelType == "qwen2_vl" || modelType == "qwen2_5_vl")
        return { modelType, "", -2, "default", 151655, 151656 };
    if (modelType == "smolvlm" || modelType == "idefics3")
        return { "llama", "", -1, "full", 128257, std::nullopt };
    if (modelType == "internvl")
        return { "qwen2", "", -1, "default", 151667, std::nullopt };
    return {};
}

const KnownFamily& readFamily(const JsonReader& root, std::span<const KnownFamily> knownFamilies)
{
    const std::string type = root.at("model_type").string(128);
    std::string names;
    for (const KnownFamily& family : knownFamilies) {
        if (family.modelType == type)
            return family;
        names += (names.empty() ? "" : ", ") + family.modelType;
    }
    if (type == "internvl_chat")
        throw badInput(root.file()
            + ": this folder has the original layout of InternVL (model_type \"internvl_chat\"), "
              "which needs code of its own; open the folder of the same model whose name ends in "
              "\"-hf\" (model_type \"internvl\")."
            + unknownFamilyHint(root));
    throw badInput(root.file() + ": the model family (model_type) is \"" + type + "\"; known are: "
        + names + ". Open a model of one of these families." + unknownFamilyHint(root));
}

std::int64_t readFeatureLayer(const JsonReader& field, std::int64_t layers)
{
    const std::int64_t index = field.integer({ -layers - 1, layers });
    return index < 0 ? index + layers + 1 : index;
}

std::vector<std::int64_t> readFeatureLayers(
    const JsonReader& root, std::int64_t missing, std::int64_t layers)
{
    const auto field = root.find("vision_feature_layer");
    if (!field) {
        if (layers + 1 + missing < 0)
            throw badInput(root.file()
                + ": field \"vision_feature_layer\" is missing and its usual "
                + std::to_string(missing) + " needs more than " + std::to_string(layers)
                + " vision layers. Download the model again.");
        return { layers + 1 + missing };
    }
    if (!field->value().is_array())
        return { readFeatureLayer(*field, layers) };
    std::vector<std::int64_t> out;
    if (field->size() == 0 || field->size() > maxListed)
        throw field->error("1 to 64 layers");
    for (std::size_t i = 0; i < field->size(); ++i)
        out.push_back(readFeatureLayer(field->element(i), layers));
    return out;
}

FeatureSelect readFeatureSelect(const JsonReader& root, const std::string& missing)
{
    const std::string name = root.stringOr("vision_feature_select_strategy", missing);
    if (name == "full")
        return FeatureSelect::Full;
    if (name != "default")
        throw root.at("vision_feature_select_strategy").error("\"full\" or \"default\"");
    return FeatureSelect::DropFirst;
}

std::optional<std::int32_t> readTokenId(
    const std::optional<JsonReader>& field, std::optional<std::int32_t> missing)
{
    return field ? static_cast<std::int32_t>(field->integer(tokenRange)) : missing;
}

ProjectorConfig readProjector(const JsonReader& root)
{
    return { readActivation(root, "projector_hidden_act", Activation::Gelu),
        root.booleanOr("multimodal_projector_bias", true) };
}

} // namespace

std::vector<std::int32_t> readTokenIds(const JsonReader& object, const std::string& key)
{
    std::vector<std::int32_t> ids;
    const auto field = object.find(key);
    if (!field)
        return ids;
    if (!field->value().is_array())
        return { static_cast<std::int32_t>(field->integer(tokenRange)) };
    if (field->size() > maxListed)
        throw field->error("at most 64 ids");
    for (std::size_t i = 0; i < field->size(); ++i)
        ids.push_back(static_cast<std::int32_t>(field->element(i).integer(tokenRange)));
    return ids;
}

ModelConfig readModelConfig(const JsonReader& root, std::span<const KnownFamily> knownFamilies)
{
    ModelConfig out;
    const KnownFamily& family = readFamily(root, knownFamilies);
    out.modelType = family.modelType;
    refuseVariants(root);
    const FamilyDefaults defaults = defaultsOf(out.modelType);
    const JsonReader text =
        root.find("hidden_size") && !root.find("text_config") ? root : root.at("text_config");
    out.text = readTextConfig(text, defaults.textType);
    const JsonReader vision = root.at("vision_config");
    out.vision = family.readVision ? family.readVision(vision)
                                   : readVisionConfig(vision, defaults.visionType);
    out.vision.mergeSize = readPixelShuffle(root, out);
    out.projector = readProjector(root);
    out.featureLayers = readFeatureLayers(root, defaults.featureLayer, out.vision.layers);
    out.featureSelect = readFeatureSelect(root, defaults.featureSelect);
    out.imageTokenId = readTokenId(
        findAny(root, { "image_token_id", "image_token_index" }), defaults.imageTokenId);
    out.videoTokenId = readTokenId(
        findAny(root, { "video_token_id", "video_token_index" }), defaults.videoTokenId);
    out.stopIds = readTokenIds(text, "eos_token_id");
    if (out.stopIds.empty())
        out.stopIds = readTokenIds(root, "eos_token_id");
    out.tiedEmbeddings = root.booleanOr("tie_word_embeddings", false)
        || text.booleanOr("tie_word_embeddings", false);
    const auto dtype = findAny(root, { "dtype", "torch_dtype" });
    out.dtype = dtype ? dtype->string(64) : "";
    return out;
}

} // namespace sinkscope::io
