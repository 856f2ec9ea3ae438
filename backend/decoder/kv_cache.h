// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace sinkscope::decoder {

/// Keys (after rotary) and values of every layer, [Hkv, capacity, d] each, allocated once.
/// Not thread-safe.
class KvCache {
public:
    KvCache(int layers, int kvHeads, int capacity, int headSize, const at::TensorOptions& options);

    /// Stores k and v [Hkv,T,d] at positions [first, first+T).
    void store(int layer, int first, const at::Tensor& k, const at::Tensor& v);
    /// Takes the first `count` positions of a layer from a cache of the same shape.
    void copyFrom(const KvCache& other, int layer, int count);
    /// Views [Hkv,count,d] of the first `count` positions.
    at::Tensor keys(int layer, int count) const;
    at::Tensor values(int layer, int count) const;
    int capacity() const { return m_capacity; }
    std::int64_t byteCount() const;

private:
    int m_capacity = 0;
    std::vector<at::Tensor> m_keys;
    std::vector<at::Tensor> m_values;
};

} // namespace sinkscope::decoder
