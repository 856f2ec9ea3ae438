// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// Element types of GGUF tensors that can be read; the values are the ids in the file.
enum class GgufTensorType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    BF16 = 30
};

/// Quantised types store weights in blocks along a row; plain types are blocks of one.
struct GgufTensorTypeInfo {
    GgufTensorType type;
    std::string_view name;
    std::uint64_t blockWeights;
    std::uint64_t blockBytes;
};

/// Null when the id is unknown or cannot be read.
const GgufTensorTypeInfo* findGgufTensorType(std::uint32_t id);
const GgufTensorTypeInfo& ggufTensorTypeInfo(GgufTensorType type);

/// "F32, F16, Q4_0, …": for messages.
std::string readableGgufTensorTypes();

/// One tensor of an open file; `data` is valid while the bytes behind the file live.
struct GgufTensor {
    std::string name;
    GgufTensorType type = GgufTensorType::F32;
    std::vector<std::int64_t>
        shape; ///< row-major (slowest first; the file lists it reversed), rank ≥ 1
    std::span<const std::byte> data;

    std::int64_t rowLength() const { return shape.back(); }
    std::int64_t rowCount() const;
};

} // namespace sinkscope::io
