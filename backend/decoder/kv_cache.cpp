// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/kv_cache.h"

namespace sinkscope::decoder {

KvCache::KvCache(
    int layers, int kvHeads, int capacity, int headSize, const at::TensorOptions& options)
    : m_capacity(capacity)
{
    for (int layer = 0; layer < layers; ++layer) {
        m_keys.push_back(at::empty({ kvHeads, capacity, headSize }, options));
        m_values.push_back(at::empty({ kvHeads, capacity, headSize }, options));
    }
}

void KvCache::store(int layer, int first, const at::Tensor& k, const at::Tensor& v)
{
    const auto index = static_cast<std::size_t>(layer);
    m_keys.at(index).narrow(1, first, k.size(1)).copy_(k);
    m_values.at(index).narrow(1, first, v.size(1)).copy_(v);
}

void KvCache::copyFrom(const KvCache& other, int layer, int count)
{
    if (this != &other && count > 0)
        store(layer, 0, other.keys(layer, count), other.values(layer, count));
}

at::Tensor KvCache::keys(int layer, int count) const
{
    return m_keys.at(static_cast<std::size_t>(layer)).narrow(1, 0, count);
}

at::Tensor KvCache::values(int layer, int count) const
{
    return m_values.at(static_cast<std::size_t>(layer)).narrow(1, 0, count);
}

std::int64_t KvCache::byteCount() const
{
    std::int64_t total = 0;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        total += static_cast<std::int64_t>(m_keys[i].nbytes() + m_values[i].nbytes());
    return total;
}

} // namespace sinkscope::decoder
