// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_column.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sinkscope::analysis {
namespace {

QueryRows rowsOf(const Trace& trace, int layer, int head)
{
    QueryRows rows;
    rows.layer = layer;
    rows.head = head;
    extendQueryRows(rows, trace);
    return rows;
}

TEST(AttentionColumn, MatchesTheRows)
{
    const Trace trace = test::buildTrace();
    const QueryRows rows = rowsOf(trace, 2, 1);
    constexpr int key = 7;
    const auto column = attentionColumn(rows, trace, key);
    ASSERT_EQ(column.size(), static_cast<std::size_t>(trace.tokenCount()));
    for (int query = 0; query < trace.tokenCount() - 1; ++query) {
        const float value = column[static_cast<std::size_t>(query)];
        if (query < key) {
            EXPECT_TRUE(std::isnan(value)) << query;
            continue;
        }
        const auto row = test::referenceRow(trace, 2, 1, query);
        EXPECT_NEAR(static_cast<double>(value), row[key], 1e-5) << query;
    }
    EXPECT_TRUE(std::isnan(column.back())) << "the last token's row does not exist yet";
}

TEST(AttentionColumn, HeadMeanIsTheMeanOfTheHeads)
{
    const Trace trace = test::buildTrace();
    const auto mean = attentionColumn(rowsOf(trace, 1, -1), trace, 5);
    double sum = 0;
    for (int head = 0; head < trace.info.shape.heads; ++head)
        sum += static_cast<double>(attentionColumn(rowsOf(trace, 1, head), trace, 5)[12]);
    EXPECT_NEAR(static_cast<double>(mean[12]), sum / trace.info.shape.heads, 1e-6);
}

TEST(AttentionColumn, QueriesThatWereNotCapturedStayEmpty)
{
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    const Trace trace = test::buildTrace(sizes);
    const int after = trace.layout->afterVision();
    const auto column = attentionColumn(rowsOf(trace, 0, 0), trace, 4);
    EXPECT_TRUE(std::isnan(column[static_cast<std::size_t>(after - 1)]));
    EXPECT_FALSE(std::isnan(column[static_cast<std::size_t>(after)]));
}

TEST(AttentionColumn, GrowingRunAddsOnlyNewRows)
{
    const Trace whole = test::buildTrace();
    Trace part = whole;
    part.steps.resize(2);
    QueryRows rows = rowsOf(part, 1, 0);
    const std::size_t before = rows.queries.size();
    const float* kept = rows.rows.front().data();
    extendQueryRows(rows, whole);
    EXPECT_EQ(rows.queries.size(), before + 3);
    EXPECT_EQ(rows.rows.front().data(), kept);
    EXPECT_EQ(rows.queries, rowsOf(whole, 1, 0).queries);
}

TEST(AttentionColumn, AnswerTokensShowTheQueryThatMadeThem)
{
    const Trace trace = test::buildTrace();
    const auto column = attentionColumn(rowsOf(trace, 1, 0), trace, 4);
    const auto values = columnByToken(column, trace);
    const auto prompt = static_cast<std::size_t>(trace.promptTokens());
    EXPECT_EQ(values[prompt], column[prompt - 1]);
    EXPECT_EQ(values[prompt + 2], column[prompt + 1]);
    EXPECT_EQ(values[prompt - 2], column[prompt - 2]);
    EXPECT_FALSE(std::isnan(values.back()));
}

TEST(AttentionColumn, BadInputGivesNothing)
{
    const Trace trace = test::buildTrace();
    EXPECT_TRUE(attentionColumn(rowsOf(trace, 0, 0), trace, -1).empty());
    EXPECT_TRUE(attentionColumn(rowsOf(trace, 0, 0), trace, trace.tokenCount()).empty());
    EXPECT_TRUE(rowsOf(Trace {}, 0, 0).queries.empty());
    EXPECT_TRUE(rowsOf(trace, 99, 0).queries.empty());
}

} // namespace
} // namespace sinkscope::analysis
