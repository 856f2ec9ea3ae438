// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/widened.h"

#include "analysis/dot_kernels.h"
#include "analysis/trace_access.h"

#include <algorithm>

namespace sinkscope::analysis {

bool isFloating(const Tensor& tensor)
{
    return !tensor.empty() && tensor.dtype() != DType::I32 && tensor.dtype() != DType::I64;
}

const float* widened(
    const Tensor& tensor, std::int64_t first, std::int64_t count, std::vector<float>& buffer)
{
    const std::byte* data = tensor.bytes().data();
    if (tensor.dtype() == DType::F32)
        return reinterpret_cast<const float*>(data) + first;
    const auto* narrow = reinterpret_cast<const std::uint16_t*>(data) + first;
    buffer.resize(std::max(buffer.size(), index(count)));
    if (tensor.dtype() == DType::BF16)
        widenBfloat16(narrow, count, buffer.data());
    else
        widenHalf(narrow, count, buffer.data());
    return buffer.data();
}

} // namespace sinkscope::analysis
