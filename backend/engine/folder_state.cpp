// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder_state.h"

#include "engine/family_list.h"
#include "io/json_reader.h"
#include "io/model_folder.h"
#include "trace/error.h"

#include <set>

namespace sinkscope::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t namedShards = 4;
constexpr const char* indexName = "model.safetensors.index.json";

std::string familyIn(const fs::path& folder)
{
    try {
        const auto document = io::readJsonFile(folder / "config.json");
        return io::JsonReader(document, "config.json").stringOr("model_type", "");
    } catch (const Error&) {
        return {}; // Reported when the folder is opened.
    }
}

/// Plain names of the shards that an index wants; empty when it cannot be read.
std::set<std::string> shardNames(const fs::path& folder)
{
    std::set<std::string> names;
    std::error_code ignored;
    if (!fs::exists(folder / indexName, ignored))
        return names;
    try {
        const auto document = io::readJsonFile(folder / indexName);
        const auto map = io::JsonReader(document, indexName).at("weight_map");
        for (const auto& [tensor, file] : map.value().items()) {
            if (file.is_string())
                names.insert(fs::path(file.get<std::string>()).filename().string());
        }
    } catch (const Error&) {
        names.clear();
    }
    return names;
}

/// Dangling links count as missing: that is how an interrupted download looks.
std::string missingShards(const fs::path& folder, const std::set<std::string>& names)
{
    std::string list;
    std::size_t missing = 0;
    std::error_code ignored;
    for (const std::string& name : names) {
        if (fs::exists(folder / name, ignored))
            continue;
        ++missing;
        if (missing <= namedShards)
            list += (list.empty() ? "" : ", ") + name;
    }
    if (missing == 0)
        return {};
    if (missing > namedShards)
        list += " and " + std::to_string(missing - namedShards) + " more";
    return std::to_string(missing) + " of " + std::to_string(names.size())
        + " weight files are missing: " + list + "; download the model again";
}

std::int64_t bytesOf(const fs::path& folder)
{
    std::uintmax_t bytes = 0;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const bool weights = entry.path().extension() == ".safetensors";
        const std::uintmax_t size = weights ? fs::file_size(entry.path(), code) : 0;
        bytes += code ? 0 : size;
    }
    return static_cast<std::int64_t>(bytes);
}

/// The folder is named beside the message already.
std::string withoutFolder(std::string message, const fs::path& folder)
{
    for (const std::string& prefix : { folder.string() + "/", folder.string() + ": " }) {
        if (message.starts_with(prefix))
            message.erase(0, prefix.size());
    }
    return message;
}

} // namespace

FolderState folderState(const fs::path& folder)
{
    FolderState state;
    state.family = familyIn(folder);
    state.weightBytes = bytesOf(folder);
    const std::string missing = missingShards(folder, shardNames(folder));
    if (!missing.empty())
        state.problems.push_back(missing);
    try {
        io::openModelFolder(folder, knownFamilies());
    } catch (const Error& error) {
        const std::string message = withoutFolder(error.what(), folder);
        // The first missing shard ends the opening; it is in the list above already.
        if (missing.empty() || message.find("is missing though") == std::string::npos)
            state.problems.push_back(message);
    }
    return state;
}

} // namespace sinkscope::engine
