// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/tensor_bridge.h"

#include "trace/error.h"

namespace sinkscope::decoder {

namespace {

class TorchBuffer : public Buffer {
public:
    explicit TorchBuffer(at::Tensor tensor)
        : m_tensor(std::move(tensor))
    {
    }
    std::span<const std::byte> bytes() const override
    {
        return { static_cast<const std::byte*>(m_tensor.data_ptr()), m_tensor.nbytes() };
    }

private:
    at::Tensor m_tensor;
};

DType traceType(at::ScalarType type)
{
    switch (type) {
    case at::kFloat:
        return DType::F32;
    case at::kBFloat16:
        return DType::BF16;
    case at::kHalf:
        return DType::F16;
    case at::kInt:
        return DType::I32;
    case at::kLong:
        return DType::I64;
    default:
        throw Error(ErrorKind::Internal,
            std::string("a Trace cannot hold tensors of type ") + at::toString(type));
    }
}

} // namespace

sinkscope::Tensor toTraceTensor(const at::Tensor& tensor)
{
    const at::Tensor host = tensor.to(at::kCPU).contiguous();
    const DType type = traceType(host.scalar_type());
    const std::vector<std::int64_t> shape = host.sizes().vec();
    return { type, shape, std::make_shared<TorchBuffer>(host) };
}

} // namespace sinkscope::decoder
