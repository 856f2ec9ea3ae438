// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <string>
#include <vector>

/// The primary sink of a prompt (arXiv 2512.22213): the first token or one of its neighbours, whose
/// residual is far longer than the others' and gives the direction secondary sinks move to.
///
/// "Layer l" means the residual entering decoder layer l (after layer l − 1), l = 0…L − 1. The
/// publication counts the states leaving a layer; its layer l is l + 1 here.
namespace sinkscope::analysis {

/// Layers [first, last].
struct LayerRange {
    int first = 0;
    int last = 0;

    bool operator==(const LayerRange&) const = default;
};

enum class SegmentRule {
    /// Every layer is judged: the token is a sink where its norm is at least `prominence` × the
    /// lower median norm of the layer's prompt tokens. A run of such layers starts at the largest
    /// rise of the norm within it, as the published window does (before, the sink is still being
    /// written), and ends where the norm no longer stands out. Finds a primary that vanishes and
    /// comes back.
    PerLayer,
    /// The published "clipper", one window: with n_l the norm of the state leaving layer l and
    /// Δ_l = n_{l+1} − n_l, from argmax Δ + 1 up to before the end of the largest later fall. Its
    /// last state comes after the final norm; a Trace has it before, so 0 stands for it.
    Published
};

struct PrimaryOptions {
    SegmentRule rule = SegmentRule::PerLayer;
    /// PerLayer only. In measured models a primary sink that draws attention is at least 4 times as
    /// long as the median token and one that does not at most 1.4 times; content tokens reach 2.9.
    double prominence = 3;

    bool operator==(const PrimaryOptions&) const = default;
};

struct PrimarySink {
    int token = -1; ///< −1: unknown, see `missing`.
    std::vector<LayerRange> segments; ///< Layers in which it is a sink, ascending; may be empty.
    /// Per layer its norm divided by the median norm; NaN without a value.
    std::vector<double> prominence;
    std::string missing; ///< Why there is no token, an English sentence; empty when there is one.

    bool isSinkIn(int layer) const;
    int layerCount() const; ///< Layers in all segments.
};

/// The candidate (one of the first tokens, see primaryCandidates) with the largest L2 norm averaged
/// over layers; NaN norms are left out, the first wins a tie. −1 when norms were not captured or
/// all are NaN.
int primaryCandidate(const Trace& trace);

/// The candidate and the layers in which it is a sink. One pass over the norms of the prompt.
PrimarySink primarySink(const Trace& trace, const PrimaryOptions& options = {});

} // namespace sinkscope::analysis
