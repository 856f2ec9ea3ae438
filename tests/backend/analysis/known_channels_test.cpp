// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/known_channels.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

ModelShape sizes(int hidden, int layers, int heads, int kvHeads)
{
    return { layers, heads, kvHeads, hidden / heads, hidden, 32000 };
}

TEST(KnownChannels, EveryRowIsUsable)
{
    for (const KnownChannels& known : knownChannels()) {
        EXPECT_FALSE(known.channels.empty()) << known.model;
        EXPECT_FALSE(known.origin.empty()) << known.model;
        EXPECT_TRUE(std::is_sorted(known.channels.begin(), known.channels.end())) << known.model;
        EXPECT_GE(known.channels.front(), 0) << known.model;
        EXPECT_LT(known.channels.back(), known.hidden) << known.model;
        EXPECT_EQ(known.hidden % known.heads, 0) << known.model;
        EXPECT_EQ(known.heads % known.kvHeads, 0) << known.model;
    }
}

TEST(KnownChannels, AreFoundBySizes)
{
    const auto matches = knownChannelsFor(sizes(3584, 28, 28, 4), "checkpoint");
    ASSERT_EQ(matches.size(), 1u);
    EXPECT_EQ(matches[0].known->channels, (std::vector<int> { 458, 2570 }));
    EXPECT_FALSE(matches[0].named);
    EXPECT_TRUE(knownChannelsFor(sizes(3584, 29, 28, 4), "Qwen2-VL-7B").empty());
    EXPECT_TRUE(knownChannelsFor({}, "").empty());
}

TEST(KnownChannels, KeyHeadsTellLlama2FromLlama3)
{
    for (const KnownMatch& match : knownChannelsFor(sizes(4096, 32, 32, 32), ""))
        EXPECT_NE(match.known->model, "LLaMA-3-8B");
    for (const KnownMatch& match : knownChannelsFor(sizes(4096, 32, 32, 8), ""))
        EXPECT_NE(match.known->model, "LLaMA-2-7B");
}

TEST(KnownChannels, TheNameComesFirstWhereSizesAreShared)
{
    const auto matches = knownChannelsFor(sizes(4096, 32, 32, 8), "Mistral-7B-Instruct-v0.2");
    ASSERT_GT(matches.size(), 2u);
    EXPECT_EQ(matches[0].known->model, "Mistral-7B");
    EXPECT_TRUE(matches[0].named);
    EXPECT_FALSE(matches[1].named);
    const auto llava = knownChannelsFor(sizes(4096, 32, 32, 32), "llava-1.5-7b-hf");
    ASSERT_FALSE(llava.empty());
    EXPECT_EQ(llava[0].known->channels, (std::vector<int> { 1415, 2533 }));
    EXPECT_TRUE(llava[0].named);
}

} // namespace
