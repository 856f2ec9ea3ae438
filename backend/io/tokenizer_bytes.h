// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sinkscope::io {

/// The byte alphabet of byte-level BPE (GPT-2): every byte has one visible character. Bytes 33–126,
/// 161–172 and 174–255 stand for themselves, the other 68 follow from U+0100 on in order.
/// Pure functions, thread-safe.
std::string bytesToAlphabet(std::string_view bytes);

/// The bytes behind a token's characters, or nothing when a character is not of the alphabet.
std::optional<std::string> alphabetToBytes(std::string_view token);

/// The token that spells a byte (below 256) where no other does: <0x00> … <0xFF>.
std::string byteToken(std::size_t byte);
/// The byte that such a token stands for.
std::optional<char> byteOfToken(std::string_view token);

} // namespace sinkscope::io
