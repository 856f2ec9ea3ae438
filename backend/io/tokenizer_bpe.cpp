// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_bpe.h"

#include "io/tokenizer_bytes.h"

#include <queue>

namespace sinkscope::io {

namespace {

std::uint64_t pairKey(std::int32_t left, std::int32_t right)
{
    return (static_cast<std::uint64_t>(left) << 32) | static_cast<std::uint32_t>(right);
}

struct Candidate {
    std::int32_t rank = 0;
    std::int32_t position = 0;
    std::int32_t merged = 0;

    /// Inverted: std::priority_queue keeps its largest element on top.
    bool operator<(const Candidate& other) const
    {
        return rank != other.rank ? rank > other.rank : position > other.position;
    }
};

} // namespace

BpeModel::BpeModel(BpeDefinition definition)
    : m_vocabulary(std::move(definition.vocabulary))
    , m_unknown(definition.unknown)
    , m_fuseUnknown(definition.fuseUnknown)
    , m_ignoreMerges(definition.ignoreMerges)
{
    m_merges.reserve(definition.merges.size());
    std::int32_t rank = 0;
    for (const BpeMerge& merge : definition.merges)
        m_merges[pairKey(merge.left, merge.right)] = { rank++, merge.merged };
    for (std::size_t byte = 0; byte < m_byteIds.size(); ++byte)
        m_byteIds[byte] = idOf(bytesToAlphabet(std::string(1, static_cast<char>(byte))));
}

std::int32_t BpeModel::idOf(const std::string& token) const
{
    const auto found = m_vocabulary.find(token);
    return found == m_vocabulary.end() ? -1 : found->second;
}

std::vector<BpeModel::Symbol> BpeModel::symbolsOf(std::string_view bytes) const
{
    std::vector<Symbol> symbols;
    symbols.reserve(bytes.size());
    bool lastUnknown = false;
    for (const char byte : bytes) {
        std::int32_t id = m_byteIds[static_cast<unsigned char>(byte)];
        const bool unknown = id < 0;
        if (unknown && (m_unknown < 0 || (m_fuseUnknown && lastUnknown)))
            continue;
        id = unknown ? m_unknown : id;
        lastUnknown = unknown;
        const auto index = static_cast<std::int32_t>(symbols.size());
        if (index > 0)
            symbols.back().next = index;
        symbols.push_back({ id, index - 1, -1, true });
    }
    return symbols;
}

const BpeModel::Merge* BpeModel::mergeOf(
    const std::vector<Symbol>& symbols, std::int32_t left) const
{
    const Symbol& symbol = symbols[static_cast<std::size_t>(left)];
    if (!symbol.alive || symbol.next < 0)
        return nullptr;
    const auto found =
        m_merges.find(pairKey(symbol.id, symbols[static_cast<std::size_t>(symbol.next)].id));
    return found == m_merges.end() ? nullptr : &found->second;
}

void BpeModel::mergeAll(std::vector<Symbol>& symbols) const
{
    std::priority_queue<Candidate> queue;
    const auto offer = [&](std::int32_t position) {
        if (const Merge* merge = mergeOf(symbols, position))
            queue.push({ merge->rank, position, merge->merged });
    };
    for (std::size_t i = 0; i < symbols.size(); ++i)
        offer(static_cast<std::int32_t>(i));
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        // Either half may have changed since the pair was queued.
        const Merge* merge = mergeOf(symbols, best.position);
        if (merge == nullptr || merge->merged != best.merged)
            continue;
        Symbol& left = symbols[static_cast<std::size_t>(best.position)];
        Symbol& right = symbols[static_cast<std::size_t>(left.next)];
        left.id = merge->merged;
        left.next = right.next;
        right.alive = false;
        if (left.next >= 0)
            symbols[static_cast<std::size_t>(left.next)].previous = best.position;
        if (left.previous >= 0)
            offer(left.previous);
        offer(best.position);
    }
}

void BpeModel::encodeWord(std::string_view bytes, std::vector<std::int32_t>& ids) const
{
    if (m_ignoreMerges) {
        const std::int32_t whole = idOf(bytesToAlphabet(bytes));
        if (whole >= 0) {
            ids.push_back(whole);
            return;
        }
    }
    std::vector<Symbol> symbols = symbolsOf(bytes);
    mergeAll(symbols);
    for (const Symbol& symbol : symbols) {
        if (symbol.alive)
            ids.push_back(symbol.id);
    }
}

} // namespace sinkscope::io
