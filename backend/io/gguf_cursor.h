// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

namespace sinkscope::io {

/// Reads little-endian values from the front of a file that may be cut short or lie. Every read is
/// checked; errors are Error(BadInput) naming the file and what was being read.
class GgufCursor {
public:
    GgufCursor(std::span<const std::byte> file, const std::string& fileName)
        : m_file(file)
        , m_fileName(fileName)
    {
    }

    template <typename Number> Number read(const char* what)
    {
        require(sizeof(Number), what);
        Number value {};
        std::memcpy(&value, m_file.data() + m_position, sizeof(Number));
        m_position += sizeof(Number);
        return value;
    }

    /// A 64-bit length and that many bytes.
    std::string readText(std::uint64_t maximum, const char* what)
    {
        const auto length = read<std::uint64_t>(what);
        if (length > maximum) {
            fail(std::string(what) + " claims " + std::to_string(length) + " bytes, at most "
                + std::to_string(maximum) + " are accepted");
        }
        require(length, what);
        std::string text(reinterpret_cast<const char*>(m_file.data()) + m_position,
            static_cast<std::size_t>(length));
        m_position += text.size();
        return text;
    }

    /// Fails unless `count` more bytes exist.
    void require(std::uint64_t count, const std::string& what) const
    {
        if (count > m_file.size() - m_position) {
            fail("it ends after " + std::to_string(m_file.size()) + " bytes, inside " + what + " ("
                + std::to_string(count) + " bytes needed at byte " + std::to_string(m_position)
                + "); the file is cut short or its header lies");
        }
    }

    [[noreturn]] void fail(const std::string& problem) const
    {
        throw badInput("'" + m_fileName + "' is not a usable GGUF file: " + problem
            + ". Download or export the file again.");
    }

    std::uint64_t position() const { return m_position; }
    std::span<const std::byte> file() const { return m_file; }

private:
    std::span<const std::byte> m_file;
    const std::string& m_fileName;
    std::size_t m_position = 0;
};

} // namespace sinkscope::io
