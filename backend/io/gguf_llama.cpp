// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_llama.h"

#include "io/gguf_dequantise.h"
#include "trace/error.h"

#include <array>
#include <cmath>
#include <set>

namespace sinkscope::io {

namespace {

class ShapeReader {
public:
    explicit ShapeReader(const GgufMetadata& metadata)
        : m_metadata(metadata)
    {
    }

    std::int64_t bounded(const std::string& key, std::uint64_t maximum) const
    {
        return check(key, m_metadata.unsignedValue(key), maximum);
    }

    std::int64_t boundedOr(
        const std::string& key, std::uint64_t maximum, std::int64_t fallback) const
    {
        const auto value = m_metadata.findUnsigned(key);
        return value ? check(key, *value, maximum) : fallback;
    }

    std::optional<std::int64_t> tokenId(const std::string& key, std::int64_t vocabulary) const
    {
        const auto value = m_metadata.findUnsigned(key);
        if (value && *value >= static_cast<std::uint64_t>(vocabulary)) {
            fail("key '" + key + "' is " + std::to_string(*value) + ", expected a token id below "
                + std::to_string(vocabulary));
        }
        return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    }

    double positive(const std::string& key, double value) const
    {
        if (!std::isfinite(value) || value <= 0) {
            fail("key '" + key + "' is " + std::to_string(value) + ", expected a number above 0");
        }
        return value;
    }

    [[noreturn]] void fail(const std::string& problem) const
    {
        throw badInput("'" + m_metadata.fileName() + "' cannot be the language half: " + problem
            + ". Use a plain llama model in GGUF form.");
    }

private:
    std::int64_t check(const std::string& key, std::uint64_t value, std::uint64_t maximum) const
    {
        if (value == 0 || value > maximum) {
            fail("key '" + key + "' is " + std::to_string(value) + ", expected 1 to "
                + std::to_string(maximum));
        }
        return static_cast<std::int64_t>(value);
    }

    const GgufMetadata& m_metadata;
};

void refuseUnsupported(const GgufMetadata& metadata, const ShapeReader& reader)
{
    const std::string& architecture = metadata.text("general.architecture");
    if (architecture != "llama") {
        reader.fail("its architecture is '" + architecture + "', expected 'llama'");
    }
    const std::string* scaling = metadata.findText("llama.rope.scaling.type");
    if (scaling != nullptr && *scaling != "none") {
        reader.fail("it scales its rotary embedding ('" + *scaling + "'), expected none");
    }
    if (metadata.findUnsigned("llama.expert_count").value_or(0) > 0) {
        reader.fail("it has experts (llama.expert_count), expected none");
    }
}

void checkHeads(const LlamaShape& shape, std::int64_t rotary, const ShapeReader& reader)
{
    if (shape.heads % shape.keyValueHeads != 0) {
        reader.fail(std::to_string(shape.heads) + " heads cannot share "
            + std::to_string(shape.keyValueHeads) + " key/value heads evenly");
    }
    if (shape.headDimension % 2 != 0 || rotary != shape.headDimension) {
        reader.fail("its rotary embedding covers " + std::to_string(rotary) + " of "
            + std::to_string(shape.headDimension)
            + " values of a head, expected all, an even number");
    }
}

struct TensorRule {
    const char* source;
    const char* name;
    std::int64_t rows; ///< 0: a vector of `columns`
    std::int64_t columns;
    std::int64_t permutedHead = 0;
};

std::array<TensorRule, 9> layerRules(const LlamaShape& s)
{
    const std::int64_t queries = s.heads * s.headDimension;
    const std::int64_t keys = s.keyValueHeads * s.headDimension;
    return { {
        { "attn_norm", "input_layernorm", 0, s.hidden },
        { "attn_q", "self_attn.q_proj", queries, s.hidden, s.headDimension },
        { "attn_k", "self_attn.k_proj", keys, s.hidden, s.headDimension },
        { "attn_v", "self_attn.v_proj", keys, s.hidden },
        { "attn_output", "self_attn.o_proj", s.hidden, queries },
        { "ffn_norm", "post_attention_layernorm", 0, s.hidden },
        { "ffn_gate", "mlp.gate_proj", s.intermediate, s.hidden },
        { "ffn_up", "mlp.up_proj", s.intermediate, s.hidden },
        { "ffn_down", "mlp.down_proj", s.hidden, s.intermediate },
    } };
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t size : shape) {
        text += (text.empty() ? "[" : ", ") + std::to_string(size);
    }
    return text + "]";
}

class TensorMapper {
public:
    explicit TensorMapper(const GgufFile& file)
        : m_file(file)
    {
    }

    void add(const std::string& source, const std::string& name, const TensorRule& rule)
    {
        const GgufTensor* tensor = m_file.find(source + ".weight");
        m_known.insert(source + ".weight");
        if (tensor == nullptr) {
            m_missing += (m_missing.empty() ? "" : ", ") + source + ".weight";
            return;
        }
        const std::vector<std::int64_t> expected =
            rule.rows == 0 ? std::vector { rule.columns } : std::vector { rule.rows, rule.columns };
        if (tensor->shape != expected) {
            throw badInput("'" + m_file.path().string() + "': tensor '" + tensor->name
                + "' has the shape " + shapeText(tensor->shape) + ", its settings ask for "
                + shapeText(expected) + ". Use an intact GGUF language model.");
        }
        m_tensors.push_back({ name + ".weight", tensor, rule.permutedHead });
    }

    std::vector<LlamaTensor> finish()
    {
        std::string extra;
        for (const GgufTensor& tensor : m_file.tensors()) {
            if (!m_known.contains(tensor.name)) {
                extra += (extra.empty() ? "" : ", ") + tensor.name;
            }
        }
        if (!m_missing.empty() || !extra.empty()) {
            throw badInput("'" + m_file.path().string()
                + "' does not hold the tensors of a llama model. "
                + "Missing: " + (m_missing.empty() ? "none" : m_missing) + ". Unknown: "
                + (extra.empty() ? "none" : extra) + ". Use a plain llama model in GGUF form.");
        }
        return std::move(m_tensors);
    }

private:
    const GgufFile& m_file;
    std::vector<LlamaTensor> m_tensors;
    std::set<std::string> m_known;
    std::string m_missing;
};

} // namespace

LlamaShape readLlamaShape(const GgufFile& file)
{
    const GgufMetadata& metadata = file.metadata();
    const ShapeReader reader(metadata);
    refuseUnsupported(metadata, reader);
    LlamaShape shape;
    shape.layers = reader.bounded("llama.block_count", 512);
    shape.hidden = reader.bounded("llama.embedding_length", 65'536);
    shape.intermediate = reader.bounded("llama.feed_forward_length", 1U << 20);
    shape.heads = reader.bounded("llama.attention.head_count", 1024);
    shape.keyValueHeads = reader.boundedOr("llama.attention.head_count_kv", 1024, shape.heads);
    shape.headDimension =
        reader.boundedOr("llama.attention.key_length", 4096, shape.hidden / shape.heads);
    shape.context = reader.bounded("llama.context_length", 1U << 24);
    shape.ropeTheta = reader.positive(
        "llama.rope.freq_base", metadata.findNumber("llama.rope.freq_base").value_or(10'000.0));
    const std::string epsilon = "llama.attention.layer_norm_rms_epsilon";
    shape.normEpsilon = reader.positive(epsilon, metadata.number(epsilon));
    checkHeads(
        shape, reader.boundedOr("llama.rope.dimension_count", 4096, shape.headDimension), reader);

    const std::size_t tokens = metadata.texts("tokenizer.ggml.tokens").size();
    if (tokens == 0 || tokens > (1U << 20)) {
        reader.fail("it has " + std::to_string(tokens) + " tokens, expected 1 to 2^20");
    }
    shape.vocabulary = static_cast<std::int64_t>(tokens);
    shape.tiedHead = file.find("output.weight") == nullptr;
    shape.beginId = reader.tokenId("tokenizer.ggml.bos_token_id", shape.vocabulary);
    shape.endId = reader.tokenId("tokenizer.ggml.eos_token_id", shape.vocabulary);
    shape.paddingId = reader.tokenId("tokenizer.ggml.padding_token_id", shape.vocabulary);
    shape.unknownId = reader.tokenId("tokenizer.ggml.unknown_token_id", shape.vocabulary);
    return shape;
}

std::vector<LlamaTensor> mapLlamaTensors(const GgufFile& file, const LlamaShape& shape)
{
    TensorMapper mapper(file);
    const TensorRule words { "", "", shape.vocabulary, shape.hidden };
    mapper.add("token_embd", "embed_tokens", words);
    for (std::int64_t layer = 0; layer < shape.layers; ++layer) {
        const std::string number = std::to_string(layer);
        for (const TensorRule& rule : layerRules(shape)) {
            mapper.add(
                "blk." + number + "." + rule.source, "layers." + number + "." + rule.name, rule);
        }
    }
    mapper.add("output_norm", "norm", { "", "", 0, shape.hidden });
    if (!shape.tiedHead) {
        mapper.add("output", "lm_head", words);
    }
    return mapper.finish();
}

void readLlamaRows(const LlamaTensor& tensor, std::int64_t firstRow, std::span<float> out)
{
    if (tensor.permutedHead == 0) {
        dequantiseRows(*tensor.source, firstRow, out);
        return;
    }
    // Within a head of d rows, row h·(d/2) + j (h = 0, 1) is stored as row 2j + h.
    const std::int64_t half = tensor.permutedHead / 2;
    const auto length = static_cast<std::size_t>(tensor.source->rowLength());
    for (std::size_t i = 0; i * length < out.size(); ++i) {
        const std::int64_t row = firstRow + static_cast<std::int64_t>(i);
        const std::int64_t inHead = row % tensor.permutedHead;
        const std::int64_t stored = row - inHead + 2 * (inHead % half) + inHead / half;
        dequantiseRows(*tensor.source, stored, out.subspan(i * length, length));
    }
}

} // namespace sinkscope::io
