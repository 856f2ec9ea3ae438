// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/mapped_file.h"

#include "trace/error.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sinkscope::io {

namespace {

Error openError(const std::filesystem::path& path, int code)
{
    return badInput("Cannot open '" + path.string() + "': " + std::generic_category().message(code)
        + ". Check the path and its permissions.");
}

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    // O_NONBLOCK: opening a pipe must fail below instead of waiting for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        throw openError(path, errno);
    }
    return std::shared_ptr<const MappedFile>(new MappedFile(path, descriptor));
}

MappedFile::MappedFile(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
    struct stat status { };
    const bool known = ::fstat(descriptor, &status) == 0;
    if (!known || !S_ISREG(status.st_mode)) {
        const int code = errno;
        ::close(descriptor);
        throw known ? badInput("'" + m_path.string() + "' is not a regular file. Choose a file.")
                    : openError(m_path, code);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return; // an empty mapping is not allowed; an empty span says the same
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED) {
        const int code = errno;
        ::close(descriptor);
        throw Error(ErrorKind::OutOfResources,
            "Cannot map '" + m_path.string() + "' (" + std::to_string(size)
                + " bytes) into memory: " + std::generic_category().message(code) + ".");
    }
    m_bytes = { static_cast<const std::byte*>(address), size };
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty()) {
        // munmap takes a mutable pointer although it changes no byte.
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    }
    ::close(m_descriptor);
}

void MappedFile::checkUnchanged() const
{
    struct stat status { };
    if (::fstat(m_descriptor, &status) != 0) {
        throw openError(m_path, errno);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size != m_bytes.size()) {
        throw badInput("'" + m_path.string() + "' changed while it was open: it had "
            + std::to_string(m_bytes.size()) + " bytes, now it has " + std::to_string(size)
            + ". Open it again once nothing writes to it.");
    }
}

} // namespace sinkscope::io
