// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/step_bytes.h"

#include "io/json_reader.h"
#include "io/model_config_fields.h"

#include <filesystem>

namespace sinkscope::bench {

namespace {

std::int64_t numberBytes(const RunInfo& info) { return info.dtype == "bf16" ? 2 : 4; }

io::TextConfig textConfig(const RunInfo& info)
{
    const std::filesystem::path file = std::filesystem::path(info.modelPath) / "config.json";
    const nlohmann::json document = io::readJsonFile(file);
    const io::JsonReader root(document, file.string());
    const auto nested = root.find("text_config");
    return io::readTextConfig(nested ? *nested : root, "qwen2");
}

} // namespace

std::int64_t stepWeightBytes(const RunInfo& info)
{
    const io::TextConfig text = textConfig(info);
    const ModelShape& shape = info.shape;
    const std::int64_t hidden = shape.hidden;
    const std::int64_t queries = std::int64_t { shape.heads } * shape.headSize;
    const std::int64_t keys = std::int64_t { shape.kvHeads } * shape.headSize;
    const std::int64_t inner = text.intermediateSize;
    std::int64_t layer = (2 * queries + 2 * keys + 3 * inner + 2) * hidden;
    if (text.queryKeyValueBias)
        layer += queries + 2 * keys;
    if (text.outputBias)
        layer += hidden;
    if (text.mlpBias)
        layer += 2 * inner + hidden;
    return numberBytes(info) * (shape.layers * layer + (shape.vocabulary + 2) * hidden);
}

double stepCacheBytes(const Trace& trace)
{
    const ModelShape& shape = trace.info.shape;
    // Step s of the n − 1 that follow the first reads the prompt and s answer tokens.
    const double tokens = trace.promptTokens() + static_cast<double>(trace.steps.size()) / 2;
    return 2.0 * shape.layers * shape.kvHeads * shape.headSize * tokens
        * static_cast<double>(numberBytes(trace.info));
}

} // namespace sinkscope::bench
