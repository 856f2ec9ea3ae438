// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/npy_file.h"

#include "trace/error.h"

#include <bit>

namespace sinkscope::io {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie");

std::string npyHeader(std::int64_t rows, std::int64_t columns)
{
    constexpr std::size_t preamble = 10; // magic, version, length
    constexpr std::size_t alignment = 64;
    std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(rows)
        + ", " + std::to_string(columns) + "), }";
    const std::size_t used = preamble + text.size() + 1;
    text.append((alignment - used % alignment) % alignment, ' ');
    text += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(text.size() & 0xffu);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

NpyFile::NpyFile(const std::filesystem::path& path, std::int64_t rows, std::int64_t columns)
    : m_file(path)
    , m_left(rows * columns)
{
    const std::string header = npyHeader(rows, columns);
    m_file.write(std::as_bytes(std::span(header)));
}

void NpyFile::write(std::span<const float> values)
{
    m_left -= static_cast<std::int64_t>(values.size());
    if (m_left < 0)
        throw Error(ErrorKind::Internal, "more numbers than the shape of the matrix holds");
    m_file.write(std::as_bytes(values));
}

void NpyFile::commit()
{
    if (m_left != 0)
        throw Error(ErrorKind::Internal,
            std::to_string(m_left) + " numbers of the matrix were not written");
    m_file.commit();
}

} // namespace sinkscope::io
