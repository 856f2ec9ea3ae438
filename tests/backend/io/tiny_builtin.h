// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/io/gguf_builder.h"
#include "backend/io/temporary_folder.h"
#include "io/safetensors_writer.h"

#include <nlohmann/json.hpp>
#include <span>

namespace sinkscope::io::testing {

/// A matrix whose every row is filled with its own index, exact in bf16 below 256.
inline std::vector<float> rowNumbers(std::size_t rows, std::size_t columns)
{
    std::vector<float> values(rows * columns);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<float>(i / columns);
    }
    return values;
}

/// Sources of a tiny built-in model: one llama layer, hidden 8, two heads of 4, one key/value head,
/// feed-forward 12, five tokens; a vision half of three tensors; a rank-1 adapter on o_proj.
/// Change the public parts before `write()`.
class TinyBuiltin {
public:
    TinyBuiltin()
    {
        gguf.text("general.architecture", "llama")
            .number("llama.block_count", 1)
            .number("llama.embedding_length", 8)
            .number("llama.feed_forward_length", 12)
            .number("llama.attention.head_count", 2)
            .number("llama.attention.head_count_kv", 1)
            .number("llama.context_length", 64)
            .fraction("llama.rope.freq_base", 100000.0F)
            .fraction("llama.attention.layer_norm_rms_epsilon", 1e-5F)
            .text("tokenizer.ggml.model", "gpt2")
            .text("tokenizer.ggml.pre", "smollm")
            .texts("tokenizer.ggml.tokens", { "<|end|>", "a", "b", "ab", "Ġ" })
            .integers("tokenizer.ggml.token_type", { 3, 1, 1, 1, 1 })
            .texts("tokenizer.ggml.merges", { "a b" })
            .number("tokenizer.ggml.eos_token_id", 0);
        matrix("token_embd", 5, 8).vector("blk.0.attn_norm", 8).matrix("blk.0.attn_q", 8, 8);
        matrix("blk.0.attn_k", 4, 8).matrix("blk.0.attn_v", 4, 8).matrix("blk.0.attn_output", 8, 8);
        vector("blk.0.ffn_norm", 8).matrix("blk.0.ffn_gate", 12, 8).matrix("blk.0.ffn_up", 12, 8);
        matrix("blk.0.ffn_down", 8, 12);
        settings = { { "name", "tiny" }, { "version", 1 }, { "frames", 4 }, { "eos", 0 },
            { "adapter_scale", 2.0 },
            { "vision_config",
                { { "image_size", 28 }, { "patch_size", 14 }, { "hidden_size", 4 } } },
            { "config", { { "vision_feature_layer", -2 } } },
            { "preprocessor", { { "resample", 2 } } } };
    }

    TinyBuiltin& matrix(const std::string& name, std::size_t rows, std::size_t columns)
    {
        gguf.floats(name + ".weight", { rows, columns }, rowNumbers(rows, columns));
        return *this;
    }
    TinyBuiltin& vector(const std::string& name, std::size_t size)
    {
        gguf.floats(name + ".weight", { size }, std::vector<float>(size, 1.0F));
        return *this;
    }

    void write(const TemporaryFolder& folder) const
    {
        GgufBuilder complete = gguf;
        complete.floats(normName + ".weight", { 8 }, std::vector<float>(8, 1.0F));
        writeBytes(folder / "language.gguf", complete.build());
        std::filesystem::create_directories(folder / "vision");
        writeBytes(folder / "vision/builtin.json", settings.dump());
        writeBytes(folder / "vision/chat_template.jinja", std::string("{{ messages }}"));
        writeTensors(folder / "vision/vision.safetensors",
            { { "vision_tower.vision_model.post_layernorm.weight", { 4 } },
                { "multi_modal_projector.linear_2.weight", { projectorRows, 4 } },
                { "image_newline", { 8 } } });
        writeTensors(folder / "vision/adapter.safetensors",
            { { "layers.0." + adapted + ".lora_a", { 1, 8 } },
                { "layers.0." + adapted + ".lora_b", { 8, 1 } } });
    }

    GgufBuilder gguf;
    nlohmann::json settings;
    std::string normName = "output_norm";
    std::string adapted = "self_attn.o_proj";
    std::int64_t projectorRows = 8;

private:
    /// All values are 0.5.
    static void writeTensors(const std::filesystem::path& path,
        const std::vector<std::pair<std::string, std::vector<std::int64_t>>>& tensors)
    {
        std::vector<TensorDeclaration> declarations;
        for (const auto& [name, shape] : tensors) {
            declarations.push_back({ name, TensorDtype::F32, shape });
        }
        SafetensorsWriter::Options options;
        options.metadata = { { "scale", "2.0" } };
        SafetensorsWriter writer(path, declarations, options);
        for (const auto& [name, shape] : tensors) {
            std::size_t count = 1;
            for (const std::int64_t size : shape) {
                count *= static_cast<std::size_t>(size);
            }
            const std::vector<float> values(count, 0.5F);
            writer.write(name, std::as_bytes(std::span(values)));
        }
        writer.finish();
    }
};

} // namespace sinkscope::io::testing
