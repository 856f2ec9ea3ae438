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

} // namespace

LongerContext::LongerContext(const fs::path& model, int tokens)
{
    const nlohmann::json config = longerConfig(model / configName, tokens);
    std::string pattern = (fs::temp_directory_path() / "sinkscope-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw badInput(pattern + ": no folder can be made there; set TMPDIR to a place for files");
    m_folder = pattern;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::canonical(model))) {
        if (entry.path().filename() != configName)
            fs::create_symlink(entry.path(), m_folder / entry.path().filename());
    }
    std::ofstream file(m_folder / configName);
    file << config.dump(1) << "\n";
    if (!file.flush())
        throw badInput((m_folder / configName).string() + ": cannot be written");
}

LongerContext::~LongerContext()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

} // namespace sinkscope::bench
