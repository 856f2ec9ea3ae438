// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/io/temporary_folder.h"

#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

namespace sinkscope::testing {

/// A copy of a tiny model folder that a test may break.
class BrokenFolder {
public:
    explicit BrokenFolder(const std::string& variant, const std::string& family = "llava_onevision")
    {
        std::filesystem::copy(std::string(SINKSCOPE_TEST_DATA) + "/" + family + "/" + variant,
            path(), std::filesystem::copy_options::recursive);
    }

    std::filesystem::path path() const { return m_folder / "model"; }
    std::string name() const { return path().string(); }
    void remove(const std::string& file) const { std::filesystem::remove(path() / file); }

    template <typename Edit> void editJson(const std::string& file, Edit edit) const
    {
        auto json = nlohmann::json::parse(io::testing::readBytes(path() / file));
        edit(json);
        io::testing::writeBytes(path() / file, json.dump());
    }

    /// Edits the header of a safetensors file; the data stays.
    template <typename Edit> void editHeader(const std::string& file, Edit edit) const
    {
        const std::string bytes = io::testing::readBytes(path() / file);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        auto json = nlohmann::json::parse(bytes.substr(sizeof length, length));
        edit(json);
        std::string header = json.dump();
        header.resize((header.size() + 7) / 8 * 8, ' ');
        const std::uint64_t newLength = header.size();
        std::string result(sizeof newLength, '\0');
        std::memcpy(result.data(), &newLength, sizeof newLength);
        io::testing::writeBytes(
            path() / file, result + header + bytes.substr(sizeof length + length));
    }

    void rename(const std::string& file, const std::string& from, const std::string& to) const
    {
        editHeader(file, [&](nlohmann::json& header) {
            header[to] = header.at(from);
            header.erase(from);
        });
    }

private:
    io::testing::TemporaryFolder m_folder;
};

} // namespace sinkscope::testing
