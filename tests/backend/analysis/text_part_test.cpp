// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_part.h"

#include <gtest/gtest.h>

using namespace sinkscope::analysis;

TEST(TextPart, PutsArgumentsInTheirPlaces)
{
    EXPECT_EQ(filled(TextPart { "%2 of %1, %2", { "a", "b" } }), "b of a, b");
    EXPECT_EQ(filled(TextPart { "nothing", { "a" } }), "nothing");
    EXPECT_EQ(
        filled(std::vector<TextPart> { { "%1. ", { "One" } }, { "%1.", { "Two" } } }), "One. Two.");
}

TEST(TextPart, LeavesWhatIsNoPlace)
{
    EXPECT_EQ(filled(TextPart { "50 % of %3, %0, %", { "a" } }), "50 % of %3, %0, %");
    EXPECT_EQ(filled(TextPart { "%1 %2", { "%2", "b" } }), "%2 b");
}
