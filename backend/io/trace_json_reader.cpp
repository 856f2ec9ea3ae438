// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json_reader.h"
#include "io/trace_json.h"

#include <limits>

namespace sinkscope::io {

using nlohmann::json;

namespace {

constexpr IntegerRange anyCount { 0, std::numeric_limits<int>::max() };
constexpr IntegerRange anyIndex { -1, std::numeric_limits<int>::max() };
constexpr std::size_t longestText = std::size_t { 1 } << 20;

int count(const JsonReader& reader, const std::string& key)
{
    return static_cast<int>(reader.at(key).integer(anyCount));
}

std::string text(const JsonReader& reader, const std::string& key)
{
    return reader.at(key).string(longestText);
}

template <typename Call> void forEach(const JsonReader& array, Call call)
{
    for (std::size_t i = 0; i < array.size(); ++i)
        call(array.element(i));
}

std::vector<int> ints(const JsonReader& array)
{
    std::vector<int> result;
    forEach(array, [&](const JsonReader& item) {
        result.push_back(static_cast<int>(item.integer(anyCount)));
    });
    return result;
}

ParameterValues valuesOf(const JsonReader& object)
{
    ParameterValues result;
    for (const auto& [key, value] : object.value().items()) {
        if (value.is_boolean())
            result[key] = value.get<bool>();
        else if (value.is_number())
            result[key] = value.get<double>();
        else
            result[key] = object.at(key).string(longestText);
    }
    return result;
}

PixelBox boxOf(const JsonReader& array)
{
    const auto at = [&](std::size_t i) { return static_cast<float>(array.element(i).number()); };
    return { at(0), at(1), at(2), at(3) };
}

ModelShape shapeOf(const JsonReader& object)
{
    return { count(object, "layers"), count(object, "heads"), count(object, "kv_heads"),
        count(object, "head_size"), count(object, "hidden"), count(object, "vocabulary") };
}

std::vector<ChannelEvidence> evidenceOf(const JsonReader& array)
{
    std::vector<ChannelEvidence> result;
    forEach(array, [&](const JsonReader& item) {
        ChannelEvidence& entry = result.emplace_back(
            ChannelEvidence { count(item, "channel"), count(item, "token"), {} });
        forEach(item.at("values"), [&](const JsonReader& value) {
            entry.values.push_back(static_cast<float>(value.number()));
        });
    });
    return result;
}

std::vector<AnswerOption> optionsOf(const JsonReader& array)
{
    std::vector<AnswerOption> result;
    forEach(array, [&](const JsonReader& item) {
        AnswerOption& option =
            result.emplace_back(AnswerOption { text(item, "letter"), text(item, "text"), {} });
        for (const int id : ints(item.at("ids")))
            option.ids.push_back(id);
    });
    return result;
}

std::vector<std::pair<int, int>> pairsOf(const JsonReader& array)
{
    std::vector<std::pair<int, int>> result;
    forEach(array, [&](const JsonReader& pair) {
        result.emplace_back(static_cast<int>(pair.element(0).integer(anyCount)),
            static_cast<int>(pair.element(1).integer(anyCount)));
    });
    return result;
}

std::vector<Alternative> alternativesOf(const JsonReader& array)
{
    std::vector<Alternative> result;
    forEach(array, [&](const JsonReader& item) {
        result.push_back({ static_cast<std::int32_t>(item.at("id").integer(anyIndex)),
            text(item, "text"), item.at("logprob").number() });
    });
    return result;
}

RunInfo infoOf(const JsonReader& object)
{
    RunInfo info;
    info.modelPath = text(object, "model_path");
    info.modelName = text(object, "model_name");
    info.modelHash = text(object, "model_hash");
    info.family = text(object, "family");
    info.dtype = text(object, "dtype");
    info.device = text(object, "device");
    info.mediaPath = text(object, "media_path");
    if (const auto further = object.find("further_media"))
        forEach(*further,
            [&](const JsonReader& path) { info.furtherMedia.push_back(path.string(longestText)); });
    info.question = text(object, "question");
    info.promptText = text(object, "prompt_text");
    info.seed = static_cast<std::uint64_t>(
        object.at("seed").integer({ 0, std::numeric_limits<std::int64_t>::max() }));
    info.temperature = object.at("temperature").number();
    info.topP = object.at("top_p").number();
    info.maxNewTokens = count(object, "max_new_tokens");
    info.ignoreEos = object.at("ignore_eos").boolean();
    forEach(object.at("methods"), [&](const JsonReader& use) {
        info.methods.push_back({ text(use, "id"), valuesOf(use.at("values")) });
    });
    info.sinkDimensions = ints(object.at("sink_dimensions"));
    info.sinkDimensionsOrigin = text(object, "sink_dimensions_origin");
    if (const auto evidence = object.find("channel_evidence"))
        info.channelEvidence = evidenceOf(*evidence);
    if (const auto options = object.find("options"))
        info.options = optionsOf(*options);
    info.shape = shapeOf(object.at("shape"));
    if (const auto tower = object.find("vision_tower"))
        info.tower = { text(*tower, "type"), count(*tower, "width"), count(*tower, "layers"),
            count(*tower, "patch") };
    info.attentionScale = object.at("attention_scale").number();
    if (object.find("reused"))
        info.reused = text(object, "reused");
    for (const auto& [key, value] : object.at("versions").value().items())
        info.versions[key] = object.at("versions").at(key).string(longestText);
    if (const auto notes = object.find("notes"))
        forEach(*notes,
            [&](const JsonReader& note) { info.notes.push_back(note.string(longestText)); });
    return info;
}

TokenKind kindOf(const JsonReader& value)
{
    for (int kind = 0; kind < tokenKindCount; ++kind) {
        if (value.string() == name(static_cast<TokenKind>(kind)))
            return static_cast<TokenKind>(kind);
    }
    throw value.error("system, vision, question, template or answer");
}

VisionCell cellOf(const JsonReader& object, IntegerRange frames)
{
    VisionCell cell;
    cell.firstFrame = static_cast<int>(object.at("first_frame").integer(frames));
    cell.lastFrame = static_cast<int>(object.at("last_frame").integer(frames));
    cell.firstSeconds = object.at("first_seconds").number();
    cell.lastSeconds = object.at("last_seconds").number();
    cell.row = count(object, "row");
    cell.column = count(object, "column");
    cell.box = boxOf(object.at("box"));
    cell.footprint = boxOf(object.at("footprint"));
    return cell;
}

Layout layoutOf(const JsonReader& object)
{
    Layout layout;
    forEach(object.at("frames"), [&](const JsonReader& item) {
        layout.frames.push_back(
            { item.at("source_index").integer({ 0, std::numeric_limits<std::int64_t>::max() }),
                item.at("seconds").number(), count(item, "width"), count(item, "height"),
                count(item, "grid_rows"), count(item, "grid_columns"),
                static_cast<int>(item.integerOr("medium", { 0, 4096 }, 0)) });
    });
    const IntegerRange frames { 0, static_cast<std::int64_t>(layout.frames.size()) - 1 };
    forEach(object.at("cells"),
        [&](const JsonReader& item) { layout.cells.push_back(cellOf(item, frames)); });
    const IntegerRange cells { -1, static_cast<std::int64_t>(layout.cells.size()) - 1 };
    forEach(object.at("tokens"), [&](const JsonReader& item) {
        layout.tokens.push_back({ static_cast<std::int32_t>(item.at("id").integer(anyIndex)),
            kindOf(item.at("kind")), item.at("special").boolean(),
            static_cast<int>(item.at("cell").integer(cells)), text(item, "text") });
    });
    return layout;
}

MethodReport reportOf(const JsonReader& object)
{
    MethodReport report;
    report.id = text(object, "id");
    report.values = valuesOf(object.at("values"));
    report.summary = text(object, "summary");
    report.editedHeads = ints(object.at("edited_heads"));
    forEach(
        object.at("sinks"), [&](const JsonReader& layer) { report.sinks.push_back(ints(layer)); });
    report.relaxedRows = pairsOf(object.at("relaxed_rows"));
    return report;
}

StepRecord stepOf(const JsonReader& object)
{
    StepRecord step;
    step.id = static_cast<std::int32_t>(object.at("id").integer(anyIndex));
    step.text = text(object, "text");
    step.special = object.at("special").boolean();
    step.logprob = object.at("logprob").number();
    step.query = count(object, "query");
    if (const auto evicted = object.find("evicted"))
        step.evicted = { static_cast<int>(evicted->element(0).integer(anyCount)),
            static_cast<int>(evicted->element(1).integer(anyCount)) };
    step.top = alternativesOf(object.at("top"));
    if (const auto watched = object.find("watched"))
        step.watched = alternativesOf(*watched);
    return step;
}

} // namespace

Trace traceFromJson(const json& document, const std::string& file)
{
    const JsonReader root(document, file);
    Trace trace;
    trace.info = infoOf(root.at("info"));
    trace.layout = std::make_shared<Layout>(layoutOf(root.at("layout")));
    auto prefill = std::make_shared<PrefillRecord>();
    prefill->firstQuery = count(root, "first_query");
    forEach(root.at("reports"),
        [&](const JsonReader& item) { prefill->reports.push_back(reportOf(item)); });
    trace.prefill = prefill;
    forEach(root.at("steps"), [&](const JsonReader& item) {
        trace.steps.push_back(std::make_shared<StepRecord>(stepOf(item)));
    });
    trace.answer = text(root, "answer");
    trace.complete = root.at("complete").boolean();
    for (const auto& [key, value] : root.at("timings").value().items())
        trace.timings[key] = root.at("timings").at(key).number();
    for (const auto& [key, value] : root.at("memory").value().items())
        trace.memory[key] =
            root.at("memory").at(key).integer({ 0, std::numeric_limits<std::int64_t>::max() });
    return trace;
}

} // namespace sinkscope::io
