// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_token_map.h"

#include "analysis/importance.h"
#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

TEST(LayerTokenMap, HoldsPromptAndAnswer)
{
    const Trace trace = test::plantedTrace();
    for (const TokenQuantityInfo& info : tokenQuantities()) {
        const LayerTokenMap map = layerTokenMap(trace, info.quantity);
        EXPECT_EQ(&tokenQuantity(info.quantity), &info);
        EXPECT_EQ(map.tokens, 31 + 5) << info.id;
        EXPECT_TRUE(map.missing.empty()) << info.id;
        EXPECT_FALSE(info.title.empty() || info.formula.empty()) << info.id;
        EXPECT_TRUE(std::isnan(map.at(-1, 0)) && std::isnan(map.at(0, 36))) << info.id;
    }
    const PrefillRecord& prefill = *trace.prefill;
    const LayerTokenMap norm = layerTokenMap(trace, TokenQuantity::Norm);
    EXPECT_EQ(norm.layers, 25);
    EXPECT_EQ(norm.at(24, 30), prefill.hiddenNorm.at({ 24, 30 }));
    EXPECT_EQ(norm.at(12, 34), trace.steps[4]->hiddenNorm.at({ 12 }));
    const LayerTokenMap cosine = layerTokenMap(trace, TokenQuantity::PrimaryCosine);
    EXPECT_EQ(cosine.at(12, 2), prefill.primaryCosine.at({ 0, 12, 2 }));
    EXPECT_EQ(cosine.at(12, 34), trace.steps[4]->primaryCosine.at({ 0, 12 }));
    EXPECT_EQ(layerTokenMap(trace, TokenQuantity::MlpNorm).at(10, 34), 934);
    EXPECT_EQ(layerTokenMap(trace, TokenQuantity::MlpCosine).at(10, 34), 0.97f);
    const LayerTokenMap alpha = layerTokenMap(trace, TokenQuantity::Importance);
    EXPECT_EQ(alpha.layers, 24);
    EXPECT_EQ(alpha.at(12, 0), layerImportance(trace, 12)[0]);
    EXPECT_TRUE(std::isnan(alpha.at(12, 31)));
}

TEST(LayerTokenMap, SaysWhatIsMissing)
{
    EXPECT_FALSE(layerTokenMap(Trace(), TokenQuantity::Norm).missing.empty());
    Trace trace = test::changed(
        test::plantedTrace(), [](PrefillRecord& prefill) { prefill = PrefillRecord(); });
    for (const TokenQuantityInfo& info : tokenQuantities()) {
        EXPECT_TRUE(layerTokenMap(trace, info.quantity).empty()) << info.id;
        EXPECT_FALSE(layerTokenMap(trace, info.quantity).missing.empty()) << info.id;
    }
}

TEST(LayerTokenMap, KeepsGapsOfSteps)
{
    Trace trace = test::plantedTrace();
    trace.steps[2] = std::make_shared<StepRecord>();
    const LayerTokenMap map = layerTokenMap(trace, TokenQuantity::Phi);
    EXPECT_TRUE(std::isnan(map.at(5, 32)));
    EXPECT_FALSE(std::isnan(map.at(5, 33)));
}
