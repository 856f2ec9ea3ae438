// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_json.h"

namespace sinkscope::io {

using nlohmann::json;

namespace {

json boxToJson(const PixelBox& box) { return { box.left, box.top, box.right, box.bottom }; }

json evidenceToJson(const std::vector<ChannelEvidence>& evidence)
{
    json result = json::array();
    for (const ChannelEvidence& entry : evidence)
        result.push_back(
            { { "channel", entry.channel }, { "token", entry.token }, { "values", entry.values } });
    return result;
}

json optionsToJson(const std::vector<AnswerOption>& options)
{
    json result = json::array();
    for (const AnswerOption& option : options)
        result.push_back(
            { { "letter", option.letter }, { "text", option.text }, { "ids", option.ids } });
    return result;
}

json alternativesToJson(const std::vector<Alternative>& alternatives)
{
    json result = json::array();
    for (const Alternative& other : alternatives)
        result.push_back(
            { { "id", other.id }, { "text", other.text }, { "logprob", other.logprob } });
    return result;
}

json infoToJson(const RunInfo& info)
{
    return {
        { "model_path", info.modelPath },
        { "model_name", info.modelName },
        { "model_hash", info.modelHash },
        { "family", info.family },
        { "dtype", info.dtype },
        { "device", info.device },
        { "media_path", info.mediaPath },
        { "further_media", info.furtherMedia },
        { "question", info.question },
        { "prompt_text", info.promptText },
        { "seed", info.seed },
        { "temperature", info.temperature },
        { "top_p", info.topP },
        { "max_new_tokens", info.maxNewTokens },
        { "ignore_eos", info.ignoreEos },
        { "methods", methodsToJson(info.methods) },
        { "sink_dimensions", info.sinkDimensions },
        { "sink_dimensions_origin", info.sinkDimensionsOrigin },
        { "channel_evidence", evidenceToJson(info.channelEvidence) },
        { "options", optionsToJson(info.options) },
        { "shape",
            { { "layers", info.shape.layers }, { "heads", info.shape.heads },
                { "kv_heads", info.shape.kvHeads }, { "head_size", info.shape.headSize },
                { "hidden", info.shape.hidden }, { "vocabulary", info.shape.vocabulary } } },
        { "vision_tower",
            { { "type", info.tower.type }, { "width", info.tower.width },
                { "layers", info.tower.layers }, { "patch", info.tower.patch } } },
        { "attention_scale", info.attentionScale },
        { "reused", info.reused },
        { "versions", info.versions },
        { "notes", info.notes },
    };
}

json layoutToJson(const Layout& layout)
{
    json tokens = json::array();
    for (const TokenInfo& token : layout.tokens)
        tokens.push_back({ { "id", token.id }, { "kind", name(token.kind) },
            { "special", token.special }, { "cell", token.cell }, { "text", token.text } });
    json cells = json::array();
    for (const VisionCell& cell : layout.cells)
        cells.push_back({ { "first_frame", cell.firstFrame }, { "last_frame", cell.lastFrame },
            { "first_seconds", cell.firstSeconds }, { "last_seconds", cell.lastSeconds },
            { "row", cell.row }, { "column", cell.column }, { "box", boxToJson(cell.box) },
            { "footprint", boxToJson(cell.footprint) } });
    json frames = json::array();
    for (const FrameInfo& frame : layout.frames)
        frames.push_back({ { "source_index", frame.sourceIndex }, { "seconds", frame.seconds },
            { "width", frame.width }, { "height", frame.height }, { "grid_rows", frame.gridRows },
            { "grid_columns", frame.gridColumns }, { "medium", frame.medium } });
    return { { "tokens", tokens }, { "cells", cells }, { "frames", frames } };
}

json reportsToJson(const PrefillRecord& prefill)
{
    json reports = json::array();
    for (const MethodReport& report : prefill.reports)
        reports.push_back({ { "id", report.id }, { "values", valuesToJson(report.values) },
            { "sinks", report.sinks }, { "relaxed_rows", report.relaxedRows },
            { "edited_heads", report.editedHeads }, { "summary", report.summary } });
    return reports;
}

json stepToJson(const StepRecord& step)
{
    return { { "id", step.id }, { "text", step.text }, { "special", step.special },
        { "logprob", step.logprob }, { "query", step.query },
        { "evicted", { step.evicted.first, step.evicted.second } },
        { "top", alternativesToJson(step.top) }, { "watched", alternativesToJson(step.watched) } };
}

} // namespace

json valuesToJson(const ParameterValues& values)
{
    json result = json::object();
    for (const auto& [id, value] : values)
        std::visit([&, &key = id](const auto& plain) { result[key] = plain; }, value);
    return result;
}

json methodsToJson(const std::vector<MethodUse>& methods)
{
    json result = json::array();
    for (const MethodUse& use : methods)
        result.push_back({ { "id", use.id }, { "values", valuesToJson(use.values) } });
    return result;
}

json traceToJson(const Trace& trace)
{
    json steps = json::array();
    for (const auto& step : trace.steps)
        steps.push_back(stepToJson(*step));
    return { { "info", infoToJson(trace.info) },
        { "layout", layoutToJson(trace.layout ? *trace.layout : Layout {}) },
        { "first_query", trace.prefill ? trace.prefill->firstQuery : 0 },
        { "reports", trace.prefill ? reportsToJson(*trace.prefill) : json::array() },
        { "steps", steps }, { "answer", trace.answer }, { "complete", trace.complete },
        { "timings", trace.timings }, { "memory", trace.memory } };
}

} // namespace sinkscope::io
