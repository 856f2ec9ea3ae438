// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalogue.h"

#include "engine/builtin.h"
#include "engine/methods.h"
#include "families/registry.h"
#include "io/assemble.h"
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
    ModelEntry entry { "builtin", "Built-in model", "llava_onevision", false, {} };
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

bool hasWeights(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / "model.safetensors", ignored)
        || fs::exists(folder / "model.safetensors.index.json", ignored);
}

ModelEntry folderEntry(const fs::path& folder)
{
    ModelEntry entry { folder.string(), folder.filename().string(), {}, false, {} };
    try {
        const auto config = io::readJsonFile(folder / "config.json");
        entry.family =
            io::JsonReader(config, (folder / "config.json").string()).stringOr("model_type", "");
        const auto known = familyNames();
        if (std::find(known.begin(), known.end(), entry.family) == known.end())
            entry.note = "model_type \"" + entry.family + "\" is not a known family";
        else if (!hasWeights(folder))
            entry.note = "model.safetensors is missing";
        else
            entry.usable = true;
    } catch (const Error& error) {
        entry.note = error.what();
    }
    return entry;
}

} // namespace

std::vector<InterventionSpec> interventionSpecs()
{
    std::vector<InterventionSpec> specs;
    for (const auto& entry : orderedMethods())
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
    std::error_code ignored;
    for (const std::string& folder : folders) {
        if (fs::exists(fs::path(folder) / "config.json", ignored)) {
            entries.push_back(folderEntry(folder));
            continue;
        }
        for (const auto& item : fs::directory_iterator(folder, ignored)) {
            if (fs::exists(item.path() / "config.json", ignored))
                entries.push_back(folderEntry(item.path()));
        }
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
