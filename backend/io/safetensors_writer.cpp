// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_writer.h"

#include "trace/error.h"

#include <nlohmann/json.hpp>
#include <set>

namespace sinkscope::io {

namespace {

Error misuse(const std::string& problem)
{
    return Error(
        ErrorKind::Internal, "Writing a safetensors file: " + problem + ". Please report this.");
}

std::uint64_t byteCount(const TensorDeclaration& tensor)
{
    std::uint64_t bits = dtypeBits(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (size < 0 || __builtin_mul_overflow(bits, static_cast<std::uint64_t>(size), &bits)) {
            throw misuse("the shape of tensor '" + tensor.name + "' is impossible");
        }
    }
    if (bits % 8 != 0) {
        throw misuse("tensor '" + tensor.name + "' does not fill whole bytes");
    }
    return bits / 8;
}

} // namespace

SafetensorsWriter::SafetensorsWriter(
    std::filesystem::path path, std::vector<TensorDeclaration> tensors)
    : SafetensorsWriter(std::move(path), std::move(tensors), Options {})
{
}

SafetensorsWriter::SafetensorsWriter(
    std::filesystem::path path, std::vector<TensorDeclaration> tensors, Options options)
    : m_file(std::move(path))
    , m_tensors(std::move(tensors))
    , m_options(std::move(options))
{
    std::set<std::string> names { "__metadata__" };
    for (const TensorDeclaration& tensor : m_tensors) {
        if (!names.insert(tensor.name).second) {
            throw misuse("the name '" + tensor.name + "' is declared twice or reserved");
        }
        m_sizes.push_back(byteCount(tensor));
        m_total += m_sizes.back();
    }
    writeHeader();
    skipComplete();
}

void SafetensorsWriter::writeHeader()
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!m_options.metadata.empty()) {
        header["__metadata__"] = m_options.metadata;
    }
    std::uint64_t begin = 0;
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        const std::uint64_t end = begin + m_sizes[i];
        header[m_tensors[i].name] = { { "dtype", dtypeName(m_tensors[i].dtype) },
            { "shape", m_tensors[i].shape }, { "data_offsets", { begin, end } } };
        begin = end;
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    std::array<std::byte, 8> length {};
    for (std::size_t i = 0; i < 8; ++i) {
        length[i] = static_cast<std::byte>((text.size() >> (8 * i)) & 0xffU);
    }
    m_file.write(length);
    m_file.write(std::as_bytes(std::span(text)));
}

/// Moves past tensors that need no (more) data, among them those of size zero.
void SafetensorsWriter::skipComplete()
{
    while (m_current < m_tensors.size() && m_inCurrent == m_sizes[m_current]) {
        ++m_current;
        m_inCurrent = 0;
    }
}

void SafetensorsWriter::write(const std::string& name, std::span<const std::byte> data)
{
    if (data.empty()) {
        return;
    }
    const bool expected = m_current < m_tensors.size() && m_tensors[m_current].name == name;
    if (!expected || data.size() > m_sizes[m_current] - m_inCurrent) {
        throw misuse(
            "unexpected " + std::to_string(data.size()) + " bytes for tensor '" + name + "'");
    }
    m_file.write(data);
    m_inCurrent += data.size();
    m_done += data.size();
    skipComplete();
    if (m_options.progress) {
        m_options.progress(m_done, m_total);
    }
}

void SafetensorsWriter::finish()
{
    if (m_current != m_tensors.size()) {
        throw misuse("tensor '" + m_tensors[m_current].name + "' is incomplete");
    }
    m_file.commit();
}

} // namespace sinkscope::io
