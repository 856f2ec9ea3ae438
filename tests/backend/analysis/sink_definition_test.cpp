// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_definition.h"

#include "analysis/sink_rule.h"
#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

using Tokens = std::vector<int>;

std::optional<Tokens> byDefault(const Trace& trace, int layer, const std::string& id)
{
    return sinkTokens(trace, layer, id, findSinkDefinition(id)->threshold);
}

} // namespace

TEST(SinkDefinition, RegistryIsComplete)
{
    std::set<std::string> ids;
    const Trace trace = test::plantedTrace();
    for (const SinkDefinition& definition : sinkDefinitions()) {
        EXPECT_TRUE(ids.insert(definition.id).second);
        EXPECT_EQ(findSinkDefinition(definition.id), &definition);
        EXPECT_FALSE(definition.title.empty() || definition.formula.empty()
            || definition.needs.empty() || definition.thresholdName.empty());
        EXPECT_LE(definition.minimum, definition.threshold);
        EXPECT_GE(definition.maximum, definition.threshold);
        EXPECT_GT(definition.step, 0);
        EXPECT_EQ(definition.values(trace, 12).size(), 31u) << definition.id;
        EXPECT_EQ(missingReason(trace, 12, definition), "") << definition.id;
        EXPECT_TRUE(definition.values(trace, 24).empty()) << definition.id;
        EXPECT_TRUE(definition.values(trace, -1).empty()) << definition.id;
        EXPECT_FALSE(missingReason(trace, 24, definition).empty()) << definition.id;
        EXPECT_TRUE(definition.values(Trace(), 0).empty()) << definition.id;
        EXPECT_FALSE(missingReason(Trace(), 0, definition).empty()) << definition.id;
        EXPECT_FALSE(definition.isSink(std::nanf(""), definition.threshold)) << definition.id;
    }
    EXPECT_EQ(ids.size(), 9u);
    EXPECT_EQ(findSinkDefinition("none"), nullptr);
    EXPECT_FALSE(sinkTokens(trace, 12, "none", 1));
}

TEST(SinkDefinition, FindsWhatWasPlanted)
{
    const Trace trace = test::plantedTrace();
    const Tokens all { 0, 2, 3, 4, 10, 16 };
    EXPECT_EQ(byDefault(trace, 12, "phi"), all);
    EXPECT_EQ(byDefault(trace, 12, "massive"), all);
    EXPECT_EQ(byDefault(trace, 12, "value_norm"), all);
    EXPECT_EQ(byDefault(trace, 12, "primary_cosine"), (Tokens { 0, 2, 3 }));
    EXPECT_EQ(byDefault(trace, 12, "importance"), (Tokens { 0 }));
    EXPECT_EQ(byDefault(trace, 12, "importance_max"), (Tokens { 0 }));
    EXPECT_EQ(byDefault(trace, 12, "first_token_mass"), (Tokens { 0 }));
    EXPECT_EQ(byDefault(trace, 12, "persistence"), (Tokens { 4, 10, 16 }));
    EXPECT_EQ(sinkTokens(trace, 12, "boost", 3), (Tokens { 0 }));
    EXPECT_EQ(byDefault(trace, 2, "phi"), Tokens());
    EXPECT_EQ(byDefault(trace, 2, "primary_cosine"), Tokens());
    EXPECT_EQ(sinkCounts(trace, "phi", 20)[4], 1);
    EXPECT_EQ(sinkCounts(trace, "phi", 20)[12], 6);
    EXPECT_EQ(sinkCounts(trace, "phi", 1000), std::vector<double>(24, 0.0));
    EXPECT_TRUE(sinkCounts(trace, "none", 1).empty());
}

TEST(SinkDefinition, AgreesWithTheRules)
{
    const Trace trace = test::buildTrace();
    for (int layer = 0; layer < 4; ++layer) {
        EXPECT_EQ(byDefault(trace, layer, "phi"), sinkTokens(trace, layer, SinkRule()));
        SinkRule rule { SinkRuleKind::Importance };
        rule.epsilon = 0.05;
        EXPECT_EQ(sinkTokens(trace, layer, "importance", 0.05), sinkTokens(trace, layer, rule));
    }
}

TEST(SinkDefinition, BoostOfUniformRowsIsOne)
{
    test::PlantedOptions options = test::noSinks();
    options.heads = 4;
    const Trace trace = test::plantedTrace(options);
    const Trace uniform = test::changed(trace, [](PrefillRecord& prefill) {
        std::vector<float> received(static_cast<std::size_t>(24 * 4 * 4 * 31), 0.0f);
        for (std::size_t head = 0; head < 24 * 4; ++head) {
            for (int query = 0; query < 31; ++query) {
                for (int key = 0; key <= query; ++key)
                    received[head * 4 * 31 + test::at(key)] += 1.0f / static_cast<float>(query + 1);
            }
        }
        prefill.received = Tensor::fromFloats({ 24, 4, 4, 31 }, received);
    });
    const auto values = findSinkDefinition("boost")->values(uniform, 3);
    // The layout's token 0 is Template, the sums above are all of System.
    for (const int token : { 1, 5, 23 })
        EXPECT_NEAR(values[test::at(token)], 1, 1e-5) << token;
    EXPECT_TRUE(std::isnan(values[24])) << "seen by seven queries";
}

TEST(SinkDefinition, PersistenceCountsFrames)
{
    test::PlantedOptions options = test::usualPlants();
    options.visual = { { 4, { { 5, 20 } } }, { 16, { { 5, 20 } } }, { 11, { { 5, 20 } } } };
    const Trace trace = test::plantedTrace(options);
    const auto values = findSinkDefinition("persistence")->values(trace, 12);
    EXPECT_NEAR(values[4], 2.0 / 3, 1e-6);
    EXPECT_EQ(values[10], values[4]) << "same cell of another frame";
    EXPECT_NEAR(values[5], 1.0 / 3, 1e-6);
    EXPECT_EQ(values[6], 0);
    EXPECT_TRUE(std::isnan(values[0]) && std::isnan(values[22])) << "text and newline";
    const Trace thin = test::changed(trace, [](PrefillRecord& prefill) { prefill.phi = {}; });
    EXPECT_EQ(findSinkDefinition("persistence")->values(thin, 12)[4], 0) << "by boost";
    options.frames = 1;
    options.visual.clear();
    options.secondaries.clear();
    EXPECT_TRUE(findSinkDefinition("persistence")->values(test::plantedTrace(options), 12).empty());
}

TEST(SinkDefinition, OtherTraces)
{
    for (const SinkDefinition& definition : sinkDefinitions()) {
        if (definition.id.starts_with("boost"))
            continue;
        const auto none = sinkTokens(
            test::plantedTrace(test::noSinks()), 12, definition.id, definition.threshold);
        EXPECT_EQ(none, Tokens()) << definition.id;
    }
    test::PlantedOptions options = test::noSinks();
    options.frames = 0;
    options.layers = 1;
    const Trace text = test::plantedTrace(options);
    const SinkDefinition& persistence = *findSinkDefinition("persistence");
    EXPECT_EQ(missingReason(text, 0, persistence), persistence.needs);
    EXPECT_EQ(byDefault(text, 0, "phi"), Tokens());

    options = test::usualPlants();
    options.nanToken = 5;
    const Trace nan = test::plantedTrace(options);
    EXPECT_EQ(byDefault(nan, 12, "phi"), (Tokens { 0, 2, 3, 4, 10, 16 }));
    EXPECT_EQ(byDefault(nan, 12, "value_norm"), (Tokens { 0, 2, 3, 4, 10, 16 }));
    EXPECT_EQ(byDefault(nan, 12, "primary_cosine"), (Tokens { 0, 2, 3 }));
    EXPECT_EQ(byDefault(nan, 12, "importance_max"), (Tokens { 0 }));
    const Trace bare =
        test::changed(nan, [](PrefillRecord& prefill) { prefill = PrefillRecord(); });
    for (const SinkDefinition& definition : sinkDefinitions())
        EXPECT_EQ(missingReason(bare, 12, definition), definition.needs);
}

TEST(SinkDefinition, ZeroValuesDivideNothing)
{
    const Trace trace = test::changed(test::plantedTrace(), [](PrefillRecord& prefill) {
        prefill.valueNorm = Tensor::fromFloats({ 24, 2, 31 }, std::vector<float>(24 * 2 * 31));
        prefill.hiddenMedian = Tensor::fromFloats({ 25 }, std::vector<float>(25));
        prefill.hiddenNorm = Tensor::fromFloats({ 25, 31 }, std::vector<float>(25 * 31));
    });
    EXPECT_EQ(byDefault(trace, 12, "value_norm"), Tokens());
    EXPECT_EQ(byDefault(trace, 12, "massive")->size(), 6u) << "threshold 100";
    EXPECT_EQ(byDefault(trace, 12, "primary_cosine"), Tokens());
}
