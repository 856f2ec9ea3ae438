// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::analysis {

/// What stands in for the tokens a method means, to see how much of its effect is theirs.
enum class ControlKind {
    None, ///< The tokens themselves.
    Random, ///< Equally many others of the same sort (vision for vision, text for text).
    Matched ///< For each the nearest other one of the same sort.
};

/// "none", "random", "matched"; throws Error (BadInput) for anything else.
ControlKind controlKind(const std::string& name);

/// Puts other tokens in the place of some. The first token never stands in, since it is usually the
/// primary sink. Random tokens come from one shuffled list per prompt, so that layers with the same
/// tokens get the same stand-ins. When too few others are left, all of them are taken.
class ControlTokens {
public:
    ControlTokens(const Layout& layout, ControlKind kind, std::uint64_t seed);

    /// `tokens` ascending; the result too.
    std::vector<int> standIns(std::span<const int> tokens) const;

private:
    std::vector<int> shuffled(std::span<const int> tokens) const;
    std::vector<int> nearest(std::span<const int> tokens) const;

    ControlKind m_kind;
    std::vector<bool> m_vision;
    std::vector<int> m_order; ///< All tokens but the first, shuffled.
};

/// `count` of the numbers [0, total) that are not in `taken` (ascending), drawn with `seed`;
/// ascending. All others when fewer are left.
std::vector<int> drawOthers(
    int total, std::span<const int> taken, std::size_t count, std::uint64_t seed);

} // namespace sinkscope::analysis
