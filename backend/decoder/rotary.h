// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace sinkscope::decoder {

/// Rotary position embedding with split halves ("rotate_half"): frequency i is θ^(−2i/d), angles
/// are computed in F32 and cast to the model type before use, as the reference does.
class Rotary {
public:
    /// `sections` (adding up to d/2) say how many frequencies follow each row of positions; empty:
    /// all follow the one row.
    Rotary(
        int headSize, double theta, at::ScalarType type, std::vector<std::int64_t> sections = {});

    /// Rows of positions expected: one, or one per kind of section (time, height, width).
    int positionRows() const
    {
        return m_sections.empty() ? 1 : static_cast<int>(m_sections.size());
    }
    /// The same position in every row, for tokens [first, first+count): [rows, count].
    at::Tensor plainPositions(int first, int count) const;
    /// Cosines and sines for positions [rows, T]: two tensors [T, d].
    std::pair<at::Tensor, at::Tensor> angles(const at::Tensor& positions) const;
    /// Rotates x [heads, T, d] by the angles [T, d].
    static at::Tensor apply(
        const at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines);

private:
    at::Tensor m_frequencies;
    at::ScalarType m_type;
    std::vector<std::int64_t> m_sections;
};

} // namespace sinkscope::decoder
