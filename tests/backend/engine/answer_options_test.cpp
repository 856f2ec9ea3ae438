// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/answer_options.h"

#include "support/data_folder.h"

#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

const io::Tokenizer& tokenizer()
{
    static const auto loaded =
        io::Tokenizer::load(sinkscope::testing::dataFolder() + "/tokenizer/qwen2.json");
    return *loaded;
}

std::vector<std::string> texts(const std::string& question)
{
    std::vector<std::string> result;
    for (const AnswerOption& option : engine::answerOptions(question, tokenizer()))
        result.push_back(option.letter + "=" + option.text);
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST(AnswerOptions, LinesParenthesesAndOneLine)
{
    const Texts expected { "A=left", "B=to the right", "C=up" };
    EXPECT_EQ(texts("Which way?\nA. left\nB. to the right\nC. up"), expected);
    EXPECT_EQ(
        texts("Which way?\n(A) left\n(B) to the right\n(C) up\nAnswer with the letter."), expected);
    EXPECT_EQ(texts("Which way? A) left B) to the right C) up"), expected);
    EXPECT_EQ(texts("Which way?\nA: left\nB: to the right\nC: up"), expected);
}

TEST(AnswerOptions, OnlyLettersInOrderCount)
{
    EXPECT_TRUE(texts("What does plan A. mean?").empty());
    EXPECT_TRUE(texts("B. one C. two").empty());
    EXPECT_TRUE(texts("").empty());
    EXPECT_TRUE(texts("U.S.A. or U.S.B. cables?").empty());
    EXPECT_EQ(texts("A. 1\nB. 2\nD. 4").size(), 2u);
}

TEST(AnswerOptions, TokensStandForTheLetterAlone)
{
    const auto options = engine::answerOptions("A. x\nB. y", tokenizer());
    ASSERT_EQ(options.size(), 2u);
    for (const AnswerOption& option : options) {
        ASSERT_FALSE(option.ids.empty());
        for (const std::int32_t id : option.ids) {
            const std::string bytes = tokenizer().tokenBytes(id);
            EXPECT_TRUE(bytes == option.letter || bytes == " " + option.letter) << bytes;
        }
    }
}
