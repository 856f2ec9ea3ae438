// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/longer_context.h"

#include "io/json_reader.h"

#include <algorithm>
#include <fstream>

#include <cstdlib>

namespace sinkscope::bench {

namespace fs = std::filesystem;

namespace {

constexpr const char* configName = "config.json";
constexpr const char* lengthName = "max_position_embeddings";

nlohmann::json longerConfig(const fs::path& file, int tokens)
{
    nlohmann::json config = io::readJsonFile(file);
    if (!config.is_object())
        throw badInput(file.string() + ": is not a JSON object; give a model folder");
    nlohmann::json& text = config.contains("text_config") ? config["text_config"] : config;
    const int length = text.value(lengthName, 0);
    text[lengthName] = std::max(length, tokens);
    return config;
}

/// The loader refuses symbolic links out of a model's folder.
void linkOrCopy(const fs::path& from, const fs::path& to)
{
    std::error_code code;
    fs::create_hard_link(from, to, code);
    if (code)
        fs::copy_file(from, to, code);
    if (code)
        throw badInput(to.string() + ": " + from.string() + " cannot be copied there ("
            + code.message() + "); set TMPDIR to a place with room for the model");
}

void fill(const fs::path& folder, const fs::path& model, const nlohmann::json& config)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(model)) {
        if (entry.is_regular_file() && entry.path().filename() != configName)
            linkOrCopy(fs::canonical(entry.path()), folder / entry.path().filename());
    }
    std::ofstream file(folder / configName);
    file << config.dump(1) << "\n";
    if (!file.flush())
        throw badInput((folder / configName).string() + ": cannot be written");
}

} // namespace

LongerContext::LongerContext(const fs::path& model, int tokens)
{
    const nlohmann::json config = longerConfig(model / configName, tokens);
    std::string pattern = (fs::temp_directory_path() / "sinkscope-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw badInput(pattern + ": no folder can be made there; set TMPDIR to a place for files");
    m_folder = pattern;
    try {
        fill(m_folder, model, config);
    } catch (...) {
        remove();
        throw;
    }
}

LongerContext::~LongerContext() { remove(); }

void LongerContext::remove()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

} // namespace sinkscope::bench
