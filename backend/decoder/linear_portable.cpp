// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/half.h"

#define SINKSCOPE_TARGET

#include "decoder/linear_range.h"

namespace sinkscope::decoder {

namespace {

/// Four lanes, which every processor with vectors has; the compiler splits them where it must.
struct Portable {
    using Sums = Quad;
    using Operand = Quad;
    static constexpr int step = quad;
    static constexpr int phases = 1;
    static constexpr std::int64_t maxRows = 3;
    static constexpr std::int64_t wideRows = 1;

    SINKSCOPE_TILE static Sums zero() { return Sums {}; }
    SINKSCOPE_TILE static void add(Sums& sums, const Operand& a, const Operand& b)
    {
        sums += a * b;
    }
    template <int, typename Number> SINKSCOPE_TILE static void load(Operand& to, const Number* from)
    {
        to = Operand { wide(from[0]), wide(from[1]), wide(from[2]), wide(from[3]) };
    }
    template <int phase, typename Number>
    SINKSCOPE_TILE static void loadPart(Operand& to, const Number* from, int count)
    {
        Number part[step] = {};
        std::memcpy(part, from, static_cast<std::size_t>(count) * sizeof(Number));
        load<phase>(to, part);
    }
    SINKSCOPE_TILE static Quad totals(const Sums* sums)
    {
        return Quad { total(sums[0]), total(sums[1]), total(sums[2]), total(sums[3]) };
    }

private:
    SINKSCOPE_TILE static float wide(float value) { return value; }
    SINKSCOPE_TILE static float wide(Bf16 value) { return floatFromBfloat16(value.bits); }
    SINKSCOPE_TILE static float wide(std::int8_t value) { return value; }
    SINKSCOPE_TILE static float total(const Sums& sums)
    {
        return (sums[0] + sums[2]) + (sums[1] + sums[3]);
    }
};

} // namespace

LevelKernels portableKernels() { return kernelsOf<Portable, Portable>(); }

} // namespace sinkscope::decoder
