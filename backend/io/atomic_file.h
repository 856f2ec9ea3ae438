// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace sinkscope::io {

/// A file that appears under its name only when complete: bytes go to a temporary file in the same
/// folder, `commit()` flushes it to disk and renames it. Destroyed before that, it leaves nothing.
/// Not thread-safe. Errors: BadInput for an unusable folder or name, OutOfResources for a failed
/// write.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> data);
    void commit();

private:
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Writes a small file in one step, flushed to disk and renamed into place.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> data);

/// Throws BadInput where no file `path` can be written, so that work is not done in vain. Creates
/// nothing that stays; an empty path passes.
void requireWritable(const std::filesystem::path& path);

/// Flushes a folder's list of names, so that a rename inside it survives a power cut.
void syncFolder(const std::filesystem::path& folder);

} // namespace sinkscope::io
