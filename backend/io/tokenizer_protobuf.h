// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sinkscope::io {

/// Walks over the fields of one protobuf message (https://protobuf.dev/programming-guides/encoding)
/// without copying. Every length is checked against what is left. Not synchronised.
class ProtobufFields {
public:
    /// `message` must outlive this; `file` only names the source in messages.
    ProtobufFields(std::string_view message, std::string file);

    /// Goes to the next field; false at the end. Throws Error(BadInput) on damage.
    bool next();

    std::uint32_t number() const { return m_number; }
    /// The value of a number field. Throws Error(BadInput) when the field is of another kind.
    std::uint64_t integer() const;
    bool boolean() const { return integer() != 0; }
    float real() const;
    /// Bytes of a text, bytes or message field.
    std::string_view bytes() const;

private:
    enum class Wire : std::uint8_t { Number = 0, Eight = 1, Bytes = 2, Four = 5 };

    std::uint64_t varint();
    std::string_view take(std::uint64_t size);
    [[noreturn]] void fail(const std::string& found) const;

    std::string_view m_rest;
    std::string m_file;
    std::uint32_t m_number = 0;
    Wire m_wire = Wire::Number;
    std::uint64_t m_integer = 0;
    std::string_view m_bytes;
};

} // namespace sinkscope::io
