// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_bpe.h"

#include "io/tokenizer_bytes.h"
#include "io/unicode.h"

#include <queue>
#include <utility>

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

BpeModel::BpeModel(BpeDefinition definition, const TokenIds& controls)
    : m_definition(std::move(definition))
{
    m_merges.reserve(m_definition.merges.size());
    std::int32_t rank = 0;
    for (const BpeMerge& merge : std::exchange(m_definition.merges, {}))
        m_merges[pairKey(merge.left, merge.right)] = { rank++, merge.merged };
    for (const auto& [token, id] : m_definition.vocabulary) {
        if (!token.empty() && decodeUtf8(token, 0).bytes == token.size())
            m_characters.emplace(decodeUtf8(token, 0).value, id);
        if (controls.contains(id))
            m_controls.insert(id);
    }
    for (std::size_t byte = 0; byte < m_byteIds.size(); ++byte)
        m_byteIds[byte] = idOf(byteToken(byte));
}

std::int32_t BpeModel::idOf(const std::string& token) const
{
    const auto found = m_definition.vocabulary.find(token);
    return found == m_definition.vocabulary.end() ? -1 : found->second;
}

bool BpeModel::isAllowed(std::int32_t id, bool mayControl) const
{
    return id >= 0 && (mayControl || !m_controls.contains(id));
}

bool BpeModel::addBytes(std::string_view character, Symbols& symbols) const
{
    if (!m_definition.byteFallback)
        return false;
    for (const char byte : character) {
        if (m_byteIds[static_cast<unsigned char>(byte)] < 0)
            return false;
    }
    for (const char byte : character)
        symbols.push_back({ m_byteIds[static_cast<unsigned char>(byte)] });
    return true;
}

BpeModel::Symbols BpeModel::symbolsOf(std::string_view word, bool mayControl) const
{
    Symbols symbols;
    symbols.reserve(word.size());
    // An unknown token is written when the next known character comes; bytes do not count as such.
    bool pending = false;
    const auto flush = [&] {
        if (std::exchange(pending, false))
            symbols.push_back({ m_definition.unknown });
    };
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint next = decodeUtf8(word, at);
        const auto found = m_characters.find(next.value);
        if (found != m_characters.end() && isAllowed(found->second, mayControl)) {
            flush();
            symbols.push_back({ found->second });
        } else if (!addBytes(word.substr(at, next.bytes), symbols) && m_definition.unknown >= 0) {
            if (!m_definition.fuseUnknown)
                flush();
            pending = true;
        }
        at += next.bytes;
    }
    flush();
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto index = static_cast<std::int32_t>(i);
        symbols[i].previous = index - 1;
        symbols[i].next = i + 1 < symbols.size() ? index + 1 : -1;
    }
    return symbols;
}

const BpeModel::Merge* BpeModel::mergeOf(const Symbols& symbols, std::int32_t left) const
{
    const Symbol& symbol = symbols[static_cast<std::size_t>(left)];
    if (!symbol.alive || symbol.next < 0)
        return nullptr;
    const auto found =
        m_merges.find(pairKey(symbol.id, symbols[static_cast<std::size_t>(symbol.next)].id));
    return found == m_merges.end() ? nullptr : &found->second;
}

void BpeModel::mergeAll(Symbols& symbols, bool mayControl) const
{
    std::priority_queue<Candidate> queue;
    const auto offer = [&](std::int32_t position) {
        const Merge* merge = mergeOf(symbols, position);
        if (merge != nullptr && isAllowed(merge->merged, mayControl))
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

void BpeModel::encodeWord(
    std::string_view word, bool mayControl, std::vector<std::int32_t>& ids) const
{
    if (m_definition.ignoreMerges) {
        const std::int32_t whole = idOf(std::string(word));
        if (isAllowed(whole, mayControl)) {
            ids.push_back(whole);
            return;
        }
    }
    Symbols symbols = symbolsOf(word, mayControl);
    mergeAll(symbols, mayControl);
    for (const Symbol& symbol : symbols) {
        if (symbol.alive)
            ids.push_back(symbol.id);
    }
}

} // namespace sinkscope::io
