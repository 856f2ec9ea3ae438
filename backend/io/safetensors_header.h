// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tensor_dtype.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// One entry of a header, already checked against its file.
struct SafetensorsEntry {
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape; ///< row-major; rank 0 and zero-sized dimensions are legal
    std::uint64_t begin = 0; ///< relative to the data section
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries; ///< in the order of their data
    std::map<std::string, std::string> metadata;
    std::uint64_t dataStart = 0; ///< bytes before the data section
};

/// Limits on what a file may ask of us. The format itself allows 100 MB headers; no real checkpoint
/// comes near these.
struct SafetensorsLimits {
    std::uint64_t headerBytes = 16ULL * 1024 * 1024;
    std::size_t tensors = 100'000;
    std::size_t metadataEntries = 10'000;
    std::size_t rank = 16;
};

/// Parses and validates the header of a whole file: u64 little-endian N, N bytes of JSON, data.
/// Checked: sizes, UTF-8, JSON, duplicate keys, field types, known dtypes, products of shapes
/// without overflow, byte counts, and that the tensors tile the data section without hole, overlap
/// or rest. Throws Error(BadInput) naming `fileName`, the tensor, and the values found and
/// expected.
SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> file,
    const std::string& fileName, const SafetensorsLimits& limits = {});

} // namespace sinkscope::io
