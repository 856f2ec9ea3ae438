// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/vector_types.h"

#include <cstring>

namespace sinkscope::analysis {

/// x becomes e^x, relative error below 2e-7; 0 for x ≤ −87 and for NaN. x ≤ 0.
SINKSCOPE_INLINE void exponential(Floats& x)
{
    const Integers representable = x > -87.0f;
    x = representable ? x : Floats {};
    // e^x = 2^n · e^r with |r| ≤ ln 2 / 2; adding 1.5 · 2^23 rounds to a whole number.
    const Floats n = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
    const Floats r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    Floats e = r * (1.0f / 720) + 1.0f / 120;
    e = e * r + 1.0f / 24;
    e = e * r + 1.0f / 6;
    e = e * r + 0.5f;
    e = e * r + 1.0f;
    e = e * r + 1.0f;
    const Integers exponent = (__builtin_convertvector(n, Integers) + 127) << 23;
    Floats power;
    std::memcpy(&power, &exponent, sizeof power);
    x = representable ? e * power : Floats {};
}

} // namespace sinkscope::analysis
