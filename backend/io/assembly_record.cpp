// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/assembly_record.h"

#include "io/json_reader.h"
#include "trace/error.h"

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;

/// Raised whenever the same sources give different files, so that old folders are made anew.
constexpr int assemblyFormat = 1;

bool hasRecordedSizes(const fs::path& folder, const JsonReader& files)
{
    for (const auto& [name, size] : files.value().items()) {
        std::error_code error;
        const bool plainName = fs::path(name).filename() == name;
        const std::uintmax_t found = plainName ? fs::file_size(folder / name, error) : 0;
        if (!plainName || error || !size.is_number_unsigned()
            || size.get<std::uintmax_t>() != found) {
            return false;
        }
    }
    return !files.value().empty();
}

std::optional<AssemblyRecord> parseRecord(const fs::path& folder)
{
    const nlohmann::json document =
        readJsonFile(folder / assemblyRecordName, { 1U << 20, 8, 10'000 });
    const JsonReader reader(document, (folder / assemblyRecordName).string());
    if (reader.at("format").integer({ 0, 1'000'000 }) != assemblyFormat
        || !hasRecordedSizes(folder, reader.at("files"))) {
        return std::nullopt;
    }
    AssemblyRecord record;
    record.name = reader.at("name").string();
    record.version = reader.at("version").value();
    record.languageHash = reader.at("language_sha256").string();
    const JsonReader resources = reader.at("resources_sha256");
    for (const auto& [name, hash] : resources.value().items()) {
        record.resourceHashes[name] = resources.at(name).string();
    }
    return record;
}

} // namespace

std::string assemblyRecordText(const AssemblyRecord& record, const fs::path& folder)
{
    nlohmann::ordered_json sizes = nlohmann::ordered_json::object();
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        sizes[entry.path().filename().string()] = entry.file_size();
    }
    const nlohmann::ordered_json document = { { "format", assemblyFormat }, { "name", record.name },
        { "version", record.version }, { "language_sha256", record.languageHash },
        { "resources_sha256", record.resourceHashes }, { "files", sizes } };
    return document.dump(2) + "\n";
}

std::optional<AssemblyRecord> readIntactAssembly(const fs::path& folder)
{
    try {
        return parseRecord(folder);
    } catch (const Error&) {
        return std::nullopt; // missing, cut short or of another kind: it is made anew
    }
}

} // namespace sinkscope::io
