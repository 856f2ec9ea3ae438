// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/control_tokens.h"
#include "trace/trace.h"

#include <span>
#include <vector>

namespace sinkscope::analysis {

/// The constants of VAR's edit of one row (arXiv 2503.03321, Eq. 3 and 4), in the paper's
/// convention: ρ bounds the visual NON-sink share from below, p is the fraction TAKEN from sinks.
/// Values written for the authors' released code convert as ρ = 1 − ρ_code and p = 1 − p_code.
struct VarRowRule {
    double rho = 0.5;
    double p = 0.6;
    double mass = 0.2; ///< Rows with less attention on vision columns stay untouched.
    bool needsVisualSink = true; ///< False: text sinks alone are drained too (Eq. 4 as printed).
};

/// Columns of a row, each list ascending and without repeats. Sinks belong to one layer; visual
/// sinks are a subset of `vision`. Columns at or past the end of a row are ignored.
struct VarColumns {
    std::span<const int> visualSinks;
    std::span<const int> textSinks;
    std::span<const int> vision;
};

/// What a row offers to the rule.
struct VarRowSums {
    double vision = 0; ///< V = Σ over vision columns.
    double visualSinks = 0; ///< Σ over visual sinks.
    double textSinks = 0; ///< Σ over text sinks.
    bool hasVisualSinks = false; ///< The layer has visual sinks at all.
};

VarRowSums varRowSums(std::span<const float> row, const VarColumns& columns);

/// Whether a row with these sums is image-centric: V ≥ mass, (V − visual sinks)/V ≥ ρ, something to
/// give and somewhere to put it. A layer without sinks of the required sort is never edited.
bool varSelects(const VarRowSums& sums, const VarRowRule& rule);

/// Moves Ω = p · (all sink mass) of a selected post-softmax row to the visual non-sink columns, in
/// proportion to what they have. The sum of the row is kept. Returns whether the row was edited; a
/// row that is not selected, or p = 0, stays bit-identical.
bool editVarRow(std::span<float> row, const VarColumns& columns, const VarRowRule& rule);

/// The rows and layers VAR works on, read from the values of the method "var".
struct VarValues {
    double tau = 20; ///< A token is a sink of a layer when its φ ≥ τ there.
    VarRowRule row;
    int firstLayer = 0;
    bool skipLast = true;
    ControlKind control = ControlKind::None; ///< What stands in for the sinks.
    std::uint64_t controlSeed = 0;

    /// Whether rows of `layer` may be edited in a decoder of `layers` layers.
    bool covers(int layer, int layers) const
    {
        return layer >= firstLayer && !(skipLast && layer == layers - 1);
    }
};

/// Missing keys keep the published constants. Keys: tau, rho, p, mass, first-layer, skip-last,
/// needs-visual-sink, control, control-seed.
VarValues varValues(const ParameterValues& values);

/// The sinks of a layer, split by what they show.
struct VarSinks {
    std::vector<int> visual;
    std::vector<int> text;
};

/// Splits ascending token positions by whether the layout says they are vision tokens.
VarSinks splitSinks(const Layout& layout, std::span<const int> sinks);

} // namespace sinkscope::analysis
