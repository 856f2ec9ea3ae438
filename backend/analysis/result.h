// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace sinkscope::analysis {

/// A value, or why there is none. Both empty: the work was stopped.
template <typename T> struct Result {
    std::optional<T> value;
    std::string reason; ///< English sentences for a panel; empty with a value and when stopped.

    explicit operator bool() const { return value.has_value(); }
    T& operator*() { return *value; }
    const T& operator*() const { return *value; }
    T* operator->() { return &*value; }
    const T* operator->() const { return &*value; }

    static Result of(T value) { return { std::move(value), {} }; }
    static Result missing(std::string reason) { return { std::nullopt, std::move(reason) }; }
    static Result stopped() { return {}; }
};

} // namespace sinkscope::analysis
