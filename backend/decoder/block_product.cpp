// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/block_product.h"

#include "decoder/vector_memory.h"

#include <algorithm>
#include <cstring>

namespace sinkscope::decoder {

namespace {

// Twelve sums and what feeds them fill the registers of AVX-512.
constexpr int tileRows = 6;
constexpr int tileVectors = 2;
constexpr std::int64_t tileColumns = tileVectors * lanes;

/// Terms of a sum that are added in one go: as many rows of a tile of b stay in the first cache.
constexpr std::int64_t innerBlock = 256;

struct Tile {
    Block a;
    Block b;
    std::int64_t inner = 0;
    float factor = 1;
    float* out = nullptr;
    std::int64_t outStride = 0;
    bool goesOn = false; ///< `out` holds the sums of earlier terms.
};

/// Loops over constants unroll, which keeps the sums in registers.
template <int rows> SINKSCOPE_INLINE void wholeTile(const Tile& tile)
{
    Floats sums[rows][tileVectors] = {};
    if (tile.goesOn) {
#pragma GCC unroll 6
        for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 2
            for (int v = 0; v < tileVectors; ++v)
                loadVector(sums[row][v], tile.out + row * tile.outStride + v * lanes);
        }
    }
    const float* b = tile.b.data;
    for (std::int64_t k = 0; k < tile.inner; ++k, b += tile.b.stride) {
        Floats right[tileVectors];
#pragma GCC unroll 2
        for (int v = 0; v < tileVectors; ++v)
            loadVector(right[v], b + v * lanes);
#pragma GCC unroll 6
        for (int row = 0; row < rows; ++row) {
            const float left = tile.a.data[row * tile.a.stride + k];
#pragma GCC unroll 2
            for (int v = 0; v < tileVectors; ++v)
                sums[row][v] += right[v] * left;
        }
    }
#pragma GCC unroll 6
    for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 2
        for (int v = 0; v < tileVectors; ++v)
            storeVector(tile.out + row * tile.outStride + v * lanes, sums[row][v] * tile.factor);
    }
}

SINKSCOPE_INLINE void tileOf(const Tile& tile, std::int64_t rows)
{
    switch (rows) {
    case 1:
        return wholeTile<1>(tile);
    case 2:
        return wholeTile<2>(tile);
    case 3:
        return wholeTile<3>(tile);
    case 4:
        return wholeTile<4>(tile);
    case 5:
        return wholeTile<5>(tile);
    default:
        return wholeTile<tileRows>(tile);
    }
}

/// The last columns, filled up to a whole tile in memory of our own.
SINKSCOPE_INLINE void narrowTile(const Tile& tile, std::int64_t rows, std::int64_t columns)
{
    float b[innerBlock * tileColumns] = {};
    float out[tileRows * tileColumns] = {};
    const auto bytes = static_cast<std::size_t>(columns) * sizeof(float);
    for (std::int64_t k = 0; k < tile.inner; ++k)
        std::memcpy(b + k * tileColumns, tile.b.data + k * tile.b.stride, bytes);
    for (std::int64_t first = 0; first < rows; first += tileRows) {
        const std::int64_t count = std::min<std::int64_t>(tileRows, rows - first);
        float* to = tile.out + first * tile.outStride;
        for (std::int64_t row = 0; row < count; ++row)
            std::memcpy(out + row * tileColumns, to + row * tile.outStride, bytes);
        const Tile whole { { tile.a.data + first * tile.a.stride, tile.a.stride },
            { b, tileColumns }, tile.inner, tile.factor, out, tileColumns, tile.goesOn };
        tileOf(whole, count);
        for (std::int64_t row = 0; row < count; ++row)
            std::memcpy(to + row * tile.outStride, out + row * tileColumns, bytes);
    }
}

SINKSCOPE_INLINE void wideTiles(const Tile& tile, std::int64_t rows)
{
    for (std::int64_t first = 0; first < rows; first += tileRows) {
        Tile part = tile;
        part.a.data += first * tile.a.stride;
        part.out += first * tile.outStride;
        tileOf(part, std::min<std::int64_t>(tileRows, rows - first));
    }
}

} // namespace

SINKSCOPE_CLONES
void multiplyBlocks(const Block& a, const Block& b, const BlockSizes& sizes, float factor,
    float* out, std::int64_t outStride)
{
    for (std::int64_t k = 0; k < sizes.inner; k += innerBlock) {
        const std::int64_t inner = std::min(innerBlock, sizes.inner - k);
        const bool last = k + inner == sizes.inner;
        for (std::int64_t column = 0; column < sizes.columns; column += tileColumns) {
            const Tile tile { { a.data + k, a.stride },
                { b.data + k * b.stride + column, b.stride }, inner, last ? factor : 1.0F,
                out + column, outStride, k > 0 };
            if (sizes.columns - column >= tileColumns)
                wideTiles(tile, sizes.rows);
            else
                narrowTile(tile, sizes.rows, sizes.columns - column);
        }
    }
}

} // namespace sinkscope::decoder
