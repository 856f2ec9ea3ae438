// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_matrix.h"

#include "analysis/attention_row.h"
#include "analysis/matrix_picture.h"
#include "support/trace_builder.h"
#include "trace/error.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

struct Matrix {
    MatrixExtent extent;
    std::vector<float> values;
    std::vector<int> lengths;
    double fraction = 0;
    int blocks = 0;
};

Matrix gathered(const Trace& trace, const MatrixRequest& request)
{
    Matrix matrix { matrixExtent(trace, request), {}, {}, 0, 0 };
    int next = matrix.extent.firstQuery;
    EXPECT_TRUE(streamMatrix(trace, request,
        [&](const MatrixBlock& block) {
            EXPECT_EQ(block.firstQuery, next);
            EXPECT_EQ(block.keys, matrix.extent.keys);
            EXPECT_EQ(static_cast<int>(block.lengths.size()), block.queries);
            EXPECT_GT(block.fraction, matrix.fraction);
            next += block.queries;
            matrix.fraction = block.fraction;
            matrix.values.insert(matrix.values.end(), block.values.begin(), block.values.end());
            matrix.lengths.insert(matrix.lengths.end(), block.lengths.begin(), block.lengths.end());
            ++matrix.blocks;
        },
        {}));
    EXPECT_EQ(next, matrix.extent.firstQuery + matrix.extent.queries);
    EXPECT_DOUBLE_EQ(matrix.fraction, 1);
    return matrix;
}

void expectRows(const Trace& trace, const MatrixRequest& request)
{
    const Matrix matrix = gathered(trace, request);
    for (int i = 0; i < matrix.extent.queries; ++i) {
        const int query = matrix.extent.firstQuery + i;
        const auto row =
            selectedRow(trace, { request.layer, request.head, query, request.beforeMethods });
        ASSERT_TRUE(row.has_value());
        ASSERT_EQ(static_cast<int>(row->size()), matrix.lengths[test::at(i)]);
        const float* values = matrix.values.data() + test::at(i) * test::at(matrix.extent.keys);
        for (int key = 0; key < matrix.extent.keys; ++key) {
            const bool seen = key < static_cast<int>(row->size());
            ASSERT_NEAR(values[key], seen ? (*row)[test::at(key)] : 0.0f, 1e-6)
                << "query " << query << " key " << key;
        }
    }
}

MethodReport varReport(const Trace& trace)
{
    MethodReport report;
    report.id = "var";
    report.values = { { "rho", 0.3 }, { "p", 0.5 }, { "mass", 0.0 }, { "skip-last", false } };
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        report.sinks.emplace_back();
        for (int token = 0; token < trace.promptTokens(); ++token) {
            if (test::isSink(*trace.layout, layer, token))
                report.sinks.back().push_back(token);
        }
    }
    return report;
}

/// VAR after the last vision token, and a relaxed row in layer 1.
Trace editedTrace()
{
    test::TraceSizes sizes;
    sizes.gridRows = 5;
    sizes.gridColumns = 6;
    Trace trace = test::buildTrace(sizes);
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    prefill->reports = { varReport(trace), { "outro", {}, {}, { { 1, 3 } }, {}, "" } };
    trace.prefill = prefill;
    return trace;
}

/// One cell, pooled the slow way; NaN without a number.
double cellOf(const Matrix& matrix, const MatrixPicture& picture, int row, int column, bool largest)
{
    double most = -1;
    double sum = 0;
    int count = 0;
    const auto [firstKey, lastKey] = picture.keysOf(column);
    for (int query = picture.queriesOf(row).first; query < picture.queriesOf(row).second; ++query) {
        const auto at = test::at(query - matrix.extent.firstQuery);
        for (int key = firstKey; key < std::min(lastKey, matrix.lengths[at]); ++key) {
            const double value { matrix.values[at * test::at(matrix.extent.keys) + test::at(key)] };
            most = std::max(most, value);
            sum += value;
            ++count;
        }
    }
    return count == 0 ? std::nan("") : (largest ? most : sum / count);
}

void expectPooled(const Trace& trace, const MatrixRequest& request, int cells, Pooling pooling)
{
    const Matrix matrix = gathered(trace, request);
    MatrixPooler pooler(matrix.extent, cells, pooling);
    streamMatrix(trace, request, [&](const MatrixBlock& block) { pooler.add(block); }, {});
    const MatrixPicture& picture = pooler.picture();
    EXPECT_EQ(picture.rows, std::min(cells, matrix.extent.queries));
    EXPECT_EQ(picture.columns, std::min(cells, matrix.extent.keys));
    for (int row = 0; row < picture.rows; ++row) {
        for (int column = 0; column < picture.columns; ++column) {
            const double expected = cellOf(matrix, picture, row, column, pooling == Pooling::Max);
            const double shown { picture.at(row, column) };
            ASSERT_EQ(std::isnan(shown), std::isnan(expected)) << row << " " << column;
            ASSERT_TRUE(std::isnan(shown) || std::abs(shown - expected) < 1e-6);
        }
    }
}

std::string messageOf(const Trace& trace, const MatrixRequest& request)
{
    try {
        matrixExtent(trace, request);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST(AttentionMatrix, RowsAreThoseOfSingleQueries)
{
    for (const DType dtype : { DType::F32, DType::BF16, DType::F16 }) {
        test::TraceSizes sizes;
        sizes.dtype = dtype;
        sizes.gridRows = 4;
        sizes.gridColumns = 7;
        const Trace trace = test::buildTrace(sizes);
        const MatrixExtent extent = matrixExtent(trace, { 2, 3, false, {} });
        EXPECT_EQ(extent, (MatrixExtent { 0, trace.tokenCount() - 1, trace.tokenCount() - 1 }));
        expectRows(trace, { 2, 3, false, {} });
        expectRows(trace, { 1, -1, false, {} });
    }
}

TEST(AttentionMatrix, RowsAreEditedUnlessAskedOtherwise)
{
    const Trace trace = editedTrace();
    for (const int head : { -1, 0, 3 }) {
        expectRows(trace, { 1, head, false, {} });
        expectRows(trace, { 1, head, true, {} });
    }
    const Matrix edited = gathered(trace, { 1, 0, false, {} });
    const Matrix before = gathered(trace, { 1, 0, true, {} });
    const auto differ = [&](int query) {
        const auto width = static_cast<std::ptrdiff_t>(edited.extent.keys);
        const std::ptrdiff_t start = query * width;
        return !std::equal(edited.values.begin() + start, edited.values.begin() + start + width,
            before.values.begin() + start);
    };
    EXPECT_FALSE(differ(2));
    EXPECT_TRUE(differ(3)) << "relaxed";
    EXPECT_EQ(edited.lengths[3], trace.promptTokens());
    EXPECT_EQ(before.lengths[3], 4);
    EXPECT_FALSE(differ(trace.layout->afterVision() - 1));
    EXPECT_TRUE(differ(trace.layout->afterVision()));
    EXPECT_TRUE(differ(trace.tokenCount() - 2)) << "a generated token";
}

TEST(AttentionMatrix, StartsWhereQueriesWereCaptured)
{
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    const Trace trace = test::buildTrace(sizes);
    const int after = trace.layout->afterVision();
    EXPECT_EQ(matrixExtent(trace, {}).firstQuery, after);
    expectRows(trace, { 0, 1, false, {} });
    expectRows(trace, { 0, 1, false, after + 2 });
    const std::string message = messageOf(trace, { 0, 1, false, after - 1 });
    EXPECT_NE(message.find(std::to_string(after) + " to " + std::to_string(trace.tokenCount() - 2)),
        std::string::npos)
        << message;
    EXPECT_NE(message.find("--capture full"), std::string::npos);
}

TEST(AttentionMatrix, RefusesWhatIsNotThere)
{
    Trace trace = test::buildTrace();
    EXPECT_NE(messageOf(trace, { 4, 0, false, {} }).find("layer 4"), std::string::npos);
    EXPECT_NE(messageOf(trace, { -1, 0, false, {} }).find("layer -1"), std::string::npos);
    EXPECT_NE(messageOf(trace, { 0, 4, false, {} }).find("head 4"), std::string::npos);
    EXPECT_NE(messageOf(trace, { 0, -2, false, {} }).find("head -2"), std::string::npos);
    EXPECT_NE(messageOf(trace, { 0, 0, false, trace.tokenCount() - 1 }), "") << "no row yet";
    EXPECT_NE(messageOf(Trace(), {}), "");
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    prefill->keys = Tensor();
    trace.prefill = prefill;
    EXPECT_NE(messageOf(trace, {}).find("--capture full"), std::string::npos);
}

TEST(AttentionMatrix, StopsBetweenBlocks)
{
    test::TraceSizes sizes;
    sizes.gridRows = 9;
    sizes.gridColumns = 11;
    sizes.exactReductions = false;
    const Trace trace = test::buildTrace(sizes);
    EXPECT_GT(gathered(trace, {}).blocks, 3);
    std::stop_source stop;
    int blocks = 0;
    const auto sink = [&](const MatrixBlock&) {
        if (++blocks == 2)
            stop.request_stop();
    };
    EXPECT_FALSE(streamMatrix(trace, {}, sink, stop.get_token()));
    EXPECT_EQ(blocks, 2);
}

TEST(MatrixPicture, CellsCoverEverythingOnce)
{
    MatrixPicture picture;
    picture.extent = { 10, 23, 33 };
    picture.rows = 7;
    picture.columns = 33;
    int next = 10;
    for (int row = 0; row < picture.rows; ++row) {
        const auto [first, last] = picture.queriesOf(row);
        EXPECT_EQ(first, next);
        for (int query = first; query < last; ++query)
            EXPECT_EQ(picture.rowOf(query), row);
        next = last;
    }
    EXPECT_EQ(next, 33);
    EXPECT_EQ(picture.rowOf(9), -1);
    EXPECT_EQ(picture.rowOf(33), -1);
    for (int key = 0; key < 33; ++key)
        EXPECT_EQ(picture.columnOf(key), key);
}

TEST(MatrixPicture, PoolsTheCausalHalf)
{
    const Trace trace = editedTrace();
    for (const int cells : { 1, 7, 16, 4096 }) {
        expectPooled(trace, { 1, 0, false, {} }, cells, Pooling::Max);
        expectPooled(trace, { 1, -1, false, 20 }, cells, Pooling::Mean);
    }
}
