// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace sinkscope {

/// What went wrong, as far as a caller acts on it. The command line maps kinds to exit codes.
enum class ErrorKind {
    BadInput, ///< A file, folder, option or text the person gave cannot be used (exit code 3).
    OutOfResources, ///< Memory, disk or device is too small for what was asked (exit code 4).
    Internal ///< A promise of ours was broken; please report (exit code 1).
};

/// The one exception type of the backend. The message is complete by itself: it names the file,
/// the value found, the value expected and what the person can do. Thread-safe to copy and throw.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& message)
        : std::runtime_error(message)
        , m_kind(kind)
    {
    }

    ErrorKind kind() const { return m_kind; }

private:
    ErrorKind m_kind;
};

/// Shorthand for the most frequent case.
inline Error badInput(const std::string& message) { return Error(ErrorKind::BadInput, message); }

/// Thrown inside a run when its stop token was triggered; never reaches a person as an error.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

} // namespace sinkscope
