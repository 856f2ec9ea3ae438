// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/builtin.h"

#include "engine/catalogue.h"
#include "io/assemble.h"
#include "trace/error.h"

#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace sinkscope::engine {

namespace fs = std::filesystem;

namespace {

const char* const languageFileName = "SmolLM2-135M-Instruct.Q4_1.gguf";

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::string cacheFolder()
{
    const std::string cache = environment("XDG_CACHE_HOME");
    if (!cache.empty())
        return (fs::path(cache) / "sinkscope").string();
    const std::string home = environment("HOME");
    return (fs::path(home.empty() ? "/tmp" : home) / ".cache" / "sinkscope").string();
}

std::string builtinModelFolder() { return (fs::path(cacheFolder()) / "builtin").string(); }

std::string builtinLanguageFile()
{
    const std::string given = environment("SINKSCOPE_LANGUAGE");
    if (!given.empty())
        return given;
    const fs::path fetched = fs::path(cacheFolder()) / languageFileName;
    std::error_code ignored;
    return fs::exists(fetched, ignored) ? fetched.string() : std::string();
}

std::string resolveModelFolder(const std::string& model,
    const std::function<void(const Progress&)>& progressed, const std::stop_token& stop)
{
    if (model != "builtin")
        return model;
    const fs::path vision = fs::path(resourceFolder()) / "builtin";
    const std::string folder = builtinModelFolder();
    if (io::isAssembled(folder, vision))
        return folder;
    const std::string language = builtinLanguageFile();
    if (language.empty())
        throw badInput("the language half of the built-in model is not in " + cacheFolder()
            + "; run packaging/fetch-builtin once, or set SINKSCOPE_LANGUAGE to the path of "
            + languageFileName);
    io::assemble(
        { language, vision, folder },
        [&](double fraction, const std::string& what) {
            if (progressed)
                progressed(
                    { Stage::LoadingModel, fraction, "assembling the built-in model: " + what });
        },
        stop);
    return folder;
}

std::string resolveMedia(const std::string& media)
{
    const std::string prefix = "builtin";
    if (media != prefix && !media.starts_with(prefix + ":"))
        return media;
    std::size_t number = 1;
    if (media.size() > prefix.size()) {
        const char* end = media.data() + media.size();
        const auto [stop, error] = std::from_chars(media.data() + prefix.size() + 1, end, number);
        if (error != std::errc() || stop != end)
            number = 0;
    }
    const auto clips = builtinClips();
    if (number < 1 || number > clips.size())
        throw badInput("there is no clip \"" + media
            + "\"; the clips are builtin:1 to builtin:" + std::to_string(clips.size()));
    return clips[number - 1].path;
}

} // namespace sinkscope::engine
