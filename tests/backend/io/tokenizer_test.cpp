// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json_reader.h"
#include "io/tokenizer.h"
#include "io/tokenizer_stream.h"
#include "io/unicode.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <random>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using nlohmann::json;
using Ids = std::vector<std::int32_t>;

std::filesystem::path dataFile(const std::string& name)
{
    return std::filesystem::path(SINKSCOPE_TEST_DATA) / "tokenizer" / name;
}

const std::vector<std::string>& kinds()
{
    static const std::vector<std::string> names { "qwen2", "smollm2", "llama3", "llama",
        "metaspace", "words" };
    return names;
}

void withGoldens(const std::function<void(const std::shared_ptr<const Tokenizer>&,
        const std::string&, const Ids&, const std::string&)>& check)
{
    for (const std::string& kind : kinds()) {
        const auto tokenizer = Tokenizer::load(dataFile(kind + ".json"));
        const json rows = readJsonFile(dataFile(kind + ".samples.json"));
        ASSERT_EQ(rows.size(), 2000U);
        for (const json& row : rows) {
            const auto text = row[0].get<std::string>();
            check(tokenizer, text, row[1].get<Ids>(),
                row.size() > 2 ? row[2].get<std::string>() : text);
        }
    }
}

/// Loads the qwen2 fixture after a change made by `damage`; returns the complaint.
std::string complaintAbout(const std::function<void(json&)>& damage)
{
    json document = readJsonFile(dataFile("qwen2.json"));
    damage(document);
    const auto path = std::filesystem::path(testing::TempDir()) / "sinkscope_damaged.json";
    std::ofstream(path) << document;
    try {
        Tokenizer::load(path);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_NE(std::string(error.what()).find(path.string()), std::string::npos);
        return error.what();
    }
    return "no complaint";
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(Tokenizer, GivesTheIdsOfTheReferenceLibrary)
{
    withGoldens(
        [](const auto& tokenizer, const std::string& text, const Ids& ids, const std::string&) {
            EXPECT_EQ(tokenizer->encode(text, SpecialTokens::Match), ids) << json(text).dump();
        });
}

TEST(Tokenizer, DecodesAsTheReferenceLibrary)
{
    withGoldens([](const auto& tokenizer, const std::string& text, const Ids& ids,
                    const std::string& decoded) {
        // The reference reads added tokens through the byte alphabet; we give their text.
        if (contains(text, "ngstr"))
            return;
        EXPECT_EQ(tokenizer->decode(ids, true), decoded) << json(text).dump();
    });
}

TEST(Tokenizer, StreamedPiecesJoinToTheWholeText)
{
    withGoldens([](const auto& tokenizer, const std::string&, const Ids& ids, const std::string&) {
        StreamDecoder stream(tokenizer, false);
        std::string joined;
        for (const std::int32_t id : ids) {
            const std::string piece = stream.push(id);
            EXPECT_TRUE(isValidUtf8(piece));
            joined += piece;
        }
        EXPECT_EQ(joined + stream.finish(), tokenizer->decode(ids, false));
    });
}

TEST(Tokenizer, StreamHoldsBackAnUnfinishedCharacter)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const Ids ids = tokenizer->encode("\U00020C3A", SpecialTokens::Match);
    ASSERT_GT(ids.size(), 1U);
    StreamDecoder stream(tokenizer, true);
    EXPECT_EQ(stream.push(ids[0]), "");
    EXPECT_EQ(stream.finish(), "\uFFFD");
}

TEST(Tokenizer, SegmentBordersDoNotChangeWords)
{
    std::mt19937 random(5);
    withGoldens(
        [&random](const auto& tokenizer, const std::string& text, const Ids&, const std::string&) {
            const Ids whole = tokenizer->encode(text, SpecialTokens::Ignore);
            std::vector<TextSegment> segments;
            std::size_t done = 0;
            for (std::size_t at = 0; at < text.size(); at += decodeUtf8(text, at).bytes) {
                if (random() % 3 == 0) {
                    segments.push_back({ text.substr(done, at - done), true });
                    done = at;
                }
            }
            segments.push_back({ text.substr(done), true });
            EXPECT_EQ(tokenizer->encodeSegments(segments), whole) << json(text).dump();
            if (!contains(text, "<") && !contains(text, ">")) {
                for (std::size_t i = 0; i < segments.size(); i += 2)
                    segments[i].isUserText = false;
                EXPECT_EQ(tokenizer->encodeSegments(segments), whole) << json(text).dump();
            }
        });
}

TEST(Tokenizer, UserTextNeverBecomesAControlToken)
{
    withGoldens([](const auto& tokenizer, const std::string& text, const Ids&, const std::string&) {
        for (const std::int32_t id : tokenizer->encode(text, SpecialTokens::Ignore)) {
            const std::string bytes = tokenizer->tokenBytes(id);
            // What no token stands for has to become the unknown one.
            EXPECT_TRUE(!tokenizer->isSpecial(id) || bytes == "<unk>") << json(text).dump();
            EXPECT_FALSE(contains(bytes, "<tool>")) << json(text).dump();
        }
    });
}

TEST(Tokenizer, ControlTokensNeedTemplateTextThroughout)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const std::int32_t video = *tokenizer->idOf("<video>");
    const auto count = [&](const std::vector<TextSegment>& segments) {
        const Ids ids = tokenizer->encodeSegments(segments);
        return std::count(ids.begin(), ids.end(), video);
    };
    EXPECT_EQ(count({ { "<video>", false } }), 1);
    EXPECT_EQ(count({ { "<vid", false }, { "eo>", false } }), 1);
    EXPECT_EQ(count({ { "<vid", false }, { "eo>", true } }), 0);
    EXPECT_EQ(count({ { "<", true }, { "video>", false } }), 0);
    EXPECT_EQ(count({ { "<video", false }, { ">", true }, { "<video>", false } }), 1);
    EXPECT_EQ(count({ { "<video>", false }, { "\u0338<video>", true } }), 1);
}

TEST(Tokenizer, NormalizedControlTokensRespectUserText)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const std::int32_t tool = *tokenizer->idOf("<tool>");
    const std::vector<TextSegment> mixed { { "é<tool>", false }, { "e\u0301<tool>", true },
        { "e\u0301<tool>", false }, { "<tool", true }, { ">", false } };
    const Ids ids = tokenizer->encodeSegments(mixed);
    EXPECT_EQ(std::count(ids.begin(), ids.end(), tool), 2);
    std::string joined;
    for (const TextSegment& segment : mixed)
        joined += segment.text;
    EXPECT_EQ(tokenizer->decode(ids, false), normalize(joined, NormalizationForm::C));
}

TEST(Tokenizer, ReadsIllFormedTextAsReplacementCharacters)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const Ids ids = tokenizer->encode("a\xff\xe2\x80z", SpecialTokens::Ignore);
    EXPECT_EQ(tokenizer->decode(ids, false), "a\uFFFD\uFFFDz");
}

TEST(Tokenizer, LongWordsTakeNearlyLinearTime)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const std::string text(400'000, 'a');
    EXPECT_EQ(tokenizer->decode(tokenizer->encode(text, SpecialTokens::Ignore), false), text);
    const std::string spaces(400'000, ' ');
    EXPECT_EQ(tokenizer->decode(tokenizer->encode(spaces, SpecialTokens::Ignore), false), spaces);
}

TEST(Tokenizer, ShowsTokensReadably)
{
    const auto tokenizer = Tokenizer::load(dataFile("qwen2.json"));
    const auto shown = [&](std::string_view bytes) {
        return tokenizer->tokenText(tokenizer->idOf(bytes).value_or(-1));
    };
    EXPECT_EQ(shown(" "), "␣");
    EXPECT_EQ(shown("\n"), "⏎");
    EXPECT_EQ(shown("\t"), "⇥");
    EXPECT_EQ(shown("\x80"), "⟨80⟩");
    EXPECT_EQ(shown(std::string_view("\0", 1)), "⟨U+0000⟩");
    EXPECT_EQ(shown("<|im_end|>"), "<|im_end|>");
    EXPECT_EQ(tokenizer->tokenText(-1), "");
    EXPECT_EQ(tokenizer->tokenText(tokenizer->vocabularySize()), "");
    EXPECT_FALSE(tokenizer->idOf("no such token at all").has_value());
}

TEST(Tokenizer, KnowsWhatThePostProcessorAdds)
{
    const auto tokenizer = Tokenizer::load(dataFile("llama3.json"));
    EXPECT_EQ(tokenizer->prefixTokens(), Ids { *tokenizer->idOf("<|endoftext|>") });
    EXPECT_TRUE(tokenizer->suffixTokens().empty());
    EXPECT_TRUE(Tokenizer::load(dataFile("qwen2.json"))->prefixTokens().empty());
}

TEST(Tokenizer, RefusesKindsItDoesNotRun)
{
    const auto set = [](const char* pointer, const json& value) {
        return complaintAbout([&](json& d) { d[json::json_pointer(pointer)] = value; });
    };
    EXPECT_TRUE(contains(set("/model/type", "Unigram"), "known is BPE"));
    EXPECT_TRUE(contains(set("/model/type", "WordPiece"), "\"WordPiece\""));
    EXPECT_TRUE(contains(set("/model/dropout", 0.1), "model.dropout"));
    EXPECT_TRUE(contains(set("/model/end_of_word_suffix", "</w>"), "end_of_word_suffix"));
    EXPECT_TRUE(contains(set("/pre_tokenizer", nullptr), "pre_tokenizer"));
    EXPECT_TRUE(contains(set("/pre_tokenizer/pretokenizers/0/pattern/Regex", "(a+)+$"), "(a+)+$"));
    EXPECT_TRUE(contains(set("/pre_tokenizer/pretokenizers/0/behavior", "Removed"), "Isolated"));
    EXPECT_TRUE(contains(set("/pre_tokenizer/pretokenizers/1/add_prefix_space", true), "prefix"));
    EXPECT_TRUE(contains(set("/normalizer/type", "BertNormalizer"), "NFC"));
    EXPECT_TRUE(contains(set("/decoder/type", "Fuse"), "ByteLevel"));
}

TEST(Tokenizer, RefusesDamagedFiles)
{
    const auto set = [](const char* pointer, const json& value) {
        return complaintAbout([&](json& d) { d[json::json_pointer(pointer)] = value; });
    };
    EXPECT_TRUE(contains(set("/model/vocab/a", -1), "model.vocab.a"));
    EXPECT_TRUE(contains(set("/model/vocab/a", 1 << 20), "1048575"));
    EXPECT_TRUE(contains(set("/model/vocab/a", 1.5), "whole number"));
    EXPECT_TRUE(contains(set("/model/vocab/a", 5), "no other token"));
    EXPECT_TRUE(contains(set("/model/merges/3", "qqq zzz"), "model.merges.[3]"));
    EXPECT_TRUE(contains(set("/model/merges/3", "nospace"), "one space"));
    EXPECT_TRUE(contains(set("/model/merges/3", json::array({ "a", "b" })), "text"));
    EXPECT_TRUE(contains(set("/added_tokens/7/id", 3), "no other token"));
    EXPECT_TRUE(contains(set("/added_tokens/0/id", 9), "model.vocab"));
    EXPECT_TRUE(contains(set("/added_tokens/1/content", ""), "not empty"));
    EXPECT_TRUE(contains(set("/added_tokens/1/content", std::string(600, 'x')), "512"));
    EXPECT_TRUE(contains(set("/model/unk_token", "missing"), "missing"));
    EXPECT_TRUE(
        contains(complaintAbout([](json& d) { d.erase("model"); }), "\"model\" is missing"));
    EXPECT_TRUE(contains(complaintAbout([](json& d) { d = json::array(); }), "an object"));
}

TEST(Tokenizer, RefusesTextThatIsNotJson)
{
    const auto path = std::filesystem::path(testing::TempDir()) / "sinkscope_not.json";
    for (const std::string& text : { std::string("{"), std::string(100, '['), std::string() }) {
        std::ofstream(path, std::ios::trunc) << text;
        EXPECT_THROW(Tokenizer::load(path), Error);
    }
    EXPECT_THROW(Tokenizer::load("/nonexistent/tokenizer.json"), Error);
}

} // namespace sinkscope::io
