// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace sinkscope::io {

/// A whole regular file, mapped read-only. Immutable and thread-safe; shared ownership makes it fit
/// to stand behind tensors that outlive their reader.
///
/// A file that is cut short by another program while it is mapped would end this one with SIGBUS:
/// call `checkUnchanged()` right before a long read to turn the common case into an error.
class MappedFile {
public:
    /// Throws Error(BadInput) when the path is missing, unreadable or not a regular file.
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    /// Valid as long as this object lives. Page-aligned.
    std::span<const std::byte> bytes() const { return m_bytes; }
    const std::filesystem::path& path() const { return m_path; }

    /// Throws Error(BadInput) when the file on disk no longer has the size it was mapped with.
    void checkUnchanged() const;

private:
    MappedFile(std::filesystem::path path, int descriptor);

    std::filesystem::path m_path;
    int m_descriptor;
    std::span<const std::byte> m_bytes;
};

} // namespace sinkscope::io
