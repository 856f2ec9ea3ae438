// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace sinkscope::engine {

/// Bytes the system can give without swapping; −1 when it does not say.
std::int64_t availableMemory();
/// Largest resident size of this process so far, in bytes.
std::int64_t peakMemory();
/// "1.4 GB", "21 MB", "310 kB".
std::string sizeText(std::int64_t bytes);
/// Throws Error (OutOfResources) when `bytes` exceed the `available` memory (negative: unknown);
/// `what` names the use.
void requireMemory(
    std::int64_t bytes, const std::string& what, std::int64_t available = availableMemory());

} // namespace sinkscope::engine
