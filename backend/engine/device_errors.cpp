// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/device_errors.h"

#include <ATen/Context.h>
#include <torch/version.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 9)
#include <ATen/DeviceAccelerator.h>
#define SINKSCOPE_CAN_RELEASE_MEMORY
#endif

namespace sinkscope::engine {

namespace {

/// The first line: further ones hold addresses of functions and advice for programmers.
std::string firstLineOf(const c10::Error& error)
{
    const std::string text = error.what_without_backtrace();
    return text.substr(0, text.find('\n'));
}

bool containsAny(std::string_view text, const auto& words)
{
    return std::any_of(words.begin(), words.end(),
        [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

Error errorOf(const c10::Error& error)
{
    constexpr std::array outOfMemory { "out of memory", "can't allocate memory",
        "CUBLAS_STATUS_ALLOC_FAILED", "not enough memory" };
    // All of them leave the device unusable for the rest of the process.
    constexpr std::array lost { "CUDA error", "CUBLAS_STATUS", "CUDNN_STATUS", "cuDNN error",
        "NVIDIA driver", "CUDA driver", "no CUDA GPUs" };
    const std::string text = firstLineOf(error);
    if (containsAny(text, outOfMemory)) {
        const bool device = containsAny(text, std::array { "CUDA", "CUBLAS" });
        return { ErrorKind::OutOfResources,
            std::string(device ? "the memory of the CUDA device" : "memory") + " ran out (" + text
                + "); use fewer frames, --capture none, --dtype bf16, a smaller model"
                + (device ? " or --device cpu" : ", or close other programs") };
    }
    if (containsAny(text, lost))
        return { ErrorKind::OutOfResources,
            "the CUDA device failed or was lost (" + text
                + "); start the program again, and take --device cpu when it happens again" };
    return { ErrorKind::Internal, text };
}

void releaseUnusedMemory() noexcept
{
#ifdef SINKSCOPE_CAN_RELEASE_MEMORY
    try {
        if (at::hasCUDA() && at::detail::getCUDAHooks().getNumGPUs() > 0)
            at::accelerator::emptyCache();
    } catch (const std::exception&) {
        // A lost device has nothing to give back.
    }
#endif
}

} // namespace sinkscope::engine
