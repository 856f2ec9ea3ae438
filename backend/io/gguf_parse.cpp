// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf.h"

#include "io/gguf_cursor.h"
#include "io/gguf_value_reader.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <set>

namespace sinkscope::io {

namespace {

struct PendingTensor {
    GgufTensor tensor;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

class Parser {
public:
    Parser(GgufCursor& cursor, const GgufLimits& limits)
        : m_cursor(cursor)
        , m_limits(limits)
    {
    }

    void readHeader();
    void readMetadata(GgufMetadata& metadata);
    std::vector<PendingTensor> readTensors();

private:
    PendingTensor readTensor();
    void readShape(PendingTensor& pending);

    GgufCursor& m_cursor;
    const GgufLimits& m_limits;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_keyCount = 0;
};

void Parser::readHeader()
{
    if (m_cursor.read<std::uint32_t>("the magic number") != 0x46554747U) {
        m_cursor.fail("it does not begin with \"GGUF\"");
    }
    const auto version = m_cursor.read<std::uint32_t>("the version");
    if (version != 2 && version != 3) {
        m_cursor.fail("its version is " + std::to_string(version) + ", expected 2 or 3"
            + ((version & 0xffffU) == 0 ? " (a big-endian file)" : ""));
    }
    m_tensorCount = m_cursor.read<std::uint64_t>("the tensor count");
    m_keyCount = m_cursor.read<std::uint64_t>("the key count");
    if (m_tensorCount > m_limits.tensors || m_keyCount > m_limits.keys) {
        m_cursor.fail("it claims " + std::to_string(m_tensorCount) + " tensors and "
            + std::to_string(m_keyCount) + " keys, at most " + std::to_string(m_limits.tensors)
            + " and " + std::to_string(m_limits.keys) + " are accepted");
    }
}

void Parser::readMetadata(GgufMetadata& metadata)
{
    GgufValueReader reader(m_cursor, m_limits);
    for (std::uint64_t i = 0; i < m_keyCount; ++i) {
        const std::string key = m_cursor.readText(m_limits.nameBytes, "a key");
        if (!metadata.insert(key, reader.read(key))) {
            m_cursor.fail("the key '" + key + "' occurs twice");
        }
    }
}

void Parser::readShape(PendingTensor& pending)
{
    GgufTensor& tensor = pending.tensor;
    const auto rank = m_cursor.read<std::uint32_t>("a tensor's rank");
    if (rank < 1 || rank > 4) {
        m_cursor.fail("tensor '" + tensor.name + "' has " + std::to_string(rank)
            + " dimensions, expected 1 to 4");
    }
    std::uint64_t weights = 1;
    for (std::uint32_t i = 0; i < rank; ++i) {
        const auto size = m_cursor.read<std::uint64_t>("a tensor's shape");
        if (size == 0 || __builtin_mul_overflow(weights, size, &weights)
            || weights > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / 8) {
            m_cursor.fail("tensor '" + tensor.name + "' has the impossible dimension "
                + std::to_string(size));
        }
        tensor.shape.insert(tensor.shape.begin(), static_cast<std::int64_t>(size));
    }
    pending.bytes = weights;
}

PendingTensor Parser::readTensor()
{
    PendingTensor pending;
    GgufTensor& tensor = pending.tensor;
    tensor.name = m_cursor.readText(m_limits.nameBytes, "a tensor name");
    readShape(pending);
    const auto id = m_cursor.read<std::uint32_t>("a tensor's type");
    const GgufTensorTypeInfo* info = findGgufTensorType(id);
    if (info == nullptr) {
        m_cursor.fail("tensor '" + tensor.name + "' has the element type " + std::to_string(id)
            + "; readable types are " + readableGgufTensorTypes());
    }
    tensor.type = info->type;
    if (static_cast<std::uint64_t>(tensor.rowLength()) % info->blockWeights != 0) {
        m_cursor.fail("tensor '" + tensor.name + "' has rows of "
            + std::to_string(tensor.rowLength()) + " weights, but " + std::string(info->name)
            + " needs multiples of " + std::to_string(info->blockWeights));
    }
    pending.bytes = pending.bytes / info->blockWeights * info->blockBytes;
    pending.offset = m_cursor.read<std::uint64_t>("a tensor's offset");
    return pending;
}

std::vector<PendingTensor> Parser::readTensors()
{
    std::vector<PendingTensor> tensors;
    std::set<std::string> names;
    for (std::uint64_t i = 0; i < m_tensorCount; ++i) {
        tensors.push_back(readTensor());
        if (!names.insert(tensors.back().tensor.name).second) {
            m_cursor.fail("the tensor '" + tensors.back().tensor.name + "' is listed twice");
        }
    }
    return tensors;
}

std::uint64_t readAlignment(
    const GgufMetadata& metadata, const GgufCursor& cursor, std::uint64_t maximum)
{
    const std::uint64_t alignment = metadata.findUnsigned("general.alignment").value_or(32);
    if (!std::has_single_bit(alignment) || alignment > maximum) {
        cursor.fail("general.alignment is " + std::to_string(alignment)
            + ", expected a power of two up to " + std::to_string(maximum));
    }
    return alignment;
}

/// Attaches the bytes of each tensor; the data section starts at the next aligned byte.
void placeTensors(
    std::vector<PendingTensor>& tensors, std::uint64_t alignment, const GgufCursor& cursor)
{
    const std::uint64_t start = (cursor.position() + alignment - 1) / alignment * alignment;
    const std::uint64_t available = cursor.file().size() > start ? cursor.file().size() - start : 0;
    for (PendingTensor& pending : tensors) {
        const std::string where = "tensor '" + pending.tensor.name + "' ("
            + std::to_string(pending.bytes) + " bytes at offset " + std::to_string(pending.offset)
            + ")";
        if (pending.offset > available || pending.bytes > available - pending.offset) {
            cursor.fail(where + " reaches past the " + std::to_string(available)
                + " bytes of data; the file is cut short or its header lies");
        }
        if (pending.offset % alignment != 0) {
            cursor.fail(where + " is not aligned to " + std::to_string(alignment) + " bytes");
        }
        pending.tensor.data =
            cursor.file().subspan(static_cast<std::size_t>(start + pending.offset),
                static_cast<std::size_t>(pending.bytes));
    }
}

void checkNoOverlap(const std::vector<PendingTensor>& tensors, const GgufCursor& cursor)
{
    std::vector<const PendingTensor*> sorted;
    sorted.reserve(tensors.size());
    for (const PendingTensor& pending : tensors) {
        sorted.push_back(&pending);
    }
    std::sort(sorted.begin(), sorted.end(),
        [](const PendingTensor* a, const PendingTensor* b) { return a->offset < b->offset; });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i - 1]->offset + sorted[i - 1]->bytes > sorted[i]->offset) {
            cursor.fail("tensors '" + sorted[i - 1]->tensor.name + "' and '"
                + sorted[i]->tensor.name + "' overlap");
        }
    }
}

} // namespace

GgufContents parseGguf(
    std::span<const std::byte> file, const std::string& fileName, const GgufLimits& limits)
{
    GgufCursor cursor(file, fileName);
    Parser parser(cursor, limits);
    GgufContents contents { GgufMetadata(fileName), {} };
    parser.readHeader();
    parser.readMetadata(contents.metadata);
    std::vector<PendingTensor> tensors = parser.readTensors();
    placeTensors(tensors, readAlignment(contents.metadata, cursor, limits.alignment), cursor);
    checkNoOverlap(tensors, cursor);
    for (PendingTensor& pending : tensors) {
        contents.tensors.push_back(std::move(pending.tensor));
    }
    return contents;
}

} // namespace sinkscope::io
