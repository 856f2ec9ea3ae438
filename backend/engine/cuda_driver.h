// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace sinkscope::engine {

// Questions to the CUDA libraries that a running libtorch has loaded, looked up by name: one source
// builds with and without CUDA. `index` counts as libtorch does (CUDA_VISIBLE_DEVICES applies).

/// "NVIDIA H200"; empty when nobody knows.
std::string cudaName(int index);
/// Major compute capability, 9 for Hopper; 0 when nobody knows.
int cudaGeneration(int index);
/// Free bytes on the device; −1 when nobody knows. Makes the device ready for use.
std::int64_t cudaFreeMemory(int index);

} // namespace sinkscope::engine
