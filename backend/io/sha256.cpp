// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/sha256.h"

#include "io/mapped_file.h"

#include <algorithm>
#include <bit>

namespace sinkscope::io {

namespace {

/// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> roundConstants { 0x428a2f98U, 0x71374491U, 0xb5c0fbcfU,
    0xe9b5dba5U, 0x3956c25bU, 0x59f111f1U, 0x923f82a4U, 0xab1c5ed5U, 0xd807aa98U, 0x12835b01U,
    0x243185beU, 0x550c7dc3U, 0x72be5d74U, 0x80deb1feU, 0x9bdc06a7U, 0xc19bf174U, 0xe49b69c1U,
    0xefbe4786U, 0x0fc19dc6U, 0x240ca1ccU, 0x2de92c6fU, 0x4a7484aaU, 0x5cb0a9dcU, 0x76f988daU,
    0x983e5152U, 0xa831c66dU, 0xb00327c8U, 0xbf597fc7U, 0xc6e00bf3U, 0xd5a79147U, 0x06ca6351U,
    0x14292967U, 0x27b70a85U, 0x2e1b2138U, 0x4d2c6dfcU, 0x53380d13U, 0x650a7354U, 0x766a0abbU,
    0x81c2c92eU, 0x92722c85U, 0xa2bfe8a1U, 0xa81a664bU, 0xc24b8b70U, 0xc76c51a3U, 0xd192e819U,
    0xd6990624U, 0xf40e3585U, 0x106aa070U, 0x19a4c116U, 0x1e376c08U, 0x2748774cU, 0x34b0bcb5U,
    0x391c0cb3U, 0x4ed8aa4aU, 0x5b9cca4fU, 0x682e6ff3U, 0x748f82eeU, 0x78a5636fU, 0x84c87814U,
    0x8cc70208U, 0x90befffaU, 0xa4506cebU, 0xbef9a3f7U, 0xc67178f2U };

std::array<std::uint32_t, 64> messageSchedule(const std::byte* block)
{
    std::array<std::uint32_t, 64> words {};
    for (std::size_t i = 0; i < 16; ++i) {
        for (std::size_t b = 0; b < 4; ++b) {
            words[i] = (words[i] << 8) | std::to_integer<std::uint32_t>(block[i * 4 + b]);
        }
    }
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t x = words[i - 15];
        const std::uint32_t y = words[i - 2];
        const std::uint32_t small0 = std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3);
        const std::uint32_t small1 = std::rotr(y, 17) ^ std::rotr(y, 19) ^ (y >> 10);
        words[i] = words[i - 16] + small0 + words[i - 7] + small1;
    }
    return words;
}

} // namespace

void Sha256::compress(const std::byte* block)
{
    const std::array<std::uint32_t, 64> words = messageSchedule(block);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t big1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t choice = (e & f) ^ (~e & g);
        const std::uint32_t first = h + big1 + choice + roundConstants[i] + words[i];
        const std::uint32_t big0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + big0 + majority;
    }
    const std::array<std::uint32_t, 8> mixed { a, b, c, d, e, f, g, h };
    for (std::size_t i = 0; i < 8; ++i) {
        m_state[i] += mixed[i];
    }
}

void Sha256::update(std::span<const std::byte> data)
{
    while (!data.empty()) {
        const auto used = static_cast<std::size_t>(m_length % 64);
        const std::size_t count = std::min<std::size_t>(64 - used, data.size());
        if (count == 64) {
            compress(data.data());
        } else {
            std::copy_n(data.begin(), count, m_pending.begin() + static_cast<std::ptrdiff_t>(used));
            if (used + count == 64) {
                compress(m_pending.data());
            }
        }
        m_length += count;
        data = data.subspan(count);
    }
}

void Sha256::update(const std::string& text) { update(std::as_bytes(std::span(text))); }

std::string Sha256::hexDigest()
{
    const std::uint64_t bitLength = m_length * 8;
    const std::array<std::byte, 64> padding { std::byte { 0x80 } };
    const auto used = static_cast<std::size_t>(m_length % 64);
    update(std::span(padding).first(used < 56 ? 56 - used : 120 - used));
    std::array<std::byte, 8> length {};
    for (std::size_t i = 0; i < 8; ++i) {
        length[i] = static_cast<std::byte>((bitLength >> (56 - 8 * i)) & 0xffU);
    }
    update(length);

    const std::string digits = "0123456789abcdef";
    std::string hex;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            hex += digits[(word >> shift) & 15U];
        }
    }
    return hex;
}

std::string sha256HexOfFile(const std::filesystem::path& path, const HashProgress& progress)
{
    constexpr std::size_t pieceBytes = std::size_t { 1 } << 20;
    const auto file = MappedFile::open(path);
    Sha256 hash;
    for (std::size_t done = 0; done < file->bytes().size(); done += pieceBytes) {
        if (progress) {
            progress(done, file->bytes().size());
        }
        hash.update(file->bytes().subspan(done, std::min(pieceBytes, file->bytes().size() - done)));
    }
    return hash.hexDigest();
}

} // namespace sinkscope::io
