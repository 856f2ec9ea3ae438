// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/mapped_file.h"
#include "io/safetensors_header.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// A tensor of an open file. Copies stay valid while the file's mapping lives.
struct SafetensorsTensor {
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape; ///< row-major
    std::span<const std::byte> data; ///< little-endian; NOT necessarily aligned to the element size
};

/// A safetensors file, mapped and completely validated on opening (see safetensors_header.h).
/// Immutable and thread-safe.
class SafetensorsFile {
public:
    /// Throws Error(BadInput).
    static SafetensorsFile open(const std::filesystem::path& path);

    /// In the order of their data.
    const std::vector<SafetensorsTensor>& tensors() const { return m_tensors; }
    /// Null when the file has no such tensor.
    const SafetensorsTensor* find(const std::string& name) const;
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }

    const std::filesystem::path& path() const { return m_file->path(); }
    /// Keeps the bytes behind every `data` alive; also offers `checkUnchanged()`.
    std::shared_ptr<const MappedFile> mapping() const { return m_file; }

private:
    SafetensorsFile() = default;

    std::shared_ptr<const MappedFile> m_file;
    std::vector<SafetensorsTensor> m_tensors;
    std::map<std::string, std::size_t> m_index;
    std::map<std::string, std::string> m_metadata;
};

/// Values of an F32, F16 or BF16 tensor. Throws Error(BadInput) naming file, tensor and dtype
/// otherwise. The caller has checked the size: this allocates 4 bytes per value.
std::vector<float> floatValues(const SafetensorsTensor& tensor, const std::string& fileName);

} // namespace sinkscope::io
