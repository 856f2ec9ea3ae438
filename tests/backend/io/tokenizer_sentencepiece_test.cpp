// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/io/tokenizer_fixtures.h"
#include "io/tokenizer_folder.h"
#include "io/tokenizer_sentencepiece.h"

#include <cstring>
#include <limits>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using namespace sinkscope::io::testing;
using nlohmann::json;

/// Writes protobuf messages.
std::string number(std::uint64_t value)
{
    std::string out;
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>((value & 0x7F) | 0x80);
    return out + static_cast<char>(value);
}
std::string integerField(unsigned field, std::uint64_t value)
{
    return number(field << 3) + number(value);
}
std::string textField(unsigned field, const std::string& text)
{
    return number(field << 3 | 2) + number(text.size()) + text;
}
std::string realField(unsigned field, float value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    return number(field << 3 | 5) + std::string(bytes, sizeof value);
}

std::string piece(const std::string& text, float score = 0.0F, std::uint64_t type = 1)
{
    return textField(1, textField(1, text) + realField(2, score) + integerField(3, type));
}

const std::string unknown = piece("<unk>", 0.0F, 2);
const std::string bpe = textField(2, integerField(3, 2));
const std::string plain = textField(3, integerField(4, 0));

std::string complaintAbout(const std::string& bytes)
{
    return errorOf([&] { parseSentencePiece(bytes, "x/tokenizer.model"); });
}

/// A folder with the committed tokenizer.model and settings after a change.
struct ModelFolder {
    explicit ModelFolder(const std::function<void(json&)>& change = [](json&) {})
    {
        const auto from = tokenizerFile("sentencepiece");
        std::filesystem::copy_file(from / "tokenizer.model", folder / "tokenizer.model");
        json settings = readJsonFile(from / "tokenizer_config.json");
        change(settings);
        write("tokenizer_config.json", settings);
    }
    void write(const std::string& name, const json& value) const
    {
        std::ofstream(folder / name) << value;
    }
    std::shared_ptr<const Tokenizer> load() const
    {
        return Tokenizer::load(folder / "tokenizer.model");
    }
    std::string complaint() const
    {
        return errorOf([this] { load(); });
    }

    TemporaryFolder folder;
};

} // namespace

TEST(SentencePieceTokenizer, GivesTheIdsOfTheReference)
{
    const auto legacy = ModelFolder().load();
    const auto newer = ModelFolder([](json& d) { d["legacy"] = false; }).load();
    const json rows = readJsonFile(tokenizerFile("sentencepiece.samples.json"));
    ASSERT_EQ(rows.size(), 2000U);
    std::size_t differing = 0;
    for (const json& row : rows) {
        const auto text = row[0].get<std::string>();
        EXPECT_EQ(legacy->encode(text, SpecialTokens::Match), row[1].get<Ids>()) << row[0].dump();
        EXPECT_EQ(newer->encode(text, SpecialTokens::Match), row.back().get<Ids>())
            << row[0].dump();
        differing += row.size() > 2 ? 1U : 0U;
    }
    EXPECT_GT(differing, 50U);
    EXPECT_EQ(legacy->prefixTokens(), Ids { 1 });
}

TEST(SentencePieceTokenizer, UserTextComesBackAndIsNeverSpecial)
{
    const auto tokenizer = ModelFolder().load();
    for (const json& row : readJsonFile(tokenizerFile("sentencepiece.samples.json"))) {
        const auto text = row[0].get<std::string>();
        const Ids ids = tokenizer->encode(text, SpecialTokens::Ignore);
        for (const std::int32_t id : ids) {
            EXPECT_FALSE(tokenizer->isSpecial(id)) << row[0].dump();
            EXPECT_NE(tokenizer->tokenBytes(id), "[INST]") << row[0].dump();
        }
        if (text.find("▁") == std::string::npos) {
            EXPECT_EQ(tokenizer->decode(ids, true), text) << row[0].dump();
        }
        std::string joined;
        for (const std::string& part : streamed(tokenizer, ids))
            joined += part;
        EXPECT_EQ(joined, tokenizer->decode(ids, true)) << row[0].dump();
    }
}

TEST(SentencePieceTokenizer, ReadsAddedTokensOfOlderFolders)
{
    const ModelFolder older([](json& d) { d.erase("added_tokens_decoder"); });
    const auto count = static_cast<std::int32_t>(
        readSentencePiece(tokenizerFile("sentencepiece") / "tokenizer.model").pieces.size());
    older.write("added_tokens.json", { { "<image>", count }, { "<pad>", count + 1 } });
    older.write("special_tokens_map.json", { { "additional_special_tokens", { "<image>" } } });
    const auto tokenizer = older.load();
    EXPECT_EQ(tokenizer->encode("<image><s>", SpecialTokens::Match), (Ids { count, 1 }));
    EXPECT_TRUE(tokenizer->isSpecial(count));
    EXPECT_EQ(tokenizer->vocabularySize(), count + 2);
    older.write("added_tokens.json", { { "<image>", 5 } });
    EXPECT_TRUE(contains(older.complaint(), "no other token"));
    older.write("added_tokens.json", { { "<image>", 1 << 20 } });
    EXPECT_TRUE(contains(older.complaint(), "1048575"));
    older.write("added_tokens.json", json::array());
    EXPECT_TRUE(contains(older.complaint(), "an object"));
}

TEST(SentencePieceTokenizer, RefusesSettingsItDoesNotKnow)
{
    EXPECT_TRUE(contains(
        ModelFolder([](json& d) { d["tokenizer_class"] = "T5Tokenizer"; }).complaint(), "T5"));
    EXPECT_TRUE(contains(
        ModelFolder([](json& d) { d["bos_token"] = "<none>"; }).complaint(), "\"<none>\""));
    EXPECT_TRUE(contains(ModelFolder([](json& d) {
        d["added_tokens_decoder"] = { { "x", json::object() } };
    }).complaint(),
        "whole numbers"));
}

TEST(SentencePieceTokenizer, CutShortFilesAreRefused)
{
    const std::string whole = readBytes(tokenizerFile("sentencepiece") / "tokenizer.model");
    ASSERT_EQ(complaintAbout(whole), "");
    for (std::size_t size = 0; size < whole.size(); size += 13)
        EXPECT_TRUE(contains(complaintAbout(whole.substr(0, size)), "x/tokenizer.model")) << size;
}

TEST(SentencePieceTokenizer, ChangedBytesNeverCrash)
{
    const std::string whole = readBytes(tokenizerFile("sentencepiece") / "tokenizer.model");
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        EXPECT_FALSE(contains(complaintAbout(damaged), "WRONG KIND")) << at;
    }
}

TEST(SentencePieceTokenizer, RefusesHostileModels)
{
    EXPECT_EQ(complaintAbout(unknown + piece("a") + bpe + plain), "");
    EXPECT_TRUE(contains(complaintAbout(number(1 << 3 | 2) + number(~0ULL) + "x"), "are left"));
    EXPECT_TRUE(contains(complaintAbout(std::string(11, '\xFF')), "64 bits"));
    EXPECT_TRUE(contains(complaintAbout(std::string("\x0B", 1)), "wire type 3"));
    EXPECT_TRUE(contains(complaintAbout(integerField(1, 5)), "no text"));
    EXPECT_TRUE(contains(complaintAbout(unknown + piece("") + bpe + plain), "piece 1"));
    EXPECT_TRUE(contains(complaintAbout(unknown + piece("\xFF") + bpe + plain), "UTF-8"));
    EXPECT_TRUE(
        contains(complaintAbout(unknown + piece(std::string(5000, 'a')) + bpe + plain), "4096"));
    const float nan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(contains(complaintAbout(unknown + piece("a", nan) + bpe + plain), "finite"));
    EXPECT_TRUE(contains(complaintAbout(unknown + piece("a", 0, 5) + bpe + plain), "type 5"));
    EXPECT_TRUE(contains(complaintAbout(unknown + piece("a") + piece("a") + bpe + plain), "\"a\""));
    EXPECT_TRUE(contains(complaintAbout(piece("a") + bpe + plain), "unknown"));
    EXPECT_TRUE(contains(
        complaintAbout(unknown + textField(2, integerField(3, 2) + integerField(35, 1)) + plain),
        "256"));
}

TEST(SentencePieceTokenizer, RefusesKindsItDoesNotRun)
{
    EXPECT_TRUE(
        contains(complaintAbout(unknown + textField(2, integerField(3, 1)) + plain), "unigram"));
    EXPECT_TRUE(
        contains(complaintAbout(unknown + textField(2, integerField(3, 9)) + plain), "type 9"));
    const std::string mapped = textField(3, textField(2, "map") + integerField(4, 0));
    EXPECT_TRUE(contains(complaintAbout(unknown + bpe + mapped), "map of its own"));
    EXPECT_TRUE(contains(complaintAbout(unknown + bpe + textField(3, "")), "extra spaces"));
    EXPECT_TRUE(contains(complaintAbout(unknown + bpe), "lacks"));
    EXPECT_TRUE(contains(complaintAbout(bpe + plain), "lacks"));
}

TEST(SentencePieceTokenizer, RefusesTooManyPieces)
{
    std::string bytes = unknown;
    for (std::size_t i = 0; i <= std::size_t { 1 } << 20; ++i)
        bytes += textField(1, textField(1, std::to_string(i)));
    EXPECT_TRUE(contains(complaintAbout(bytes + bpe + plain), "1048576"));
}

TEST(VocabularyFiles, GiveTheIdsOfTheTokenizerFile)
{
    const TemporaryFolder folder;
    const json document = readJsonFile(tokenizerFile("qwen2.json"));
    std::ofstream(folder / "vocab.json") << document["model"]["vocab"];
    std::ofstream merges(folder / "merges.txt");
    merges << "#version: 0.2\n";
    for (const json& merge : document["model"]["merges"])
        merges << merge.get<std::string>() << "\n";
    merges.close();
    json added;
    for (const json& token : document["added_tokens"])
        added[std::to_string(token["id"].get<int>())] = token;
    std::ofstream(folder / "tokenizer_config.json")
        << json { { "tokenizer_class", "Qwen2Tokenizer" }, { "added_tokens_decoder", added } };
    ASSERT_EQ(findTokenizerFile(folder.path()), folder / "vocab.json");
    const auto tokenizer = Tokenizer::load(folder / "vocab.json");
    for (const json& row : readJsonFile(tokenizerFile("qwen2.samples.json")))
        EXPECT_EQ(
            tokenizer->encode(row[0].get<std::string>(), SpecialTokens::Match), row[1].get<Ids>())
            << row[0].dump();
    std::ofstream(folder / "merges.txt") << "a b\nnospace\n";
    EXPECT_TRUE(contains(errorOf([&] { Tokenizer::load(folder / "vocab.json"); }), "model.merges"));
    std::ofstream(folder / "tokenizer_config.json") << R"({"tokenizer_class": "GPT2Tokenizer"})";
    EXPECT_TRUE(contains(errorOf([&] { Tokenizer::load(folder / "vocab.json"); }), "\"GPT2"));
}

TEST(TokenizerFolder, PrefersTheTokenizerFile)
{
    const ModelFolder models;
    EXPECT_EQ(findTokenizerFile(models.folder.path()), models.folder / "tokenizer.model");
    models.write("tokenizer.json", json::object());
    EXPECT_EQ(findTokenizerFile(models.folder.path()), models.folder / "tokenizer.json");
    const TemporaryFolder empty;
    std::ofstream(empty / "vocab.json") << "{}";
    EXPECT_EQ(findTokenizerFile(empty.path()), std::nullopt);
}

} // namespace sinkscope::io
