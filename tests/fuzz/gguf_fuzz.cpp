// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf.h"
#include "io/gguf_dequantise.h"
#include "trace/error.h"

#include <cstddef>
#include <cstdint>
#include <vector>

/// Any bytes either parse or end in Error; the first row of every tensor that was accepted can be
/// read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const auto contents =
            sinkscope::io::parseGguf(std::as_bytes(std::span(data, size)), "fuzz.gguf");
        for (const sinkscope::io::GgufTensor& tensor : contents.tensors) {
            std::vector<float> row(static_cast<std::size_t>(tensor.rowLength()));
            sinkscope::io::dequantiseRows(tensor, 0, row);
        }
    } catch (const sinkscope::Error&) {
        return 0;
    }
    return 0;
}
