// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear_kernels.h"

#include <ATen/Parallel.h>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope::decoder;

namespace {

constexpr double unitRoundoff = 0x1p-24;
constexpr double halfRoundoff = 0x1p-8;

struct Sizes {
    std::int64_t rows;
    std::int64_t size;
    std::int64_t outputs;
};

/// Types of the rows and the weight.
struct Types {
    at::ScalarType rows;
    at::ScalarType weight;
};

const Types allTypes[] = { { at::kFloat, at::kFloat }, { at::kBFloat16, at::kBFloat16 },
    { at::kFloat, at::kChar }, { at::kBFloat16, at::kChar } };

NumberType numberType(at::ScalarType type)
{
    return type == at::kChar ? NumberType::I8
        : type == at::kFloat ? NumberType::F32
                             : NumberType::BF16;
}

struct Case {
    Case(const Sizes& sizes, const Types& types)
        : rows(at::randn({ sizes.rows, sizes.size }).to(types.rows))
        , bias(at::randn({ sizes.outputs }).to(types.rows))
    {
        if (types.weight == at::kChar) {
            weight = at::randint(-127, 128, { sizes.outputs, sizes.size }).to(at::kChar);
            scale = at::rand({ sizes.outputs }).add_(0.01).div_(100);
        } else {
            weight = at::randn({ sizes.outputs, sizes.size }).to(types.weight);
        }
    }

    LinearInput input() const
    {
        return { rows.data_ptr(), numberType(rows.scalar_type()), rows.size(0), rows.size(1),
            rows.stride(0) };
    }

    LinearProduct product(const at::Tensor& out) const
    {
        return { weight.data_ptr(), numberType(weight.scalar_type()),
            scale.defined() ? scale.data_ptr<float>() : nullptr, bias.data_ptr(), out.data_ptr(),
            weight.size(0), out.stride(0) };
    }

    at::Tensor run(KernelLevel level) const
    {
        const at::Tensor out = at::full({ rows.size(0), weight.size(0) }, 7, rows.options());
        const LinearProduct one = product(out);
        multiply(input(), { &one, 1 }, level);
        return out;
    }

    at::Tensor wideWeight() const
    {
        const at::Tensor wide = weight.to(at::kDouble);
        return scale.defined() ? wide * scale.to(at::kDouble).unsqueeze(1) : wide;
    }

    at::Tensor expected() const
    {
        return at::matmul(rows.to(at::kDouble), wideWeight().t()) + bias.to(at::kDouble);
    }

    /// A sum of K products in F32 is off by at most (K + 3)·u·Σ|x·w|; then the result is rounded.
    at::Tensor bound() const
    {
        const at::Tensor magnitude = at::matmul(rows.to(at::kDouble).abs(), wideWeight().abs().t())
            + bias.to(at::kDouble).abs();
        const at::Tensor summed =
            magnitude * (static_cast<double>(rows.size(1) + 3) * unitRoundoff);
        return rows.scalar_type() == at::kFloat ? summed
                                                : summed * 2 + expected().abs() * halfRoundoff;
    }

    at::Tensor rows;
    at::Tensor weight;
    at::Tensor scale;
    at::Tensor bias;
};

std::vector<KernelLevel> levels()
{
    std::vector<KernelLevel> found;
    for (const KernelLevel level :
        { KernelLevel::Portable, KernelLevel::Avx2, KernelLevel::Avx512 }) {
        if (isSupported(level))
            found.push_back(level);
    }
    return found;
}

std::string label(KernelLevel level, const Types& types, const Sizes& sizes)
{
    return "level " + std::to_string(static_cast<int>(level)) + ", " + at::toString(types.rows)
        + " x " + at::toString(types.weight) + ", " + std::to_string(sizes.rows) + " rows, "
        + std::to_string(sizes.size) + " to " + std::to_string(sizes.outputs);
}

template <typename Check> void forAll(const std::vector<Sizes>& shapes, Check check)
{
    at::manual_seed(5);
    for (const Sizes& sizes : shapes) {
        for (const Types& types : allTypes) {
            const Case one(sizes, types);
            for (const KernelLevel level : levels()) {
                SCOPED_TRACE(label(level, types, sizes));
                check(one, level);
            }
        }
    }
}

/// The number of threads for one scope.
class Threads {
public:
    explicit Threads(int count)
        : m_before(at::get_num_threads())
    {
        at::set_num_threads(count);
    }
    ~Threads() { at::set_num_threads(m_before); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

private:
    int m_before;
};

} // namespace

TEST(LinearKernels, PortableIsAlwaysThere)
{
    EXPECT_TRUE(isSupported(KernelLevel::Portable));
    EXPECT_TRUE(isSupported(bestKernelLevel()));
}

TEST(LinearKernels, AgreesWithDoublePrecision)
{
    std::vector<Sizes> shapes { { 1, 1, 1 }, { 2, 3, 5 }, { 3, 16, 4 }, { 6, 33, 7 }, { 5, 31, 9 },
        { 17, 100, 13 }, { 1, 576, 1536 }, { 40, 577, 70 }, { 450, 64, 36 } };
    for (std::int64_t rows = 1; rows < 15; ++rows)
        shapes.push_back({ rows, 48 + rows, 20 + rows });
    forAll(shapes, [](const Case& one, KernelLevel level) {
        const at::Tensor gap = (one.run(level).to(at::kDouble) - one.expected()).abs();
        EXPECT_TRUE((gap <= one.bound()).all().item<bool>()) << gap.max().item<double>();
    });
}

/// Rows whose cache block is smaller than their number.
TEST(LinearKernels, ManyLongRows)
{
    forAll({ { 100, 4864, 12 } }, [](const Case& one, KernelLevel level) {
        const at::Tensor gap = (one.run(level).to(at::kDouble) - one.expected()).abs();
        EXPECT_TRUE((gap <= one.bound()).all().item<bool>()) << gap.max().item<double>();
    });
}

TEST(LinearKernels, BitsDoNotDependOnTheNumberOfRows)
{
    forAll({ { 29, 199, 45 } }, [](const Case& one, KernelLevel level) {
        const at::Tensor all = one.run(level);
        for (std::int64_t count = 1; count < 15; ++count) {
            Case part = one;
            part.rows = one.rows.narrow(0, count, count);
            EXPECT_TRUE(at::equal(part.run(level), all.narrow(0, count, count))) << count;
        }
    });
}

TEST(LinearKernels, BitsDoNotDependOnTheNumberOfThreads)
{
    forAll({ { 1, 576, 1003 }, { 7, 300, 205 } }, [](const Case& one, KernelLevel level) {
        at::Tensor expected;
        for (const int count : { 1, 2, 3, 5 }) {
            const Threads threads(count);
            const at::Tensor out = one.run(level);
            if (!expected.defined())
                expected = out;
            EXPECT_TRUE(at::equal(out, expected)) << count;
        }
    });
}

TEST(LinearKernels, SeveralWeightsGiveWhatEachGivesAlone)
{
    const Threads threads(3);
    forAll({ { 1, 320, 333 }, { 9, 320, 65 } }, [](const Case& one, KernelLevel level) {
        Case narrow = one;
        narrow.weight = one.weight.narrow(0, 8, 21);
        narrow.bias = one.bias.narrow(0, 8, 21);
        if (one.scale.defined())
            narrow.scale = one.scale.narrow(0, 8, 21);
        // Both write into columns of one tensor.
        const std::int64_t outputs = one.weight.size(0);
        const at::Tensor out = at::zeros({ one.rows.size(0), outputs + 22 }, one.rows.options());
        const std::vector<LinearProduct> products { narrow.product(out.narrow(1, 0, 21)),
            one.product(out.narrow(1, 21, outputs)) };
        multiply(one.input(), products, level);
        const at::Tensor alone = one.run(level);
        EXPECT_TRUE(at::equal(out.narrow(1, 21, outputs), alone));
        EXPECT_TRUE(at::equal(out.narrow(1, 0, 21), alone.narrow(1, 8, 21)));
        EXPECT_EQ(out.narrow(1, outputs + 21, 1).abs().max().item<float>(), 0);
    });
}

TEST(LinearKernels, NotANumberAndInfinityPropagate)
{
    forAll({ { 3, 37, 11 }, { 1, 37, 11 } }, [](const Case& one, KernelLevel level) {
        for (const std::int64_t place : { 0, 36 }) {
            Case broken = one;
            broken.weight = one.weight.clone();
            broken.weight.select(1, place).fill_(3);
            broken.rows = one.rows.clone();
            broken.rows[0][place] = std::numeric_limits<float>::quiet_NaN();
            const at::Tensor out = broken.run(level);
            EXPECT_TRUE(out[0].isnan().all().item<bool>()) << place;
            // Only this row.
            EXPECT_TRUE(at::isfinite(out.slice(0, 1)).all().item<bool>()) << place;
            broken.rows[0][place] = std::numeric_limits<float>::infinity();
            EXPECT_TRUE(broken.run(level)[0].isinf().all().item<bool>()) << place;
        }
    });
}

TEST(LinearKernels, TooLargeForHalfBecomesInfinity)
{
    Case one({ 1, 2, 1 }, { at::kBFloat16, at::kBFloat16 });
    one.rows.fill_(3e38F);
    one.weight.fill_(1);
    one.bias.zero_();
    for (const KernelLevel level : levels())
        EXPECT_TRUE(std::isinf(one.run(level).item<float>()));
}
