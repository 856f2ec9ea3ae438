// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_types.h"

#include <algorithm>
#include <array>

namespace sinkscope::io {

namespace {

constexpr std::array<GgufTensorTypeInfo, 11> typeTable { {
    { GgufTensorType::F32, "F32", 1, 4 },
    { GgufTensorType::F16, "F16", 1, 2 },
    { GgufTensorType::BF16, "BF16", 1, 2 },
    { GgufTensorType::Q4_0, "Q4_0", 32, 18 },
    { GgufTensorType::Q4_1, "Q4_1", 32, 20 },
    { GgufTensorType::Q5_0, "Q5_0", 32, 22 },
    { GgufTensorType::Q5_1, "Q5_1", 32, 24 },
    { GgufTensorType::Q8_0, "Q8_0", 32, 34 },
    { GgufTensorType::Q4_K, "Q4_K", 256, 144 },
    { GgufTensorType::Q5_K, "Q5_K", 256, 176 },
    { GgufTensorType::Q6_K, "Q6_K", 256, 210 },
} };

} // namespace

const GgufTensorTypeInfo* findGgufTensorType(std::uint32_t id)
{
    const auto row =
        std::find_if(typeTable.begin(), typeTable.end(), [id](const GgufTensorTypeInfo& info) {
            return static_cast<std::uint32_t>(info.type) == id;
        });
    return row == typeTable.end() ? nullptr : &*row;
}

const GgufTensorTypeInfo& ggufTensorTypeInfo(GgufTensorType type)
{
    return *findGgufTensorType(static_cast<std::uint32_t>(type));
}

std::string readableGgufTensorTypes()
{
    std::string names;
    for (const GgufTensorTypeInfo& info : typeTable) {
        names += (names.empty() ? "" : ", ") + std::string(info.name);
    }
    return names;
}

std::int64_t GgufTensor::rowCount() const
{
    std::int64_t count = 1;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
        count *= shape[i];
    }
    return count;
}

} // namespace sinkscope::io
