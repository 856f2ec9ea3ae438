// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"
#include "io/json_reader.h"
#include "io/tokenizer.h"
#include "io/tokenizer_stream.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sinkscope::io::testing {

using Ids = std::vector<std::int32_t>;

inline std::filesystem::path tokenizerFile(const std::string& name)
{
    return std::filesystem::path(SINKSCOPE_TEST_DATA) / "tokenizer" / name;
}

/// A document of tests/data/tokenizer after a change, written as tokenizer.json of a folder.
class ChangedTokenizer {
public:
    ChangedTokenizer(const std::string& name, const std::function<void(nlohmann::json&)>& change)
        : m_file(m_folder / "tokenizer.json")
    {
        nlohmann::json document = readJsonFile(tokenizerFile(name));
        change(document);
        std::ofstream(m_file) << document;
    }

    std::shared_ptr<const Tokenizer> load() const { return Tokenizer::load(m_file); }
    /// The complaint about the file, which must name it; empty when there is none.
    std::string complaint() const
    {
        const std::string text = errorOf([this] { load(); });
        return text.empty() || contains(text, m_file.string()) ? text : "NO FILE NAME " + text;
    }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_file;
};

/// What a stream gives for each id, and at the end for finish().
inline std::vector<std::string> streamed(
    const std::shared_ptr<const Tokenizer>& tokenizer, const Ids& ids)
{
    StreamDecoder stream(tokenizer, true);
    std::vector<std::string> out;
    for (const std::int32_t id : ids)
        out.push_back(stream.push(id));
    out.push_back(stream.finish());
    return out;
}

} // namespace sinkscope::io::testing
