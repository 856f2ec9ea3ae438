// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace sinkscope::io {

/// The file in an assembled folder that says what it was made from and how large its files are.
inline constexpr const char* assemblyRecordName = "sinkscope.json";

struct AssemblyRecord {
    std::string name;
    nlohmann::json version;
    std::string languageHash; ///< SHA-256 of the GGUF file
    std::map<std::string, std::string> resourceHashes; ///< SHA-256 by file name
};

/// The record as JSON text, with the sizes of all files now in `folder`.
std::string assemblyRecordText(const AssemblyRecord& record, const std::filesystem::path& folder);

/// The record of a folder whose files all have their recorded sizes and whose format is the present
/// one; nothing otherwise. Never throws on a broken folder.
std::optional<AssemblyRecord> readIntactAssembly(const std::filesystem::path& folder);

} // namespace sinkscope::io
