// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compute_device.h"

#include "engine/cuda_driver.h"
#include "engine/device_request.h"
#include "engine/memory_info.h"
#include "trace/error.h"

#include <ATen/detail/CUDAHooksInterface.h>
#include <torch/version.h>

#include <algorithm>
#include <charconv>

namespace sinkscope::engine {

namespace {

// Cards before this generation compute in BF16 by way of F32.
constexpr int firstGenerationWithBf16 = 8;

std::string found(const DeviceOffer& offer)
{
    if (!offer.cudaBuild)
        return std::string("the libtorch of this program (") + TORCH_VERSION
            + ") was built without CUDA";
    if (offer.cudaDevices == 0)
        return std::string("libtorch ") + TORCH_VERSION
            + " has CUDA, but it found no device; look whether nvidia-smi lists one and whether "
              "CUDA_VISIBLE_DEVICES hides it";
    return "there " + std::string(offer.cudaDevices == 1 ? "is " : "are ")
        + std::to_string(offer.cudaDevices)
        + (offer.cudaDevices == 1
                ? " device: cuda:0"
                : " devices: cuda:0 to cuda:" + std::to_string(offer.cudaDevices - 1));
}

/// N of "cuda:N", 0 of "cuda", −1 of anything else.
int cudaIndex(const std::string& wanted)
{
    const std::string prefix = "cuda";
    if (wanted == prefix)
        return 0;
    if (!wanted.starts_with(prefix + ":"))
        return -1;
    int index = 0;
    const char* end = wanted.data() + wanted.size();
    const auto [stop, error] = std::from_chars(wanted.data() + prefix.size() + 1, end, index);
    return error == std::errc() && stop == end ? index : -1;
}

at::Device cudaDevice(int index) { return { at::kCUDA, static_cast<at::DeviceIndex>(index) }; }

} // namespace

DeviceOffer offeredDevices()
{
    DeviceOffer offer;
    // hasCUDA() is false without a device.
    offer.cudaBuild = at::globalContext().hasCUDART();
    const auto count = offer.cudaBuild ? at::detail::getCUDAHooks().getNumGPUs() : 0;
    offer.cudaDevices = std::clamp(static_cast<int>(count), 0, 127);
    return offer;
}

at::Device deviceOf(const std::string& wanted, const DeviceOffer& offer)
{
    if (wanted == "cpu")
        return at::kCPU;
    if (wanted == "auto")
        return offer.cudaDevices > 0 ? cudaDevice(0) : at::Device(at::kCPU);
    const int index = cudaIndex(wanted);
    if (index < 0)
        throw badInput("device \"" + wanted + "\" is not known; choose auto, cpu, cuda or cuda:N");
    if (index >= offer.cudaDevices)
        throw badInput("device \"" + wanted + "\" is not there: " + found(offer)
            + (offer.cudaDevices > 0 ? "" : "; choose --device cpu"));
    return cudaDevice(index);
}

at::ScalarType computeType(const std::string& wanted, at::Device device)
{
    if (wanted == "auto") {
        if (device.is_cpu())
            return at::kFloat;
        const int generation = cudaGeneration(device.index());
        return generation > 0 && generation < firstGenerationWithBf16 ? at::kHalf : at::kBFloat16;
    }
    if (wanted == "f32")
        return at::kFloat;
    if (wanted == "bf16")
        return at::kBFloat16;
    if (wanted != "f16")
        throw badInput("compute type \"" + wanted + "\" is not known; choose f32, bf16 or f16");
    if (device.is_cpu())
        throw badInput(
            "the compute type f16 is not run on this device, the CPU; choose f32 or bf16 "
            "(weights stored as f16 are read with either)");
    return at::kHalf;
}

std::string typeName(at::ScalarType type)
{
    return type == at::kFloat ? "f32" : type == at::kHalf ? "f16" : "bf16";
}

std::string deviceText(at::Device device, int threads)
{
    if (device.is_cpu())
        return "CPU · " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    const std::string name = cudaName(device.index());
    return name.empty() ? device.str() : name + " · " + device.str();
}

std::int64_t freeMemory(at::Device device)
{
    return device.is_cpu() ? availableMemory() : cudaFreeMemory(device.index());
}

bool runsOnCpu(const std::string& device) { return deviceOf(device, offeredDevices()).is_cpu(); }

} // namespace sinkscope::engine
