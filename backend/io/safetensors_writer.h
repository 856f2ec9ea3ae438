// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/atomic_file.h"
#include "io/tensor_dtype.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

struct TensorDeclaration {
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape; ///< row-major
};

/// Writes a safetensors file of any size without holding it: the header is known from the
/// declarations, then the data of each tensor follows in declared order, in pieces of any length.
/// The file appears under its name only after `finish()`; otherwise nothing is left.
/// Not thread-safe. Wrong use (names out of order, too much or too little data) is Error(Internal).
class SafetensorsWriter {
public:
    /// Bytes of data written so far, and in all; called on the writing thread after every piece.
    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

    struct Options {
        std::map<std::string, std::string> metadata;
        Progress progress;
    };

    SafetensorsWriter(std::filesystem::path path, std::vector<TensorDeclaration> tensors);
    SafetensorsWriter(
        std::filesystem::path path, std::vector<TensorDeclaration> tensors, Options options);

    /// The next piece of tensor `name`, little-endian and row-major.
    void write(const std::string& name, std::span<const std::byte> data);

    /// Flushes to disk and renames into place; every declared tensor must be complete.
    void finish();

private:
    void writeHeader();
    void skipComplete();

    AtomicFile m_file;
    std::vector<TensorDeclaration> m_tensors;
    Options m_options;
    std::vector<std::uint64_t> m_sizes;
    std::size_t m_current = 0;
    std::uint64_t m_inCurrent = 0; ///< bytes written of the current tensor
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

} // namespace sinkscope::io
