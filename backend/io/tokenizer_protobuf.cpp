// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_protobuf.h"

#include "trace/error.h"

#include <bit>
#include <utility>

namespace sinkscope::io {

ProtobufFields::ProtobufFields(std::string_view message, std::string file)
    : m_rest(message)
    , m_file(std::move(file))
{
}

void ProtobufFields::fail(const std::string& found) const
{
    throw badInput(m_file + ": damaged after field " + std::to_string(m_number) + ": found " + found
        + "; expected a complete SentencePiece model. Download the file again.");
}

std::uint64_t ProtobufFields::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (m_rest.empty())
            fail("the end inside a number");
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
    fail("a number of more than 64 bits");
}

std::string_view ProtobufFields::take(std::uint64_t size)
{
    if (size > m_rest.size())
        fail("a length of " + std::to_string(size) + " bytes where " + std::to_string(m_rest.size())
            + " are left");
    const std::string_view out = m_rest.substr(0, static_cast<std::size_t>(size));
    m_rest.remove_prefix(out.size());
    return out;
}

bool ProtobufFields::next()
{
    if (m_rest.empty())
        return false;
    const std::uint64_t key = varint();
    constexpr std::uint64_t largest = (std::uint64_t { 1 } << 29) - 1;
    if (key >> 3 == 0 || key >> 3 > largest)
        fail("a field numbered " + std::to_string(key >> 3));
    m_number = static_cast<std::uint32_t>(key >> 3);
    switch (key & 7) {
    case 0:
        m_wire = Wire::Number;
        m_integer = varint();
        return true;
    case 1:
        m_wire = Wire::Eight;
        m_bytes = take(8);
        return true;
    case 2:
        m_wire = Wire::Bytes;
        m_bytes = take(varint());
        return true;
    case 5:
        m_wire = Wire::Four;
        m_bytes = take(4);
        return true;
    default:
        fail("wire type " + std::to_string(key & 7));
    }
}

std::uint64_t ProtobufFields::integer() const
{
    if (m_wire != Wire::Number)
        fail("no number in it");
    return m_integer;
}

float ProtobufFields::real() const
{
    if (m_wire != Wire::Four)
        fail("no 32-bit number in it");
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits |= static_cast<std::uint32_t>(static_cast<unsigned char>(m_bytes[i])) << (8 * i);
    return std::bit_cast<float>(bits);
}

std::string_view ProtobufFields::bytes() const
{
    if (m_wire != Wire::Bytes)
        fail("no text in it");
    return m_bytes;
}

} // namespace sinkscope::io
