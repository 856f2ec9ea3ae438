// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_rollout.h"

#include "support/tag_trace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace sinkscope::analysis {
namespace {

using test::at;

/// Products of whole matrices, in double.
std::vector<double> naiveRollout(
    const Trace& trace, int query, const std::vector<int>& without = {})
{
    const std::size_t width = at(query + 1);
    std::vector<double> shares(width, 0.0);
    shares.back() = 1;
    const ModelShape& shape = trace.info.shape;
    for (int layer = shape.layers - 1; layer >= 0; --layer) {
        std::vector<double> next(width, 0.0);
        for (std::size_t i = 0; i < width; ++i) {
            std::vector<double> mean(i + 1, 0.0);
            for (int head = 0; head < shape.heads; ++head) {
                const auto row = test::referenceRow(trace, layer, head, static_cast<int>(i));
                for (std::size_t key = 0; key <= i; ++key)
                    mean[key] += row[key];
            }
            for (const int key : without) {
                if (at(key) <= i)
                    mean[at(key)] = 0;
            }
            const double sum = std::accumulate(mean.begin(), mean.end(), 0.0);
            next[i] += sum > 0 ? 0.5 * shares[i] : shares[i];
            for (std::size_t key = 0; key <= i && sum > 0; ++key)
                next[key] += 0.5 * shares[i] * mean[key] / sum;
        }
        shares = next;
    }
    return shares;
}

void expectNear(const std::vector<float>& found, const std::vector<double>& expected)
{
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(static_cast<double>(found[i]), expected[i], 1e-6) << i;
}

TEST(AttentionRollout, IsTheProductOfTheMatrices)
{
    for (const DType type : { DType::F32, DType::BF16, DType::F16 }) {
        test::TraceSizes sizes;
        sizes.dtype = type;
        sizes.frames = 6; // More than one block of rows.
        const Trace trace = test::buildTrace(sizes);
        // A prompt token, the row of the first word and that of the last.
        for (const int query : { 9, trace.steps[0]->query, trace.steps.back()->query }) {
            const auto rollout = attentionRollout(trace, { query, {} });
            ASSERT_TRUE(rollout) << rollout.reason;
            expectNear(rollout->row, naiveRollout(trace, query));
            EXPECT_EQ(rollout->identityRows, 0);
        }
    }
}

TEST(AttentionRollout, FlowsAroundSinks)
{
    const Trace trace = test::buildTrace();
    const int query = trace.promptTokens() - 1;
    const std::vector<int> sinks { 0, 4, -3, 1000 };
    const auto rollout = attentionRollout(trace, { query, sinks });
    ASSERT_TRUE(rollout) << rollout.reason;
    expectNear(rollout->row, naiveRollout(trace, query, { 0, 4 }));
    EXPECT_EQ(rollout->row[0], 0.0f);
    EXPECT_EQ(rollout->row[4], 0.0f);
    EXPECT_NEAR(std::accumulate(rollout->row.begin(), rollout->row.end(), 0.0), 1, 1e-5);
}

TEST(AttentionRollout, ATokenThatReadsOnlySinksKeepsItsShare)
{
    const Trace trace = test::buildTrace();
    const auto rollout = attentionRollout(trace, { 2, { 0, 1, 2 } });
    ASSERT_TRUE(rollout);
    EXPECT_EQ(rollout->row, (std::vector<float> { 0, 0, 1 }));
    EXPECT_EQ(rollout->identityRows, trace.info.shape.layers);
}

TEST(AttentionRollout, RowsWithoutTheirMaskReadTheWholePrompt)
{
    const Trace trace = test::withPrefill(test::buildTrace(), [](PrefillRecord& prefill) {
        MethodReport report;
        report.id = "outro";
        report.relaxedRows = { { 1, 3 } };
        prefill.reports.push_back(report);
    });
    const auto rollout = attentionRollout(trace, { 5, {} });
    ASSERT_TRUE(rollout) << rollout.reason;
    ASSERT_EQ(rollout->row.size(), at(trace.promptTokens()));
    EXPECT_GT(rollout->row.back(), 0.0f);
    EXPECT_NEAR(std::accumulate(rollout->row.begin(), rollout->row.end(), 0.0), 1, 1e-5);
}

TEST(AttentionRollout, OneLayerOneHead)
{
    test::TraceSizes sizes;
    sizes.layers = sizes.heads = sizes.kvHeads = 1;
    const Trace trace = test::buildTrace(sizes);
    const int query = trace.promptTokens() - 1;
    const auto rollout = attentionRollout(trace, { query, {} });
    ASSERT_TRUE(rollout);
    const auto row = test::referenceRow(trace, 0, 0, query);
    EXPECT_NEAR(static_cast<double>(rollout->row[3]), row[3] / 2, 1e-6);
    EXPECT_NEAR(static_cast<double>(rollout->row.back()), 0.5 + row.back() / 2, 1e-6);
}

TEST(AttentionRollout, RowsThatAreNoNumbersCountAsIdentity)
{
    const Trace trace = test::withPrefill(test::buildTrace(), [](PrefillRecord& prefill) {
        std::vector<float> queries(
            prefill.queries.floats().begin(), prefill.queries.floats().end());
        queries[8 * 9] = std::numeric_limits<float>::quiet_NaN();
        prefill.queries = Tensor::fromFloats(prefill.queries.shape(), queries);
    });
    const auto rollout = attentionRollout(trace, { 15, {} });
    ASSERT_TRUE(rollout);
    EXPECT_EQ(rollout->identityRows, 1) << "query 9 of layer 0, head 0";
    EXPECT_NEAR(std::accumulate(rollout->row.begin(), rollout->row.end(), 0.0), 1, 1e-5);
}

TEST(AttentionRollout, TellsProgressAndStops)
{
    const Trace trace = test::buildTrace();
    std::vector<double> told;
    const RolloutRequest request { trace.promptTokens() - 1, {} };
    ASSERT_TRUE(attentionRollout(trace, request, [&](double done) { told.push_back(done); }));
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_DOUBLE_EQ(told.back(), 1);
    std::stop_source stop;
    const auto stopped = attentionRollout(
        trace, request, [&](double) { stop.request_stop(); }, stop.get_token());
    EXPECT_FALSE(stopped);
    EXPECT_TRUE(stopped.reason.empty());
}

TEST(AttentionRollout, SaysWhatIsMissing)
{
    const Trace trace = test::buildTrace();
    EXPECT_FALSE(attentionRollout(trace, { -1, {} }).reason.empty());
    EXPECT_FALSE(attentionRollout(trace, { trace.tokenCount(), {} }).reason.empty());
    EXPECT_FALSE(attentionRollout(trace, { trace.tokenCount() - 1, {} }).reason.empty())
        << "the last token has no row yet";
    EXPECT_FALSE(attentionRollout(Trace {}, {}).reason.empty());
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    const Trace thin = test::buildTrace(sizes);
    EXPECT_FALSE(attentionRollout(thin, { thin.promptTokens() - 1, {} }).reason.empty());
}

} // namespace
} // namespace sinkscope::analysis
