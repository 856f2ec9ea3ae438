// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/importance.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

/// One layer, two heads, four tokens: system, vision, question, question.
/// Head 0 rows: [1], [.5 .5], [.2 .3 .5], [.4 .1 .1 .4]; head 1 always looks at itself.
Trace smallTrace()
{
    using enum TokenKind;
    Trace trace;
    trace.info.shape = { 1, 2, 1, 4, 8, 10 };
    auto layout = std::make_shared<Layout>();
    for (const TokenKind kind : { System, Vision, Question, Question })
        layout->tokens.push_back({ 0, kind, false, -1, "" });
    trace.layout = layout;
    auto prefill = std::make_shared<PrefillRecord>();
    const std::vector<float> received {
        1, 0, 0, 0, .5f, .5f, 0, 0, .6f, .4f, .6f, .4f, 0, 0, 0, 0, //
        1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 //
    };
    prefill->received = Tensor::fromFloats({ 1, 2, 4, 4 }, received);
    trace.prefill = prefill;
    return trace;
}

} // namespace

TEST(Importance, DividesByTheQueriesThatCanSeeTheKey)
{
    const auto alpha = importance(smallTrace(), 0, 0);
    ASSERT_EQ(alpha.size(), 4u);
    EXPECT_NEAR(alpha[0], 1.1f / 3, 1e-6f) << "query 0 is left out";
    EXPECT_NEAR(alpha[1], 0.9f / 3, 1e-6f);
    EXPECT_NEAR(alpha[2], 0.6f / 2, 1e-6f);
    EXPECT_NEAR(alpha[3], 0.4f / 1, 1e-6f);
    const auto other = importance(smallTrace(), 0, 1);
    EXPECT_NEAR(other[0], 0.0f, 1e-6f);
    EXPECT_NEAR(other[3], 1.0f, 1e-6f);
    EXPECT_NEAR(layerImportance(smallTrace(), 0)[1], (0.3f + 1.0f / 3) / 2, 1e-6f);
}

TEST(Importance, SinkRateCountsHeads)
{
    EXPECT_EQ(sinkRate(smallTrace(), 0, 0, 0.3), 0.5);
    EXPECT_EQ(sinkRate(smallTrace(), 0, 0, 0.4), 0.0);
    EXPECT_EQ(sinkRate(smallTrace(), 0, 9), std::nullopt);
}

TEST(Importance, MassByKindAveragesOneKindOfQuery)
{
    const auto mass = massByKind(smallTrace(), 0, 0, TokenKind::Question);
    ASSERT_TRUE(mass.has_value());
    EXPECT_NEAR((*mass)[0], 0.3, 1e-6);
    EXPECT_NEAR((*mass)[1], 0.2, 1e-6);
    EXPECT_NEAR((*mass)[2], 0.5, 1e-6);
    EXPECT_EQ((*mass)[4], 0.0);
    EXPECT_FALSE(massByKind(smallTrace(), 0, 0, TokenKind::System)) << "only query 0";
    EXPECT_FALSE(massByKind(smallTrace(), 0, 0, TokenKind::Template));
}

TEST(Importance, MatchesRowsOfAnyTrace)
{
    const Trace trace = test::buildTrace();
    const int tokens = trace.promptTokens();
    const auto alpha = importance(trace, 2, 1);
    double first = 0;
    double ninth = 0;
    for (int query = 1; query < tokens; ++query) {
        const auto row = test::referenceRow(trace, 2, 1, query);
        first += row[0] / (tokens - 1);
        ninth += query >= 9 ? row[9] / (tokens - 9) : 0;
    }
    EXPECT_NEAR(alpha[0], first, 1e-5);
    EXPECT_NEAR(alpha[9], ninth, 1e-5);
}

TEST(Importance, AbsentWithoutReductions)
{
    EXPECT_TRUE(importance(Trace(), 0, 0).empty());
    Trace trace = smallTrace();
    EXPECT_TRUE(importance(trace, 1, 0).empty());
    trace.prefill = std::make_shared<PrefillRecord>();
    EXPECT_TRUE(importance(trace, 0, 0).empty());
    EXPECT_TRUE(layerImportance(trace, 0).empty());
    EXPECT_FALSE(massByKind(trace, 0, 0, TokenKind::Question).has_value());
}
