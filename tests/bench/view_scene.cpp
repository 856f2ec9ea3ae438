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
    scene.baseline = std::make_shared<const Trace>(test::buildTrace(traceSizes));
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
