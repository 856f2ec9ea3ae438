// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace sinkscope::io {

/// SHA-256 (FIPS 180-4) over a stream of bytes. Used to recognise files, not to keep secrets.
/// One object hashes one message; not thread-safe.
class Sha256 {
public:
    void update(std::span<const std::byte> data);
    void update(const std::string& text);

    /// Ends the message; 64 lower-case hexadecimal digits. Call once.
    std::string hexDigest();

private:
    void compress(const std::byte* block);

    std::array<std::uint32_t, 8> m_state { 0x6a09e667U, 0xbb67ae85U, 0x3c6ef372U, 0xa54ff53aU,
        0x510e527fU, 0x9b05688cU, 0x1f83d9abU, 0x5be0cd19U };
    std::array<std::byte, 64> m_pending {};
    std::uint64_t m_length = 0; ///< bytes so far
};

/// Called now and then with the bytes hashed so far and in all; may throw to stop the work.
using HashProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Streams the file; throws Error(BadInput) when it cannot be opened.
std::string sha256HexOfFile(const std::filesystem::path& path, const HashProgress& progress = {});

} // namespace sinkscope::io
