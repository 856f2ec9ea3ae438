// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/unicode.h"

#include <gtest/gtest.h>

namespace sinkscope::io {

TEST(Unicode, DecodesAndEncodesEveryLength)
{
    for (const char32_t c :
        { U'a', U'\u007f', U'é', U'\u07ff', U'€', U'\uffff', U'😀', U'\U0010ffff' }) {
        std::string text;
        appendUtf8(text, c);
        const CodePoint read = decodeUtf8(text, 0);
        EXPECT_TRUE(read.valid);
        EXPECT_EQ(read.value, c);
        EXPECT_EQ(read.bytes, text.size());
    }
}

TEST(Unicode, ReplacesMaximalSubparts)
{
    // Table 3-8 of the Unicode standard.
    EXPECT_EQ(toValidUtf8("a\xF1\x80\x80\xE1\x80\xC2"
                          "b\x80"
                          "c\x80\xBF"
                          "d"),
        "a\uFFFD\uFFFD\uFFFD"
        "b\uFFFD"
        "c\uFFFD\uFFFD"
        "d");
    EXPECT_EQ(
        toValidUtf8("\xC0\xAF\xED\xA0\x80\xF4\x90"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_FALSE(isValidUtf8("\xC1\xBF"));
    EXPECT_TRUE(isValidUtf8("añ😀"));
}

TEST(Unicode, MeasuresUnfinishedTails)
{
    EXPECT_EQ(incompleteTail(""), 0U);
    EXPECT_EQ(incompleteTail("a"), 0U);
    EXPECT_EQ(incompleteTail("a\xC3"), 1U);
    EXPECT_EQ(incompleteTail("a\xE2\x82"), 2U);
    EXPECT_EQ(incompleteTail("\xF0\x9F\x98"), 3U);
    EXPECT_EQ(incompleteTail("€"), 0U);
    EXPECT_EQ(incompleteTail("\x80\x80\x80\x80"), 0U);
    EXPECT_EQ(incompleteTail("\xE0\x80"), 0U);
}

TEST(Unicode, NormalizesToComposedForm)
{
    const auto composed = [](std::string_view text) {
        return normalize(text, NormalizationForm::C);
    };
    EXPECT_EQ(composed("e\u0301 A\u030A \u212B \u1100\u1161\u11A8"), "é Å Å 각");
    EXPECT_EQ(composed(std::string_view("a\0b", 3)), std::string("a\0b", 3));
    EXPECT_EQ(composed(""), "");
}

TEST(Unicode, ClassifiesCharacters)
{
    EXPECT_TRUE(isWhiteSpace(U'\u3000'));
    EXPECT_FALSE(isWhiteSpace(U'\u180E'));
    EXPECT_FALSE(isWhiteSpace(U'\u001C'));
    EXPECT_TRUE(isPythonSpace(U'\u001C'));
    EXPECT_TRUE(isWordCharacter(U'_'));
    EXPECT_FALSE(isWordCharacter(U'-'));
    EXPECT_TRUE(isInvisible(U'\u200B'));
    EXPECT_FALSE(isInvisible(U' '));
    EXPECT_EQ(upperCase(U'ß') + lowerCase(U'É'), "SSé");
    EXPECT_EQ(characterCount("añ😀"), 3U);
}

} // namespace sinkscope::io
