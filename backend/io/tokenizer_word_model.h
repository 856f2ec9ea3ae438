// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sinkscope::io {

/// Token strings as the tokenizer file writes them, with their ids; ids unique, 0 ≤ id < 2²⁰.
using Vocabulary = std::unordered_map<std::string, std::int32_t>;
using TokenIds = std::unordered_set<std::int32_t>;

/// Turns words into tokens. Immutable; thread-safe.
class WordModel {
public:
    virtual ~WordModel() = default;
    WordModel(const WordModel&) = delete;
    WordModel& operator=(const WordModel&) = delete;

    /// Appends the ids of a word (valid UTF-8). With `mayControl` off the control tokens of the
    /// model are never among them: the word is spelled with other tokens.
    virtual void encodeWord(
        std::string_view word, bool mayControl, std::vector<std::int32_t>& ids) const = 0;

protected:
    WordModel() = default;
};

} // namespace sinkscope::io
