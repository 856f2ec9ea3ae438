// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>

namespace sinkscope::engine {

/// What this libtorch and this machine offer.
struct DeviceOffer {
    bool cudaBuild = false; ///< libtorch was built with CUDA.
    int cudaDevices = 0;
};

DeviceOffer offeredDevices();

/// The device for "auto" (the first CUDA device, else the CPU), "cpu", "cuda" (the first) or
/// "cuda:N". Throws Error (BadInput) for other words and for a device that `offer` lacks, naming
/// what was found.
at::Device deviceOf(const std::string& wanted, const DeviceOffer& offer);

/// The compute type for "auto" (F32 on the CPU; on CUDA BF16, or F16 where the card has no BF16),
/// "f32", "bf16" or, on CUDA, "f16". Throws Error (BadInput).
at::ScalarType computeType(const std::string& wanted, at::Device device);

/// "f32", "bf16" or "f16".
std::string typeName(at::ScalarType type);

/// "CPU · 2 threads", "NVIDIA H200 · cuda:0"; the bare device when the driver gives no name.
std::string deviceText(at::Device device, int threads);

/// Bytes the memory of a device can still give; −1 when that is not known.
std::int64_t freeMemory(at::Device device);

} // namespace sinkscope::engine
