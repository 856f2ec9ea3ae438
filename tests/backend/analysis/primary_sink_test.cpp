// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/primary_sink.h"

#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

using Ranges = std::vector<LayerRange>;

/// Token 0 has the given norms per layer, the other four 100.
Trace withNorms(const std::vector<float>& norms)
{
    Trace trace;
    auto layout = std::make_shared<Layout>();
    layout->tokens.resize(5);
    std::vector<float> values;
    for (const float norm : norms)
        values.insert(values.end(), { norm, 100, 100, 100, 100 });
    auto prefill = std::make_shared<PrefillRecord>();
    const auto rows = static_cast<std::int64_t>(norms.size());
    prefill->hiddenNorm = Tensor::fromFloats({ rows, 5 }, values);
    trace.info.shape.layers = static_cast<int>(rows) - 1;
    trace.info.shape.heads = 1;
    trace.layout = layout;
    trace.prefill = prefill;
    return trace;
}

} // namespace

TEST(PrimarySink, FindsThePlantedLayers)
{
    const PrimarySink sink = primarySink(test::plantedTrace());
    EXPECT_EQ(sink.token, 0);
    EXPECT_EQ(sink.segments, (Ranges { { 3, 23 } }));
    EXPECT_EQ(sink.layerCount(), 21);
    EXPECT_EQ(sink.prominence.size(), 24u);
    EXPECT_TRUE(sink.missing.empty());
    EXPECT_FALSE(sink.isSinkIn(2));
    EXPECT_TRUE(sink.isSinkIn(3));
}

TEST(PrimarySink, MayBeTheSecondToken)
{
    test::PlantedOptions options = test::usualPlants();
    options.primary = { 1, { { 4, 9 }, { 14, 20 } } };
    options.secondaries.clear();
    const PrimarySink sink = primarySink(test::plantedTrace(options));
    EXPECT_EQ(sink.token, 1);
    EXPECT_EQ(sink.segments, (Ranges { { 4, 9 }, { 14, 20 } }));
}

TEST(PrimarySink, VanishesAndIsReborn)
{
    std::vector<float> norms { 3, 99, 345, 810, 806, 801, 793, 784, 774, 636, 155, 198 };
    norms.resize(29, 26400);
    norms.insert(norms.end(), { 12063, 7161 });
    const Trace trace = withNorms(norms);
    EXPECT_EQ(primarySink(trace).segments, (Ranges { { 3, 9 }, { 12, 29 } }))
        << "layer 2 is the run-up of the first";
    EXPECT_EQ(primarySink(trace, { SegmentRule::Published }).segments, (Ranges { { 12, 28 } }));
    EXPECT_EQ(primarySink(trace, { SegmentRule::PerLayer, 200 }).segments, (Ranges { { 12, 28 } }));
}

TEST(PrimarySink, PublishedWindowEndsAtTheLargestFall)
{
    const Trace trace = withNorms({ 10, 20, 900, 950, 940, 200, 150, 160, 150 });
    EXPECT_EQ(primarySink(trace, { SegmentRule::Published }).segments, (Ranges { { 2, 4 } }));
}

TEST(PrimarySink, AbsentWithoutProminence)
{
    EXPECT_TRUE(primarySink(test::plantedTrace(test::noSinks())).segments.empty());
    for (const SegmentRule rule : { SegmentRule::PerLayer, SegmentRule::Published }) {
        EXPECT_TRUE(primarySink(withNorms({ 100, 100 }), { rule }).segments.empty());
        EXPECT_TRUE(primarySink(withNorms({ 100, 100, 100 }), { rule }).segments.empty());
        EXPECT_TRUE(primarySink(withNorms({ 0, 0, 0, 0 }), { rule }).segments.empty());
    }
    EXPECT_EQ(primarySink(withNorms({ 900, 900 })).segments, (Ranges { { 0, 0 } }));
}

TEST(PrimarySink, SaysWhatIsMissing)
{
    EXPECT_FALSE(primarySink(Trace()).missing.empty());
    const Trace trace = test::changed(
        test::plantedTrace(), [](PrefillRecord& prefill) { prefill.hiddenNorm = {}; });
    EXPECT_EQ(primarySink(trace).token, -1);
    EXPECT_FALSE(primarySink(trace).missing.empty());
}

TEST(PrimarySink, SkipsNan)
{
    const float nan = std::nanf("");
    EXPECT_EQ(primarySink(withNorms({ 10, nan, 900, 900, nan, 900, 900 })).segments,
        (Ranges { { 2, 3 }, { 5, 5 } }));
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 5;
    EXPECT_EQ(primarySink(test::plantedTrace(options)).segments, (Ranges { { 3, 23 } }));
    const Trace all = test::changed(test::plantedTrace(), [&](PrefillRecord& prefill) {
        prefill.hiddenNorm = Tensor::fromFloats({ 25, 31 }, std::vector<float>(25 * 31, nan));
    });
    EXPECT_EQ(primarySink(all).token, -1);
    EXPECT_FALSE(primarySink(all).missing.empty());
}
