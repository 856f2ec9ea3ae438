// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colour_map.h"

#include <memory>
#include <vector>

namespace sinkscope::widgets {

/// How values are spread over the colours of a range.
enum class ScaleKind {
    Linear,
    SquareRoot, ///< Small values apart, large ones together.
    Logarithmic, ///< Over three decades below the maximum; what is smaller takes the first colour.
    Percentile ///< A value's colour is the share of the shown values below it.
};

/// Position in a range to position in the colours, both 0 to 1 and rising. Immutable, thread-safe.
class ScaleCurve {
public:
    /// Null for Linear. `values` are those that are shown; only Percentile reads them.
    static std::shared_ptr<const ScaleCurve> make(
        ScaleKind kind, const ValueRange& range, std::vector<float> values);

    ScaleKind kind() const { return m_kind; }
    double at(double position) const;
    /// The position whose colour is at `colour`; the smallest of several.
    double inverse(double colour) const;

private:
    explicit ScaleCurve(ScaleKind kind)
        : m_kind(kind)
    {
    }

    ScaleKind m_kind;
    std::vector<float> m_colours; ///< At evenly spaced positions from 0 to 1.
};

} // namespace sinkscope::widgets
