// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/tensor.h"

#include <ATen/ATen.h>

#include <span>

namespace sinkscope::decoder {

/// Attention rows as plain memory: a view of a contiguous F32 CPU tensor [H,R,K], or a host copy
/// that `writeBack` returns to the device.
class HostRows {
public:
    explicit HostRows(at::Tensor& values)
        : m_values(values)
        , m_host(values.to(at::kCPU, at::kFloat).contiguous())
    {
    }

    int heads() const { return static_cast<int>(m_host.size(0)); }
    int rows() const { return static_cast<int>(m_host.size(1)); }
    int keys() const { return static_cast<int>(m_host.size(2)); }
    std::span<float> row(int head, int row) const
    {
        const auto length = m_host.size(2);
        float* data = m_host.data_ptr<float>() + (head * m_host.size(1) + row) * length;
        return { data, static_cast<std::size_t>(length) };
    }
    void writeBack()
    {
        if (!m_host.is_alias_of(m_values))
            m_values.copy_(m_host);
    }

private:
    at::Tensor& m_values;
    at::Tensor m_host;
};

/// A Trace tensor that shares the memory of a contiguous CPU tensor (others are copied first). The
/// caller must not write to it afterwards.
sinkscope::Tensor toTraceTensor(const at::Tensor& tensor);

} // namespace sinkscope::decoder
