// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sinkscope {

/// Element types a Trace may hold.
enum class DType { F16, BF16, F32, I32, I64 };

std::size_t byteSize(DType type);
std::string name(DType type);

/// Read-only memory that tensors share: heap memory or a mapped file. Immutable, thread-safe.
class Buffer {
public:
    virtual ~Buffer() = default;
    virtual std::span<const std::byte> bytes() const = 0;
};

/// Row-major array over shared read-only memory. Copying copies a pointer. Immutable, thread-safe.
/// A default-constructed tensor is empty ("not captured").
class Tensor {
public:
    Tensor() = default;
    /// Views `buffer` from byte `offset`. Throws Error when the shape does not fit in it.
    Tensor(DType type, std::vector<std::int64_t> shape, std::shared_ptr<const Buffer> buffer,
        std::size_t offset = 0);

    static Tensor fromFloats(std::vector<std::int64_t> shape, std::vector<float> values);
    static Tensor fromInts(std::vector<std::int64_t> shape, std::vector<std::int32_t> values);

    bool empty() const { return m_buffer == nullptr; }
    DType dtype() const { return m_type; }
    const std::vector<std::int64_t>& shape() const { return m_shape; }
    std::int64_t size(std::size_t dimension) const { return m_shape.at(dimension); }
    std::int64_t elementCount() const;
    std::size_t byteCount() const;
    std::span<const std::byte> bytes() const;

    /// The elements of an F32 tensor, without a copy. Throws Error for another type.
    std::span<const float> floats() const;
    std::span<const std::int32_t> ints() const;
    /// `count` elements from flat index `first`, converted to float; any floating type.
    void copyFloats(std::int64_t first, std::int64_t count, float* out) const;
    /// One element of an F32 tensor by index per dimension.
    float at(std::initializer_list<std::int64_t> index) const;

private:
    DType m_type = DType::F32;
    std::vector<std::int64_t> m_shape;
    std::shared_ptr<const Buffer> m_buffer;
    std::size_t m_offset = 0;
};

/// Heap memory for a tensor; fill `data()` before sharing it.
class HeapBuffer : public Buffer {
public:
    explicit HeapBuffer(std::size_t byteCount)
        : m_data(byteCount)
    {
    }
    std::span<const std::byte> bytes() const override { return m_data; }
    std::byte* data() { return m_data.data(); }

private:
    std::vector<std::byte> m_data;
};

} // namespace sinkscope
