// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf_metadata.h"
#include "io/gguf_types.h"
#include "io/mapped_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

struct GgufContents {
    GgufMetadata metadata;
    std::vector<GgufTensor> tensors; ///< in the order of the header; spans into the parsed bytes
};

/// Limits on what a file may ask of us, far above every real model.
struct GgufLimits {
    std::uint64_t keys = 65'536;
    std::uint64_t tensors = 100'000;
    std::uint64_t nameBytes = 1'024; ///< of a key or a tensor
    std::uint64_t textBytes = 16ULL * 1024 * 1024; ///< of one text value
    std::uint64_t listElements = 16ULL * 1024 * 1024; ///< of all lists together
    std::uint64_t alignment = 65'536;
};

/// Parses and validates a whole GGUF file, version 2 or 3, little-endian. Every count and length is
/// checked against the limits and the bytes that are left before anything is allocated; tensors
/// must lie inside the file, be aligned, have whole blocks per row, unique names and not overlap.
/// Lists of lists are refused. Throws Error(BadInput) naming `fileName` and what was found.
GgufContents parseGguf(
    std::span<const std::byte> file, const std::string& fileName, const GgufLimits& limits = {});

/// A GGUF file, mapped and validated on opening. Immutable and thread-safe.
class GgufFile {
public:
    /// Throws Error(BadInput).
    static GgufFile open(const std::filesystem::path& path);

    const GgufMetadata& metadata() const { return m_contents.metadata; }
    const std::vector<GgufTensor>& tensors() const { return m_contents.tensors; }
    /// Null when the file has no such tensor.
    const GgufTensor* find(const std::string& name) const;

    const std::filesystem::path& path() const { return m_file->path(); }
    /// Keeps the bytes behind every tensor alive.
    std::shared_ptr<const MappedFile> mapping() const { return m_file; }

private:
    GgufFile(std::shared_ptr<const MappedFile> file, GgufContents contents);

    std::shared_ptr<const MappedFile> m_file;
    GgufContents m_contents;
    std::map<std::string, std::size_t> m_index;
};

} // namespace sinkscope::io
