// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf.h"
#include "io/gguf_cursor.h"

#include <cstdint>
#include <string>

namespace sinkscope::io {

/// Reads the typed values of the key–value section, one after the other, and counts list elements
/// over all of them. Cursor and limits outlive the reader. Errors: Error(BadInput) from the cursor.
class GgufValueReader {
public:
    GgufValueReader(GgufCursor& cursor, const GgufLimits& limits)
        : m_cursor(cursor)
        , m_limits(limits)
    {
    }

    /// Type and value that follow `key`.
    GgufValue read(const std::string& key);

private:
    enum class ValueType : std::uint32_t {
        U8,
        I8,
        U16,
        I16,
        U32,
        I32,
        F32,
        Bool,
        Text,
        List,
        U64,
        I64,
        F64
    };

    GgufValue readValue(ValueType type, const std::string& key);
    GgufValue readList(const std::string& key);
    GgufValue readNumberList(ValueType type, std::uint64_t count, const std::string& key);
    template <typename Stored, typename Kept> GgufValue readNumbers(std::uint64_t count);
    GgufValue readFlags(std::uint64_t count);
    GgufValue readTexts(std::uint64_t count);
    bool readFlag();

    GgufCursor& m_cursor;
    const GgufLimits& m_limits;
    std::uint64_t m_listElements = 0;
};

} // namespace sinkscope::io
