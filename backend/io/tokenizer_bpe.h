// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sinkscope::io {

/// One merge in order of rank: tokens `left` `right` become `merged`.
struct BpeMerge {
    std::int32_t left = 0;
    std::int32_t right = 0;
    std::int32_t merged = 0;
};

struct BpeDefinition {
    /// Token strings in the byte alphabet with their ids; ids unique, 0 ≤ id < 2²⁰.
    std::unordered_map<std::string, std::int32_t> vocabulary;
    std::vector<BpeMerge> merges;
    std::int32_t unknown = -1; ///< −1: bytes without a token are dropped.
    bool fuseUnknown = false;
    bool ignoreMerges = false; ///< A word that is a token by itself is taken at once.
};

/// Byte-level byte pair encoding of single words: start from bytes, join the pair of lowest rank
/// (leftmost on ties) until none is left. O(n log n) in the word's bytes. Immutable; thread-safe.
class BpeModel {
public:
    explicit BpeModel(BpeDefinition definition);

    /// Appends the ids of a word given as plain bytes.
    void encodeWord(std::string_view bytes, std::vector<std::int32_t>& ids) const;

    /// Id of a token string in the byte alphabet, or −1.
    std::int32_t idOf(const std::string& token) const;
    const std::unordered_map<std::string, std::int32_t>& vocabulary() const { return m_vocabulary; }

private:
    struct Merge {
        std::int32_t rank = 0;
        std::int32_t merged = 0;
    };
    struct Symbol {
        std::int32_t id = 0;
        std::int32_t previous = -1;
        std::int32_t next = -1; ///< −1 at the end.
        bool alive = true;
    };

    std::vector<Symbol> symbolsOf(std::string_view bytes) const;
    void mergeAll(std::vector<Symbol>& symbols) const;
    const Merge* mergeOf(const std::vector<Symbol>& symbols, std::int32_t left) const;

    std::unordered_map<std::string, std::int32_t> m_vocabulary;
    std::unordered_map<std::uint64_t, Merge> m_merges; ///< Key: left id in the high half.
    std::array<std::int32_t, 256> m_byteIds {};
    std::int32_t m_unknown = -1;
    bool m_fuseUnknown = false;
    bool m_ignoreMerges = false;
};

} // namespace sinkscope::io
