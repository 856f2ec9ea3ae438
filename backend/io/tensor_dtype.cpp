// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tensor_dtype.h"

#include <algorithm>
#include <array>

namespace sinkscope::io {

namespace {

struct DtypeRow {
    TensorDtype dtype;
    std::string_view name;
    std::uint64_t bits;
};

/// In the order of the enumeration, so that a dtype is its row's index.
constexpr std::array<DtypeRow, 22> dtypeTable { {
    { TensorDtype::Bool, "BOOL", 8 },
    { TensorDtype::U8, "U8", 8 },
    { TensorDtype::I8, "I8", 8 },
    { TensorDtype::F8E5M2, "F8_E5M2", 8 },
    { TensorDtype::F8E4M3, "F8_E4M3", 8 },
    { TensorDtype::F8E8M0, "F8_E8M0", 8 },
    { TensorDtype::F8E4M3Fnuz, "F8_E4M3FNUZ", 8 },
    { TensorDtype::F8E5M2Fnuz, "F8_E5M2FNUZ", 8 },
    { TensorDtype::I16, "I16", 16 },
    { TensorDtype::U16, "U16", 16 },
    { TensorDtype::F16, "F16", 16 },
    { TensorDtype::BF16, "BF16", 16 },
    { TensorDtype::I32, "I32", 32 },
    { TensorDtype::U32, "U32", 32 },
    { TensorDtype::F32, "F32", 32 },
    { TensorDtype::I64, "I64", 64 },
    { TensorDtype::U64, "U64", 64 },
    { TensorDtype::F64, "F64", 64 },
    { TensorDtype::C64, "C64", 64 },
    { TensorDtype::F4, "F4", 4 },
    { TensorDtype::F6E2M3, "F6_E2M3", 6 },
    { TensorDtype::F6E3M2, "F6_E3M2", 6 },
} };

} // namespace

std::string_view dtypeName(TensorDtype dtype)
{
    return dtypeTable[static_cast<std::size_t>(dtype)].name;
}

std::uint64_t dtypeBits(TensorDtype dtype)
{
    return dtypeTable[static_cast<std::size_t>(dtype)].bits;
}

std::optional<TensorDtype> dtypeFromName(std::string_view name)
{
    const auto row = std::find_if(dtypeTable.begin(), dtypeTable.end(),
        [name](const DtypeRow& candidate) { return candidate.name == name; });
    return row == dtypeTable.end() ? std::nullopt : std::optional(row->dtype);
}

} // namespace sinkscope::io
