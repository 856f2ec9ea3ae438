// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/assemble.h"

#include "io/assembly_record.h"
#include "io/atomic_file.h"
#include "io/json_reader.h"
#include "io/onevision_files.h"
#include "io/onevision_weights.h"
#include "io/sha256.h"
#include "io/staged_folder.h"
#include "trace/error.h"

#include <optional>
#include <span>

namespace sinkscope::io {

namespace {

namespace fs = std::filesystem;

constexpr double hashShare = 0.1; ///< of the time, for checking the language half

class Reporter {
public:
    Reporter(const AssembleProgress& progress, const std::stop_token& stop)
        : m_progress(progress)
        , m_stop(stop)
    {
    }

    void report(double fraction, const std::string& what) const
    {
        if (m_stop.stop_requested()) {
            throw Cancelled();
        }
        if (m_progress) {
            m_progress(fraction, what);
        }
    }

private:
    const AssembleProgress& m_progress;
    const std::stop_token& m_stop;
};

double share(std::uint64_t done, std::uint64_t total)
{
    return total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total);
}

std::string checkLanguage(
    const fs::path& path, const BuiltinSettings& settings, const Reporter& reporter)
{
    std::string hash = sha256HexOfFile(path, [&reporter](std::uint64_t done, std::uint64_t total) {
        reporter.report(hashShare * share(done, total), "Checking the language half");
    });
    if (settings.languageSha256 && *settings.languageSha256 != hash) {
        throw badInput("'" + path.string()
            + "' is not the language half that the vision half was trained with: its SHA-256 is "
            + hash + ", expected " + *settings.languageSha256 + ". Fetch the language half again.");
    }
    return hash;
}

void refuseForeignFolder(const fs::path& folder)
{
    std::error_code error;
    const bool exists = fs::exists(folder, error);
    const bool usable = !exists
        || (fs::is_directory(folder, error)
            && (fs::is_empty(folder, error) || fs::exists(folder / assemblyRecordName, error)));
    if (!usable || error) {
        throw badInput("'" + folder.string()
            + "' exists and is not an assembled model; it stays as it is. Choose a new or empty "
              "folder.");
    }
}

void checkSpace(const fs::path& folder, std::uint64_t needed)
{
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    if (!error && space.available < needed) {
        throw Error(ErrorKind::OutOfResources,
            "'" + folder.string() + "' has " + std::to_string(space.available >> 20)
                + " MiB free, the assembled model needs " + std::to_string(needed >> 20)
                + " MiB. Free some space or choose another folder.");
    }
}

void writeText(const fs::path& path, const std::string& text)
{
    writeFileAtomically(path, std::as_bytes(std::span(text)));
}

void writeWeights(const OneVisionWeights& weights, const fs::path& path, const Reporter& reporter,
    const std::stop_token& stop)
{
    SafetensorsWriter::Options options;
    options.metadata = { { "format", "pt" } };
    options.progress = [&reporter](std::uint64_t done, std::uint64_t total) {
        reporter.report(hashShare + (1.0 - hashShare) * share(done, total), "Writing the weights");
    };
    SafetensorsWriter writer(path, weights.declarations(), options);
    weights.writeTo(writer, stop);
    reporter.report(1.0, "Finishing");
    writer.finish();
}

} // namespace

void assemble(
    const AssembleRequest& request, const AssembleProgress& progress, const std::stop_token& stop)
{
    const Reporter reporter(progress, stop);
    refuseForeignFolder(request.outFolder);
    const BuiltinFiles files { request.visionFolder };
    AssemblyRecord record;
    record.resourceHashes = hashBuiltinFiles(files);
    const BuiltinSettings settings = readBuiltinSettings(files);
    const std::string chatTemplate = readTextFile(files.chatTemplate(), std::size_t { 1 } << 20);
    const LowRankAdapter adapter = LowRankAdapter::load(files.adapter(), settings.adapterScale);
    const SafetensorsFile vision = SafetensorsFile::open(files.vision());
    const GgufFile language = GgufFile::open(request.ggufPath);
    record.languageHash = checkLanguage(request.ggufPath, settings, reporter);
    record.name = settings.name;
    record.version = settings.version;

    const LlamaShape shape = readLlamaShape(language);
    const std::vector<LlamaTensor> text = mapLlamaTensors(language, shape);
    const auto placeholders = static_cast<std::int64_t>(placeholderTokens().size());
    const OneVisionWeights weights({ text, adapter, vision, shape.hidden, placeholders });
    StagedFolder staged(request.outFolder);
    checkSpace(staged.path(), weights.byteCount());
    for (const auto& [name, json] : oneVisionFiles({ shape, settings, language.metadata() })) {
        writeText(staged.path() / name, json.dump(name == "tokenizer.json" ? 0 : 2) + "\n");
    }
    writeText(staged.path() / "chat_template.jinja", chatTemplate);
    writeWeights(weights, staged.path() / "model.safetensors", reporter, stop);
    writeText(staged.path() / assemblyRecordName, assemblyRecordText(record, staged.path()));
    staged.commit();
}

bool isAssembled(const fs::path& outFolder, const fs::path& visionFolder)
{
    const BuiltinFiles files { visionFolder };
    const BuiltinSettings settings = readBuiltinSettings(files);
    const std::optional<AssemblyRecord> record = readIntactAssembly(outFolder);
    return record && (!settings.languageSha256 || *settings.languageSha256 == record->languageHash)
        && record->resourceHashes == hashBuiltinFiles(files);
}

} // namespace sinkscope::io
