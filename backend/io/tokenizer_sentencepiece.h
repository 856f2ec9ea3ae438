// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// What a SentencePiece model file (tokenizer.model) says; ids are positions in `pieces`. Plain
/// data, checked: texts are unique, not empty and valid UTF-8, scores finite.
struct SentencePieceFile {
    enum class Type { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Byte = 6 };
    struct Piece {
        std::string text;
        float score = 0.0F;
        Type type = Type::Normal;
    };

    std::vector<Piece> pieces;
    bool byteFallback = false; ///< Then every byte has a piece.
    bool addDummyPrefix = true;
};

/// Reads a model of type BPE without a normalization of its own, as Llama 2 has. Throws
/// Error(BadInput) for damage, exceeded limits and every other kind, which it names. Thread-safe.
SentencePieceFile readSentencePiece(const std::filesystem::path& file);
/// The same from the file's bytes; `name` only names the source in messages.
SentencePieceFile parseSentencePiece(std::string_view bytes, const std::string& name);

} // namespace sinkscope::io
