// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/relaxed_row.h"

namespace sinkscope::decoder {

at::Tensor relaxedRow(const Qkv& qkv, std::int64_t token, double scale)
{
    const auto heads = qkv.q.size(0);
    const auto kvHeads = qkv.k.size(0);
    const auto size = qkv.q.size(2);
    const at::Tensor query =
        qkv.q.select(1, token).contiguous().view({ kvHeads, heads / kvHeads, size });
    const at::Tensor scores = at::matmul(query, qkv.k.transpose(1, 2)).mul(scale).to(at::kFloat);
    const at::Tensor weights = at::softmax(scores, -1).to(qkv.v.scalar_type());
    return at::matmul(weights, qkv.v).reshape({ heads, size });
}

} // namespace sinkscope::decoder
