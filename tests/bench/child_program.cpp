// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child_program.h"

#include "trace/error.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sinkscope::bench {

namespace {

constexpr const char* thisProgram = "/proc/self/exe";

/// Starts the program with its standard output on `output`.
pid_t start(const std::vector<std::string>& arguments, int output)
{
    std::vector<std::string> words { thisProgram };
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child = 0;
    const int code = posix_spawn(&child, thisProgram, &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (code != 0)
        throw Error(ErrorKind::Internal, "this program could not be started a second time");
    return child;
}

std::string readAll(int file)
{
    std::string text;
    std::array<char, 4096> buffer {};
    for (;;) {
        const ssize_t count = read(file, buffer.data(), buffer.size());
        if (count > 0)
            text.append(buffer.data(), static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            return text;
    }
}

} // namespace

std::string runThisProgram(const std::vector<std::string>& arguments)
{
    std::array<int, 2> ends {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(ErrorKind::Internal, "no pipe to another process could be made");
    const pid_t child = start(arguments, ends[1]);
    close(ends[1]);
    const std::string text = readAll(ends[0]);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Error(ErrorKind::Internal,
            "a part of the measurement that ran in a process of its own failed (see above)");
    return text;
}

} // namespace sinkscope::bench
