// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_llama.h"

#include "io/tokenizer_bytes.h"
#include "io/tokenizer_model_reader.h"
#include "io/tokenizer_sentencepiece.h"
#include "io/tokenizer_settings.h"

#include <algorithm>
#include <utility>

namespace sinkscope::io {

namespace {

using nlohmann::json;
using Type = SentencePieceFile::Type;

constexpr const char* spaceMark = "▁";

Vocabulary vocabularyOf(const SentencePieceFile& file)
{
    Vocabulary out;
    for (std::size_t i = 0; i < file.pieces.size(); ++i)
        out.emplace(file.pieces[i].text, static_cast<std::int32_t>(i));
    return out;
}

PieceDefinition modelOf(
    const SentencePieceFile& file, const Vocabulary& ids, const std::string& name)
{
    PieceDefinition out;
    out.byteFallback = file.byteFallback;
    for (std::size_t i = 0; i < file.pieces.size(); ++i) {
        const SentencePieceFile::Piece& piece = file.pieces[i];
        const auto id = static_cast<std::int32_t>(i);
        if (piece.type == Type::Normal || piece.type == Type::UserDefined)
            out.pieces.push_back({ piece.text, id, piece.score });
        else if (piece.type == Type::Unknown)
            out.unknown = id;
    }
    for (std::size_t byte = 0; file.byteFallback && byte < out.byteIds.size(); ++byte) {
        const auto found = ids.find(byteToken(byte));
        if (found == ids.end()
            || file.pieces[static_cast<std::size_t>(found->second)].type != Type::Byte)
            throw badInput(name + ": has no byte piece \"" + byteToken(byte)
                + "\"; expected one for every byte. Download the file again.");
        out.byteIds[byte] = found->second;
    }
    return out;
}

std::vector<NormalizerStep> normalizersOf(
    const SentencePieceFile& file, const TokenizerSettings& settings)
{
    NormalizerStep prefix;
    prefix.kind =
        settings.legacy ? NormalizerStep::Kind::Prepend : NormalizerStep::Kind::PrependFirst;
    prefix.content = spaceMark;
    NormalizerStep spaces;
    spaces.kind = NormalizerStep::Kind::Replace;
    spaces.pattern = " ";
    spaces.content = spaceMark;
    if (settings.legacy ? file.addDummyPrefix : settings.addPrefixSpace)
        return { prefix, spaces };
    return { spaces };
}

std::vector<DecoderStep> decodersOf(bool hasPrefix)
{
    std::vector<DecoderStep> out(4);
    out[0].kind = DecoderStep::Kind::Replace;
    out[0].pattern = spaceMark;
    out[0].content = " ";
    out[1].kind = DecoderStep::Kind::ByteFallback;
    out[2].kind = DecoderStep::Kind::Fuse;
    out[3].kind = DecoderStep::Kind::Strip;
    out[3].content = " ";
    out[3].start = hasPrefix ? 1 : 0;
    return out;
}

/// Tokens with a role are special even where no list names them.
void addRoles(TokenizerSettings& settings, const Vocabulary& ids)
{
    settings.begin = settings.begin.empty() ? "<s>" : settings.begin;
    settings.end = settings.end.empty() ? "</s>" : settings.end;
    std::vector<std::string> names = settings.specials;
    names.insert(names.end(), { settings.begin, settings.end, "<unk>" });
    for (const std::string& name : names) {
        const auto& listed = settings.addedTokens;
        const bool known = std::any_of(listed.begin(), listed.end(),
            [&name](const json& token) { return token.value("content", json()) == name; });
        const auto found = ids.find(name);
        if (!known && found != ids.end())
            settings.addedTokens.push_back(
                { { "id", found->second }, { "content", name }, { "special", true } });
    }
    settings.specials = std::move(names);
}

std::int32_t roleId(
    const TokenizerDefinition& out, const std::string& content, const std::filesystem::path& file)
{
    for (const AddedToken& token : out.addedTokens) {
        if (token.content == content)
            return token.id;
    }
    throw badInput(file.string() + ": has no token \"" + content.substr(0, 64)
        + "\", which tokenizer_config.json puts around a text; expected it among the pieces or the "
          "added tokens. Correct the file or download the model again.");
}

void addUnread(const SentencePieceFile& file, TokenizerDefinition& out)
{
    for (std::size_t i = 0; i < file.pieces.size(); ++i) {
        const SentencePieceFile::Piece& piece = file.pieces[i];
        const auto id = static_cast<std::int32_t>(i);
        if (piece.type == Type::Control || piece.type == Type::Unknown)
            out.unreadTokens.emplace(id, piece.text);
        else if (piece.type == Type::Byte)
            out.byteTokens.emplace(id, piece.text);
    }
}

void addPieceTokens(const SentencePieceFile& file, TokenizerDefinition& out)
{
    for (std::size_t i = 0; i < file.pieces.size(); ++i) {
        if (file.pieces[i].type != Type::UserDefined)
            continue;
        AddedToken token;
        token.id = static_cast<std::int32_t>(i);
        token.content = file.pieces[i].text;
        out.pieceTokens.push_back(std::move(token));
    }
}

} // namespace

TokenizerDefinition readLlamaTokenizer(const std::filesystem::path& file)
{
    const std::filesystem::path folder = file.parent_path();
    const SentencePieceFile pieces = readSentencePiece(file);
    TokenizerSettings settings = readTokenizerSettings(folder);
    const std::string& name = settings.className;
    if (!name.empty() && name != "LlamaTokenizer" && name != "LlamaTokenizerFast")
        throw badInput((folder / "tokenizer_config.json").string()
            + ": field \"tokenizer_class\" is \"" + name
            + "\"; tokenizer.model without a tokenizer.json is known for LlamaTokenizer only. Save "
              "one with transformers: "
              "AutoTokenizer.from_pretrained(folder).save_pretrained(folder).");
    const Vocabulary ids = vocabularyOf(pieces);
    addRoles(settings, ids);
    TokenizerDefinition out;
    out.model = modelOf(pieces, ids, file.string());
    out.normalizers = normalizersOf(pieces, settings);
    out.decoders = decodersOf(out.normalizers.size() > 1);
    const json document { { "added_tokens", std::move(settings.addedTokens) } };
    out.addedTokens = readAddedTokens(JsonReader(document, folder.string()), ids);
    for (AddedToken& token : out.addedTokens) {
        token.normalized = false;
        const auto& names = settings.specials;
        if (std::find(names.begin(), names.end(), token.content) == names.end())
            out.prefixedTokens.insert(token.id);
    }
    addUnread(pieces, out);
    addPieceTokens(pieces, out);
    if (settings.addBegin)
        out.prefix.push_back(roleId(out, settings.begin, file));
    if (settings.addEnd)
        out.suffix.push_back(roleId(out, settings.end, file));
    return out;
}

} // namespace sinkscope::io
