// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear.h"

#include "decoder/linear_kernels.h"

#include <algorithm>

namespace sinkscope::decoder {

namespace {

/// Up to so many rows the kernels beat libtorch's BLAS, which repacks the weights first. Measured
/// with cold weights of 576 × 1536 to 4864 × 896 on one AVX-512 core, GFLOP/s, kernels / OpenBLAS:
///   F32  1 row: 9 / 4, 8: 55 / 28, 30: 100 / 75, 48: 112 / 95, 64: 118 / 115, 128: 125 / 155
constexpr std::int64_t floatRows = 48;
/// Beyond, widening the weights to F32 block by block costs less than widening them in the kernel
/// (110 GFLOP/s at any number of rows).
constexpr std::int64_t quantisedRows = 64;
/// BF16 needs no limit: 55 / 28 at 4 rows, 113 / 65 at 16, 126 / 100 at 128, and no fewer beyond.

/// Outputs of a quantised weight that are widened together.
constexpr std::int64_t widenedOutputs = 256;

NumberType numberType(at::ScalarType type)
{
    return type == at::kChar ? NumberType::I8
        : type == at::kFloat ? NumberType::F32
                             : NumberType::BF16;
}

/// `input` is [rows, in].
bool kernelsServe(const Linear& linear, const at::Tensor& input)
{
    const at::ScalarType type = input.scalar_type();
    if (!linear.weight.is_cpu() || !linear.weight.is_contiguous() || !input.is_cpu()
        || linear.weight.dim() != 2 || linear.weight.size(1) != input.size(1)
        || (linear.bias.defined() && linear.bias.scalar_type() != type))
        return false;
    switch (linear.weight.scalar_type()) {
    case at::kChar:
        return type == at::kBFloat16 || (type == at::kFloat && input.size(0) <= quantisedRows);
    case at::kBFloat16:
        return type == at::kBFloat16;
    case at::kFloat:
        return type == at::kFloat && input.size(0) <= floatRows;
    default:
        return false;
    }
}

LinearProduct productOf(const Linear& linear, const at::Tensor& result)
{
    return { linear.weight.data_ptr(), numberType(linear.weight.scalar_type()),
        linear.scale.defined() ? linear.scale.data_ptr<float>() : nullptr,
        linear.bias.defined() ? linear.bias.data_ptr() : nullptr, result.data_ptr(),
        linear.weight.size(0), result.stride(0) };
}

void widenAndMultiply(const Linear& linear, const at::Tensor& input, const at::Tensor& result)
{
    const std::int64_t outputs = linear.weight.size(0);
    const at::Tensor buffer =
        at::empty({ std::min(widenedOutputs, outputs), input.size(1) }, input.options());
    for (std::int64_t first = 0; first < outputs; first += widenedOutputs) {
        const std::int64_t count = std::min(widenedOutputs, outputs - first);
        at::Tensor widened = buffer.narrow(0, 0, count);
        widened.copy_(linear.weight.narrow(0, first, count));
        widened.mul_(linear.scale.narrow(0, first, count).unsqueeze(1));
        at::Tensor part = result.narrow(1, first, count);
        at::mm_out(part, input, widened.t());
        if (linear.bias.defined())
            part.add_(linear.bias.narrow(0, first, count));
    }
}

void multiplyOtherwise(const Linear& linear, const at::Tensor& input, const at::Tensor& result)
{
    at::Tensor out = result;
    if (linear.scale.defined())
        widenAndMultiply(linear, input, result);
    else if (linear.bias.defined())
        at::addmm_out(out, linear.bias, input, linear.weight.t());
    else
        at::mm_out(out, input, linear.weight.t());
}

at::Tensor asRows(const at::Tensor& input)
{
    const at::Tensor rows = input.reshape({ -1, input.size(-1) });
    return rows.stride(1) == 1 ? rows : rows.contiguous();
}

std::vector<std::int64_t> sizesOf(const Linear& linear, const at::Tensor& input)
{
    std::vector<std::int64_t> sizes = input.sizes().vec();
    sizes.back() = linear.weight.size(0);
    return sizes;
}

} // namespace

at::Tensor Linear::operator()(const at::Tensor& input) const
{
    // libtorch's own result needs no copy.
    if (!scale.defined() && !kernelsServe(*this, asRows(input)))
        return at::linear(input, weight, bias);
    const Linear* const self = this;
    return applyAll({ &self, 1 }, input).front();
}

std::int64_t Linear::byteCount() const
{
    const auto bytesOf = [](const at::Tensor& tensor) {
        return tensor.defined() ? static_cast<std::int64_t>(tensor.nbytes()) : 0;
    };
    return bytesOf(weight) + bytesOf(bias) + bytesOf(scale);
}

std::vector<at::Tensor> applyAll(std::span<const Linear* const> linears, const at::Tensor& input)
{
    const at::Tensor rows = asRows(input);
    std::vector<at::Tensor> flat;
    std::vector<at::Tensor> results;
    for (const Linear* linear : linears) {
        results.push_back(at::empty(sizesOf(*linear, input), input.options()));
        flat.push_back(results.back().view({ rows.size(0), linear->weight.size(0) }));
    }
    applyAll(linears, rows, flat);
    return results;
}

void applyAll(std::span<const Linear* const> linears, const at::Tensor& input,
    std::span<const at::Tensor> results)
{
    const at::Tensor rows = asRows(input);
    std::vector<LinearProduct> products;
    for (std::size_t i = 0; i < linears.size(); ++i) {
        if (kernelsServe(*linears[i], rows))
            products.push_back(productOf(*linears[i], results[i]));
        else
            multiplyOtherwise(*linears[i], rows, results[i]);
    }
    if (!products.empty())
        multiply({ rows.data_ptr(), numberType(rows.scalar_type()), rows.size(0), rows.size(1),
                     rows.stride(0) },
            products);
}

Linear quantised(const Linear& linear)
{
    const at::Tensor wide = linear.weight.to(at::kFloat);
    Linear result { {}, linear.bias, wide.abs().amax(1).div_(127) };
    const at::Tensor divisor =
        at::where(result.scale == 0, at::ones_like(result.scale), result.scale);
    result.weight = wide.div(divisor.unsqueeze(1)).round_().to(at::kChar);
    return result;
}

} // namespace sinkscope::decoder
