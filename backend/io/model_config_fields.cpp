// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_config_fields.h"

#include <map>
#include <numeric>

namespace sinkscope::io {

namespace {

constexpr IntegerRange hiddenRange { 1, 65536 };
constexpr IntegerRange layerRange { 1, 512 };
constexpr IntegerRange headRange { 1, 1024 };
constexpr IntegerRange largeRange { 1, std::int64_t { 1 } << 20 };
constexpr IntegerRange positionRange { 1, std::int64_t { 1 } << 24 };
constexpr IntegerRange imageRange { 1, 4096 };

/// What the transformers library assumes for fields that are absent.
struct TextDefaults {
    std::int64_t vocabularySize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t maxPositions = 0;
    std::int64_t hiddenSize = 4096;
    std::int64_t layers = 32;
    std::int64_t heads = 32;
    std::int64_t keyValueHeads = 0; ///< 0: as many as heads.
    double rmsEpsilon = 1e-6;
    double ropeTheta = 10000;
    std::vector<std::int64_t> ropeSections {};
};

/// Qwen2-VL and Qwen2.5-VL, whose text fields may lie at the top under the model's own name.
bool hasSections(const std::string& textType)
{
    return textType.starts_with("qwen2_vl") || textType.starts_with("qwen2_5_vl");
}

TextDefaults defaultsOf(const std::string& textType)
{
    if (hasSections(textType))
        return { 152064, 29568, 32768, 8192, 80, 64, 8, 1e-5, 1e6, { 16, 24, 24 } };
    if (textType != "qwen2")
        return { 32000, 11008, 2048 };
    TextDefaults qwen { 151936, 22016, 32768 };
    qwen.keyValueHeads = 32;
    return qwen;
}

void refuseSlidingWindow(const JsonReader& text)
{
    if (text.booleanOr("use_sliding_window", false))
        throw text.at("use_sliding_window").error("false; sliding windows are not run");
    const auto types = text.find("layer_types");
    for (std::size_t i = 0; types && i < types->size(); ++i) {
        if (types->element(i).string() != "full_attention")
            throw types->element(i).error("\"full_attention\"; nothing else is run");
    }
}

/// Dynamic scaling starts beyond max_position_embeddings, where contexts end here. "mrope" has
/// sections and leaves the frequencies as they are.
bool isIdleScaling(const JsonReader& rope, const std::string& type, bool sections)
{
    return type == "default" || (sections && type == "mrope")
        || (type == "dynamic" && !rope.find("original_max_position_embeddings"));
}

void refuseScaling(const JsonReader& rope, bool sections)
{
    const auto type = findAny(rope, { "rope_type", "type" });
    if (type && !isIdleScaling(rope, type->string(), sections))
        throw type->error("\"default\"; scaled rotary positions are not run");
    if (rope.numberOr("partial_rotary_factor", 1.0) != 1.0)
        throw rope.at("partial_rotary_factor").error("1, rotating the whole head");
}

std::vector<std::int64_t> readSections(
    const JsonReader& text, std::vector<std::int64_t> missing, std::int64_t headDim)
{
    std::vector<std::int64_t> sections = std::move(missing);
    for (const char* key : { "rope_scaling", "rope_parameters" }) {
        const auto rope = text.find(key);
        const auto list = rope ? rope->find("mrope_section") : std::nullopt;
        if (!list)
            continue;
        if (list->size() != 3)
            throw list->error("three numbers (time, height, width)");
        for (std::size_t i = 0; i < sections.size(); ++i)
            sections[i] = list->element(i).integer({ 0, 512 });
    }
    if (std::accumulate(sections.begin(), sections.end(), std::int64_t { 0 }) * 2 != headDim)
        throw badInput(text.file() + ": mrope_section adds up to "
            + std::to_string(std::accumulate(sections.begin(), sections.end(), std::int64_t { 0 }))
            + "; expected half of the attention head's size, " + std::to_string(headDim / 2)
            + ". Download the model again.");
    return sections;
}

double readRope(const JsonReader& text, const TextDefaults& defaults)
{
    if (text.numberOr("partial_rotary_factor", 1.0) != 1.0)
        throw text.at("partial_rotary_factor").error("1, rotating the whole head");
    double theta = readPositive(text, "rope_theta", defaults.ropeTheta);
    for (const char* key : { "rope_scaling", "rope_parameters" }) {
        if (const auto rope = text.find(key)) {
            refuseScaling(*rope, !defaults.ropeSections.empty());
            theta = readPositive(*rope, "rope_theta", theta);
        }
    }
    return theta;
}

void checkHeads(const JsonReader& text, const TextConfig& config, bool ownHeadDim)
{
    if (!ownHeadDim && config.hiddenSize % config.heads != 0)
        throw text.at("num_attention_heads")
            .error("a divisor of hidden_size " + std::to_string(config.hiddenSize));
    if (config.heads % config.keyValueHeads != 0)
        throw badInput(text.file() + ": num_key_value_heads " + std::to_string(config.keyValueHeads)
            + " does not divide num_attention_heads " + std::to_string(config.heads)
            + ". Download the model again.");
    if (config.headDim < 2 || config.headDim > 1024 || config.headDim % 2 != 0)
        throw badInput(text.file() + ": the size of an attention head is "
            + std::to_string(config.headDim)
            + "; expected an even number from 2 to 1024. Download the model again.");
}

std::string readType(
    const JsonReader& object, const std::string& missing, std::initializer_list<const char*> known)
{
    std::string type = object.stringOr("model_type", missing);
    std::string names;
    for (const char* name : known) {
        if (type == name)
            return type;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    throw object.at("model_type").error("one of: " + names);
}

} // namespace

std::optional<JsonReader> findAny(const JsonReader& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (auto found = object.find(key))
            return found;
    }
    return std::nullopt;
}

double readPositive(const JsonReader& object, const std::string& key, double missing)
{
    const double value = object.numberOr(key, missing);
    if (!(value > 0.0))
        throw object.at(key).error("a number above 0");
    return value;
}

Activation readActivation(const JsonReader& object, const std::string& key, Activation missing)
{
    static const std::map<std::string, Activation> names {
        { "gelu", Activation::Gelu },
        { "gelu_pytorch_tanh", Activation::GeluTanh },
        { "gelu_new", Activation::GeluTanh },
        { "quick_gelu", Activation::QuickGelu },
        { "silu", Activation::Silu },
        { "swish", Activation::Silu },
        { "relu", Activation::Relu },
    };
    const auto field = object.find(key);
    if (!field)
        return missing;
    const auto found = names.find(field->string());
    if (found == names.end())
        throw field->error("gelu, gelu_pytorch_tanh, quick_gelu, silu or relu");
    return found->second;
}

TextConfig readTextConfig(const JsonReader& text, const std::string& missingType)
{
    TextConfig out;
    out.modelType = readType(text, missingType,
        { "llama", "qwen2", "qwen2_vl", "qwen2_vl_text", "qwen2_5_vl", "qwen2_5_vl_text" });
    const bool qwen = out.modelType != "llama";
    const TextDefaults defaults = defaultsOf(out.modelType);
    out.hiddenSize = text.integerOr("hidden_size", hiddenRange, defaults.hiddenSize);
    out.layers = text.integerOr("num_hidden_layers", layerRange, defaults.layers);
    out.heads = text.integerOr("num_attention_heads", headRange, defaults.heads);
    out.keyValueHeads = text.integerOr("num_key_value_heads", headRange,
        defaults.keyValueHeads > 0 ? defaults.keyValueHeads : out.heads);
    out.headDim = text.integerOr("head_dim", { 2, 1024 }, out.hiddenSize / out.heads);
    out.intermediateSize =
        text.integerOr("intermediate_size", largeRange, defaults.intermediateSize);
    out.vocabularySize = text.integerOr("vocab_size", largeRange, defaults.vocabularySize);
    out.maxPositions =
        text.integerOr("max_position_embeddings", positionRange, defaults.maxPositions);
    out.rmsEpsilon = readPositive(text, "rms_norm_eps", defaults.rmsEpsilon);
    out.ropeTheta = readRope(text, defaults);
    const bool attentionBias = text.booleanOr("attention_bias", false);
    out.queryKeyValueBias = qwen || attentionBias;
    out.outputBias = !qwen && attentionBias;
    out.mlpBias = !qwen && text.booleanOr("mlp_bias", false);
    out.activation = readActivation(text, "hidden_act", Activation::Silu);
    if (out.activation != Activation::Silu)
        throw text.at("hidden_act")
            .error("\"silu\"; other activations of the text part are not run");
    checkHeads(text, out, text.find("head_dim").has_value());
    if (!defaults.ropeSections.empty())
        out.ropeSections = readSections(text, defaults.ropeSections, out.headDim);
    refuseSlidingWindow(text);
    return out;
}

namespace {

/// Sides may be written once or as [height, width]; only squares are run.
std::int64_t readSide(const JsonReader& vision, const std::string& key, std::int64_t missing)
{
    const auto field = vision.find(key);
    if (!field || !field->value().is_array())
        return vision.integerOr(key, imageRange, missing);
    if (field->size() != 2
        || field->element(0).integer(imageRange) != field->element(1).integer(imageRange))
        throw field->error("a number, or twice the same: only square pictures are run");
    return field->element(0).integer(imageRange);
}

} // namespace

VisionConfig readVisionSizes(const JsonReader& vision, const VisionConfig& missing)
{
    VisionConfig out = missing;
    out.hiddenSize = vision.integerOr("hidden_size", hiddenRange, missing.hiddenSize);
    out.layers = vision.integerOr("num_hidden_layers", layerRange, missing.layers);
    out.heads = vision.integerOr("num_attention_heads", headRange, missing.heads);
    out.intermediateSize =
        vision.integerOr("intermediate_size", largeRange, missing.intermediateSize);
    out.imageSize = readSide(vision, "image_size", missing.imageSize);
    out.patchSize = readSide(vision, "patch_size", missing.patchSize);
    out.normEpsilon = readPositive(vision, "layer_norm_eps", missing.normEpsilon);
    out.activation = readActivation(vision, "hidden_act", missing.activation);
    if (vision.integerOr("num_channels", { 1, 64 }, 3) != 3)
        throw vision.at("num_channels").error("3 (red, green, blue)");
    if (out.hiddenSize % out.heads != 0)
        throw badInput(vision.file() + ": vision_config.num_attention_heads "
            + std::to_string(out.heads) + " does not divide vision_config.hidden_size "
            + std::to_string(out.hiddenSize) + ". Download the model again.");
    if (out.patchSize > out.imageSize)
        throw badInput(vision.file() + ": vision_config.patch_size " + std::to_string(out.patchSize)
            + " is larger than vision_config.image_size " + std::to_string(out.imageSize)
            + ". Download the model again.");
    return out;
}

VisionConfig readVisionConfig(const JsonReader& vision, const std::string& missingType)
{
    VisionConfig missing;
    missing.modelType =
        readType(vision, missingType, { "siglip_vision_model", "clip_vision_model" });
    const bool clip = missing.hasClassToken();
    missing.hiddenSize = 768;
    missing.layers = missing.heads = 12;
    missing.intermediateSize = 3072;
    missing.imageSize = 224;
    missing.patchSize = clip ? 32 : 16;
    missing.normEpsilon = clip ? 1e-5 : 1e-6;
    missing.activation = clip ? Activation::QuickGelu : Activation::GeluTanh;
    return readVisionSizes(vision, missing);
}

} // namespace sinkscope::io
