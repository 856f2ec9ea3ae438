// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_header.h"

#include "io/safetensors_sax.h"
#include "trace/error.h"

#include <algorithm>
#include <string_view>

namespace sinkscope::io {

namespace {

[[noreturn]] void fail(const std::string& fileName, const std::string& problem)
{
    throw badInput("'" + fileName + "' is not a usable safetensors file: " + problem
        + ". Download or export the file again.");
}

std::uint64_t headerLength(std::span<const std::byte> file, const std::string& fileName)
{
    if (file.size() < 8) {
        fail(fileName, "it has " + std::to_string(file.size()) + " bytes, expected at least 8");
    }
    std::uint64_t length = 0;
    for (std::size_t i = 8; i-- > 0;) {
        length = (length << 8) | std::to_integer<std::uint64_t>(file[i]);
    }
    return length;
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape) {
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    }
    return text + "]";
}

/// Bytes that dtype and shape ask for.
std::uint64_t expectedBytes(const SafetensorsEntry& entry, const std::string& fileName)
{
    std::uint64_t bits = dtypeBits(entry.dtype);
    for (const std::int64_t size : entry.shape) {
        if (__builtin_mul_overflow(bits, static_cast<std::uint64_t>(size), &bits)) {
            fail(fileName,
                "the shape " + shapeText(entry.shape) + " of tensor '" + entry.name
                    + "' asks for more than 2^64 bits");
        }
    }
    if (bits % 8 != 0) {
        fail(fileName,
            "tensor '" + entry.name + "' ends inside a byte (" + std::to_string(bits) + " bits)");
    }
    return bits / 8;
}

void checkEntry(const SafetensorsEntry& entry, std::uint64_t dataBytes, const std::string& fileName)
{
    const std::string range =
        "[" + std::to_string(entry.begin) + ", " + std::to_string(entry.end) + "]";
    if (entry.end < entry.begin || entry.end > dataBytes) {
        fail(fileName,
            "tensor '" + entry.name + "' claims the bytes " + range + " of "
                + std::to_string(dataBytes)
                + " bytes of data; the file is cut short or its header lies");
    }
    const std::uint64_t expected = expectedBytes(entry, fileName);
    if (entry.end - entry.begin != expected) {
        fail(fileName,
            "tensor '" + entry.name + "' (" + std::string(dtypeName(entry.dtype)) + " "
                + shapeText(entry.shape) + ") needs " + std::to_string(expected)
                + " bytes, but its offsets " + range + " hold "
                + std::to_string(entry.end - entry.begin));
    }
}

/// Entries are sorted; together they must cover the data section exactly once.
void checkTiling(
    const SafetensorsHeader& header, std::uint64_t dataBytes, const std::string& fileName)
{
    std::uint64_t position = 0;
    for (const SafetensorsEntry& entry : header.entries) {
        checkEntry(entry, dataBytes, fileName);
        if (entry.begin != position) {
            fail(fileName,
                "tensor '" + entry.name + "' begins at " + std::to_string(entry.begin)
                    + ", expected " + std::to_string(position)
                    + (entry.begin < position ? " (tensors overlap)"
                                              : " (a hole between tensors)"));
        }
        position = entry.end;
    }
    if (position != dataBytes) {
        fail(fileName,
            "its tensors end at byte " + std::to_string(position) + " of "
                + std::to_string(dataBytes) + " bytes of data");
    }
}

} // namespace

SafetensorsHeader parseSafetensorsHeader(
    std::span<const std::byte> file, const std::string& fileName, const SafetensorsLimits& limits)
{
    const std::uint64_t length = headerLength(file, fileName);
    if (length > limits.headerBytes) {
        fail(fileName,
            "its header claims " + std::to_string(length) + " bytes, at most "
                + std::to_string(limits.headerBytes) + " are accepted");
    }
    if (length > file.size() - 8) {
        fail(fileName,
            "its header claims " + std::to_string(length) + " bytes, but only "
                + std::to_string(file.size() - 8) + " follow");
    }
    const std::string_view text(
        reinterpret_cast<const char*>(file.data()) + 8, static_cast<std::size_t>(length));
    if (!text.starts_with('{')) {
        fail(fileName, "its header does not begin with '{'");
    }

    SafetensorsSax sax(limits);
    if (!nlohmann::json::sax_parse(text, &sax)) {
        fail(fileName, sax.problem());
    }
    SafetensorsHeader header = sax.take();
    header.dataStart = 8 + length;
    std::sort(header.entries.begin(), header.entries.end(),
        [](const SafetensorsEntry& a, const SafetensorsEntry& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
    checkTiling(header, file.size() - header.dataStart, fileName);
    return header;
}

} // namespace sinkscope::io
