// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/would_touch.h"

#include "analysis/attention_row.h"
#include "support/trace_builder.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

/// Counts by really editing copies of the rows.
TouchCount countByEditing(const Trace& trace, const VarValues& values, int answerRows)
{
    TouchCount count;
    const auto vision = trace.layout->tokensOf(TokenKind::Vision);
    for (int layer = 0; layer < 4; ++layer) {
        std::vector<int> sinks;
        for (int token = 0; token < trace.promptTokens(); ++token) {
            if (trace.prefill->phi.at({ layer, token }) >= static_cast<float>(values.tau))
                sinks.push_back(token);
        }
        const VarSinks split = splitSinks(*trace.layout, sinks);
        for (int head = 0; head < 4; ++head) {
            int edited = 0;
            for (int i = 0; i <= answerRows; ++i) {
                auto row = attentionRow(trace, layer, head, trace.promptTokens() - 1 + i);
                edited += values.covers(layer, 4)
                        && editVarRow(*row, { split.visual, split.text, vision }, values.row)
                    ? 1
                    : 0;
            }
            count.heads += edited > 0 ? 1 : 0;
            count.rows += edited;
        }
    }
    return count;
}

} // namespace

TEST(WouldTouch, AgreesWithEditing)
{
    const Trace trace = test::buildTrace();
    bool sawPart = false;
    for (const double rho : { 0.0, 0.5, 0.7, 0.8, 0.9, 1.0 }) {
        for (const bool skipLast : { true, false }) {
            VarValues values;
            values.row.rho = rho;
            values.skipLast = skipLast;
            const TouchCount expected = countByEditing(trace, values, 4);
            const TouchCount count = wouldTouch(trace, values, 100);
            EXPECT_EQ(count.heads, expected.heads);
            EXPECT_EQ(count.rows, expected.rows);
            EXPECT_EQ(count.ofHeads, 16);
            sawPart = sawPart || (count.heads > 0 && count.heads < 8);
        }
    }
    EXPECT_TRUE(sawPart) << "the thresholds must separate heads for this test to mean something";
}

TEST(WouldTouch, ThresholdsNeedNoTrace)
{
    const std::vector<VarRowStatistic> statistics { { 0, 1, 9, { 0.5, 0.1, 0.2, true } },
        { 0, 1, 10, { 0.5, 0.4, 0.2, true } }, { 1, 0, 9, { 0.1, 0.0, 0.2, true } },
        { 1, 1, 9, { 0.5, 0.0, 0.3, false } } };
    const ModelShape shape { 2, 2, 1, 4, 8, 10 };
    const TouchCount count = countTouched(statistics, shape, {});
    EXPECT_EQ(count.heads, 1);
    EXPECT_EQ(count.rows, 1);
    EXPECT_EQ(count.ofRows, 4);
    EXPECT_EQ(count.perHead, (std::vector<int> { 0, 1, 0, 0 }));
    VarRowRule loose;
    loose.rho = 0.1;
    loose.mass = 0.05;
    loose.needsVisualSink = false;
    EXPECT_EQ(countTouched(statistics, shape, loose).heads, 3);
}

TEST(WouldTouch, NothingWithoutSinksOrVision)
{
    const Trace trace = test::buildTrace();
    VarValues values;
    values.tau = 1000;
    EXPECT_EQ(wouldTouch(trace, values).heads, 0);
    values = {};
    values.firstLayer = 4;
    EXPECT_EQ(wouldTouch(trace, values).heads, 0);
    EXPECT_EQ(wouldTouch(Trace(), {}).ofHeads, 0);
    test::TraceSizes sizes;
    sizes.answerTokens = 1;
    EXPECT_EQ(wouldTouch(test::buildTrace(sizes), {}).ofRows, 2 * 4) << "layers 1 and 2";
}
