// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rotation_kernel.h"

#include "analysis/vector_types.h"
#include "trace/half.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sinkscope::decoder {

namespace {

using analysis::Floats;
using analysis::lanes;

SINKSCOPE_INLINE void load(Floats& to, const float* values) { std::memcpy(&to, values, sizeof to); }

SINKSCOPE_INLINE float sumOf(const Floats& x)
{
    analysis::HalfFloats halves[2];
    std::memcpy(halves, &x, sizeof halves);
    halves[0] += halves[1];
    analysis::QuarterFloats quarters[2];
    std::memcpy(quarters, halves, sizeof quarters);
    quarters[0] += quarters[1];
    return (quarters[0][0] + quarters[0][1]) + (quarters[0][2] + quarters[0][3]);
}

struct Products {
    float dot = 0; ///< ⟨o,v⟩
    float squares = 0; ///< ‖o‖²
};

SINKSCOPE_INLINE Products productsOf(const float* o, const float* v, std::int64_t size)
{
    Floats dots {};
    Floats squares {};
    std::int64_t i = 0;
    for (; i + lanes <= size; i += lanes) {
        Floats x;
        Floats y;
        load(x, o + i);
        load(y, v + i);
        dots += x * y;
        squares += x * x;
    }
    Products products { sumOf(dots), sumOf(squares) };
    for (; i < size; ++i) {
        products.dot += o[i] * v[i];
        products.squares += o[i] * o[i];
    }
    return products;
}

/// o += factor · v; returns the new ‖o‖².
SINKSCOPE_INLINE float addScaled(float* o, const float* v, std::int64_t size, float factor)
{
    Floats squares {};
    std::int64_t i = 0;
    for (; i + lanes <= size; i += lanes) {
        Floats x;
        Floats y;
        load(x, o + i);
        load(y, v + i);
        x += y * factor;
        std::memcpy(o + i, &x, sizeof x);
        squares += x * x;
    }
    float sum = sumOf(squares);
    for (; i < size; ++i) {
        o[i] += factor * v[i];
        sum += o[i] * o[i];
    }
    return sum;
}

SINKSCOPE_INLINE void scale(float* o, std::int64_t size, float factor)
{
    std::int64_t i = 0;
    for (; i + lanes <= size; i += lanes) {
        Floats x;
        load(x, o + i);
        x *= factor;
        std::memcpy(o + i, &x, sizeof x);
    }
    for (; i < size; ++i)
        o[i] *= factor;
}

} // namespace

float squareSum(const float* values, std::int64_t size)
{
    return productsOf(values, values, size).squares;
}

SINKSCOPE_CLONES
bool turnHead(
    float* output, std::int64_t size, const SinkDirection& sink, const HeadRotation& rotation)
{
    constexpr auto normFloor = static_cast<float>(rotationNormFloor);
    constexpr auto divisionFloor = static_cast<float>(rotationDivisionFloor);
    const Products products = productsOf(output, sink.value, size);
    const float norm = std::sqrt(products.squares);
    const float cosine =
        products.dot / (std::max(norm, normFloor) * std::max(std::sqrt(sink.squares), normFloor));
    const float gate = cosine > 0 ? std::tanh(cosine / rotation.temperature) : 0.0F;
    if (!(gate > 0))
        return false;
    const float factor =
        gate * std::abs(products.dot) * rotation.gamma / (sink.squares + divisionFloor);
    const float turned = std::sqrt(addScaled(output, sink.value, size, factor));
    if (rotation.rescale)
        scale(output, size, norm / (turned + divisionFloor));
    return true;
}

SINKSCOPE_CLONES
void narrowToBfloat16(const float* in, std::int64_t count, std::uint16_t* out)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        analysis::Words bits;
        std::memcpy(&bits, in + i, sizeof bits);
        bits += 0x7fffu + ((bits >> 16) & 1u);
        const analysis::Shorts narrow = __builtin_convertvector(bits >> 16, analysis::Shorts);
        std::memcpy(out + i, &narrow, sizeof narrow);
    }
    for (; i < count; ++i)
        out[i] = bfloat16FromFloat(in[i]);
}

} // namespace sinkscope::decoder
