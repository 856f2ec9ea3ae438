// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/tensor.h"

#include "trace/error.h"
#include "trace/half.h"

#include <cstring>
#include <limits>
#include <utility>

namespace sinkscope {

namespace {

template <typename T> class VectorBuffer : public Buffer {
public:
    explicit VectorBuffer(std::vector<T> values)
        : m_values(std::move(values))
    {
    }
    std::span<const std::byte> bytes() const override
    {
        return std::as_bytes(std::span<const T>(m_values));
    }

private:
    std::vector<T> m_values;
};

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    return text + "]";
}

/// Bytes of a shape; throws for negative sizes and for products that do not fit.
std::size_t checkedBytes(DType type, const std::vector<std::int64_t>& shape)
{
    constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t bytes = byteSize(type);
    bool zero = false;
    for (const std::int64_t size : shape) {
        if (size < 0)
            throw badInput("Tensor shape " + shapeText(shape)
                + " has a negative size; every size must be 0 or more.");
        zero = zero || size == 0;
        if (size > 0 && bytes > limit / static_cast<std::uint64_t>(size))
            throw badInput("Tensor shape " + shapeText(shape)
                + " is too large: its byte count does not fit in 63 bits.");
        bytes *= size > 0 ? static_cast<std::uint64_t>(size) : 1;
    }
    return zero ? 0 : static_cast<std::size_t>(bytes);
}

template <typename T>
Tensor fromVector(DType type, std::vector<std::int64_t> shape, std::vector<T> values)
{
    const std::size_t expected = checkedBytes(type, shape) / sizeof(T);
    if (values.size() != expected)
        throw badInput("Tensor shape " + shapeText(shape) + " needs " + std::to_string(expected)
            + " values, got " + std::to_string(values.size()) + ".");
    return Tensor(type, std::move(shape), std::make_shared<VectorBuffer<T>>(std::move(values)));
}

template <typename T> std::span<const T> elements(const Tensor& tensor, DType type)
{
    if (tensor.empty())
        return {};
    if (tensor.dtype() != type)
        throw badInput(
            "Tensor of type " + name(tensor.dtype()) + " where " + name(type) + " was expected.");
    const auto bytes = tensor.bytes();
    return { reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T) };
}

float elementAt(const std::byte* data, DType type, std::int64_t index)
{
    if (type == DType::F32) {
        float value = 0;
        std::memcpy(&value, data + index * 4, sizeof value);
        return value;
    }
    std::uint16_t bits = 0;
    std::memcpy(&bits, data + index * 2, sizeof bits);
    return type == DType::F16 ? floatFromHalf(bits) : floatFromBfloat16(bits);
}

} // namespace

std::size_t byteSize(DType type)
{
    switch (type) {
    case DType::F16:
    case DType::BF16:
        return 2;
    case DType::F32:
    case DType::I32:
        return 4;
    case DType::I64:
        return 8;
    }
    throw Error(ErrorKind::Internal, "Unknown tensor element type.");
}

std::string name(DType type)
{
    switch (type) {
    case DType::F16:
        return "F16";
    case DType::BF16:
        return "BF16";
    case DType::F32:
        return "F32";
    case DType::I32:
        return "I32";
    case DType::I64:
        return "I64";
    }
    throw Error(ErrorKind::Internal, "Unknown tensor element type.");
}

Tensor::Tensor(DType type, std::vector<std::int64_t> shape, std::shared_ptr<const Buffer> buffer,
    std::size_t offset)
    : m_type(type)
    , m_shape(std::move(shape))
    , m_buffer(std::move(buffer))
    , m_offset(offset)
{
    const std::size_t needed = checkedBytes(m_type, m_shape);
    if (!m_buffer)
        throw Error(ErrorKind::Internal, "A tensor was made without memory.");
    const auto memory = m_buffer->bytes();
    if (m_offset > memory.size() || needed > memory.size() - m_offset)
        throw badInput("Tensor of type " + name(m_type) + " and shape " + shapeText(m_shape)
            + " needs " + std::to_string(needed) + " bytes from byte " + std::to_string(m_offset)
            + ", but its memory has " + std::to_string(memory.size()) + ".");
    const auto address = reinterpret_cast<std::uintptr_t>(memory.data() + m_offset);
    if (needed > 0 && address % byteSize(m_type) != 0) {
        // Files may place data at any byte; typed access needs aligned memory.
        auto aligned = std::make_shared<HeapBuffer>(needed);
        std::memcpy(aligned->data(), memory.data() + m_offset, needed);
        m_buffer = std::move(aligned);
        m_offset = 0;
    }
}

Tensor Tensor::fromFloats(std::vector<std::int64_t> shape, std::vector<float> values)
{
    return fromVector(DType::F32, std::move(shape), std::move(values));
}

Tensor Tensor::fromInts(std::vector<std::int64_t> shape, std::vector<std::int32_t> values)
{
    return fromVector(DType::I32, std::move(shape), std::move(values));
}

std::int64_t Tensor::elementCount() const
{
    return static_cast<std::int64_t>(byteCount() / byteSize(m_type));
}

std::size_t Tensor::byteCount() const { return empty() ? 0 : checkedBytes(m_type, m_shape); }

std::span<const std::byte> Tensor::bytes() const
{
    if (empty())
        return {};
    return m_buffer->bytes().subspan(m_offset, byteCount());
}

std::span<const float> Tensor::floats() const { return elements<float>(*this, DType::F32); }

std::span<const std::int32_t> Tensor::ints() const
{
    return elements<std::int32_t>(*this, DType::I32);
}

void Tensor::copyFloats(std::int64_t first, std::int64_t count, float* out) const
{
    if (m_type == DType::I32 || m_type == DType::I64)
        throw badInput("Tensor of type " + name(m_type) + " where a floating type was expected.");
    const std::int64_t total = elementCount();
    if (first < 0 || count < 0 || first > total || count > total - first)
        throw Error(ErrorKind::Internal,
            "Elements " + std::to_string(first) + " to " + std::to_string(first + count)
                + " were asked of a tensor of " + std::to_string(total) + ".");
    if (count == 0)
        return;
    const std::byte* data = bytes().data() + first * static_cast<std::int64_t>(byteSize(m_type));
    if (m_type == DType::F32) {
        std::memcpy(out, data, static_cast<std::size_t>(count) * sizeof(float));
        return;
    }
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = elementAt(data, m_type, i);
}

float Tensor::at(std::initializer_list<std::int64_t> index) const
{
    const auto data = floats();
    if (empty() || index.size() != m_shape.size())
        throw Error(ErrorKind::Internal,
            "An index of " + std::to_string(index.size())
                + " numbers was used on a tensor of shape " + shapeText(m_shape) + ".");
    std::int64_t flat = 0;
    std::size_t dimension = 0;
    for (const std::int64_t i : index) {
        const std::int64_t size = m_shape[dimension++];
        if (i < 0 || i >= size)
            throw Error(ErrorKind::Internal,
                "Index " + std::to_string(i) + " is outside a tensor of shape " + shapeText(m_shape)
                    + ".");
        flat = flat * size + i;
    }
    return data[static_cast<std::size_t>(flat)];
}

} // namespace sinkscope
