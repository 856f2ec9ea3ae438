// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalogue.h"

#include "engine/builtin.h"
#include "engine/folder_state.h"
#include "engine/methods.h"
#include "families/registry.h"
#include "io/assemble.h"
#include "io/hub_cache.h"
#include "io/json_reader.h"
#include "trace/error.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace sinkscope::engine {

namespace fs = std::filesystem;

namespace {

ModelEntry builtinEntry()
{
    ModelEntry entry { "builtin", "Built-in model", "llava_onevision", false, {}, 0, {} };
    try {
        entry.usable = io::isAssembled(builtinModelFolder(), fs::path(resourceFolder()) / "builtin")
            || !builtinLanguageFile().empty();
        if (!entry.usable)
            entry.note = "the language half is missing; run packaging/fetch-builtin";
    } catch (const Error& error) {
        entry.note = error.what();
    }
    return entry;
}

ModelEntry folderEntry(const fs::path& folder, const std::string& title)
{
    const FolderState state = folderState(folder);
    ModelEntry entry { folder.string(), title, state.family, state.problems.empty(), {},
        state.weightBytes, {} };
    for (const std::string& problem : state.problems)
        entry.note += (entry.note.empty() ? "" : " ") + problem;
    return entry;
}

std::string titleOf(const fs::path& folder)
{
    const fs::path path = folder.lexically_normal();
    return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

/// Whether somebody may have meant this as a model, complete or not.
bool looksLikeModel(const fs::path& folder)
{
    std::error_code ignored;
    for (const char* name : { "config.json", "adapter_config.json", "model.safetensors",
             "model.safetensors.index.json" }) {
        if (fs::exists(folder / name, ignored))
            return true;
    }
    return false;
}

} // namespace

std::vector<InterventionSpec> interventionSpecs()
{
    std::vector<InterventionSpec> specs;
    auto entries = orderedMethods();
    std::stable_sort(entries.begin(), entries.end(),
        [](const auto& a, const auto& b) { return a.place < b.place; });
    for (const auto& entry : entries)
        specs.push_back(entry.spec);
    return specs;
}

std::vector<std::string> familyNames()
{
    std::vector<std::string> names;
    for (const auto& family : families::registered())
        names.push_back(family.modelType);
    return names;
}

std::vector<ModelEntry> listModels(const std::vector<std::string>& folders)
{
    std::vector<ModelEntry> entries { builtinEntry() };
    for (ModelEntry& entry : listFolders(folders))
        entries.push_back(std::move(entry));
    for (ModelEntry& entry : hubModels())
        entries.push_back(std::move(entry));
    return entries;
}

std::vector<ModelEntry> listFolders(const std::vector<std::string>& folders)
{
    std::vector<ModelEntry> entries;
    std::error_code ignored;
    for (const std::string& folder : folders) {
        if (looksLikeModel(folder) || !fs::is_directory(folder, ignored)) {
            entries.push_back(folderEntry(folder, titleOf(folder)));
            continue;
        }
        std::vector<fs::path> below;
        for (const auto& item : fs::directory_iterator(folder, ignored)) {
            if (looksLikeModel(item.path()))
                below.push_back(item.path());
        }
        std::sort(below.begin(), below.end());
        for (const fs::path& path : below)
            entries.push_back(folderEntry(path, titleOf(path)));
    }
    return entries;
}

std::vector<ModelEntry> hubModels()
{
    std::vector<ModelEntry> entries;
    for (const io::HubSnapshot& snapshot : io::hubSnapshots(io::hubCacheFolder())) {
        ModelEntry entry = folderEntry(snapshot.folder, snapshot.model);
        entry.revision = snapshot.revision;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<ClipEntry> builtinClips()
{
    const fs::path folder = fs::path(resourceFolder()) / "builtin" / "clips";
    const auto document = io::readJsonFile(folder / "clips.json");
    const io::JsonReader list(document, (folder / "clips.json").string());
    std::vector<ClipEntry> clips;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const io::JsonReader item = list.element(i);
        ClipEntry clip;
        clip.path = (folder / fs::path(item.at("file").string()).filename()).string();
        clip.title = item.at("title").string();
        clip.teaches = item.at("teaches").string();
        const io::JsonReader questions = item.at("questions");
        for (std::size_t q = 0; q < questions.size(); ++q)
            clip.questions.push_back(questions.element(q).string());
        clips.push_back(std::move(clip));
    }
    return clips;
}

std::string resourceFolder()
{
    std::error_code ignored;
    const char* given = std::getenv("SINKSCOPE_RESOURCES");
    if (given && *given)
        return given;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const fs::path& candidate :
        { program / "resources", program / ".." / "share" / "sinkscope" / "resources",
            fs::path(SINKSCOPE_INSTALL_DATADIR) / "sinkscope" / "resources",
            fs::path(SINKSCOPE_SOURCE_DIR) / "resources" }) {
        if (fs::exists(candidate / "builtin", ignored))
            return candidate.lexically_normal().string();
    }
    throw badInput(
        "the folder \"resources\" of Sinkscope was not found; install the program, run it "
        "from its source tree, or set SINKSCOPE_RESOURCES");
}

} // namespace sinkscope::engine
