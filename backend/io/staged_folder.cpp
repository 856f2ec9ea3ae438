// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/staged_folder.h"

#include "io/atomic_file.h"
#include "trace/error.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;

std::string temporaryPrefix(const fs::path& target)
{
    return "." + target.filename().string() + ".part-";
}

/// A lock on the folder itself: it ends with the process, however that ends.
int lockFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

/// Age keeps us away from a folder whose owner has not locked it yet.
bool isOld(const fs::path& folder)
{
    std::error_code error;
    const auto changed = fs::last_write_time(folder, error);
    return !error && fs::file_time_type::clock::now() - changed > std::chrono::hours(1);
}

void removeAbandoned(const fs::path& target)
{
    const std::string prefix = temporaryPrefix(target);
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(target.parent_path(), error)) {
        const bool ours = entry.path().filename().string().starts_with(prefix);
        if (!ours || !entry.is_directory(error) || !isOld(entry.path())) {
            continue;
        }
        const int lock = lockFolder(entry.path());
        if (lock >= 0) {
            fs::remove_all(entry.path(), error);
            ::close(lock);
        }
    }
}

Error placeError(const fs::path& target, int code)
{
    return badInput("Cannot create the folder '" + target.string() + "': "
        + std::generic_category().message(code) + ". Choose a folder that can be written to.");
}

} // namespace

StagedFolder::StagedFolder(const fs::path& target)
    : m_target(fs::weakly_canonical(fs::absolute(target)))
{
    if (!m_target.has_filename()) {
        m_target = m_target.parent_path(); // the name ended in a slash
    }
    std::error_code error;
    fs::create_directories(m_target.parent_path(), error);
    if (error) {
        throw placeError(m_target, error.value());
    }
    removeAbandoned(m_target);
    std::string name = (m_target.parent_path() / (temporaryPrefix(m_target) + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw placeError(m_target, errno);
    }
    m_temporary = name;
    m_lock = lockFolder(m_temporary);
    const ::mode_t mask = ::umask(0);
    ::umask(mask);
    ::chmod(m_temporary.c_str(), 0777 & ~mask); // mkdtemp makes it private
}

StagedFolder::~StagedFolder()
{
    std::error_code error;
    fs::remove_all(m_temporary, error); // after a commit: the replaced folder, or nothing
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

void StagedFolder::commit()
{
    syncFolder(m_temporary);
    const auto rename = [this](unsigned how) {
        return ::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), how) == 0;
    };
    bool placed = rename(RENAME_NOREPLACE);
    if (!placed && errno == EEXIST) {
        placed = rename(RENAME_EXCHANGE);
    }
    if (!placed && (errno == EINVAL || errno == ENOSYS)) { // a file system without these operations
        std::error_code error;
        fs::remove_all(m_target, error);
        placed = rename(0);
    }
    if (!placed) {
        throw placeError(m_target, errno);
    }
    syncFolder(m_target.parent_path());
}

} // namespace sinkscope::io
