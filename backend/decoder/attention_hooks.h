// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/attention.h"

#include <vector>

namespace sinkscope::decoder {

/// The hooks that want rows at one site of one layer, asked once for the whole step.
class RowHooks {
public:
    RowHooks(Site site, const AttentionInput& input, const HookList& hooks);

    bool empty() const { return m_watchers.empty(); }
    /// Calls every hook with the rows of `block` that it wants; what it changes is in `block` then.
    void call(AttentionRows& block) const;

private:
    struct Watcher {
        Hook* hook = nullptr;
        RowRange rows;
    };

    Site m_site;
    const AttentionInput& m_input;
    std::vector<Watcher> m_watchers;
};

/// Rows per block: large enough for the matrix product, small enough that the scores of one head
/// stay in the second-level cache for prompts of a few thousand tokens.
inline constexpr int blockRows = 64;

/// The blocks of a step in ascending order; one begins at `boundary` when that lies inside.
std::vector<RowRange> rowBlocks(const Step& step, int boundary);

/// Attention on the CPU, one head and block after the other on every thread.
at::Tensor attendOnHost(const AttentionInput& input, const HookList& hooks);

} // namespace sinkscope::decoder
