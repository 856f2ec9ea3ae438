// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_dequantise.h"

#include "io/half.h"
#include "trace/error.h"

#include <array>
#include <cstring>

// Notation in this file: d is a block's scale, m its offset, q a stored small integer.
// "K" formats hold 256 weights per block in sub-blocks with scales of their own.

namespace sinkscope::io {

namespace {

unsigned byteAt(const std::byte* data, std::size_t index)
{
    return std::to_integer<unsigned>(data[index]);
}

int signedByteAt(const std::byte* data, std::size_t index)
{
    return static_cast<std::int8_t>(byteAt(data, index));
}

std::uint16_t wordAt(const std::byte* data)
{
    return static_cast<std::uint16_t>(byteAt(data, 0) | (byteAt(data, 1) << 8));
}

float halfAt(const std::byte* data) { return floatFromHalf(wordAt(data)); }

void decodeF32(const std::byte* block, float* out) { std::memcpy(out, block, sizeof(float)); }

void decodeF16(const std::byte* block, float* out) { *out = halfAt(block); }

void decodeBF16(const std::byte* block, float* out) { *out = floatFromBfloat16(wordAt(block)); }

/// Weights 0–15 are the low nibbles of the 16 bytes, weights 16–31 the high ones.
void decodeQ4_0(const std::byte* block, float* out)
{
    const float d = halfAt(block);
    for (std::size_t i = 0; i < 16; ++i) {
        const unsigned pair = byteAt(block, 2 + i);
        out[i] = d * static_cast<float>(static_cast<int>(pair & 15U) - 8);
        out[i + 16] = d * static_cast<float>(static_cast<int>(pair >> 4) - 8);
    }
}

void decodeQ4_1(const std::byte* block, float* out)
{
    const float d = halfAt(block);
    const float m = halfAt(block + 2);
    for (std::size_t i = 0; i < 16; ++i) {
        const unsigned pair = byteAt(block, 4 + i);
        out[i] = d * static_cast<float>(pair & 15U) + m;
        out[i + 16] = d * static_cast<float>(pair >> 4) + m;
    }
}

/// The fifth bits of the 32 weights, bit i for weight i.
unsigned fifthBits(const std::byte* data)
{
    return byteAt(data, 0) | (byteAt(data, 1) << 8) | (byteAt(data, 2) << 16)
        | (byteAt(data, 3) << 24);
}

void decodeQ5_0(const std::byte* block, float* out)
{
    const float d = halfAt(block);
    const unsigned high = fifthBits(block + 2);
    for (std::size_t i = 0; i < 16; ++i) {
        const unsigned pair = byteAt(block, 6 + i);
        const unsigned first = (pair & 15U) | (((high >> i) & 1U) << 4);
        const unsigned second = (pair >> 4) | (((high >> (i + 16)) & 1U) << 4);
        out[i] = d * static_cast<float>(static_cast<int>(first) - 16);
        out[i + 16] = d * static_cast<float>(static_cast<int>(second) - 16);
    }
}

void decodeQ5_1(const std::byte* block, float* out)
{
    const float d = halfAt(block);
    const float m = halfAt(block + 2);
    const unsigned high = fifthBits(block + 4);
    for (std::size_t i = 0; i < 16; ++i) {
        const unsigned pair = byteAt(block, 8 + i);
        out[i] = d * static_cast<float>((pair & 15U) | (((high >> i) & 1U) << 4)) + m;
        out[i + 16] = d * static_cast<float>((pair >> 4) | (((high >> (i + 16)) & 1U) << 4)) + m;
    }
}

void decodeQ8_0(const std::byte* block, float* out)
{
    const float d = halfAt(block);
    for (std::size_t i = 0; i < 32; ++i) {
        out[i] = d * static_cast<float>(signedByteAt(block, 2 + i));
    }
}

/// Scales and offsets of the eight sub-blocks of Q4_K and Q5_K, from 12 bytes of 6-bit values.
struct SubScales {
    std::array<float, 8> scale;
    std::array<float, 8> offset;
};

SubScales decodeSubScales(const std::byte* block)
{
    const float d = halfAt(block);
    const float dmin = halfAt(block + 2);
    const std::byte* packed = block + 4;
    SubScales sub {};
    for (std::size_t j = 0; j < 8; ++j) {
        unsigned scale = byteAt(packed, j) & 63U;
        unsigned offset = byteAt(packed, j + 4) & 63U;
        if (j >= 4) {
            scale = (byteAt(packed, j + 4) & 15U) | ((byteAt(packed, j - 4) >> 6) << 4);
            offset = (byteAt(packed, j + 4) >> 4) | ((byteAt(packed, j) >> 6) << 4);
        }
        sub.scale[j] = d * static_cast<float>(scale);
        sub.offset[j] = dmin * static_cast<float>(offset);
    }
    return sub;
}

/// Each 32 bytes hold two sub-blocks: low nibbles, then high nibbles.
void decodeQ4_K(const std::byte* block, float* out)
{
    const SubScales sub = decodeSubScales(block);
    const std::byte* nibbles = block + 16;
    for (std::size_t j = 0; j < 8; ++j) {
        const unsigned shift = j % 2 == 0 ? 0U : 4U;
        for (std::size_t i = 0; i < 32; ++i) {
            const unsigned q = (byteAt(nibbles, j / 2 * 32 + i) >> shift) & 15U;
            out[j * 32 + i] = sub.scale[j] * static_cast<float>(q) - sub.offset[j];
        }
    }
}

/// As Q4_K, with bit j of 32 more bytes as the fifth bit of sub-block j.
void decodeQ5_K(const std::byte* block, float* out)
{
    const SubScales sub = decodeSubScales(block);
    const std::byte* fifth = block + 16;
    const std::byte* nibbles = block + 48;
    for (std::size_t j = 0; j < 8; ++j) {
        const unsigned shift = j % 2 == 0 ? 0U : 4U;
        for (std::size_t i = 0; i < 32; ++i) {
            const unsigned low = (byteAt(nibbles, j / 2 * 32 + i) >> shift) & 15U;
            const unsigned q = low | (((byteAt(fifth, i) >> j) & 1U) << 4);
            out[j * 32 + i] = sub.scale[j] * static_cast<float>(q) - sub.offset[j];
        }
    }
}

/// Two halves of 128 weights. In each, group g of 32 takes its low four bits from byte
/// 32·(g mod 2) + i (low nibbles for g < 2, high ones after) and bits 4–5 from pair g of byte i.
void decodeQ6_K(const std::byte* block, float* out)
{
    const float d = halfAt(block + 208);
    for (std::size_t weight = 0; weight < 256; ++weight) {
        const std::size_t half = weight / 128;
        const std::size_t group = weight % 128 / 32;
        const std::size_t i = weight % 32;
        const unsigned shift = group < 2 ? 0U : 4U;
        const unsigned low = (byteAt(block, half * 64 + group % 2 * 32 + i) >> shift) & 15U;
        const unsigned high = (byteAt(block, 128 + half * 32 + i) >> (2 * group)) & 3U;
        const int q = static_cast<int>(low | (high << 4)) - 32;
        const int scale = signedByteAt(block, 192 + weight / 16);
        out[weight] = d * static_cast<float>(scale) * static_cast<float>(q);
    }
}

using BlockDecoder = void (*)(const std::byte* block, float* out);

BlockDecoder decoderFor(GgufTensorType type)
{
    switch (type) {
    case GgufTensorType::F32:
        return decodeF32;
    case GgufTensorType::F16:
        return decodeF16;
    case GgufTensorType::BF16:
        return decodeBF16;
    case GgufTensorType::Q4_0:
        return decodeQ4_0;
    case GgufTensorType::Q4_1:
        return decodeQ4_1;
    case GgufTensorType::Q5_0:
        return decodeQ5_0;
    case GgufTensorType::Q5_1:
        return decodeQ5_1;
    case GgufTensorType::Q8_0:
        return decodeQ8_0;
    case GgufTensorType::Q4_K:
        return decodeQ4_K;
    case GgufTensorType::Q5_K:
        return decodeQ5_K;
    case GgufTensorType::Q6_K:
        return decodeQ6_K;
    }
    throw Error(
        ErrorKind::Internal, "A GGUF tensor has a type without a decoder. Please report this.");
}

} // namespace

void dequantiseRows(const GgufTensor& tensor, std::int64_t firstRow, std::span<float> out)
{
    const auto rowLength = static_cast<std::size_t>(tensor.rowLength());
    const auto rows = static_cast<std::size_t>(tensor.rowCount());
    const std::size_t wanted = out.size() / rowLength;
    if (out.size() % rowLength != 0 || firstRow < 0 || static_cast<std::size_t>(firstRow) > rows
        || wanted > rows - static_cast<std::size_t>(firstRow)) {
        throw Error(ErrorKind::Internal,
            "Rows " + std::to_string(firstRow) + " and " + std::to_string(wanted)
                + " more of GGUF tensor '" + tensor.name + "' were asked for; it has "
                + std::to_string(rows) + ". Please report this.");
    }
    const GgufTensorTypeInfo& info = ggufTensorTypeInfo(tensor.type);
    const BlockDecoder decode = decoderFor(tensor.type);
    const std::size_t blocksPerRow = rowLength / info.blockWeights;
    const std::byte* block =
        tensor.data.data() + static_cast<std::size_t>(firstRow) * blocksPerRow * info.blockBytes;
    float* target = out.data();
    for (std::size_t i = 0; i < wanted * blocksPerRow; ++i) {
        decode(block, target);
        block += info.blockBytes;
        target += info.blockWeights;
    }
}

} // namespace sinkscope::io
