// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_folder_weights.h"

#include <algorithm>

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxShards = 1024;
constexpr std::size_t maxTensors = 100'000;

void checkName(const std::string& name, const JsonReader& entry)
{
    const bool plain = name.find_first_of(std::string("/\\\0", 3)) == std::string::npos
        && name.ends_with(".safetensors") && !name.starts_with(".");
    if (!plain)
        throw entry.error("the plain name of a .safetensors file in the same folder");
}

void checkStaysInside(const fs::path& folder, const fs::path& file)
{
    const fs::path real = fs::canonical(file);
    const fs::path home = fs::canonical(folder);
    const fs::path blobs = home.parent_path().parent_path() / "blobs";
    if (real.parent_path() != home && real.parent_path() != blobs)
        throw badInput(file.string() + ": is a link to " + real.string()
            + "; expected a file inside the model folder. Copy the file there.");
}

void addFile(const fs::path& folder, const std::string& name, WeightFiles& out)
{
    const fs::path file = folder / name;
    if (!fs::is_regular_file(file))
        throw badInput(
            file.string() + ": is missing though the model needs it. Download the model again.");
    checkStaysInside(folder, file);
    out.files.push_back(file);
}

WeightFiles readIndex(const fs::path& folder, const fs::path& index)
{
    const nlohmann::json document = readJsonFile(index);
    const JsonReader root(document, index.string());
    const JsonReader map = root.at("weight_map");
    const auto& entries = map.value();
    if (!entries.is_object() || entries.empty() || entries.size() > maxTensors)
        throw map.error("an object with 1 to 100000 tensors");
    WeightFiles out;
    std::map<std::string, std::size_t> known;
    for (const auto& [tensor, value] : entries.items()) {
        const JsonReader entry(value, index.string(), "weight_map." + tensor.substr(0, 128));
        const std::string& name = entry.string(255);
        const auto [shard, isNew] = known.try_emplace(name, out.files.size());
        if (isNew) {
            checkName(name, entry);
            if (out.files.size() == maxShards)
                throw entry.error("at most 1024 files");
            addFile(folder, name, out);
        }
        out.shardOf.emplace(tensor, shard->second);
    }
    return out;
}

bool holdsFile(const fs::path& folder, std::initializer_list<const char*> extensions)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        for (const char* extension : extensions) {
            if (entry.path().extension() == extension)
                return true;
        }
    }
    return false;
}

} // namespace

WeightFiles findWeights(const fs::path& folder)
{
    const fs::path index = folder / "model.safetensors.index.json";
    if (fs::exists(index))
        return readIndex(folder, index);
    WeightFiles out;
    if (fs::exists(folder / "model.safetensors")) {
        addFile(folder, "model.safetensors", out);
        return out;
    }
    std::string reason = "neither model.safetensors nor model.safetensors.index.json. Download the "
                         "model again.";
    if (fs::exists(folder / "adapter_model.safetensors"))
        reason = "only an adapter (adapter_model.safetensors). Merge it into its base model with "
                 "peft, merge_and_unload(), then save_pretrained(folder).";
    else if (holdsFile(folder, { ".bin", ".pt", ".pth" }))
        reason = "only pickled weights (.bin, .pt), which can run code and are never read. Convert "
                 "them with transformers: save_pretrained(folder, safe_serialization=True).";
    else if (holdsFile(folder, { ".gguf" }))
        reason = "only GGUF weights, which lack the vision half. Choose the folder they were made "
                 "from.";
    throw badInput(folder.string() + ": holds " + reason);
}

} // namespace sinkscope::io
