// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/option_letter.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

const std::vector<AnswerOption> options { { "A", "It moves left.", {} },
    { "B", "It moves right", {} }, { "C", "A cat", {} }, { "D", "", {} } };

std::string parsed(const std::string& answer)
{
    return parseOptionLetter(answer, options).value_or("-");
}

} // namespace

TEST(OptionLetter, AtTheStart)
{
    for (const char* answer : { "B", " B.", "(B) It moves", "B: right", "**B**", "B\nbecause",
             "[B]", "\"B\"", "B) right", "B \n" })
        EXPECT_EQ(parsed(answer), "B") << answer;
    EXPECT_EQ(parsed("A. It moves left"), "A");
}

TEST(OptionLetter, AnArticleIsNoAnswer)
{
    EXPECT_EQ(parsed("A circle goes away."), "-");
    EXPECT_EQ(parsed("A circle goes away, so the answer is D."), "D");
    EXPECT_EQ(parsed("The answer is a circle."), "-");
    EXPECT_EQ(parsed("Option A thing"), "-");
    EXPECT_EQ(parsed("A-level"), "-");
}

TEST(OptionLetter, AfterAPhrase)
{
    EXPECT_EQ(parsed("The correct answer is B because it does"), "B");
    EXPECT_EQ(parsed("Answer: (C)"), "C");
    EXPECT_EQ(parsed("I choose option **A**."), "A");
    EXPECT_EQ(parsed("answer"), "-");
}

TEST(OptionLetter, OnlyLetterOfTheText)
{
    EXPECT_EQ(parsed("It has to be C, I think"), "C");
    EXPECT_EQ(parsed("Either B or C"), "-") << "two letters";
    EXPECT_EQ(parsed("Because of the DVD"), "-");
}

TEST(OptionLetter, ByTheTextOfTheOption)
{
    EXPECT_EQ(parsed("i think it moves RIGHT now"), "B");
    EXPECT_EQ(parsed("it moves left or it moves right"), "-");
    EXPECT_EQ(parsed("it moves left"), "A") << "the full stop need not be there";
    EXPECT_EQ(parsed(""), "-");
    EXPECT_EQ(parseOptionLetter("B", {}), std::nullopt);
}
