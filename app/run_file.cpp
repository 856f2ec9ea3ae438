// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_file.h"

#include "app/saved_frames.h"
#include "io/trace_file.h"
#include "trace/error.h"

#include <QCoreApplication>
#include <system_error>

namespace sinkscope::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* variantMark = ".variant";

class RunFileText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::RunFileText)
};

/// A file under a name of its own until it takes the place of another; removed if it never does.
class Staged {
public:
    explicit Staged(const fs::path& target)
        : m_target(target)
        , m_path(target.parent_path() / ("." + target.filename().string() + ".new"))
    {
    }
    ~Staged()
    {
        std::error_code ignored;
        if (!m_done)
            fs::remove(m_path, ignored);
    }
    Staged(const Staged&) = delete;
    Staged& operator=(const Staged&) = delete;

    void write(const Trace& trace) { io::writeTrace(trace, m_path); }

    void publish()
    {
        std::error_code failure;
        fs::rename(m_path, m_target, failure);
        if (failure)
            throw badInput(m_target.string() + ": the file cannot be replaced (" + failure.message()
                + "); save under another name");
        m_done = true;
    }

private:
    fs::path m_target;
    fs::path m_path;
    bool m_done = false;
};

/// The baseline's path when `path` is the variant's and the baseline is there.
fs::path baselinePath(const fs::path& path)
{
    const std::string stem = path.stem().string();
    const std::string mark = variantMark;
    if (stem.size() <= mark.size() || !stem.ends_with(mark))
        return path;
    const fs::path baseline = path.parent_path()
        / (stem.substr(0, stem.size() - mark.size()) + path.extension().string());
    return fs::exists(baseline) ? baseline : path;
}

bool answerSameQuestion(const Trace& a, const Trace& b)
{
    if (!a.layout || !b.layout || a.info.modelHash != b.info.modelHash
        || a.info.mediaPath != b.info.mediaPath || a.info.question != b.info.question
        || a.promptTokens() != b.promptTokens())
        return false;
    for (int token = 0; token < a.promptTokens(); ++token)
        if (a.idOf(token) != b.idOf(token))
            return false;
    return true;
}

void addNote(QString& note, const QString& sentence)
{
    if (!note.isEmpty())
        note += u' ';
    note += sentence;
}

} // namespace

fs::path variantPath(const fs::path& path)
{
    return path.parent_path() / (path.stem().string() + variantMark + path.extension().string());
}

void writeRun(const SavedRun& run, const fs::path& path)
{
    Staged baseline(path);
    Staged variant(variantPath(path));
    baseline.write(*run.baseline);
    if (run.variant)
        variant.write(*run.variant);
    baseline.publish();
    if (run.variant) {
        variant.publish();
        return;
    }
    std::error_code failure;
    fs::remove(variantPath(path), failure);
    if (failure)
        throw badInput(variantPath(path).string()
            + ": the variant of an earlier run cannot be removed (" + failure.message()
            + "); delete it, it does not belong to this run");
}

OpenedRun readRun(const fs::path& chosen, const std::stop_token& stop)
{
    OpenedRun run;
    const fs::path path = baselinePath(chosen);
    run.traces.baseline = io::readTrace(path);
    const Trace& baseline = *run.traces.baseline;
    if (baseline.promptTokens() == 0 || !baseline.prefill)
        throw badInput(path.string()
            + ": the trace holds no prompt, so there is nothing to show; save a run that finished");
    const fs::path other = variantPath(path);
    if (path != other && fs::exists(other)) {
        TracePtr variant = io::readTrace(other);
        if (answerSameQuestion(baseline, *variant))
            run.traces.variant = std::move(variant);
        else
            addNote(run.note,
                RunFileText::tr("%1 belongs to another run and is not shown.")
                    .arg(QString::fromStdString(other.string())));
    }
    SavedFrames frames = savedFrames(baseline, stop);
    run.frames = std::move(frames.frames);
    run.videoThere = frames.problem.isEmpty();
    if (!run.videoThere)
        addNote(run.note, frames.problem);
    return run;
}

} // namespace sinkscope::app
