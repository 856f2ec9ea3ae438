// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/onevision_files.h"

#include "io/gguf_tokenizer.h"
#include "trace/error.h"

#include <array>
#include <charconv>

namespace sinkscope::io {

namespace {

using Json = nlohmann::ordered_json;

/// The shortest decimal that gives the same 32-bit float: 1e-05 instead of 9.99999974737e-06.
double shortest(double value)
{
    std::array<char, 64> digits {};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<float>(value));
    double result = value;
    std::from_chars(digits.data(), written.ptr, result);
    return result;
}

Json idOrNull(std::optional<std::int64_t> id) { return id ? Json(*id) : Json(nullptr); }

Json stopIds(const OneVisionParts& parts)
{
    const std::vector<std::int64_t>& ids = parts.settings.stopIds;
    for (const std::int64_t id : ids) {
        if (id >= parts.text.vocabulary) {
            throw badInput("builtin.json: \"eos\" has " + std::to_string(id)
                + ", but the language half has only " + std::to_string(parts.text.vocabulary)
                + " tokens. Restore the vision half.");
        }
    }
    if (ids.empty()) {
        return idOrNull(parts.text.endId);
    }
    return ids.size() == 1 ? Json(ids.front()) : Json(ids);
}

Json textConfig(const OneVisionParts& parts)
{
    const LlamaShape& s = parts.text;
    const double theta = shortest(s.ropeTheta);
    return { { "model_type", "llama" }, { "architectures", Json::array({ "LlamaForCausalLM" }) },
        { "attention_bias", false }, { "attention_dropout", 0.0 },
        { "bos_token_id", idOrNull(s.beginId) }, { "eos_token_id", stopIds(parts) },
        { "pad_token_id", idOrNull(s.paddingId) }, { "head_dim", s.headDimension },
        { "hidden_act", "silu" }, { "hidden_size", s.hidden }, { "initializer_range", 0.02 },
        { "intermediate_size", s.intermediate }, { "max_position_embeddings", s.context },
        { "mlp_bias", false }, { "num_attention_heads", s.heads },
        { "num_hidden_layers", s.layers }, { "num_key_value_heads", s.keyValueHeads },
        { "rms_norm_eps", shortest(s.normEpsilon) }, { "rope_theta", theta },
        { "rope_parameters", { { "rope_theta", theta }, { "rope_type", "default" } } },
        { "tie_word_embeddings", s.tiedHead }, { "dtype", "bfloat16" }, { "use_cache", true },
        { "vocab_size", s.vocabulary + static_cast<std::int64_t>(placeholderTokens().size()) } };
}

void checkPlaceholder(
    const BuiltinSettings& settings, const std::string& key, std::int64_t expected)
{
    const auto field = settings.config.find(key);
    if (field != settings.config.end() && *field != expected) {
        throw badInput("builtin.json: config." + key + " is " + field->dump()
            + ", but with this language half it is " + std::to_string(expected)
            + ". Use the language half it was trained with.");
    }
}

Json modelConfig(const OneVisionParts& parts)
{
    const BuiltinSettings& settings = parts.settings;
    const std::int64_t image = parts.text.vocabulary;
    Json config = { { "architectures", Json::array({ "LlavaOnevisionForConditionalGeneration" }) },
        { "model_type", "llava_onevision" }, { "projector_hidden_act", "gelu" },
        { "multimodal_projector_bias", true }, { "vision_feature_layer", -1 },
        { "vision_feature_select_strategy", "full" }, { "vision_aspect_ratio", "anyres_max_9" },
        { "image_grid_pinpoints",
            Json::array({ Json::array({ settings.imageSize, settings.imageSize }) }) },
        { "use_image_newline_parameter", true } };
    for (const auto& [key, value] : settings.config.items()) {
        config[key] = value;
    }
    for (const std::string ending : { "_index", "_id" }) {
        checkPlaceholder(settings, "image_token" + ending, image);
        checkPlaceholder(settings, "video_token" + ending, image + 1);
        config["image_token" + ending] = image;
        config["video_token" + ending] = image + 1;
    }
    config["tie_word_embeddings"] = parts.text.tiedHead;
    config["dtype"] = "bfloat16";
    config["torch_dtype"] = "bfloat16";
    config["text_config"] = textConfig(parts);
    config["vision_config"] = settings.visionConfig;
    return config;
}

Json generationConfig(const OneVisionParts& parts)
{
    return { { "bos_token_id", idOrNull(parts.text.beginId) }, { "eos_token_id", stopIds(parts) },
        { "pad_token_id", idOrNull(parts.text.paddingId) }, { "do_sample", false } };
}

Json tokenizerConfig(const OneVisionParts& parts)
{
    const std::vector<std::string>& tokens = parts.metadata.texts("tokenizer.ggml.tokens");
    const auto token = [&tokens](std::optional<std::int64_t> id) {
        return id ? Json(tokens[static_cast<std::size_t>(*id)]) : Json(nullptr);
    };
    // The general class keeps the pipeline of tokenizer.json; named classes rebuild their own.
    return { { "tokenizer_class", "PreTrainedTokenizerFast" },
        { "processor_class", "LlavaOnevisionProcessor" },
        { "bos_token", token(parts.text.beginId) }, { "eos_token", token(parts.text.endId) },
        { "pad_token", token(parts.text.paddingId) }, { "unk_token", token(parts.text.unknownId) },
        { "image_token", placeholderTokens()[0] }, { "video_token", placeholderTokens()[1] },
        { "additional_special_tokens", placeholderTokens() }, { "add_bos_token", false },
        { "add_prefix_space", false }, { "clean_up_tokenization_spaces", false },
        { "model_max_length", parts.text.context }, { "padding_side", "left" } };
}

/// Fields that image and video processor share.
Json processing(const BuiltinSettings& settings)
{
    const Json half = Json::array({ 0.5, 0.5, 0.5 });
    Json fields = { { "do_resize", true },
        { "size", { { "height", settings.imageSize }, { "width", settings.imageSize } } },
        { "resample", 3 }, { "do_rescale", true }, { "rescale_factor", 1.0 / 255.0 },
        { "do_normalize", true }, { "image_mean", half }, { "image_std", half },
        { "do_convert_rgb", true } };
    for (const auto& [key, value] : settings.preprocessor.items()) {
        fields[key] = value;
    }
    return fields;
}

Json imageProcessor(const BuiltinSettings& settings, const Json& config)
{
    Json fields = processing(settings);
    fields["image_processor_type"] = "LlavaOnevisionImageProcessor";
    fields["processor_class"] = "LlavaOnevisionProcessor";
    fields["do_pad"] = true;
    fields["image_grid_pinpoints"] = config.at("image_grid_pinpoints");
    return fields;
}

Json videoProcessor(const BuiltinSettings& settings)
{
    Json fields = processing(settings);
    fields["video_processor_type"] = "LlavaOnevisionVideoProcessor";
    fields["processor_class"] = "LlavaOnevisionProcessor";
    fields["do_sample_frames"] = false;
    fields["num_frames"] = settings.frames;
    return fields;
}

Json processorConfig(const BuiltinSettings& settings, const Json& config)
{
    const std::int64_t side = settings.imageSize / settings.patchSize;
    return { { "processor_class", "LlavaOnevisionProcessor" }, { "num_image_tokens", side * side },
        { "image_token", placeholderTokens()[0] }, { "video_token", placeholderTokens()[1] },
        { "vision_aspect_ratio", config.at("vision_aspect_ratio") },
        { "vision_feature_select_strategy", config.at("vision_feature_select_strategy") },
        { "image_processor", imageProcessor(settings, config) },
        { "video_processor", videoProcessor(settings) } };
}

} // namespace

const std::vector<std::string>& placeholderTokens()
{
    static const std::vector<std::string> tokens { "<image>", "<video>" };
    return tokens;
}

std::map<std::string, Json> oneVisionFiles(const OneVisionParts& parts)
{
    const Json config = modelConfig(parts);
    return { { "config.json", config }, { "generation_config.json", generationConfig(parts) },
        { "tokenizer.json", tokenizerFromGguf(parts.metadata, placeholderTokens()) },
        { "tokenizer_config.json", tokenizerConfig(parts) },
        { "preprocessor_config.json", imageProcessor(parts.settings, config) },
        { "video_preprocessor_config.json", videoProcessor(parts.settings) },
        { "processor_config.json", processorConfig(parts.settings, config) } };
}

} // namespace sinkscope::io
