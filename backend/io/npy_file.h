// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/atomic_file.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace sinkscope::io {

/// A matrix of floats in NumPy's format 1.0 ("<f4", row-major), written row by row; the file
/// appears under its name when complete. Destroyed before commit(), it leaves nothing. Not
/// thread-safe. Errors: as AtomicFile; Internal when the numbers do not fill the shape.
class NpyFile {
public:
    NpyFile(const std::filesystem::path& path, std::int64_t rows, std::int64_t columns);

    void write(std::span<const float> values);
    void commit();

private:
    AtomicFile m_file;
    std::int64_t m_left; ///< Numbers still to come.
};

/// Magic, version and description of such a file: a multiple of 64 bytes.
std::string npyHeader(std::int64_t rows, std::int64_t columns);

} // namespace sinkscope::io
