// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sinkscope::io {

/// Element types the safetensors format knows. The reader accepts all of them (a file may carry
/// buffers nobody reads); users of weights accept F32, F16 and BF16 and refuse the rest by name.
enum class TensorDtype {
    Bool,
    U8,
    I8,
    F8E5M2,
    F8E4M3,
    F8E8M0,
    F8E4M3Fnuz,
    F8E5M2Fnuz,
    I16,
    U16,
    F16,
    BF16,
    I32,
    U32,
    F32,
    I64,
    U64,
    F64,
    C64,
    F4,
    F6E2M3,
    F6E3M2
};

/// The name in the file, such as "BF16".
std::string_view dtypeName(TensorDtype dtype);

/// Size of one element in bits (4 and 6 occur).
std::uint64_t dtypeBits(TensorDtype dtype);

std::optional<TensorDtype> dtypeFromName(std::string_view name);

} // namespace sinkscope::io
