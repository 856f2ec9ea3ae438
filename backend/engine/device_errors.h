// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <c10/util/Exception.h>

namespace sinkscope::engine {

/// What an exception of libtorch means for a person: memory that ran out (of the CPU or a CUDA
/// device) and a device that was lost become OutOfResources with what to do, all else Internal.
/// Recognised by the text, since 1.13 has no types for them.
Error errorOf(const c10::Error& error);

/// Gives memory that libtorch keeps for later back to a CUDA device, where libtorch has a call for
/// that (from 2.9 on); no effect on the CPU. Never throws.
void releaseUnusedMemory() noexcept;

/// Runs `work` and lets libtorch's exceptions out as errorOf() has them, after giving unused memory
/// back. What `work` held is gone by then.
template <typename Work> auto withDeviceErrors(Work work)
{
    try {
        return work();
    } catch (const c10::Error& error) {
        const Error meaning = errorOf(error);
        releaseUnusedMemory();
        throw meaning;
    }
}

} // namespace sinkscope::engine
