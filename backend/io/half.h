// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

/// Conversions between 32-bit floats and the two 16-bit formats of checkpoints: IEEE half (F16) and
/// bfloat16 (BF16). To 16 bits: round to nearest, ties to even; overflow gives infinity; NaN stays
/// NaN. All functions are pure and branch only on values, so the loops vectorise.
namespace sinkscope::io {

inline float floatFromHalf(std::uint16_t half)
{
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16;
    const std::uint32_t shifted = static_cast<std::uint32_t>(half & 0x7fffU) << 13;
    // Scaling by 2^112 moves the exponent bias from 15 to 127 and normalises subnormals.
    const std::uint32_t scaled =
        std::bit_cast<std::uint32_t>(std::bit_cast<float>(shifted) * 0x1p112F);
    const std::uint32_t special = (half & 0x7c00U) == 0x7c00U ? 0x7f800000U : 0U;
    return std::bit_cast<float>(sign | scaled | special);
}

inline std::uint16_t halfFromFloat(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000U;
    const std::uint32_t magnitude = bits & 0x7fffffffU;
    if (magnitude > 0x7f800000U) {
        return static_cast<std::uint16_t>(sign | 0x7e00U);
    }
    if (magnitude >= 0x477ff000U) { // 65520, the smallest value that rounds to infinity
        return static_cast<std::uint16_t>(sign | 0x7c00U);
    }
    if (magnitude < 0x38800000U) { // below 2^-14: adding 0.5 aligns the last bit to 2^-24
        const float aligned = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<std::uint16_t>(
            sign | (std::bit_cast<std::uint32_t>(aligned) - 0x3f000000U));
    }
    const std::uint32_t rounded = magnitude + 0xfffU + ((magnitude >> 13) & 1U);
    return static_cast<std::uint16_t>(sign | ((rounded >> 13) - (112U << 10)));
}

inline float floatFromBfloat16(std::uint16_t value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
}

inline std::uint16_t bfloat16FromFloat(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const bool isNan = (bits & 0x7fffffffU) > 0x7f800000U;
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    return static_cast<std::uint16_t>(isNan ? ((bits >> 16) | 0x40U) : rounded);
}

/// `out[i] = bfloat16(in[i])`; both spans have the same length (checked by the caller).
inline void bfloat16FromFloats(std::span<const float> in, std::span<std::uint16_t> out)
{
    for (std::size_t i = 0; i < in.size(); ++i) {
        out[i] = bfloat16FromFloat(in[i]);
    }
}

} // namespace sinkscope::io
