// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <string>

namespace sinkscope::io::testing {

/// Message of the BadInput error that `action` throws; empty when it throws none. Errors of another
/// kind begin with "WRONG KIND".
template <typename Action> std::string errorOf(Action&& action)
{
    try {
        action();
    } catch (const Error& error) {
        return (error.kind() == ErrorKind::BadInput ? "" : "WRONG KIND ")
            + std::string(error.what());
    }
    return {};
}

inline bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace sinkscope::io::testing
