// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/marked_text.h"

#include <gtest/gtest.h>

namespace sinkscope::io {

TEST(MarkedText, KeepsOriginsWhenJoinedAndCut)
{
    const std::vector<TextSegment> segments { { "ab", false }, { "", true }, { "cd", true },
        { "ef", true }, { "g", false } };
    const MarkedText text { std::span<const TextSegment>(segments) };
    EXPECT_EQ(text.text(), "abcdefg");
    EXPECT_EQ(text.runEnd(0), 2U);
    EXPECT_EQ(text.runEnd(3), 6U);
    const std::vector<TextSegment> expected { { "b", false }, { "cdef", true }, { "g", false } };
    EXPECT_EQ(text.slice(1, 7).segments(), expected);
    EXPECT_TRUE(text.slice(1, 3).hasUserText());
    EXPECT_FALSE(text.slice(0, 2).hasUserText());
    EXPECT_TRUE(MarkedText().segments().empty());
}

TEST(MarkedText, MakesEverySegmentValidAlone)
{
    const std::vector<TextSegment> segments { { "\xC3", false }, { "\xA9", true } };
    EXPECT_EQ(MarkedText(std::span<const TextSegment>(segments)).text(), "\uFFFD\uFFFD");
}

} // namespace sinkscope::io
