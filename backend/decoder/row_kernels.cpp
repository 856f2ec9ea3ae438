// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/row_kernels.h"

#include "analysis/vector_exponential.h"
#include "decoder/vector_memory.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace sinkscope::decoder {

namespace {

/// Waking a second thread costs as much as passing over this many numbers.
constexpr std::int64_t numbersPerThread = 1 << 16;

/// x/(1+e^−x)·up, with e^−|x| so that nothing overflows.
SINKSCOPE_INLINE void gateVector(Floats& gate, const Floats& up)
{
    const Integers negative = gate < 0.0F;
    Floats e = negative ? gate : -gate;
    analysis::exponential(e);
    gate = gate * (negative ? e : Floats {} + 1.0F) / (1.0F + e) * up;
}

template <typename Element>
SINKSCOPE_INLINE void gateSpan(Element* gate, const Element* up, std::int64_t count)
{
    Floats a;
    Floats b;
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        loadVector(a, gate + i);
        loadVector(b, up + i);
        gateVector(a, b);
        storeVector(gate + i, a);
    }
    if (i < count) {
        loadPart(a, gate + i, count - i);
        loadPart(b, up + i, count - i);
        gateVector(a, b);
        storePart(gate + i, a, count - i);
    }
}

template <typename Element>
SINKSCOPE_INLINE void addSpan(Element* out, const Element* a, const Element* b, std::int64_t count)
{
    Floats x;
    Floats y;
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        loadVector(x, a + i);
        loadVector(y, b + i);
        storeVector(out + i, x + y);
    }
    if (i < count) {
        loadPart(x, a + i, count - i);
        loadPart(y, b + i, count - i);
        storePart(out + i, x + y, count - i);
    }
}

template <typename Element> struct Turn {
    Element* row;
    const Element* cosines;
    const Element* sines;
};

/// `count` pairs of one head from pair `at` on; `half` pairs altogether.
template <typename Element, typename Load, typename Store>
SINKSCOPE_INLINE void turnPairs(
    const Turn<Element>& turn, std::int64_t at, std::int64_t half, Load load, Store store)
{
    Floats low;
    Floats high;
    Floats lowCos;
    Floats highCos;
    Floats lowSin;
    Floats highSin;
    load(low, turn.row + at);
    load(high, turn.row + half + at);
    load(lowCos, turn.cosines + at);
    load(highCos, turn.cosines + half + at);
    load(lowSin, turn.sines + at);
    load(highSin, turn.sines + half + at);
    store(turn.row + at, low * lowCos - high * lowSin);
    store(turn.row + half + at, high * highCos + low * highSin);
}

template <typename Element>
SINKSCOPE_INLINE void turnHead(const Turn<Element>& turn, std::int64_t half)
{
    std::int64_t at = 0;
    for (; at + lanes <= half; at += lanes)
        turnPairs(
            turn, at, half, [](Floats& to, const Element* from) { loadVector(to, from); },
            [](Element* to, const Floats& from) { storeVector(to, from); });
    const std::int64_t rest = half - at;
    if (rest > 0)
        turnPairs(
            turn, at, half, [rest](Floats& to, const Element* from) { loadPart(to, from, rest); },
            [rest](Element* to, const Floats& from) { storePart(to, from, rest); });
}

} // namespace

// One pair of plain functions per type: clones cannot be templates.
SINKSCOPE_CLONES static void gate(float* values, const float* up, std::int64_t count)
{
    gateSpan(values, up, count);
}

SINKSCOPE_CLONES static void gate(at::BFloat16* values, const at::BFloat16* up, std::int64_t count)
{
    gateSpan(values, up, count);
}

SINKSCOPE_CLONES static void add(float* out, const float* a, const float* b, std::int64_t count)
{
    addSpan(out, a, b, count);
}

SINKSCOPE_CLONES static void add(
    at::BFloat16* out, const at::BFloat16* a, const at::BFloat16* b, std::int64_t count)
{
    addSpan(out, a, b, count);
}

SINKSCOPE_CLONES static void turn(const Turn<float>& turn, std::int64_t half)
{
    turnHead(turn, half);
}

SINKSCOPE_CLONES static void turn(const Turn<at::BFloat16>& turn, std::int64_t half)
{
    turnHead(turn, half);
}

namespace {

bool isHostType(const at::Tensor& x)
{
    return x.is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

/// Calls `work(begin, end)` with ranges of rows of `width` numbers each.
template <typename Work> void forRows(std::int64_t rows, std::int64_t width, Work work)
{
    at::parallel_for(0, rows,
        std::max<std::int64_t>(1, numbersPerThread / std::max<std::int64_t>(1, width)), work);
}

template <typename Element> void gateAll(at::Tensor& values, const at::Tensor& up)
{
    const std::int64_t width = values.size(1);
    auto* to = values.data_ptr<Element>();
    const auto* from = up.data_ptr<Element>();
    forRows(values.size(0), width, [=](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            gate(to + row * width, from + row * width, width);
    });
}

template <typename Element> void addAll(at::Tensor& out, const at::Tensor& a, const at::Tensor& b)
{
    const std::int64_t width = out.size(1);
    auto* to = out.data_ptr<Element>();
    const auto* x = a.data_ptr<Element>();
    const auto* y = b.data_ptr<Element>();
    forRows(out.size(0), width, [=](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            add(to + row * width, x + row * width, y + row * width, width);
    });
}

template <typename Element>
void rotateAll(at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines)
{
    const std::int64_t width = x.size(1);
    const std::int64_t size = cosines.size(1);
    auto* data = x.data_ptr<Element>();
    const auto* cosine = cosines.data_ptr<Element>();
    const auto* sine = sines.data_ptr<Element>();
    forRows(x.size(0), width, [=](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            for (std::int64_t head = 0; head < width; head += size)
                turn(Turn<Element> { data + row * width + head, cosine + row * size,
                         sine + row * size },
                    size / 2);
        }
    });
}

} // namespace

void gateRows(at::Tensor& gate, const at::Tensor& up)
{
    if (!isHostType(gate))
        at::silu_(gate).mul_(up);
    else if (gate.scalar_type() == at::kFloat)
        gateAll<float>(gate, up);
    else
        gateAll<at::BFloat16>(gate, up);
}

void rotateRows(at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines)
{
    if (isHostType(x)) {
        if (x.scalar_type() == at::kFloat)
            rotateAll<float>(x, cosines, sines);
        else
            rotateAll<at::BFloat16>(x, cosines, sines);
        return;
    }
    const at::Tensor heads = x.view({ x.size(0), -1, cosines.size(1) });
    const auto halves = heads.chunk(2, -1);
    const at::Tensor turned = at::cat({ -halves[1], halves[0] }, -1);
    x.copy_((heads * cosines.unsqueeze(1) + turned * sines.unsqueeze(1)).view_as(x));
}

void addRows(at::Tensor& out, const at::Tensor& a, const at::Tensor& b)
{
    if (!isHostType(out))
        at::add_out(out, a, b);
    else if (out.scalar_type() == at::kFloat)
        addAll<float>(out, a, b);
    else
        addAll<at::BFloat16>(out, a, b);
}

} // namespace sinkscope::decoder
