// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/control_tokens.h"

#include "trace/error.h"

#include <algorithm>
#include <numeric>

namespace sinkscope::analysis {

namespace {

std::size_t at(int value) { return static_cast<std::size_t>(value); }

/// Fisher–Yates by hand: std::shuffle may differ between libraries.
void shuffle(std::vector<int>& values, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    for (std::size_t left = values.size(); left > 1; --left)
        std::swap(values[left - 1], values[random() % left]);
}

} // namespace

ControlKind controlKind(const std::string& name)
{
    if (name == "none")
        return ControlKind::None;
    if (name == "random")
        return ControlKind::Random;
    if (name == "matched")
        return ControlKind::Matched;
    throw badInput("control \"" + name + "\" is not known; expected none, random or matched");
}

ControlTokens::ControlTokens(const Layout& layout, ControlKind kind, std::uint64_t seed)
    : m_kind(kind)
{
    for (const TokenInfo& token : layout.tokens)
        m_vision.push_back(token.kind == TokenKind::Vision);
    if (kind != ControlKind::Random || m_vision.empty())
        return;
    m_order.resize(m_vision.size() - 1);
    std::iota(m_order.begin(), m_order.end(), 1);
    shuffle(m_order, seed);
}

std::vector<int> ControlTokens::standIns(std::span<const int> tokens) const
{
    if (m_kind == ControlKind::None)
        return { tokens.begin(), tokens.end() };
    std::vector<int> result = m_kind == ControlKind::Random ? shuffled(tokens) : nearest(tokens);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<int> ControlTokens::shuffled(std::span<const int> tokens) const
{
    std::vector<int> result;
    for (const bool vision : { false, true }) {
        auto left = std::count_if(
            tokens.begin(), tokens.end(), [&](int token) { return m_vision[at(token)] == vision; });
        for (std::size_t i = 0; i < m_order.size() && left > 0; ++i) {
            const int other = m_order[i];
            if (m_vision[at(other)] != vision
                || std::binary_search(tokens.begin(), tokens.end(), other))
                continue;
            result.push_back(other);
            --left;
        }
    }
    return result;
}

std::vector<int> ControlTokens::nearest(std::span<const int> tokens) const
{
    const int total = static_cast<int>(m_vision.size());
    std::vector<bool> taken(m_vision.size(), false);
    for (const int token : tokens)
        taken[at(token)] = true;
    if (total > 0)
        taken[0] = true;
    std::vector<int> result;
    for (const int token : tokens) {
        for (int distance = 1; distance < total; ++distance) {
            const auto take = [&](int other) {
                if (other < 0 || other >= total || taken[at(other)]
                    || m_vision[at(other)] != m_vision[at(token)])
                    return false;
                taken[at(other)] = true;
                result.push_back(other);
                return true;
            };
            if (take(token + distance) || take(token - distance))
                break;
        }
    }
    return result;
}

std::vector<int> drawOthers(
    int total, std::span<const int> taken, std::size_t count, std::uint64_t seed)
{
    std::vector<int> others;
    for (int value = 0; value < total; ++value) {
        if (!std::binary_search(taken.begin(), taken.end(), value))
            others.push_back(value);
    }
    shuffle(others, seed);
    others.resize(std::min(count, others.size()));
    std::sort(others.begin(), others.end());
    return others;
}

} // namespace sinkscope::analysis
