// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_pieces.h"

#include "io/unicode.h"

#include <queue>
#include <utility>

namespace sinkscope::io {

namespace {

struct Candidate {
    float score = 0.0F;
    std::int32_t left = 0;
    std::size_t size = 0; ///< Bytes of both halves.

    /// Less urgent; std::priority_queue keeps its largest element on top.
    bool operator<(const Candidate& other) const
    {
        return score != other.score ? score < other.score : left > other.left;
    }
};

} // namespace

PieceModel::PieceModel(PieceDefinition definition, const TokenIds& controls)
    : m_definition(std::move(definition))
{
    for (std::size_t i = 0; i < m_definition.pieces.size(); ++i) {
        m_index.emplace(m_definition.pieces[i].text, i);
        if (controls.contains(m_definition.pieces[i].id))
            m_controls.insert(m_definition.pieces[i].id);
    }
}

const PieceModel::Piece* PieceModel::find(std::string_view text, bool mayControl) const
{
    const auto found = m_index.find(text);
    if (found == m_index.end())
        return nullptr;
    const Piece& piece = m_definition.pieces[found->second];
    return mayControl || !m_controls.contains(piece.id) ? &piece : nullptr;
}

void PieceModel::mergeAll(std::string_view word, bool mayControl, Symbols& symbols) const
{
    std::priority_queue<Candidate> queue;
    const auto offer = [&](std::int32_t at) {
        const Symbol& left = symbols[static_cast<std::size_t>(at)];
        if (left.next < 0)
            return;
        const std::size_t size = left.size + symbols[static_cast<std::size_t>(left.next)].size;
        if (const Piece* piece = find(word.substr(left.begin, size), mayControl))
            queue.push({ piece->score, at, size });
    };
    for (std::size_t i = 0; i < symbols.size(); ++i)
        offer(static_cast<std::int32_t>(i));
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        Symbol& left = symbols[static_cast<std::size_t>(best.left)];
        if (left.size == 0 || left.next < 0)
            continue;
        Symbol& right = symbols[static_cast<std::size_t>(left.next)];
        // Either half may have grown since the pair was queued.
        if (left.size + right.size != best.size)
            continue;
        left.size = best.size;
        left.next = right.next;
        right.size = 0;
        if (left.next >= 0)
            symbols[static_cast<std::size_t>(left.next)].previous = best.left;
        if (left.previous >= 0)
            offer(left.previous);
        offer(best.left);
    }
}

bool PieceModel::addUnknown(
    std::string_view text, bool afterUnknown, std::vector<std::int32_t>& ids) const
{
    if (!m_definition.byteFallback) {
        if (!afterUnknown)
            ids.push_back(m_definition.unknown);
        return true;
    }
    for (const char byte : text)
        ids.push_back(m_definition.byteIds[static_cast<unsigned char>(byte)]);
    return false;
}

void PieceModel::encodeWord(
    std::string_view word, bool mayControl, std::vector<std::int32_t>& ids) const
{
    Symbols symbols;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t size = decodeUtf8(word, at).bytes;
        const auto index = static_cast<std::int32_t>(symbols.size());
        symbols.push_back({ at, size, index - 1, at + size < word.size() ? index + 1 : -1 });
        at += size;
    }
    mergeAll(word, mayControl, symbols);
    bool unknown = false;
    for (const Symbol& symbol : symbols) {
        if (symbol.size == 0)
            continue;
        const std::string_view text = word.substr(symbol.begin, symbol.size);
        const Piece* piece = find(text, mayControl);
        if (piece != nullptr)
            ids.push_back(piece->id);
        unknown = piece == nullptr && addUnknown(text, unknown, ids);
    }
}

} // namespace sinkscope::io
