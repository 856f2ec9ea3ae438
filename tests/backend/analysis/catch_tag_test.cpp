// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/catch_tag.h"

#include "support/tag_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sinkscope::analysis {
namespace {

using test::at;

CatchTag planted(const test::TagSizes& sizes = {})
{
    const auto found = catchTag(test::buildTagTrace(sizes), { sizes.layer, sizes.head });
    EXPECT_TRUE(found) << found.reason;
    return found ? *found : CatchTag {};
}

std::vector<int> sinkTokensOf(const CatchTag& found)
{
    std::vector<int> tokens;
    for (const TagSink& sink : found.sinks)
        tokens.push_back(sink.token);
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

std::vector<double> valueOf(const Trace& trace, int layer, int head, int token)
{
    const ModelShape& shape = trace.info.shape;
    std::vector<float> value(at(shape.headSize));
    const int keyHead = layer * shape.kvHeads + head / (shape.heads / shape.kvHeads);
    trace.prefill->values.copyFloats(
        (std::int64_t { keyHead } * trace.promptTokens() + token) * shape.headSize, shape.headSize,
        value.data());
    return { value.begin(), value.end() };
}

/// Σ_k A[i,k] · v_k over the keys for which `counts` holds.
template <typename Counts>
std::vector<double> naiveOutput(
    const Trace& trace, const CatchRequest& head, int query, Counts counts)
{
    std::vector<double> output(at(trace.info.shape.headSize), 0.0);
    const auto row = test::referenceRow(trace, head.layer, head.head, query);
    for (int key = 0; key <= query; ++key) {
        const auto value = valueOf(trace, head.layer, head.head, key);
        for (std::size_t i = 0; i < output.size() && counts(key); ++i)
            output[i] += row[at(key)] * value[i];
    }
    return output;
}

TEST(CatchTag, FindsPlantedSinksAndWhomTheyCaught)
{
    const test::TagSizes sizes;
    const CatchTag found = planted(sizes);
    EXPECT_EQ(sinkTokensOf(found), sizes.sinks);
    ASSERT_EQ(found.rows, sizes.tokens);
    const auto caught = caughtBy(found, 0.5);
    for (int token = 6; token < sizes.tokens; ++token) {
        const int sink = test::plantedCatcher(sizes, token);
        const int by = caught[at(token)];
        EXPECT_EQ(by < 0 ? -1 : found.sinks[at(by)].token, sink < 0 ? -1 : sizes.sinks[at(sink)])
            << token;
    }
}

TEST(CatchTag, OutputsAreThoseOfTheDefinition)
{
    for (const DType type : { DType::F32, DType::BF16, DType::F16 }) {
        test::TagSizes sizes;
        sizes.dtype = type;
        sizes.tokens = 300; // More than one part of the values.
        const Trace trace = test::buildTagTrace(sizes);
        const CatchRequest head { sizes.layer, sizes.head };
        const CatchTag found = *catchTag(trace, head);
        const auto tags = tagContributions(found);
        const auto rest = outputsWithoutTag(found);
        for (const int query : { 0, 1, 31, 32, 255, 256, 299 }) {
            const auto all = naiveOutput(trace, head, query, [](int) { return true; });
            const auto tag =
                naiveOutput(trace, head, query, [](int key) { return key == 0 || key == 5; });
            for (std::size_t i = 0; i < all.size(); ++i) {
                const std::size_t place = at(query) * all.size() + i;
                EXPECT_NEAR(static_cast<double>(found.outputs[place]), all[i], 1e-5);
                EXPECT_NEAR(static_cast<double>(tags[place]), tag[i], 1e-5);
                EXPECT_NEAR(static_cast<double>(rest[place]), all[i] - tag[i], 1e-5);
            }
        }
    }
}

TEST(CatchTag, MeanAttentionLeavesQueryZeroOut)
{
    const test::TagSizes sizes;
    const Trace trace = test::buildTagTrace(sizes);
    const CatchTag found = *catchTag(trace, { sizes.layer, sizes.head });
    for (const TagSink& sink : found.sinks) {
        double sum = 0;
        const int first = std::max(1, sink.token);
        for (int query = first; query < sizes.tokens; ++query)
            sum += test::referenceRow(trace, sizes.layer, sizes.head, query)[at(sink.token)];
        EXPECT_NEAR(sink.attention, sum / (sizes.tokens - first), 1e-6);
    }
}

TEST(CatchTag, TagsOfPlantedSinksExplainNearlyAll)
{
    const CatchTag found = planted();
    EXPECT_EQ(found.rank, 2);
    ASSERT_TRUE(found.varianceExplained);
    EXPECT_GT(*found.varianceExplained, 0.85);
    EXPECT_LT(*found.varianceExplained, 1);
    for (const TagSink& sink : found.sinks) {
        EXPECT_GT(sink.varianceShare, 0);
        EXPECT_LE(sink.varianceShare, *found.varianceExplained + 1e-9);
    }
}

TEST(CatchTag, HeadsWithoutSinksAreExplainedByNothing)
{
    const test::TagSizes sizes;
    const auto found = catchTag(test::buildTagTrace(sizes), { 0, 0 });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_TRUE(found->sinks.empty());
    EXPECT_EQ(found->varianceExplained, std::optional<double>(0));
    EXPECT_EQ(found->rank, 0);
    const auto caught = caughtBy(*found);
    EXPECT_EQ(std::count(caught.begin(), caught.end(), -1), sizes.tokens);
    const auto tags = tagContributions(*found);
    EXPECT_EQ(std::count(tags.begin(), tags.end(), 0.0f), static_cast<std::ptrdiff_t>(tags.size()));
}

TEST(CatchTag, OneLayerOneHeadOneToken)
{
    test::TagSizes sizes;
    sizes.layers = sizes.heads = sizes.tokens = 1;
    sizes.layer = sizes.head = sizes.releaseEnd = 0;
    sizes.sinks = { 0 };
    const auto found = catchTag(test::buildTagTrace(sizes), { 0, 0 });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_EQ(found->rows, 1);
    EXPECT_TRUE(found->sinks.empty());
    EXPECT_FALSE(found->varianceExplained);
}

TEST(CatchTag, EqualTagsAreOneDimension)
{
    const test::TagSizes sizes;
    const Trace trace = test::buildTagTrace(sizes);
    const Trace equal = test::withPrefill(trace, [&](PrefillRecord& prefill) {
        std::vector<float> values(at(prefill.values.elementCount()));
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(i % at(sizes.headSize) + 1);
        prefill.values = Tensor::fromFloats(prefill.values.shape(), values);
    });
    const auto found = catchTag(equal, { sizes.layer, sizes.head });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_EQ(found->rank, 1);
    EXPECT_FALSE(found->varianceExplained) << "all outputs are the same";
}

TEST(CatchTag, RowsThatWereNotCapturedAreLeftOut)
{
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    const Trace trace = test::withPrefill(
        test::buildTrace(sizes), [&](PrefillRecord& prefill) { prefill.values = prefill.keys; });
    const auto found = catchTag(trace, { 2, 1, 0.05, 2 });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_EQ(found->firstQuery, trace.layout->afterVision());
    EXPECT_EQ(found->rows, trace.promptTokens() - found->firstQuery);
    ASSERT_FALSE(found->sinks.empty());
    double sum = 0;
    const int token = found->sinks[0].token;
    for (int query = found->firstQuery; query < trace.promptTokens(); ++query)
        sum += test::referenceRow(trace, 2, 1, query)[at(token)];
    EXPECT_NEAR(found->sinks[0].attention, sum / found->rows, 1e-5);
}

TEST(CatchTag, NumbersThatAreNoNumbersStayWhereTheyAre)
{
    const test::TagSizes sizes;
    const Trace trace = test::buildTagTrace(sizes);
    const CatchTag clean = *catchTag(trace, { sizes.layer, sizes.head });
    constexpr int bad = 20;
    const Trace broken = test::withPrefill(trace, [&](PrefillRecord& prefill) {
        const int size = sizes.headSize;
        std::vector<float> values(prefill.values.floats().begin(), prefill.values.floats().end());
        values[at(((sizes.layer) * sizes.tokens + bad) * size)] =
            std::numeric_limits<float>::infinity();
        prefill.values = Tensor::fromFloats(prefill.values.shape(), values);
        std::vector<float> queries(
            prefill.queries.floats().begin(), prefill.queries.floats().end());
        const int flatHead = sizes.layer * sizes.heads + sizes.head;
        queries[at((flatHead * sizes.tokens + bad) * size)] =
            std::numeric_limits<float>::quiet_NaN();
        prefill.queries = Tensor::fromFloats(prefill.queries.shape(), queries);
    });
    const auto found = catchTag(broken, { sizes.layer, sizes.head });
    ASSERT_TRUE(found) << found.reason;
    EXPECT_EQ(found->leftOut, 1);
    EXPECT_EQ(found->missingValues, 1);
    EXPECT_EQ(sinkTokensOf(*found), sizes.sinks);
    EXPECT_EQ(caughtBy(*found)[bad], -1);
    EXPECT_TRUE(std::isnan(found->outputs[at(bad * sizes.headSize)]));
    ASSERT_TRUE(found->varianceExplained);
    EXPECT_NEAR(*found->varianceExplained, *clean.varianceExplained, 0.05);
    EXPECT_FLOAT_EQ(
        found->outputs[at(19 * sizes.headSize)], clean.outputs[at(19 * sizes.headSize)]);
}

TEST(CatchTag, StoppedIsNoReason)
{
    std::stop_source stop;
    stop.request_stop();
    const auto found = catchTag(test::buildTagTrace(), { 1, 1 }, stop.get_token());
    EXPECT_FALSE(found);
    EXPECT_TRUE(found.reason.empty());
}

TEST(CatchTag, SaysWhatIsMissing)
{
    const Trace trace = test::buildTagTrace();
    EXPECT_FALSE(catchTag(trace, { 9, 0 }).reason.empty());
    EXPECT_FALSE(catchTag(trace, { 0, 0, 0.0 }).reason.empty());
    EXPECT_FALSE(catchTag(Trace {}, { 0, 0 }).reason.empty());
    const auto without = [&](auto change) {
        return catchTag(test::withPrefill(trace, change), { 1, 1 }).reason;
    };
    EXPECT_NE(without([](PrefillRecord& p) { p.values = {}; }).find("value"), std::string::npos);
    EXPECT_FALSE(without([](PrefillRecord& p) { p.queries = {}; }).empty());
    EXPECT_FALSE(without([](PrefillRecord& p) { p.keys = {}; }).empty());
    EXPECT_FALSE(
        without([](PrefillRecord& p) { p.values = Tensor::fromInts({ 1 }, { 1 }); }).empty());
}

} // namespace
} // namespace sinkscope::analysis
