// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_header.h"
#include "trace/error.h"

#include <cstddef>
#include <cstdint>

/// Any bytes either parse or end in Error; nothing else may leave the parser.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        sinkscope::io::parseSafetensorsHeader(
            std::as_bytes(std::span(data, size)), "fuzz.safetensors");
    } catch (const sinkscope::Error&) {
        return 0;
    }
    return 0;
}
