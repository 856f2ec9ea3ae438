// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/io/tokenizer_fixtures.h"
#include "io/tokenizer_bytes.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using namespace sinkscope::io::testing;
using nlohmann::json;

std::shared_ptr<const Tokenizer> llama() { return Tokenizer::load(tokenizerFile("llama.json")); }

std::string complaintAfter(const char* pointer, const json& value)
{
    return ChangedTokenizer("llama.json", [&](json& document) {
        document[json::json_pointer(pointer)] = value;
    }).complaint();
}

std::int32_t byteId(const Tokenizer& tokenizer, unsigned byte)
{
    for (std::int32_t id = 0; id < tokenizer.vocabularySize(); ++id) {
        if (tokenizer.hasToken(id) && !tokenizer.isSpecial(id)
            && tokenizer.tokenBytes(id) == std::string(1, static_cast<char>(byte)) && id < 259 + 2)
            return id;
    }
    return -1;
}

Ids bytesOf(const Tokenizer& tokenizer, const std::string& text)
{
    Ids out;
    for (const char byte : text)
        out.push_back(byteId(tokenizer, static_cast<unsigned char>(byte)));
    return out;
}

} // namespace

TEST(LlamaTokenizer, PrefixesEveryTextBetweenSpecialTokens)
{
    const auto tokenizer = llama();
    const std::int32_t image = *tokenizer->idOf("<image>");
    EXPECT_EQ(tokenizer->prefixTokens(), Ids { 1 });
    const Ids word = tokenizer->encode("the", SpecialTokens::Match);
    Ids both = word;
    both.push_back(image);
    both.insert(both.end(), word.begin(), word.end());
    EXPECT_EQ(tokenizer->encode("the<image>the", SpecialTokens::Match), both);
    EXPECT_EQ(tokenizer->tokenBytes(word.front()).front(), ' ');
    EXPECT_EQ(tokenizer->decode(both, true), "the the");
    EXPECT_EQ(tokenizer->decode(both, false), "the<image> the");
}

TEST(LlamaTokenizer, PrefixesTheStartOnlyWhereTheFileSaysSo)
{
    const auto tokenizer = Tokenizer::load(tokenizerFile("metaspace.json"));
    const Ids ids = tokenizer->encode("the<image>the", SpecialTokens::Match);
    EXPECT_EQ(tokenizer->decode(ids, false), "the<image>the");
}

TEST(LlamaTokenizer, SpellsUserTextOut)
{
    const auto tokenizer = llama();
    const std::string text = "</s><image> <s><unk>";
    const Ids ids = tokenizer->encode(text, SpecialTokens::Ignore);
    EXPECT_TRUE(std::none_of(
        ids.begin(), ids.end(), [&](std::int32_t id) { return tokenizer->isSpecial(id); }));
    EXPECT_EQ(tokenizer->decode(ids, true), text);
    const Ids mixed = tokenizer->encodeSegments(
        std::vector<TextSegment> { { "<image>", false }, { "<image>", true } });
    EXPECT_EQ(std::count(mixed.begin(), mixed.end(), *tokenizer->idOf("<image>")), 1);
}

TEST(LlamaTokenizer, MergesNeverMakeAControlTokenOfUserText)
{
    // "▁the" becomes special, so that plain words could be merged into a special token.
    const auto withSpecial = [](bool ignoreMerges) {
        return ChangedTokenizer("llama.json", [=](json& document) {
            document["model"]["ignore_merges"] = ignoreMerges;
            document["added_tokens"].push_back({ { "id", document["model"]["vocab"]["▁the"] },
                { "content", "▁the" }, { "special", true } });
        }).load();
    };
    for (const bool ignoreMerges : { false, true }) {
        const auto tokenizer = withSpecial(ignoreMerges);
        const std::int32_t special = *tokenizer->idOf("▁the");
        ASSERT_TRUE(tokenizer->isSpecial(special));
        EXPECT_EQ(tokenizer->encode("the", SpecialTokens::Match), Ids { special });
        const Ids ids = tokenizer->encode("the", SpecialTokens::Ignore);
        EXPECT_EQ(std::count(ids.begin(), ids.end(), special), 0);
        EXPECT_EQ(tokenizer->decode(ids, false), "the");
    }
}

TEST(LlamaTokenizer, LongTextWithoutSpacesTakesNearlyLinearTime)
{
    const auto tokenizer = llama();
    std::string text;
    while (text.size() < 400'000)
        text += "the red circle moves";
    EXPECT_EQ(tokenizer->decode(tokenizer->encode(text, SpecialTokens::Ignore), true), text);
}

TEST(LlamaTokenizer, StreamDropsTheLeadingSpaceOnce)
{
    const auto tokenizer = llama();
    const Ids the = tokenizer->encode("the", SpecialTokens::Match);
    ASSERT_EQ(the.size(), 1U);
    EXPECT_EQ(streamed(tokenizer, { 1, the[0], the[0] }),
        (std::vector<std::string> { "", "the", " the", "" }));
}

TEST(LlamaTokenizer, StreamHoldsRunsOfBytes)
{
    const auto tokenizer = llama();
    const Ids the = tokenizer->encode("the", SpecialTokens::Match);
    Ids ids = bytesOf(*tokenizer, "😀");
    ids.push_back(the[0]);
    EXPECT_EQ(streamed(tokenizer, ids), (std::vector<std::string> { "", "", "", "", "😀 the", "" }));
    // Cut short, every byte of the run is unreadable, as in the reference.
    EXPECT_EQ(streamed(tokenizer, bytesOf(*tokenizer, "a\xF0\x9F")),
        (std::vector<std::string> { "", "", "", "\uFFFD\uFFFD\uFFFD" }));
}

TEST(LlamaTokenizer, ShowsTokensReadably)
{
    const auto tokenizer = llama();
    EXPECT_EQ(tokenizer->tokenText(byteId(*tokenizer, '\n')), "⏎");
    EXPECT_EQ(tokenizer->tokenText(byteId(*tokenizer, 0xE2)), "⟨E2⟩");
    EXPECT_EQ(tokenizer->tokenText(*tokenizer->idOf(" the")), "␣the");
    EXPECT_NE(*tokenizer->idOf("a"), byteId(*tokenizer, 'a'));
}

TEST(LlamaTokenizer, RefusesKindsItDoesNotRun)
{
    const json unicode { { "type", "Whitespace" } };
    EXPECT_TRUE(contains(complaintAfter("/pre_tokenizer", unicode), "\"Whitespace\""));
    EXPECT_TRUE(contains(complaintAfter("/normalizer", { { "type", "Nmt" } }), "\"Nmt\""));
    EXPECT_TRUE(contains(complaintAfter("/decoder", { { "type", "WordPiece" } }), "WordPiece"));
    EXPECT_TRUE(contains(complaintAfter("/decoder", nullptr), "decoder"));
    EXPECT_TRUE(contains(complaintAfter("/decoder", { { "type", "ByteLevel" } }), "ByteLevel"));
    EXPECT_TRUE(contains(complaintAfter("/post_processor/type", "Bert"), "\"Bert\""));
    EXPECT_TRUE(
        contains(complaintAfter("/normalizer/normalizers/1/pattern", { { "Regex", "(a+)+" } }),
            "plain text"));
    EXPECT_TRUE(
        contains(complaintAfter("/normalizer/normalizers/1/pattern/String", ""), "not empty"));
    EXPECT_TRUE(contains(complaintAfter("/decoder/decoders/3/content", "ab"), "one character"));
    EXPECT_TRUE(contains(complaintAfter("/decoder/decoders/3/start", 1 << 20), "1024"));
    EXPECT_TRUE(contains(
        complaintAfter("/decoder/decoders/3", { { "type", "ByteFallback" } }), "after Fuse"));
    const json metaspace { { "type", "Metaspace" }, { "replacement", "▁" },
        { "prepend_scheme", "last" } };
    EXPECT_TRUE(contains(complaintAfter("/pre_tokenizer", metaspace), "\"last\""));
}

TEST(LlamaTokenizer, RefusesDamagedFiles)
{
    EXPECT_TRUE(contains(complaintAfter("/model/vocab/<s>", 1 << 20), "1048575"));
    EXPECT_TRUE(contains(complaintAfter("/model/vocab/<s>", 2), "no other token"));
    EXPECT_TRUE(contains(complaintAfter("/model/merges/0", "zz zz"), "model.merges.[0]"));
    EXPECT_TRUE(contains(complaintAfter("/model/unk_token", "none"), "none"));
    EXPECT_TRUE(contains(complaintAfter("/added_tokens/3/id", 1), "no other token"));
    EXPECT_TRUE(contains(complaintAfter("/added_tokens/3/content", "<s>"), "<s>"));
    json nested { { "type", "NFC" } };
    for (int i = 0; i < 40; ++i)
        nested = { { "type", "Sequence" }, { "normalizers", json::array({ nested }) } };
    EXPECT_FALSE(complaintAfter("/normalizer", nested).empty());
    const json many { { "type", "Sequence" },
        { "normalizers", json(1000, json { { "type", "NFC" } }) } };
    EXPECT_TRUE(contains(complaintAfter("/normalizer", many), "16 steps"));
}

} // namespace sinkscope::io
