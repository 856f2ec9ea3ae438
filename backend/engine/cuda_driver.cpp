// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cuda_driver.h"

#include <array>
#include <optional>

#include <dlfcn.h>

namespace sinkscope::engine {

namespace {

// Part of the stable binary interface of libcuda.so.1.
using Initialise = int (*)(unsigned flags);
using DeviceGet = int (*)(int* device, int index);
using DeviceName = int (*)(char* name, int length, int device);
using DeviceAttribute = int (*)(int* value, int attribute, int device);
constexpr int capabilityMajor = 75;

// And of libcudart.
using GetDevice = int (*)(int* index);
using SetDevice = int (*)(int index);
using MemoryInfo = int (*)(std::size_t* available, std::size_t* total);

template <typename Function> Function lookUp(void* library, const char* name)
{
    return library ? reinterpret_cast<Function>(dlsym(library, name)) : nullptr;
}

/// libcuda.so.1, when the driver is installed. It stays loaded.
void* driver() { return dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL); }

std::optional<int> driverDevice(void* library, int index)
{
    const auto initialise = lookUp<Initialise>(library, "cuInit");
    const auto get = lookUp<DeviceGet>(library, "cuDeviceGet");
    int device = 0;
    if (!initialise || !get || initialise(0) != 0 || get(&device, index) != 0)
        return std::nullopt;
    return device;
}

} // namespace

std::string cudaName(int index)
{
    void* library = driver();
    const auto device = driverDevice(library, index);
    const auto name = lookUp<DeviceName>(library, "cuDeviceGetName");
    std::array<char, 256> text {};
    if (!device || !name || name(text.data(), static_cast<int>(text.size()) - 1, *device) != 0)
        return {};
    return text.data();
}

int cudaGeneration(int index)
{
    void* library = driver();
    const auto device = driverDevice(library, index);
    const auto attribute = lookUp<DeviceAttribute>(library, "cuDeviceGetAttribute");
    int major = 0;
    return device && attribute && attribute(&major, capabilityMajor, *device) == 0 ? major : 0;
}

std::int64_t cudaFreeMemory(int index)
{
    const auto get = lookUp<GetDevice>(RTLD_DEFAULT, "cudaGetDevice");
    const auto set = lookUp<SetDevice>(RTLD_DEFAULT, "cudaSetDevice");
    const auto memory = lookUp<MemoryInfo>(RTLD_DEFAULT, "cudaMemGetInfo");
    int before = 0;
    std::size_t available = 0;
    std::size_t total = 0;
    if (!get || !set || !memory || get(&before) != 0 || set(index) != 0)
        return -1;
    const bool known = memory(&available, &total) == 0;
    set(before);
    return known ? static_cast<std::int64_t>(available) : -1;
}

} // namespace sinkscope::engine
