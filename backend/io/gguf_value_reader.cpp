// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_value_reader.h"

#include <algorithm>
#include <bit>
#include <iterator>

// Values are copied from the file as they are.
static_assert(std::endian::native == std::endian::little);

namespace sinkscope::io {

bool GgufValueReader::readFlag()
{
    const auto byte = m_cursor.read<std::uint8_t>("a truth value");
    if (byte > 1) {
        m_cursor.fail("a truth value is " + std::to_string(byte) + ", expected 0 or 1");
    }
    return byte == 1;
}

GgufValue GgufValueReader::read(const std::string& key)
{
    return readValue(static_cast<ValueType>(m_cursor.read<std::uint32_t>("a value type")), key);
}

GgufValue GgufValueReader::readValue(ValueType type, const std::string& key)
{
    switch (type) {
    case ValueType::U8:
        return std::uint64_t { m_cursor.read<std::uint8_t>("a value") };
    case ValueType::I8:
        return std::int64_t { m_cursor.read<std::int8_t>("a value") };
    case ValueType::U16:
        return std::uint64_t { m_cursor.read<std::uint16_t>("a value") };
    case ValueType::I16:
        return std::int64_t { m_cursor.read<std::int16_t>("a value") };
    case ValueType::U32:
        return std::uint64_t { m_cursor.read<std::uint32_t>("a value") };
    case ValueType::I32:
        return std::int64_t { m_cursor.read<std::int32_t>("a value") };
    case ValueType::F32:
        return double { m_cursor.read<float>("a value") };
    case ValueType::Bool:
        return readFlag();
    case ValueType::Text:
        return m_cursor.readText(m_limits.textBytes, "a text");
    case ValueType::U64:
        return m_cursor.read<std::uint64_t>("a value");
    case ValueType::I64:
        return m_cursor.read<std::int64_t>("a value");
    case ValueType::F64:
        return m_cursor.read<double>("a value");
    case ValueType::List:
        return readList(key);
    }
    m_cursor.fail("key '" + key + "' has the value type "
        + std::to_string(static_cast<std::uint32_t>(type)) + ", expected 0 to 12");
}

template <typename Stored, typename Kept>
GgufValue GgufValueReader::readNumbers(std::uint64_t count)
{
    m_cursor.require(count * sizeof(Stored), "a list");
    std::vector<Kept> values;
    values.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < count; ++i) {
        values.push_back(Kept { m_cursor.read<Stored>("a list") });
    }
    return values;
}

GgufValue GgufValueReader::readNumberList(
    ValueType type, std::uint64_t count, const std::string& key)
{
    switch (type) {
    case ValueType::U8:
        return readNumbers<std::uint8_t, std::uint64_t>(count);
    case ValueType::I8:
        return readNumbers<std::int8_t, std::int64_t>(count);
    case ValueType::U16:
        return readNumbers<std::uint16_t, std::uint64_t>(count);
    case ValueType::I16:
        return readNumbers<std::int16_t, std::int64_t>(count);
    case ValueType::U32:
        return readNumbers<std::uint32_t, std::uint64_t>(count);
    case ValueType::I32:
        return readNumbers<std::int32_t, std::int64_t>(count);
    case ValueType::F32:
        return readNumbers<float, double>(count);
    case ValueType::U64:
        return readNumbers<std::uint64_t, std::uint64_t>(count);
    case ValueType::I64:
        return readNumbers<std::int64_t, std::int64_t>(count);
    case ValueType::F64:
        return readNumbers<double, double>(count);
    default:
        m_cursor.fail("key '" + key + "' is a list of the value type "
            + std::to_string(static_cast<std::uint32_t>(type)) + ", expected 0 to 12");
    }
}

GgufValue GgufValueReader::readList(const std::string& key)
{
    const auto type = static_cast<ValueType>(m_cursor.read<std::uint32_t>("a list type"));
    const auto count = m_cursor.read<std::uint64_t>("a list length");
    if (count > m_limits.listElements - m_listElements) {
        m_cursor.fail("key '" + key + "' is a list of " + std::to_string(count)
            + " elements; all lists together may have " + std::to_string(m_limits.listElements));
    }
    m_listElements += count;
    switch (type) {
    case ValueType::Bool:
        return readFlags(count);
    case ValueType::Text:
        return readTexts(count);
    case ValueType::List:
        m_cursor.fail("key '" + key + "' is a list of lists, which is not accepted");
    default:
        return readNumberList(type, count, key);
    }
}

GgufValue GgufValueReader::readFlags(std::uint64_t count)
{
    m_cursor.require(count, "a list");
    std::vector<bool> flags;
    std::generate_n(std::back_inserter(flags), count, [this] { return readFlag(); });
    return flags;
}

GgufValue GgufValueReader::readTexts(std::uint64_t count)
{
    m_cursor.require(count * sizeof(std::uint64_t), "a list of texts");
    std::vector<std::string> texts;
    std::generate_n(std::back_inserter(texts), count,
        [this] { return m_cursor.readText(m_limits.textBytes, "a text of a list"); });
    return texts;
}

} // namespace sinkscope::io
