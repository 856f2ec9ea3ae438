// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors.h"

#include "io/half.h"
#include "trace/error.h"

#include <cstring>

namespace sinkscope::io {

SafetensorsFile SafetensorsFile::open(const std::filesystem::path& path)
{
    SafetensorsFile file;
    file.m_file = MappedFile::open(path);
    const std::span<const std::byte> bytes = file.m_file->bytes();
    SafetensorsHeader header = parseSafetensorsHeader(bytes, path.string());
    file.m_metadata = std::move(header.metadata);
    for (SafetensorsEntry& entry : header.entries) {
        const std::span<const std::byte> data =
            bytes.subspan(static_cast<std::size_t>(header.dataStart + entry.begin),
                static_cast<std::size_t>(entry.end - entry.begin));
        file.m_index.emplace(entry.name, file.m_tensors.size());
        file.m_tensors.push_back(
            { std::move(entry.name), entry.dtype, std::move(entry.shape), data });
    }
    return file;
}

const SafetensorsTensor* SafetensorsFile::find(const std::string& name) const
{
    const auto position = m_index.find(name);
    return position == m_index.end() ? nullptr : &m_tensors[position->second];
}

std::vector<float> floatValues(const SafetensorsTensor& tensor, const std::string& fileName)
{
    if (tensor.dtype == TensorDtype::F32) {
        std::vector<float> values(tensor.data.size() / sizeof(float));
        if (!values.empty()) {
            std::memcpy(values.data(), tensor.data.data(), tensor.data.size());
        }
        return values;
    }
    if (tensor.dtype != TensorDtype::F16 && tensor.dtype != TensorDtype::BF16) {
        throw badInput("Tensor '" + tensor.name + "' of '" + fileName + "' holds "
            + std::string(dtypeName(tensor.dtype)) + ", expected F32, F16 or BF16.");
    }
    const auto convert = tensor.dtype == TensorDtype::F16 ? floatFromHalf : floatFromBfloat16;
    std::vector<float> values(tensor.data.size() / 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t raw = 0;
        std::memcpy(&raw, tensor.data.data() + 2 * i, sizeof raw);
        values[i] = convert(raw);
    }
    return values;
}

} // namespace sinkscope::io
