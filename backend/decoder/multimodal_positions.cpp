// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/multimodal_positions.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sinkscope::decoder {

namespace {

// Timestamps come from files; positions stay whole numbers that F32 can hold.
constexpr float largestTime = 1 << 22;

class PositionWriter {
public:
    void text(int count)
    {
        for (int i = 0; i < count; ++i)
            put(m_next + i, m_next + i, m_next + i);
        m_next += count;
    }

    void vision(const VisionBlock& block)
    {
        const int start = m_next;
        int last = start - 1;
        for (int slice = 0; slice < block.grid[0]; ++slice) {
            // In F32 and in this order, as the reference computes it.
            const float time =
                static_cast<float>(slice) * block.secondsPerSlice * block.positionsPerSecond;
            const int t = start + static_cast<int>(std::clamp(time, 0.0F, largestTime));
            for (int row = 0; row < block.grid[1]; ++row) {
                for (int column = 0; column < block.grid[2]; ++column)
                    put(t, start + row, start + column);
            }
            last = std::max(last, t);
        }
        m_next = 1 + std::max({ last, start + block.grid[1] - 1, start + block.grid[2] - 1 });
    }

    MultimodalPositions take() const
    {
        std::vector<at::Tensor> rows;
        for (const auto& row : m_rows)
            rows.push_back(at::tensor(at::ArrayRef<std::int64_t>(row), at::kLong));
        return { at::stack(rows, 0), m_next };
    }

private:
    void put(int time, int row, int column)
    {
        m_rows[0].push_back(time);
        m_rows[1].push_back(row);
        m_rows[2].push_back(column);
    }

    std::array<std::vector<std::int64_t>, 3> m_rows;
    int m_next = 0;
};

} // namespace

MultimodalPositions multimodalPositions(int tokens, std::span<const VisionBlock> blocks)
{
    PositionWriter writer;
    int written = 0;
    for (const VisionBlock& block : blocks) {
        writer.text(block.firstToken - written);
        writer.vision(block);
        written = block.firstToken + block.tokenCount();
    }
    writer.text(tokens - written);
    return writer.take();
}

} // namespace sinkscope::decoder
