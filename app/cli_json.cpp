// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_json.h"

#include "analysis/layer_scores.h"
#include "analysis/sink_rule.h"
#include "analysis/vision_artifacts.h"
#include "io/trace_json.h"

namespace sinkscope::app {

using nlohmann::json;

namespace {

json promptToJson(const Trace& trace)
{
    json ids = json::array();
    for (const TokenInfo& token : trace.layout->tokens)
        ids.push_back(token.id);
    return { { "text", trace.info.promptText }, { "ids", ids },
        { "vision", trace.layout->visionRanges() } };
}

json generatedToJson(const Trace& trace)
{
    json list = json::array();
    for (const auto& step : trace.steps) {
        json top = json::array();
        for (const Alternative& other : step->top)
            top.push_back(
                { { "id", other.id }, { "text", other.text }, { "logprob", other.logprob } });
        list.push_back({ { "id", step->id }, { "text", step->text }, { "logprob", step->logprob },
            { "top", top } });
    }
    return list;
}

/// τ of the run's VAR when it is on, so that the list names the sinks VAR used.
analysis::SinkRule activeRule(const Trace& trace)
{
    analysis::SinkRule rule;
    for (const MethodUse& use : trace.info.methods) {
        if (use.id == "var" && use.values.contains("tau"))
            rule.tau = real(use.values, "tau");
    }
    return rule;
}

json sinksToJson(const Trace& trace)
{
    json list = json::array();
    const analysis::SinkRule rule = activeRule(trace);
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        if (const auto tokens = analysis::sinkTokens(trace, layer, rule))
            list.push_back({ { "layer", layer }, { "tokens", *tokens } });
    }
    return list;
}

/// Without a threshold when nothing was judged; then `missing` says why.
json artifactsToJson(const Trace& trace)
{
    analysis::ArtifactOptions options;
    options.sinks = activeRule(trace);
    const analysis::VisionArtifacts artifacts = analysis::visionArtifacts(trace, options);
    json result = { { "tokens", artifacts.tokens }, { "count", artifacts.tokens.size() },
        { "of", artifacts.judged }, { "rule", artifacts.rule } };
    if (!artifacts.missing.empty()) {
        result["missing"] = artifacts.missing;
        return result;
    }
    result["threshold"] = artifacts.threshold;
    result["sink_layers"] = artifacts.sinkLayers;
    options.rule = analysis::ArtifactRule::Published;
    if (analysis::publishedNormOf(trace.info.tower) != nullptr) {
        const analysis::VisionArtifacts known = analysis::visionArtifacts(trace, options);
        result["published"] = { { "threshold", known.threshold }, { "rule", known.rule },
            { "tokens", known.tokens }, { "count", known.tokens.size() } };
    }
    return result;
}

json layersToJson(const Trace& trace)
{
    std::vector<json> layers(static_cast<std::size_t>(trace.info.shape.layers), json::object());
    for (const analysis::LayerScore& score : analysis::layerScores()) {
        const std::vector<double> values = score.compute(trace, {});
        for (std::size_t layer = 0; layer < values.size() && layer < layers.size(); ++layer)
            layers[layer][score.id] = values[layer];
    }
    json list = json::array();
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        list.push_back({ { "layer", layer }, { "scores", layers[layer] } });
    return list;
}

json methodsOf(const Trace& trace)
{
    json list = json::array();
    for (const MethodReport& report : trace.prefill->reports)
        list.push_back({ { "id", report.id }, { "values", io::valuesToJson(report.values) },
            { "summary", report.summary } });
    return list;
}

json framesOf(const Trace& trace)
{
    json list = json::array();
    for (const FrameInfo& frame : trace.layout->frames)
        list.push_back({ { "index", frame.sourceIndex }, { "seconds", frame.seconds } });
    return list;
}

} // namespace

json runToJson(const Trace& trace)
{
    return { { "model",
                 { { "path", trace.info.modelPath }, { "family", trace.info.family },
                     { "hash", trace.info.modelHash }, { "dtype", trace.info.dtype },
                     { "device", trace.info.device }, { "name", trace.info.modelName },
                     { "sink_dimensions", trace.info.sinkDimensions } } },
        { "prompt", promptToJson(trace) }, { "answer", trace.answer },
        { "generated", generatedToJson(trace) }, { "methods", methodsOf(trace) },
        { "frames", framesOf(trace) }, { "sinks", sinksToJson(trace) },
        { "vision_artifacts", artifactsToJson(trace) }, { "layers", layersToJson(trace) },
        { "timings", trace.timings }, { "memory", trace.memory }, { "notes", trace.info.notes },
        { "reused", trace.info.reused } };
}

} // namespace sinkscope::app
