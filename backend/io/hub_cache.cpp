// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/hub_cache.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <tuple>

namespace sinkscope::io {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t maxSnapshots = 4096;
constexpr const char* modelPrefix = "models--";

fs::path environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// "models--org--name" is "org/name"; a name may have no organisation.
std::string modelName(std::string folder)
{
    folder.erase(0, std::string(modelPrefix).size());
    const std::size_t separator = folder.find("--");
    return separator == std::string::npos ? folder : folder.replace(separator, 2, "/");
}

std::string mainRevision(const fs::path& model)
{
    std::ifstream file(model / "refs" / "main");
    std::string revision;
    file >> revision;
    return revision;
}

void addSnapshots(const fs::path& model, std::vector<HubSnapshot>& out)
{
    std::error_code ignored;
    std::vector<std::pair<fs::file_time_type, HubSnapshot>> found;
    const std::string main = mainRevision(model);
    for (const auto& entry : fs::directory_iterator(model / "snapshots", ignored)) {
        if (!entry.is_directory(ignored))
            continue;
        const std::string revision = entry.path().filename().string();
        found.emplace_back(fs::last_write_time(entry.path(), ignored),
            HubSnapshot {
                modelName(model.filename().string()), revision, revision == main, entry.path() });
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.isMain, a.first, a.second.revision)
            > std::tie(b.second.isMain, b.first, b.second.revision);
    });
    for (auto& [time, snapshot] : found)
        out.push_back(std::move(snapshot));
}

} // namespace

fs::path hubCacheFolder()
{
    if (fs::path cache = environment("HF_HUB_CACHE"); !cache.empty())
        return cache;
    if (const fs::path home = environment("HF_HOME"); !home.empty())
        return home / "hub";
    if (const fs::path cache = environment("XDG_CACHE_HOME"); !cache.empty())
        return cache / "huggingface" / "hub";
    if (const fs::path home = environment("HOME"); !home.empty())
        return home / ".cache" / "huggingface" / "hub";
    return {};
}

std::vector<HubSnapshot> hubSnapshots(const fs::path& cache)
{
    std::error_code ignored;
    std::vector<fs::path> models;
    for (const auto& entry : fs::directory_iterator(cache, ignored)) {
        if (entry.path().filename().string().starts_with(modelPrefix))
            models.push_back(entry.path());
    }
    std::sort(models.begin(), models.end());
    std::vector<HubSnapshot> out;
    for (const fs::path& model : models) {
        if (out.size() >= maxSnapshots)
            break;
        addSnapshots(model, out);
    }
    return out;
}

} // namespace sinkscope::io
