// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/projection.h"

#include "analysis/catch_tag.h"
#include "analysis/symmetric_eigen.h"
#include "support/tag_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sinkscope::analysis {
namespace {

using test::at;

RowMatrix noiseRows(int rows, int columns)
{
    test::Noise noise(5);
    RowMatrix matrix { {}, rows, columns };
    for (int i = 0; i < rows * columns; ++i)
        matrix.values.push_back(noise.next() * static_cast<float>(1 + i % columns % 7) + 3.0f);
    return matrix;
}

/// Eigenpairs of the covariance, from all of it.
std::vector<EigenPair> exactPairs(const RowMatrix& rows)
{
    const std::size_t n = at(rows.columns);
    std::vector<double> mean(n, 0.0);
    for (std::size_t i = 0; i < rows.values.size(); ++i)
        mean[i % n] += static_cast<double>(rows.values[i]) / rows.rows;
    std::vector<double> matrix(n * n, 0.0);
    for (std::size_t row = 0; row < at(rows.rows); ++row) {
        for (std::size_t i = 0; i < n * n; ++i)
            matrix[i] += (static_cast<double>(rows.values[row * n + i / n]) - mean[i / n])
                * (static_cast<double>(rows.values[row * n + i % n]) - mean[i % n]);
    }
    return symmetricEigen(matrix, rows.columns);
}

double cosine(const std::vector<float>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<double>(a[i]) * b[i];
    return std::abs(sum);
}

TEST(Projection, MatchesTheWholeEigenproblem)
{
    for (const auto& [rows, columns] : { std::pair(200, 24), std::pair(30, 60) }) {
        const RowMatrix matrix = noiseRows(rows, columns);
        const auto pairs = exactPairs(matrix);
        double total = 0;
        for (const EigenPair& pair : pairs)
            total += pair.value;
        const Projection found = project(matrix);
        for (std::size_t axis = 0; axis < 2; ++axis) {
            EXPECT_NEAR(found.shares[axis], pairs[axis].value / total, 1e-5);
            EXPECT_NEAR(cosine(found.axes[axis], pairs[axis].vector), 1, 1e-4);
        }
        EXPECT_EQ(found.x.size(), at(rows));
        EXPECT_EQ(found.leftOut, 0);
    }
}

TEST(Projection, FindsAPlaneOfEqualVariances)
{
    // A ring in the plane of channels 1 and 4.
    RowMatrix ring { {}, 64, 6 };
    ring.values.assign(64 * 6, 2.0f);
    for (int i = 0; i < 64; ++i) {
        ring.values[at(i * 6 + 1)] = static_cast<float>(std::cos(i * 0.0981747704));
        ring.values[at(i * 6 + 4)] = static_cast<float>(std::sin(i * 0.0981747704));
    }
    const Projection found = project(ring);
    EXPECT_NEAR(found.shares[0], 0.5, 1e-5);
    EXPECT_NEAR(found.shares[1], 0.5, 1e-5);
    for (std::size_t i = 0; i < 64; ++i)
        EXPECT_NEAR(std::hypot(found.x[i], found.y[i]), 1, 1e-5);
}

TEST(Projection, LargestLoadingIsPositive)
{
    for (const float sign : { 1.0f, -1.0f }) {
        RowMatrix line { {}, 5, 2 };
        for (const float x : { -2.0f, -1.0f, 0.0f, 1.0f, 2.0f }) {
            line.values.push_back(-3 * x * sign);
            line.values.push_back(x * sign);
        }
        const Projection found = project(line);
        EXPECT_NEAR(static_cast<double>(found.axes[0][0]), 3 / std::sqrt(10.0), 1e-6);
        EXPECT_NEAR(static_cast<double>(found.axes[0][1]), -1 / std::sqrt(10.0), 1e-6);
        EXPECT_NEAR(found.shares[0], 1, 1e-6);
        EXPECT_EQ(found.shares[1], 0) << "one dimension only";
        EXPECT_NEAR(
            static_cast<double>(found.x[0]), static_cast<double>(sign) * std::sqrt(40.0), 1e-5);
        EXPECT_EQ(found.y[0], 0.0f);
    }
}

TEST(Projection, SameRowsGiveTheSamePicture)
{
    const Projection first = project(noiseRows(50, 20));
    const Projection second = project(noiseRows(50, 20));
    EXPECT_EQ(first.x, second.x);
    EXPECT_EQ(first.y, second.y);
}

TEST(Projection, NothingToSee)
{
    const Projection none = project({});
    EXPECT_TRUE(none.x.empty());
    EXPECT_EQ(none.shares[0], 0);
    const Projection one = project({ { 1, 2, 3 }, 1, 3 });
    EXPECT_EQ(one.x, std::vector<float> { 0 });
    EXPECT_EQ(one.shares[0], 0);
    const Projection equal = project({ std::vector<float>(30, 0.1f), 10, 3 });
    EXPECT_EQ(equal.shares[0], 0);
    EXPECT_EQ(equal.x, std::vector<float>(10, 0));
    const Projection narrow = project({ { 1, 2, 4 }, 3, 1 });
    EXPECT_NEAR(narrow.shares[0], 1, 1e-6);
    EXPECT_EQ(narrow.shares[1], 0);
}

TEST(Projection, RowsThatAreNoNumbersAreLeftOut)
{
    RowMatrix rows = noiseRows(40, 8);
    const Projection clean = project(rows);
    rows.values.insert(rows.values.begin() + 8 * 10, 8, std::numeric_limits<float>::quiet_NaN());
    ++rows.rows;
    const Projection found = project(rows);
    EXPECT_EQ(found.leftOut, 1);
    EXPECT_TRUE(std::isnan(found.x[10]));
    EXPECT_NEAR(found.shares[0], clean.shares[0], 1e-6);
    EXPECT_NEAR(static_cast<double>(found.x[11]), static_cast<double>(clean.x[10]), 1e-4);
}

TEST(Projection, PlantedTagsAreApartUntilTheyAreTakenAway)
{
    const test::TagSizes sizes;
    const auto found = catchTag(test::buildTagTrace(sizes), { sizes.layer, sizes.head });
    ASSERT_TRUE(found);
    const Projection before = project({ found->outputs, found->rows, found->headSize });
    const Projection after = project({ outputsWithoutTag(*found), found->rows, found->headSize });
    const auto distance = [](const Projection& picture, std::size_t a, std::size_t b) {
        return std::hypot(picture.x[a] - picture.x[b], picture.y[a] - picture.y[b]);
    };
    // 30 and 33 are caught by sink 0, 31 by sink 5.
    EXPECT_LT(distance(before, 30, 33), 0.01f);
    EXPECT_GT(distance(before, 30, 31), 1.0f);
    EXPECT_LT(distance(after, 30, 31), 0.01f);
}

TEST(Projection, ResidualsOfALayer)
{
    for (const DType type : { DType::F32, DType::BF16, DType::F16 }) {
        test::TagSizes sizes;
        sizes.dtype = type;
        const Trace trace = test::buildTagTrace(sizes);
        const auto rows = residualRows(trace, sizes.layers);
        ASSERT_TRUE(rows) << rows.reason;
        EXPECT_EQ(rows->rows, sizes.tokens);
        EXPECT_EQ(rows->columns, sizes.hidden);
        float expected = 0;
        trace.prefill->residuals.copyFloats(
            (sizes.layers * sizes.tokens + 7) * sizes.hidden + 2, 1, &expected);
        EXPECT_EQ(rows->values[at(7 * sizes.hidden + 2)], expected);
    }
    EXPECT_FALSE(residualRows(test::buildTagTrace(), 5).reason.empty());
    EXPECT_FALSE(residualRows(test::buildTrace(), 1).reason.empty());
    EXPECT_FALSE(residualRows(Trace {}, 0).reason.empty());
}

} // namespace
} // namespace sinkscope::analysis
