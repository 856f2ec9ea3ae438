// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/activation_map.h"

#include "support/tag_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace sinkscope::analysis {
namespace {

using test::at;

constexpr int hidden = 6;

/// Last residuals, by position: vision tokens 4 to 9, then the newline (10), the question, the
/// template and the answer. Every row is along the first channel except where `rows` says so.
Trace withLastResiduals(
    const std::vector<std::pair<int, std::vector<float>>>& rows, DType type = DType::F32)
{
    test::TraceSizes sizes;
    sizes.frames = 1;
    Trace trace = test::buildTrace(sizes);
    trace.info.shape.hidden = hidden;
    const int layers = sizes.layers;
    const int prompt = trace.promptTokens();
    std::vector<float> last(at(trace.tokenCount() * hidden), 0.0f);
    for (std::size_t token = 0; token < at(trace.tokenCount()); ++token)
        last[token * hidden] = 1;
    for (const auto& [token, row] : rows)
        std::copy(row.begin(), row.end(), last.begin() + token * hidden);
    trace = test::withPrefill(trace, [&](PrefillRecord& prefill) {
        std::vector<float> values(at((layers + 1) * prompt * hidden), 7.0f);
        std::copy_n(last.begin(), prompt * hidden, values.begin() + layers * prompt * hidden);
        prefill.residuals = test::narrowed(type, { layers + 1, prompt, hidden }, values);
    });
    for (std::size_t step = 1; step < trace.steps.size(); ++step) {
        auto record = std::make_shared<StepRecord>(*trace.steps[step]);
        std::vector<float> values(at((layers + 1) * hidden), 7.0f);
        std::copy_n(
            last.begin() + record->query * hidden, hidden, values.begin() + layers * hidden);
        record->residuals = test::narrowed(type, { layers + 1, hidden }, values);
        trace.steps[step] = record;
    }
    return trace;
}

std::size_t placeOf(const ActivationMap& map, int token)
{
    return at(std::find(map.tokens.begin(), map.tokens.end(), token) - map.tokens.begin());
}

TEST(ActivationMap, FollowsTheFormula)
{
    for (const DType type : { DType::F32, DType::BF16, DType::F16 }) {
        // The word lies along (1, 1), its context along the first channel.
        const int query = 18;
        const Trace trace = withLastResiduals(
            { { 4, { 0, 2 } }, { 5, { 3, 0 } }, { 6, { 4, 4 } }, { query, { 5, 5, 0, 0, 0, 0 } } },
            type);
        ASSERT_EQ(trace.steps[0]->query, query);
        const auto found = activationMap(trace, { 0, {} });
        ASSERT_TRUE(found) << found.reason;
        ASSERT_EQ(found->tokens, (std::vector<int> { 4, 5, 6, 7, 8, 9, 10 }));
        EXPECT_EQ(found->contextRows, query - 11);
        const double half = std::sqrt(0.5);
        const std::vector<double> similarity { half, half, 1, half, half, half, half };
        const std::vector<double> context { 0, 1, half, 1, 1, 1, 1 };
        double product = 0;
        double square = 0;
        for (std::size_t i = 0; i < similarity.size(); ++i) {
            product += similarity[i] * context[i];
            square += context[i] * context[i];
        }
        EXPECT_NEAR(found->scale, product / square, 1e-5);
        for (std::size_t i = 0; i < similarity.size(); ++i) {
            EXPECT_NEAR(static_cast<double>(found->similarity[i]), similarity[i], 1e-5);
            const double explained = product / square * context[i];
            EXPECT_NEAR(static_cast<double>(found->explained[i]), explained, 1e-5);
            EXPECT_NEAR(
                static_cast<double>(found->map[i]), std::max(0.0, similarity[i] - explained), 1e-5);
        }
    }
}

TEST(ActivationMap, LaterWordsReadTheirOwnRows)
{
    const Trace trace = withLastResiduals({ { 8, { 0, 0, 1 } }, { 20, { 0, 0, 1 } } });
    ASSERT_EQ(trace.steps[2]->query, 20);
    const auto found = activationMap(trace, { 2, {} });
    ASSERT_TRUE(found) << found.reason;
    for (std::size_t i = 0; i < found->tokens.size(); ++i)
        EXPECT_EQ(found->map[i], found->tokens[i] == 8 ? 1.0f : 0.0f) << found->tokens[i];
    EXPECT_EQ(found->contextRows, 0) << "all earlier rows are at right angles";
    EXPECT_EQ(found->scale, 0);
    const auto last = activationMap(trace, { 4, {} });
    ASSERT_TRUE(last) << last.reason;
    EXPECT_EQ(last->contextRows, 22 - 11 - 1) << "all but row 20 are related";
}

TEST(ActivationMap, LeavesChannelsOut)
{
    const Trace trace = withLastResiduals({ { 8, { 1, 1, 0 } }, { 18, { 100, 1, 0 } } });
    const auto all = activationMap(trace, { 0, {} });
    const auto some = activationMap(trace, { 0, { 0, -1, 99 } });
    ASSERT_TRUE(all && some);
    EXPECT_LT(all->similarity[placeOf(*all, 8)], 0.8f);
    EXPECT_NEAR(static_cast<double>(some->similarity[placeOf(*some, 8)]), 1, 1e-6);
    EXPECT_TRUE(std::isnan(some->map[placeOf(*some, 7)])) << "nothing is left of it";
}

TEST(ActivationMap, NumbersThatAreNoNumbersAreMissing)
{
    const float bad = std::numeric_limits<float>::quiet_NaN();
    const Trace trace = withLastResiduals({ { 5, { bad } }, { 12, { bad } }, { 18, { 1, 1, 0 } } });
    const auto found = activationMap(trace, { 0, {} });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_TRUE(std::isnan(found->map[placeOf(*found, 5)]));
    EXPECT_TRUE(std::isfinite(found->map[placeOf(*found, 6)]));
    EXPECT_EQ(found->contextRows, 18 - 11 - 1);
    EXPECT_FALSE(activationMap(withLastResiduals({ { 18, { bad } } }), { 0, {} }).reason.empty());
}

TEST(ActivationMap, SaysWhatIsMissing)
{
    const Trace trace = withLastResiduals({});
    EXPECT_FALSE(activationMap(trace, { -1, {} }).reason.empty());
    EXPECT_FALSE(activationMap(trace, { 5, {} }).reason.empty());
    EXPECT_FALSE(activationMap(Trace {}, {}).reason.empty());
    EXPECT_NE(
        activationMap(test::buildTrace(), { 0, {} }).reason.find("residuals"), std::string::npos);
    EXPECT_NE(
        activationMap(test::buildTagTrace(), { 0, {} }).reason.find("vision"), std::string::npos);
    EXPECT_NE(std::string(activationMapTitle).find("TAM-like"), std::string::npos);
}

} // namespace
} // namespace sinkscope::analysis
