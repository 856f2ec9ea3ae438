// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/safetensors.h"
#include "io/safetensors_writer.h"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace sinkscope::testing {

/// A tensor of a checkpoint, held in memory.
struct StoredTensor {
    io::TensorDtype dtype = io::TensorDtype::F32;
    std::vector<std::int64_t> shape;
    std::vector<std::byte> bytes;
};

using Checkpoint = std::map<std::string, StoredTensor>;

/// All tensors of the .safetensors files of a folder, goldens left out.
inline Checkpoint readCheckpoint(const std::filesystem::path& folder)
{
    Checkpoint all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("model") || !name.ends_with(".safetensors"))
            continue;
        const auto file = io::SafetensorsFile::open(entry.path());
        for (const io::SafetensorsTensor& tensor : file.tensors())
            all[tensor.name] = { tensor.dtype, tensor.shape,
                { tensor.data.begin(), tensor.data.end() } };
    }
    return all;
}

inline void writeWeightFile(const std::filesystem::path& path, const Checkpoint& tensors)
{
    std::vector<io::TensorDeclaration> declared;
    for (const auto& [name, tensor] : tensors)
        declared.push_back({ name, tensor.dtype, tensor.shape });
    io::SafetensorsWriter writer(path, declared);
    for (const auto& [name, tensor] : tensors)
        writer.write(name, tensor.bytes);
    writer.finish();
}

/// Replaces the weights of a folder: one file, or `shards` files with an index.
inline void writeCheckpoint(
    const std::filesystem::path& folder, const Checkpoint& tensors, std::size_t shards = 1)
{
    std::vector<std::filesystem::path> old;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with("model"))
            old.push_back(entry.path());
    }
    for (const auto& path : old)
        std::filesystem::remove(path);
    if (shards == 1) {
        writeWeightFile(folder / "model.safetensors", tensors);
        return;
    }
    std::vector<Checkpoint> parts(shards);
    nlohmann::json map;
    std::size_t next = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::size_t part = next++ % shards;
        parts[part][name] = tensor;
        map[name] = "model-part" + std::to_string(part) + ".safetensors";
    }
    for (std::size_t part = 0; part < shards; ++part)
        writeWeightFile(
            folder / ("model-part" + std::to_string(part) + ".safetensors"), parts[part]);
    std::ofstream(folder / "model.safetensors.index.json")
        << nlohmann::json { { "metadata", { { "total_size", 1 } } }, { "weight_map", map } };
}

/// The same tensors under other names.
inline Checkpoint renamed(
    const Checkpoint& tensors, const std::function<std::string(const std::string&)>& rename)
{
    Checkpoint out;
    for (const auto& [name, tensor] : tensors)
        out[rename(name)] = tensor;
    return out;
}

} // namespace sinkscope::testing
