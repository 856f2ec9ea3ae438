// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/check_folder.h"

#include "engine/family_list.h"
#include "engine/memory_info.h"
#include "engine/weight_groups.h"
#include "trace/error.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::engine {

namespace {

constexpr std::size_t namedWeights = 5;

class FolderCheck {
public:
    explicit FolderCheck(const ModelRequest& request)
        : m_request(request)
    {
    }

    CheckReport run()
    {
        guarded("files", [this] { checkFiles(); });
        if (m_report.passed())
            guarded("tensors", [this] { checkTensors(); });
        if (m_report.passed())
            guarded("weights", [this] { checkWeights(); });
        if (m_opened)
            guarded("tokenizer", [this] {
                m_report.lines.push_back(checkTokenizer(*io::Tokenizer::load(m_folder.tokenizer)));
            });
        return std::move(m_report);
    }

private:
    template <typename Check> void guarded(const std::string& id, Check check)
    {
        try {
            check();
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::BadInput)
                throw;
            m_report.add(id, false, error.what());
        }
    }

    void checkFiles()
    {
        m_folder = io::openModelFolder(m_request.folder, knownFamilies());
        m_opened = true;
        std::uintmax_t bytes = 0;
        for (const auto& file : m_folder.weights.files)
            bytes += std::filesystem::file_size(file);
        const std::size_t shards = m_folder.weights.files.size();
        std::string detail = "config.json, " + m_folder.tokenizer.filename().string();
        if (m_folder.chatTemplate)
            detail += ", " + m_folder.chatTemplate->file.filename().string() + " (chat template)";
        const std::string processor =
            std::filesystem::path(m_folder.video.file).filename().string();
        detail += ", " + (processor.empty() ? "no processor file" : processor) + ", "
            + std::to_string(shards) + (shards == 1 ? " weight file, " : " weight files, ")
            + sizeText(static_cast<std::int64_t>(bytes));
        m_report.add("files", true, detail);
        if (processor.empty())
            m_report.note("files",
                "no processor file; pictures are prepared as "
                    + familyOf(m_folder.config.modelType).title + " usually does");
    }

    void checkTensors()
    {
        m_expected = expectedTensors(m_folder.config, familyOf(m_folder.config.modelType));
        const WeightSource source(m_folder.weights, at::kFloat);
        source.check(m_expected, m_request.folder);
        std::size_t found = 0;
        for (const TensorSpec& spec : m_expected)
            found += source.has(spec.name) ? 1 : 0;
        std::string stored;
        for (const auto& [type, count] : source.storedTypes())
            stored += (stored.empty() ? "" : ", ") + std::to_string(count) + " " + type;
        m_report.add("tensors", true,
            std::to_string(found) + " tensors with the names and shapes that config.json implies ("
                + stored + ")");
    }

    void checkWeights()
    {
        WeightSource source(m_folder.weights, at::kFloat);
        source.watch(
            [this](const WeightProgress& progress) {
                if (m_request.progressed)
                    m_request.progressed({ Stage::LoadingModel,
                        static_cast<double>(progress.doneBytes)
                            / static_cast<double>(std::max<std::int64_t>(progress.totalBytes, 1)),
                        "reading weights, " + sizeText(progress.doneBytes) + " of "
                            + sizeText(progress.totalBytes) });
            },
            m_request.stop);
        std::int64_t numbers = 0;
        std::vector<std::string> damaged;
        for (const TensorSpec& spec : m_expected) {
            if (!source.has(spec.name))
                continue;
            const at::Tensor values = source.take(spec.name);
            numbers += values.numel();
            // Both ends are NaN as soon as one value is, and no second tensor is made.
            const auto [lowest, highest] = at::aminmax(values);
            if (!std::isfinite(lowest.item<float>()) || !std::isfinite(highest.item<float>()))
                damaged.push_back(spec.name);
        }
        std::string detail = std::to_string(numbers) + " numbers, all finite";
        if (!damaged.empty()) {
            detail = std::to_string(damaged.size()) + " tensors hold NaN or infinite numbers:";
            for (std::size_t i = 0; i < std::min(damaged.size(), namedWeights); ++i)
                detail += " " + damaged[i];
            detail += "; download the model again";
        }
        m_report.add("weights", damaged.empty(), detail);
    }

    const ModelRequest& m_request;
    CheckReport m_report;
    io::ModelFolder m_folder;
    std::vector<TensorSpec> m_expected;
    bool m_opened = false;
};

/// Scripts with and without spaces, marks, numbers, runs of spaces, code and emoji; all of it in
/// composed form, so that a tokenizer that normalises changes nothing.
const char* const sampleText =
    "What moves from left to right? It's 12,345.678 metres; don't stop!  Two  spaces\tand\n\n"
    "lines.\nÀ bientôt, Straße, ñandú, Žluťoučký kůň. Привет, мир! Γειά σου Κόσμε. שלום עולם "
    "مرحبا بالعالم नमस्ते दुनिया สวัสดีชาวโลก 你好，世界。こんにちは世界 안녕하세요 세계 "
    "if (a[i] != 0) { return x->y; } 👩‍🚀🎬🇯🇵 ½ ∑ ≤ “quoted” — end";

/// A tokenizer may put one space before a text, which belongs to no word of it.
std::string withoutFirstSpace(const std::string& text)
{
    return text.starts_with(' ') ? text.substr(1) : text;
}

} // namespace

CheckReport checkFolder(const ModelRequest& request) { return FolderCheck(request).run(); }

CheckLine checkTokenizer(const io::Tokenizer& tokenizer)
{
    const auto ids = tokenizer.encode(sampleText, io::SpecialTokens::Ignore);
    if (withoutFirstSpace(tokenizer.decode(ids, false)) != sampleText)
        return { "tokenizer", CheckState::Failed,
            "a sample of " + std::to_string(ids.size())
                + " tokens does not decode to the text it was made of: \""
                + tokenizer.decode(ids, false) + "\"" };
    int controls = 0;
    for (std::int32_t id = 0; id < tokenizer.vocabularySize(); ++id) {
        if (!tokenizer.isSpecial(id))
            continue;
        ++controls;
        const std::string name = tokenizer.tokenBytes(id);
        for (const std::int32_t typed : tokenizer.encode(name, io::SpecialTokens::Ignore)) {
            // An unknown character is a control token of its own in some vocabularies.
            if (typed == id)
                return { "tokenizer", CheckState::Failed,
                    "the typed text \"" + name + "\" becomes control token " + std::to_string(id) };
        }
    }
    return { "tokenizer", CheckState::Ok,
        "a sample of " + std::to_string(ids.size()) + " tokens decodes to its text; typed names of "
            + std::to_string(controls) + " control tokens stay text" };
}

} // namespace sinkscope::engine
