// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/atomic_file.h"

#include "trace/error.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sinkscope::io {

namespace {

Error writeError(const std::filesystem::path& path, int code)
{
    return Error(ErrorKind::OutOfResources,
        "Cannot write '" + path.string() + "': " + std::generic_category().message(code)
            + ". Free some space or choose another folder.");
}

/// The permissions a newly created file would have; mkostemp gives 0600 to all.
::mode_t defaultMode()
{
    const ::mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path)
    : m_path(std::move(path))
{
    std::error_code code;
    if (m_path.filename().empty() || std::filesystem::is_directory(m_path, code))
        throw badInput("Cannot write '" + m_path.string()
            + "': it is a folder; expected the name of a file. Add one.");
    std::string name =
        (m_path.parent_path() / ("." + m_path.filename().string() + ".XXXXXX")).string();
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_descriptor < 0) {
        throw badInput("Cannot create a file beside '" + m_path.string() + "': "
            + std::generic_category().message(errno) + ". Choose a folder that can be written to.");
    }
    m_temporary = name;
    ::fchmod(m_descriptor, defaultMode());
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(m_temporary.c_str());
    }
}

void AtomicFile::write(std::span<const std::byte> data)
{
    while (!data.empty()) {
        const ::ssize_t written = ::write(m_descriptor, data.data(), data.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            throw writeError(m_path, errno);
        }
        data = data.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0) {
        throw writeError(m_path, errno);
    }
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        throw writeError(m_path, errno);
    }
    ::close(m_descriptor);
    m_descriptor = -1;
    syncFolder(m_path.parent_path());
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> data)
{
    AtomicFile file(path);
    file.write(data);
    file.commit();
}

void requireWritable(const std::filesystem::path& path)
{
    if (!path.empty())
        const AtomicFile probe(path);
}

void syncFolder(const std::filesystem::path& folder)
{
    const std::filesystem::path named = folder.empty() ? "." : folder;
    const int descriptor = ::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor); // some file systems refuse this; the rename itself already succeeded
        ::close(descriptor);
    }
}

} // namespace sinkscope::io
