// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"

#include <mutex>
#include <vector>

namespace sinkscope::engine {

/// Keeps a few attention rows of every layer of a prompt, as the decoder used them: other rows in
/// every layer, spread from the first to the last. Used by one run
/// at a time.
class RowProbe : public decoder::Hook {
public:
    struct Rows {
        int layer = 0;
        int firstQuery = 0;
        at::Tensor values; ///< F32 [H,R,K]
    };

    /// Samples `count` rows per layer from query `firstQuery` on.
    RowProbe(int count, int firstQuery)
        : m_count(count)
        , m_firstQuery(firstQuery)
    {
    }

    void beginPrompt(const decoder::PromptContext& context) override;
    bool wants(decoder::Site site, int layer, const decoder::Step& step) const override;
    decoder::RowRange rows(decoder::Site site, int layer, const decoder::Step& step) const override;
    void probabilities(int layer, const decoder::Step& step, decoder::AttentionRows& rows) override;

    const std::vector<Rows>& sampled() const { return m_sampled; }

private:
    int m_count;
    int m_firstQuery;
    int m_layers = 1;
    int m_heads = 0;
    std::mutex m_mutex; ///< Guards `m_sampled` while rows arrive.
    std::vector<Rows> m_sampled;
};

} // namespace sinkscope::engine
