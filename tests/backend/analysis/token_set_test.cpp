// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/token_set.h"

#include "analysis/control_tokens.h"
#include "support/trace_builder.h"
#include "trace/error.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using analysis::ControlKind;
using analysis::ControlTokens;
using analysis::TokenSet;
using Tokens = std::vector<int>;

namespace {

/// 4 text tokens, 2 frames of 2×3 cells (tokens 4 … 15), a newline (16), 5 words (17 … 21), 3 more.
const Layout& layout()
{
    static const auto built = sinkscope::test::buildLayout({});
    return *built;
}

Tokens resolve(const std::string& text, const Tokens& sinks = {})
{
    return TokenSet(text).resolve(layout(), sinks);
}

std::string errorOf(const std::string& text)
{
    try {
        resolve(text);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST(TokenSet, NamesPositionsAndUnions)
{
    EXPECT_EQ(resolve("first"), Tokens { 0 });
    EXPECT_EQ(resolve("3+1-2+1"), (Tokens { 1, 2, 3 }));
    EXPECT_EQ(resolve("question"), (Tokens { 17, 18, 19, 20, 21 }));
    EXPECT_EQ(resolve("vision").size(), 13u);
    EXPECT_EQ(resolve("all").size(), 25u);
    EXPECT_TRUE(resolve("").empty());
    EXPECT_TRUE(resolve("answer").empty());
    EXPECT_TRUE(TokenSet("answer").hasGenerated());
    EXPECT_FALSE(TokenSet("question").hasGenerated());
}

TEST(TokenSet, SinksAreThoseOfTheLayer)
{
    const Tokens sinks { 0, 4, 10 };
    EXPECT_EQ(resolve("sinks", sinks), sinks);
    EXPECT_EQ(resolve("visual-sinks", sinks), (Tokens { 4, 10 }));
    EXPECT_EQ(resolve("text-sinks", sinks), Tokens { 0 });
    EXPECT_TRUE(TokenSet("12+sinks").needsSinks());
    EXPECT_FALSE(TokenSet("12").needsSinks());
}

TEST(TokenSet, FramesBoxesAndWords)
{
    EXPECT_EQ(resolve("frame:1"), (Tokens { 10, 11, 12, 13, 14, 15 }));
    EXPECT_EQ(resolve("frame:0-1").size(), 12u);
    // The left third of the picture has the middles of the first column only.
    EXPECT_EQ(resolve("box:1:0:0:33:100"), (Tokens { 10, 13 }));
    EXPECT_EQ(resolve("box:0:34:50:100:100"), (Tokens { 8, 9 }));
    EXPECT_EQ(resolve("word:WAY"), Tokens { 18 });
}

TEST(TokenSet, ErrorsSayWhatIsAllowed)
{
    for (const char* wrong : { "sinsk", "5-2", "box:0:60:0:40:100", "box:0:0:0:10", "frame:", "a-b",
             "word:", "1++2", "box:0:0:0:120:100" }) {
        const std::string message = errorOf(wrong);
        EXPECT_NE(message.find("visual-sinks"), std::string::npos) << wrong << ": " << message;
    }
    EXPECT_NE(errorOf("25").find("25 tokens, the last is 24"), std::string::npos);
    EXPECT_NE(errorOf("frame:2").find("2 frames"), std::string::npos);
}

TEST(ControlTokens, RandomOnesAreEquallyManyOfTheSameSortAndOthers)
{
    const Tokens sinks { 0, 4, 10 };
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Tokens others = ControlTokens(layout(), ControlKind::Random, seed).standIns(sinks);
        ASSERT_EQ(others.size(), 3u);
        int vision = 0;
        for (const int token : others) {
            EXPECT_FALSE(token == 0 || token == 4 || token == 10);
            vision += layout().tokens.at(static_cast<std::size_t>(token)).kind == TokenKind::Vision;
        }
        EXPECT_EQ(vision, 2);
        EXPECT_TRUE(std::is_sorted(others.begin(), others.end()));
    }
    const ControlTokens one(layout(), ControlKind::Random, 1);
    EXPECT_EQ(one.standIns(sinks), one.standIns(sinks));
    EXPECT_NE(one.standIns(sinks), ControlTokens(layout(), ControlKind::Random, 2).standIns(sinks));
    // Another layer with fewer sinks keeps what it shares.
    const Tokens fewer = one.standIns(Tokens { 0 });
    const Tokens all = one.standIns(sinks);
    EXPECT_TRUE(std::includes(all.begin(), all.end(), fewer.begin(), fewer.end()));
}

TEST(ControlTokens, MatchedOnesAreTheNearest)
{
    const ControlTokens matched(layout(), ControlKind::Matched, 0);
    EXPECT_EQ(matched.standIns(Tokens { 0, 4, 10 }), (Tokens { 1, 5, 11 }));
    EXPECT_EQ(matched.standIns(Tokens { 16 }), Tokens { 15 });
    EXPECT_EQ(
        ControlTokens(layout(), ControlKind::None, 0).standIns(Tokens { 0, 7 }), (Tokens { 0, 7 }));
}

TEST(ControlTokens, TooFewOthers)
{
    Tokens vision;
    for (int token = 4; token <= 16; ++token)
        vision.push_back(token);
    EXPECT_TRUE(ControlTokens(layout(), ControlKind::Random, 3).standIns(vision).empty());
    EXPECT_TRUE(ControlTokens(layout(), ControlKind::Matched, 3).standIns(vision).empty());
    EXPECT_EQ(analysis::drawOthers(4, Tokens { 1 }, 9, 5), (Tokens { 0, 2, 3 }));
    EXPECT_EQ(analysis::drawOthers(4, Tokens { 1 }, 2, 5).size(), 2u);
}

TEST(ControlTokens, NamesAreChecked)
{
    EXPECT_EQ(analysis::controlKind("matched"), ControlKind::Matched);
    EXPECT_THROW(analysis::controlKind("both"), Error);
}
