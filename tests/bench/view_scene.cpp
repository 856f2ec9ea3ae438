// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/view_scene.h"

#include "support/trace_builder.h"

namespace sinkscope::bench {

namespace {

constexpr int frameWidth = 640;
constexpr int frameHeight = 360;

media::Frame makeFrame(const FrameInfo& info)
{
    auto pixels = std::make_shared<std::vector<std::uint8_t>>();
    pixels->reserve(std::size_t { 3 } * frameWidth * frameHeight);
    for (int y = 0; y < frameHeight; ++y) {
        for (int x = 0; x < frameWidth; ++x) {
            const auto shade = static_cast<std::uint8_t>((x + y + info.sourceIndex) & 0xff);
            pixels->insert(pixels->end(), { shade, static_cast<std::uint8_t>(255 - shade), 96 });
        }
    }
    return { info.sourceIndex, info.seconds, frameWidth, frameHeight, std::move(pixels) };
}

std::shared_ptr<const media::FrameSet> makeFrames(const Layout& layout)
{
    auto set = std::make_shared<media::FrameSet>();
    for (const FrameInfo& info : layout.frames)
        set->frames.push_back(makeFrame(info));
    set->totalFrames = set->declaredFrames = layout.frames.back().sourceIndex + 1;
    set->durationSeconds = layout.frames.back().seconds;
    set->fps = 24;
    return set;
}

float wave(std::size_t i) { return static_cast<float>(i * 2654435761u % 1000u) / 1000.0f; }

std::vector<float> waves(std::int64_t count, float scale)
{
    std::vector<float> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = scale * wave(i);
    return values;
}

/// Cosines to the first tokens: every fortieth token is a secondary sink for some layers.
std::vector<float> cosines(int rows, int tokens)
{
    constexpr int candidates = 3;
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(candidates) * static_cast<std::size_t>(rows * tokens));
    for (int candidate = 0; candidate < candidates; ++candidate)
        for (int row = 0; row < rows; ++row)
            for (int token = 0; token < tokens; ++token) {
                const bool sink = token % 40 == 3 && row > rows / 3 && row < rows - 4;
                const bool primary = token == 0 && row > 0;
                values.push_back(sink || primary ? 0.97f : 0.2f * wave(values.size()));
            }
    return values;
}

/// What the analysing panels show beside the figures that every Trace has.
void addAnalyses(Trace& trace)
{
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    const int layers = trace.info.shape.layers;
    const int tokens = trace.promptTokens();
    prefill->primaryCosine =
        Tensor::fromFloats({ 3, layers + 1, tokens }, cosines(layers + 1, tokens));
    prefill->mlpCosine = Tensor::fromFloats({ 3, layers, tokens }, cosines(layers, tokens));
    const std::int64_t cells = std::int64_t { layers } * tokens;
    prefill->mlpNorm = Tensor::fromFloats({ layers, tokens }, waves(cells, 9));
    prefill->valueNorm = Tensor::fromFloats(
        { layers, trace.info.shape.kvHeads, tokens }, waves(cells * trace.info.shape.kvHeads, 5));
    prefill->hiddenMedian = Tensor::fromFloats(
        { layers + 1 }, std::vector<float>(static_cast<std::size_t>(layers) + 1, 0.2f));
    prefill->visionNorm = Tensor::fromFloats({ tokens }, waves(tokens, 40));
    // Values of the same size as the keys, without as much memory again.
    prefill->values = prefill->keys;
    trace.prefill = prefill;
    for (const int channel : { 1, 2, 17, 40, 101 })
        trace.info.channelEvidence.push_back({ channel, 0, waves(layers, 60) });
}

TracePtr withOwnRecords(const Trace& trace)
{
    auto copy = std::make_shared<Trace>(trace);
    copy->prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    for (auto& step : copy->steps)
        step = std::make_shared<StepRecord>(*step);
    return copy;
}

} // namespace

Scene makeScene(const SceneSizes& sizes)
{
    test::TraceSizes traceSizes;
    traceSizes.layers = sizes.layers;
    traceSizes.heads = sizes.heads;
    traceSizes.kvHeads = sizes.kvHeads;
    traceSizes.headSize = sizes.headSize;
    traceSizes.frames = sizes.frames;
    traceSizes.gridRows = sizes.gridRows;
    traceSizes.gridColumns = sizes.gridColumns;
    traceSizes.answerTokens = sizes.answerTokens;
    // At this size the default capture keeps only the queries after the video.
    traceSizes.queriesAll = false;
    traceSizes.exactReductions = false;
    Scene scene;
    Trace baseline = test::buildTrace(traceSizes);
    addAnalyses(baseline);
    scene.baseline = std::make_shared<const Trace>(std::move(baseline));
    scene.variant = withOwnRecords(*scene.baseline);
    scene.frames = makeFrames(*scene.baseline->layout);
    return scene;
}

TracePtr shortened(const TracePtr& trace, int tokens)
{
    auto copy = std::make_shared<Trace>(*trace);
    copy->steps.resize(static_cast<std::size_t>(tokens));
    copy->complete = false;
    copy->answer.clear();
    for (const auto& step : copy->steps)
        copy->answer += step->text;
    return copy;
}

} // namespace sinkscope::bench
