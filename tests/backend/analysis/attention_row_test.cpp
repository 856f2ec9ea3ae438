// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_row.h"

#include "analysis/var_row.h"
#include "support/trace_builder.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

void expectReference(const Trace& trace, int layer, int head, int query)
{
    const auto row = attentionRow(trace, layer, head, query);
    ASSERT_TRUE(row.has_value()) << layer << " " << head << " " << query;
    const auto expected = test::referenceRow(trace, layer, head, query);
    ASSERT_EQ(row->size(), expected.size());
    for (std::size_t key = 0; key < row->size(); ++key)
        ASSERT_NEAR((*row)[key], expected[key], 1e-5);
}

std::shared_ptr<PrefillRecord> edit(Trace& trace)
{
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    trace.prefill = prefill;
    return prefill;
}

MethodReport varReport(const Trace& trace)
{
    MethodReport report;
    report.id = "var";
    report.values = { { "rho", 0.3 }, { "p", 0.5 }, { "mass", 0.0 }, { "skip-last", true } };
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        report.sinks.emplace_back();
        for (int token = 0; token < trace.promptTokens(); ++token) {
            if (test::isSink(*trace.layout, layer, token))
                report.sinks.back().push_back(token);
        }
    }
    return report;
}

} // namespace

TEST(AttentionRow, HandComputed)
{
    Trace trace;
    trace.info.shape = { 1, 1, 1, 2, 2, 10 };
    trace.info.attentionScale = 1;
    auto layout = std::make_shared<Layout>();
    layout->tokens.resize(3);
    trace.layout = layout;
    auto prefill = std::make_shared<PrefillRecord>();
    const float ln2 = std::log(2.0f);
    prefill->keys = Tensor::fromFloats({ 1, 1, 3, 2 }, { 0, 0, ln2, 0, 0, 5 });
    prefill->queries = Tensor::fromFloats({ 1, 1, 3, 2 }, { 1, 0, 1, 0, 1, 0 });
    prefill->reports = { { "outro", {}, {}, { { 0, 0 } }, {}, "" } };
    trace.prefill = prefill;
    const auto causal = attentionRow(trace, 0, 0, 1);
    ASSERT_TRUE(causal.has_value());
    ASSERT_EQ(causal->size(), 2u);
    EXPECT_NEAR((*causal)[0], 1.0f / 3, 1e-6f);
    const auto relaxed = attentionRow(trace, 0, 0, 0);
    ASSERT_TRUE(relaxed.has_value());
    ASSERT_EQ(relaxed->size(), 3u) << "sees every prompt key";
    EXPECT_NEAR((*relaxed)[0], 0.25f, 1e-6f);
    EXPECT_NEAR((*relaxed)[1], 0.5f, 1e-6f);
    EXPECT_NEAR((*relaxed)[2], 0.25f, 1e-6f);
}

TEST(AttentionRow, EveryRowOfEveryTypeMatchesTheReference)
{
    for (const DType dtype : { DType::F32, DType::BF16, DType::F16 }) {
        test::TraceSizes sizes;
        sizes.dtype = dtype;
        sizes.headSize = 20;
        const Trace trace = test::buildTrace(sizes);
        for (int query = 0; query < trace.tokenCount() - 1; ++query) {
            for (int head = 0; head < 4; ++head)
                expectReference(trace, query % 4, head, query);
        }
    }
}

TEST(AttentionRow, LongPromptsCrossBlocks)
{
    test::TraceSizes sizes;
    sizes.gridRows = 9;
    sizes.gridColumns = 11;
    sizes.heads = 6;
    sizes.exactReductions = false;
    const Trace trace = test::buildTrace(sizes);
    ASSERT_GT(trace.promptTokens(), 192);
    for (int head = 0; head < 6; ++head)
        expectReference(trace, 2, head, trace.promptTokens() + 2);
}

TEST(AttentionRow, ProducerRowAgreesWithRecordedMass)
{
    const Trace trace = test::buildTrace();
    for (const auto& step : trace.steps) {
        const auto row = attentionRow(trace, 1, 3, step->query);
        ASSERT_TRUE(row.has_value());
        double vision = 0;
        for (const int token : trace.layout->tokensOf(TokenKind::Vision))
            vision += double { (*row)[test::at(token)] };
        EXPECT_NEAR(vision, step->mass.at({ 1, 3, 1 }), 1e-5);
    }
}

TEST(AttentionRow, AbsentWhereNothingWasCaptured)
{
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    Trace trace = test::buildTrace(sizes);
    const int after = trace.layout->afterVision();
    EXPECT_FALSE(attentionRow(trace, 0, 0, after - 1).has_value());
    EXPECT_TRUE(attentionRow(trace, 0, 0, after).has_value());
    EXPECT_FALSE(attentionRow(trace, 0, 0, trace.tokenCount() - 1).has_value()) << "no row yet";
    EXPECT_FALSE(attentionRow(trace, 0, 0, trace.tokenCount()).has_value());
    EXPECT_FALSE(attentionRow(trace, 4, 0, after).has_value());
    EXPECT_FALSE(attentionRow(trace, 0, 4, after).has_value());
    EXPECT_FALSE(attentionRow(trace, -1, 0, after).has_value());
    EXPECT_FALSE(attentionRow(Trace(), 0, 0, 0).has_value());
    edit(trace)->keys = Tensor();
    const int last = trace.promptTokens() - 1;
    const auto row = attentionRow(trace, 1, 2, last);
    ASSERT_TRUE(row.has_value()) << "falls back to the recorded row";
    EXPECT_EQ((*row)[5], trace.prefill->lastRow.at({ 1, 2, 5 }));
    EXPECT_FALSE(attentionRow(trace, 1, 2, last - 1).has_value());
}

TEST(AttentionRow, WrongShapesReadAsAbsent)
{
    Trace trace = test::buildTrace();
    edit(trace)->keys = Tensor::fromFloats({ 4, 2, 3, 8 }, std::vector<float>(192));
    EXPECT_FALSE(attentionRow(trace, 0, 0, 3).has_value());
    trace = test::buildTrace();
    edit(trace)->firstQuery = 2;
    EXPECT_FALSE(attentionRow(trace, 0, 0, 1).has_value());
    trace = test::buildTrace();
    trace.info.shape.kvHeads = 3;
    EXPECT_FALSE(attentionRow(trace, 0, 0, 3).has_value());
}

TEST(AttentionRow, AppliesVarAfterVisionOnly)
{
    Trace trace = test::buildTrace();
    const Trace plain = trace;
    edit(trace)->reports = { varReport(trace) };
    const int after = trace.layout->afterVision();
    EXPECT_EQ(attentionRow(trace, 1, 0, after - 1), attentionRow(plain, 1, 0, after - 1));
    EXPECT_EQ(attentionRow(trace, 3, 0, after), attentionRow(plain, 3, 0, after)) << "last layer";
    EXPECT_EQ(attentionRow(trace, 0, 0, after), attentionRow(plain, 0, 0, after)) << "no sinks";
    for (const int query : { after, trace.promptTokens() + 1 }) {
        auto expected = attentionRow(plain, 1, 0, query);
        const VarSinks sinks = splitSinks(*trace.layout, varReport(trace).sinks[1]);
        const auto vision = trace.layout->tokensOf(TokenKind::Vision);
        ASSERT_TRUE(
            editVarRow(*expected, { sinks.visual, sinks.text, vision }, { 0.3, 0.5, 0, true }));
        EXPECT_EQ(attentionRow(trace, 1, 0, query), expected);
    }
}

TEST(AttentionRow, MeansAverageRows)
{
    const Trace trace = test::buildTrace();
    const int query = trace.promptTokens() + 1;
    const auto headMean = headMeanRow(trace, 2, query);
    const auto all = layerMeanRow(trace, query);
    const auto headOverLayers = selectedRow(trace, { -1, 1, query });
    ASSERT_TRUE(headMean && all && headOverLayers);
    double expectedHead = 0;
    double expectedAll = 0;
    double expectedLayers = 0;
    for (int layer = 0; layer < 4; ++layer) {
        for (int head = 0; head < 4; ++head) {
            const double value = double { (*attentionRow(trace, layer, head, query))[7] };
            expectedAll += value / 16;
            expectedHead += layer == 2 ? value / 4 : 0;
            expectedLayers += head == 1 ? value / 4 : 0;
        }
    }
    EXPECT_NEAR((*headMean)[7], expectedHead, 1e-6);
    EXPECT_NEAR((*all)[7], expectedAll, 1e-6);
    EXPECT_NEAR((*headOverLayers)[7], expectedLayers, 1e-6);
    EXPECT_NEAR(std::accumulate(all->begin(), all->end(), 0.0), 1.0, 1e-5);
    EXPECT_EQ(selectedRow(trace, { 2, -1, query }), headMean);
    EXPECT_EQ(selectedRow(trace, { -1, -1, query }), all);
    EXPECT_EQ(selectedRow(trace, { 2, 1, query }), attentionRow(trace, 2, 1, query));
}
