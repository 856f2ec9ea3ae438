// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/token_strip_model.h"

#include <vector>

namespace sinkscope::widgets {

/// One attention row prepared for the strip. Text, cells and frames have scales of their own, since
/// a sink would flatten the text and the text would flatten the cells. Immutable value.
class TokenStripAttention {
public:
    TokenStripAttention() = default;

    /// `values` by position, NaN or missing: none. `isSink` by position, may be shorter.
    TokenStripAttention(
        std::vector<float> values, const TokenStripModel& model, const std::vector<bool>& isSink);

    /// 0 … 1: value over the largest text value that is no sink's; 0 without a value.
    double textLevel(int token) const;
    /// 0 … 1: value over the largest vision value that is no sink's.
    double cellLevel(int token) const;
    /// 0 … 1: attention on the frame over that of the frame with most.
    double frameLevel(int frame) const;

private:
    double valueAt(int token) const;

    std::vector<float> m_values;
    std::vector<double> m_frameMass; ///< By frame.
    double m_textMax = 0;
    double m_cellMax = 0;
    double m_frameMax = 0;
};

} // namespace sinkscope::widgets
