// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sampling.h"

#include "trace/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::media {
namespace {

using Indices = std::vector<std::int64_t>;

Indices uniform(int count, std::int64_t total)
{
    return sampleIndices({ .mode = Sampling::Mode::Uniform, .frameCount = count }, total, 0);
}

Sampling perSecond(double fps, int maxFrames = 64)
{
    return { .mode = Sampling::Mode::Fps, .fps = fps, .maxFrames = maxFrames };
}

TEST(Sampling, UniformTables)
{
    EXPECT_EQ(uniform(8, 132), (Indices { 0, 16, 33, 49, 66, 82, 99, 115 }));
    EXPECT_EQ(uniform(8, 250), (Indices { 0, 31, 62, 93, 125, 156, 187, 218 }));
    EXPECT_EQ(uniform(4, 10), (Indices { 0, 2, 5, 7 }));
    EXPECT_EQ(uniform(1, 99), (Indices { 0 }));
    EXPECT_EQ(uniform(3, 9), (Indices { 0, 3, 6 }));
}

TEST(Sampling, FewerFramesThanAskedAreEachUsedOnce)
{
    EXPECT_EQ(uniform(8, 3), (Indices { 0, 1, 2 }));
    EXPECT_EQ(uniform(8, 8), (Indices { 0, 1, 2, 3, 4, 5, 6, 7 }));
    EXPECT_EQ(uniform(8, 1), (Indices { 0 }));
}

// arange(0, 30, 30 / 26) in double precision has 27 elements, the last one past the end; and
// 21 / 15 · 5 rounds to either side of 7.
TEST(Sampling, RoundingNeverAddsOrShiftsAnIndex)
{
    for (std::int64_t total = 1; total <= 400; ++total) {
        for (int count = 1; count <= 64; ++count) {
            const Indices indices = uniform(count, total);
            const std::int64_t taken = std::min<std::int64_t>(count, total);
            ASSERT_EQ(std::ssize(indices), taken);
            for (std::int64_t i = 0; i < taken; ++i)
                ASSERT_EQ(indices[static_cast<std::size_t>(i)], i * total / taken);
        }
    }
    EXPECT_EQ(uniform(26, 30).size(), 26U);
}

TEST(Sampling, FramesPerSecond)
{
    EXPECT_EQ(sampleIndices(perSecond(1), 250, 25),
        (Indices { 0, 25, 50, 75, 100, 125, 150, 175, 200, 225 }));
    EXPECT_EQ(sampleIndices(perSecond(2), 75, 30), (Indices { 0, 15, 30, 45, 60 }));
    EXPECT_EQ(sampledCount(perSecond(1), 299, 29.97), 9);
    EXPECT_EQ(sampledCount(perSecond(1), 10, 25), 1) << "at least one frame";
    EXPECT_EQ(sampledCount(perSecond(1, 64), 100'000, 25), 64) << "at most maxFrames";
    EXPECT_EQ(sampledCount(perSecond(500), 40, 25), 40) << "at most every frame";
}

Sampling evenPerSecond(double fps)
{
    return { .mode = Sampling::Mode::FpsEven, .fps = fps, .maxFrames = 768, .minFrames = 4 };
}

TEST(Sampling, EvenNumbersFromFirstToLast)
{
    EXPECT_EQ(
        sampleIndices(evenPerSecond(2), 100, 25), (Indices { 0, 14, 28, 42, 57, 71, 85, 99 }));
    EXPECT_EQ(sampleIndices(evenPerSecond(2), 10, 25), (Indices { 0, 3, 6, 9 }))
        << "at least minFrames";
    EXPECT_EQ(sampleIndices(evenPerSecond(2), 3, 25), (Indices { 0, 2 })) << "at most every frame";
    EXPECT_EQ(sampleIndices(evenPerSecond(2), 1, 25), (Indices { 0 }));
    EXPECT_EQ(sampledCount(evenPerSecond(2), 299, 30), 18) << "19.9 made even";
    EXPECT_EQ(sampledCount(evenPerSecond(2), 1'000'000, 25), 768);
    const Indices huge =
        sampleIndices(evenPerSecond(2), std::numeric_limits<std::int64_t>::max(), 25);
    EXPECT_EQ(huge.back(), std::numeric_limits<std::int64_t>::max() - 1);
    EXPECT_TRUE(std::is_sorted(huge.begin(), huge.end()));
}

TEST(Sampling, HugeTotalsDoNotOverflow)
{
    const std::int64_t total = std::numeric_limits<std::int64_t>::max();
    const Indices indices = uniform(4096, total);
    EXPECT_EQ(indices.front(), 0);
    EXPECT_EQ(indices[2048], total / 2);
    EXPECT_LT(indices.back(), total);
}

TEST(Sampling, RefusesSettingsOutOfRange)
{
    EXPECT_THROW(uniform(0, 10), Error);
    EXPECT_THROW(uniform(sampledFramesLimit + 1, 10), Error);
    EXPECT_THROW(uniform(8, 0), Error);
    EXPECT_THROW(sampleIndices(perSecond(0), 10, 25), Error);
    EXPECT_THROW(sampleIndices(perSecond(1), 10, 0), Error);
    EXPECT_THROW(sampleIndices(perSecond(std::nan("")), 10, 25), Error);
    EXPECT_THROW(sampleIndices(perSecond(1, 0), 10, 25), Error);
    EXPECT_THROW(sampleIndices({ .mode = Sampling::Mode::FpsEven, .minFrames = 0 }, 10, 25), Error);
}

TEST(Sampling, MiddlesOfEqualParts)
{
    const auto middle = [](int count, std::int64_t total) {
        return sampleIndices({ .mode = Sampling::Mode::Middle, .frameCount = count }, total, 0);
    };
    EXPECT_EQ(middle(8, 132), (Indices { 8, 24, 41, 57, 74, 90, 107, 123 }));
    EXPECT_EQ(middle(8, 250), (Indices { 15, 46, 78, 109, 140, 171, 203, 234 }));
    EXPECT_EQ(middle(4, 10), (Indices { 1, 3, 6, 8 }));
    EXPECT_EQ(middle(7, 7), (Indices { 0, 1, 2, 3, 4, 5, 6 }));
    EXPECT_EQ(middle(1, 99), (Indices { 49 }));
    EXPECT_EQ(middle(6, 1001), (Indices { 83, 250, 417, 583, 750, 917 }));
    EXPECT_EQ(middle(9, 3), (Indices { 0, 1, 2 })) << "never more than there are";
}

TEST(Sampling, FromTheFirstFrameToTheLast)
{
    const auto endToEnd = [](double fps, int most, std::int64_t total, double sourceFps) {
        return sampleIndices({ .mode = Sampling::Mode::FpsEndToEnd, .fps = fps, .maxFrames = most },
            total, sourceFps);
    };
    EXPECT_EQ(endToEnd(1, 64, 300, 30), (Indices { 0, 33, 66, 99, 132, 166, 199, 232, 265, 299 }));
    EXPECT_EQ(endToEnd(2, 16, 250, 25).size(), 16u);
    EXPECT_EQ(endToEnd(2, 16, 250, 25).back(), 249);
    EXPECT_EQ(endToEnd(1, 8, 2000, 25), (Indices { 25, 303, 582, 860, 1139, 1417, 1696, 1975 }))
        << "a long video without its first and last second";
    EXPECT_EQ(endToEnd(1, 5, 3001, 29.97), (Indices { 29, 764, 1500, 2235, 2971 }));
    EXPECT_EQ(endToEnd(1, 64, 90, 29.97), (Indices { 0, 44, 89 }));
    EXPECT_EQ(endToEnd(1, 64, 10, 25), (Indices { 0 }));
    EXPECT_EQ(endToEnd(10, 64, 5, 30), (Indices { 0, 4 }));
    EXPECT_THROW(endToEnd(1, 64, 10, 0), Error);
}

} // namespace
} // namespace sinkscope::media
