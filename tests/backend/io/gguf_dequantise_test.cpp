// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_dequantise.h"

#include "backend/io/error_of.h"
#include "io/gguf.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

class GgufDequantise : public ::testing::TestWithParam<const char*> {
protected:
    const GgufFile m_file =
        GgufFile::open(std::filesystem::path(SINKSCOPE_TEST_DATA) / "io" / "every_type.gguf");

    std::vector<float> rows(const std::string& name, std::int64_t first, std::size_t count) const
    {
        const GgufTensor* tensor = m_file.find(name);
        std::vector<float> values(count * static_cast<std::size_t>(tensor->rowLength()));
        dequantiseRows(*tensor, first, values);
        return values;
    }
};

TEST_P(GgufDequantise, AgreesWithTheReferencePackage)
{
    const std::string name = GetParam();
    ASSERT_EQ(ggufTensorTypeInfo(m_file.find(name)->type).name, name);
    const std::vector<float> found = rows(name, 0, 2);
    const std::vector<float> expected = rows(name + ".expected", 0, 2);
    ASSERT_EQ(found.size(), 512U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_FLOAT_EQ(found[i], expected[i]) << "weight " << i;
    }
}

TEST_P(GgufDequantise, OneRowIsThatRow)
{
    const std::vector<float> all = rows(GetParam(), 0, 2);
    EXPECT_EQ(rows(GetParam(), 1, 1), std::vector<float>(all.begin() + 256, all.end()));
}

TEST_P(GgufDequantise, RefusesRowsBeyondTheTensor)
{
    EXPECT_NE(testing::errorOf([this] { rows(GetParam(), 1, 2); }), "");
    EXPECT_NE(testing::errorOf([this] { rows(GetParam(), -1, 1); }), "");
}

INSTANTIATE_TEST_SUITE_P(EveryType, GgufDequantise,
    ::testing::Values(
        "F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q4_K", "Q5_K", "Q6_K"),
    [](const auto& type) { return std::string(type.param); });

} // namespace
} // namespace sinkscope::io
