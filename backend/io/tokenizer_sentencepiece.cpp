// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_sentencepiece.h"

#include "io/json_reader.h"
#include "io/tokenizer_model_reader.h"
#include "io/tokenizer_protobuf.h"
#include "io/unicode.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace sinkscope::io {

namespace {

constexpr std::size_t maxFileBytes = std::size_t { 64 } << 20;

/// Field numbers of sentencepiece_model.proto.
namespace field {
constexpr std::uint32_t pieces = 1;
constexpr std::uint32_t trainer = 2;
constexpr std::uint32_t normalizer = 3;

constexpr std::uint32_t pieceText = 1;
constexpr std::uint32_t pieceScore = 2;
constexpr std::uint32_t pieceType = 3;

constexpr std::uint32_t modelType = 3;
constexpr std::uint32_t spaceAsSuffix = 24;
constexpr std::uint32_t byteFallback = 35;

constexpr std::uint32_t characterMap = 2;
constexpr std::uint32_t addDummyPrefix = 3;
constexpr std::uint32_t removeExtraSpaces = 4;
constexpr std::uint32_t escapeSpaces = 5;
} // namespace field

[[noreturn]] void refuse(
    const std::string& name, const std::string& found, const std::string& expected)
{
    throw badInput(name + ": " + found + "; expected " + expected
        + ". Save a tokenizer.json with transformers: "
          "AutoTokenizer.from_pretrained(folder).save_pretrained(folder).");
}

SentencePieceFile::Type typeOf(std::uint64_t value, const std::string& where)
{
    switch (value) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 6:
        return static_cast<SentencePieceFile::Type>(value);
    default:
        refuse(where, "is of type " + std::to_string(value),
            "normal, unknown, control, user-defined or byte (1, 2, 3, 4, 6)");
    }
}

SentencePieceFile::Piece readPiece(std::string_view message, const std::string& where)
{
    SentencePieceFile::Piece out;
    ProtobufFields fields(message, where);
    while (fields.next()) {
        if (fields.number() == field::pieceText)
            out.text = fields.bytes().substr(0, maxTokenBytes + 1);
        else if (fields.number() == field::pieceScore)
            out.score = fields.real();
        else if (fields.number() == field::pieceType)
            out.type = typeOf(fields.integer(), where);
    }
    if (out.text.empty() || out.text.size() > maxTokenBytes || !isValidUtf8(out.text))
        refuse(where, "its text is empty, too long or not UTF-8",
            "1 to " + std::to_string(maxTokenBytes) + " bytes of UTF-8");
    if (!std::isfinite(out.score))
        refuse(where, "its score is not finite", "a finite number");
    return out;
}

void readTrainer(std::string_view message, const std::string& name, SentencePieceFile& out)
{
    // Absent means unigram, the type that SentencePiece itself falls back to.
    std::uint64_t type = 1;
    ProtobufFields fields(message, name);
    while (fields.next()) {
        if (fields.number() == field::modelType)
            type = fields.integer();
        else if (fields.number() == field::byteFallback)
            out.byteFallback = fields.boolean();
        else if (fields.number() == field::spaceAsSuffix && fields.boolean())
            refuse(name, "spaces belong to the end of words", "to their front");
    }
    constexpr std::uint64_t bpe = 2;
    if (type != bpe)
        refuse(name,
            "the model is of type "
                + (type == 1       ? std::string("unigram")
                        : type < 5 ? std::string(type == 3 ? "word" : "character")
                                   : std::to_string(type)),
            "BPE");
}

void readNormalizer(std::string_view message, const std::string& name, SentencePieceFile& out)
{
    bool removesSpaces = true;
    ProtobufFields fields(message, name);
    while (fields.next()) {
        if (fields.number() == field::characterMap && !fields.bytes().empty())
            refuse(name, "it normalizes text by a map of its own", "none, as in Llama 2");
        else if (fields.number() == field::addDummyPrefix)
            out.addDummyPrefix = fields.boolean();
        else if (fields.number() == field::removeExtraSpaces)
            removesSpaces = fields.boolean();
        else if (fields.number() == field::escapeSpaces && !fields.boolean())
            refuse(name, "it does not write spaces as U+2581", "that it does");
    }
    if (removesSpaces)
        refuse(name, "it removes extra spaces", "that it keeps them, as Llama 2 does");
}

void checkPieces(const SentencePieceFile& model, const std::string& name)
{
    std::unordered_set<std::string_view> seen;
    std::size_t bytes = 0;
    std::size_t unknown = 0;
    for (const SentencePieceFile::Piece& piece : model.pieces) {
        if (!seen.insert(piece.text).second)
            refuse(name, "two pieces are \"" + piece.text.substr(0, 64) + "\"", "each once");
        bytes += piece.type == SentencePieceFile::Type::Byte ? 1U : 0U;
        unknown += piece.type == SentencePieceFile::Type::Unknown ? 1U : 0U;
    }
    if (unknown != 1)
        refuse(name, std::to_string(unknown) + " pieces are the unknown one", "one");
    if (model.byteFallback && bytes != 256)
        refuse(name, std::to_string(bytes) + " pieces are bytes", "256");
}

} // namespace

SentencePieceFile parseSentencePiece(std::string_view bytes, const std::string& name)
{
    SentencePieceFile out;
    bool hasTrainer = false;
    bool hasNormalizer = false;
    ProtobufFields fields(bytes, name);
    while (fields.next()) {
        if (fields.number() == field::pieces) {
            if (out.pieces.size() > static_cast<std::size_t>(maxTokenId))
                refuse(name, "it has more than 1048576 pieces", "fewer");
            const std::string where = name + ": piece " + std::to_string(out.pieces.size());
            out.pieces.push_back(readPiece(fields.bytes(), where));
        } else if (fields.number() == field::trainer) {
            hasTrainer = true;
            readTrainer(fields.bytes(), name, out);
        } else if (fields.number() == field::normalizer) {
            hasNormalizer = true;
            readNormalizer(fields.bytes(), name, out);
        }
    }
    if (out.pieces.empty() || !hasTrainer || !hasNormalizer)
        refuse(name, "it lacks its pieces or its settings", "a complete SentencePiece model");
    checkPieces(out, name);
    return out;
}

SentencePieceFile readSentencePiece(const std::filesystem::path& file)
{
    return parseSentencePiece(readTextFile(file, maxFileBytes), file.string());
}

} // namespace sinkscope::io
