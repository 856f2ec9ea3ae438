// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/blas_kernel.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <dlfcn.h>
#include <unistd.h>

namespace sinkscope::engine {

namespace {

/// Kernels without AVX2: a sign of an unknown processor when it has AVX2.
constexpr std::array<std::string_view, 9> oldKernels { "Prescott", "Core2", "Penryn", "Dunnington",
    "Nehalem", "Sandybridge", "Katmai", "Northwood", "Generic" };

/// Empty when the processor has nothing newer than the old kernels use.
std::string fittingKernel()
{
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx512)
        return "SkylakeX";
    if (avx2)
        return "Haswell";
#endif
    return {};
}

std::vector<std::string> ownArguments()
{
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    const std::string text { std::istreambuf_iterator<char>(file), {} };
    std::vector<std::string> arguments;
    for (std::size_t start = 0; start < text.size();) {
        arguments.emplace_back(text.c_str() + start);
        start += arguments.back().size() + 1;
    }
    return arguments;
}

} // namespace

void useFittingBlasKernel()
{
    const char* const variable = "OPENBLAS_CORETYPE";
    using CoreName = char* (*)();
    const auto coreName = reinterpret_cast<CoreName>(dlsym(RTLD_DEFAULT, "openblas_get_corename"));
    if (!coreName || std::getenv(variable))
        return;
    const std::string_view chosen = coreName();
    const std::string better = fittingKernel();
    if (better.empty()
        || std::find(oldKernels.begin(), oldKernels.end(), chosen) == oldKernels.end())
        return;
    setenv(variable, better.c_str(), 0);
    std::vector<std::string> arguments = ownArguments();
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    // When this fails the program goes on with the slow kernels.
    execv("/proc/self/exe", pointers.data());
}

} // namespace sinkscope::engine
