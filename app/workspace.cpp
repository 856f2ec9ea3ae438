// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "engine/catalogue.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

namespace {

constexpr const char* builtinPrefix = "builtin";

/// File of "builtin" or "builtin:N" (N from 1), any other path as it is.
QString resolvedVideo(const std::string& media)
{
    if (!media.starts_with(builtinPrefix))
        return QString::fromStdString(media);
    const std::vector<engine::ClipEntry> clips = engine::builtinClips();
    std::size_t number = 1;
    const std::size_t colon = media.find(':');
    if (colon != std::string::npos)
        number = QString::fromStdString(media.substr(colon + 1)).toULong();
    if (number < 1 || number > clips.size())
        return QString::fromStdString(media);
    return QString::fromStdString(clips[number - 1].path);
}

bool sameFrames(const FrameSetPtr& a, const FrameSetPtr& b)
{
    if (!a || !b)
        return a == b;
    return a->path == b->path
        && std::equal(a->frames.begin(), a->frames.end(), b->frames.begin(), b->frames.end(),
            [](const media::Frame& left, const media::Frame& right) {
                return left.sourceIndex == right.sourceIndex && left.rgb == right.rgb;
            });
}

} // namespace

Workspace::Workspace(const EngineFactory& makeEngine, QObject* parent)
    : QObject(parent)
    , m_engine(makeEngine(m_bridge))
    , m_scheduler(std::make_unique<ArmScheduler>(*m_engine, m_bridge))
{
    connectScheduler();
    connect(&m_playback, &Playback::paused, this, [this](int frame) {
        if (frame < 0)
            return;
        SelectionPart part;
        part.frame = frame;
        m_view.lock(part);
    });
}

Workspace::~Workspace() = default;

void Workspace::connectScheduler()
{
    connect(m_scheduler.get(), &ArmScheduler::framesRead, this, &Workspace::takeFrames);
    connect(m_scheduler.get(), &ArmScheduler::failed, this,
        [this](Arm arm, const engine::RunFailure& failure) {
            if (arm == Arm::Baseline)
                restoreGood();
            Q_EMIT messageRaised(QString::fromStdString(failure.message), failure.kind);
        });
    connect(m_scheduler.get(), &ArmScheduler::armChanged, this, [this](Arm arm) {
        if (arm == Arm::Baseline && m_scheduler->phase(arm) == ArmPhase::Idle
            && m_scheduler->trace(arm) && !m_scheduler->isStale(arm))
            rememberGood();
    });
}

void Workspace::setRequest(const engine::RunRequest& request)
{
    m_request = request;
    Q_EMIT requestChanged();
    if (request.media.empty())
        return;
    try {
        showVideo(resolvedVideo(request.media));
    } catch (const Error& error) {
        Q_EMIT messageRaised(QString::fromUtf8(error.what()), error.kind());
    }
}

void Workspace::openVideo(const QString& path)
{
    engine::RunRequest request = m_request;
    request.media = path.toStdString();
    setRequest(request);
    if (!m_request.question.empty())
        ask();
}

void Workspace::openModel(const QString& path)
{
    m_request.model = path.toStdString();
    Q_EMIT requestChanged();
    if (!m_request.question.empty())
        ask();
}

void Workspace::setRunOptions(const engine::RunRequest& options)
{
    engine::RunRequest request = options;
    request.model = m_request.model;
    request.media = m_request.media;
    request.question = m_request.question;
    request.methods = m_request.methods;
    m_request = std::move(request);
    Q_EMIT requestChanged();
    if (!m_request.question.empty())
        ask();
}

void Workspace::setQuestion(const QString& question)
{
    m_request.question = question.trimmed().toStdString();
}

void Workspace::setMethods(const std::vector<MethodUse>& methods)
{
    m_request.methods = methods;
    m_scheduler->setMethods(methods);
    Q_EMIT requestChanged();
}

void Workspace::ask()
{
    if (m_request.question.empty()) {
        Q_EMIT messageRaised(tr("The question is empty. Type what you want to know about the "
                                "video, then press Enter."),
            ErrorKind::BadInput);
        return;
    }
    m_scheduler->ask(m_request);
    Q_EMIT asked();
}

void Workspace::cancel()
{
    const bool baseline = m_scheduler->phase(Arm::Baseline) != ArmPhase::Idle;
    m_scheduler->cancel();
    if (baseline)
        restoreGood();
}

void Workspace::showRun(const OpenedRun& run)
{
    const RunInfo& info = run.traces.baseline->info;
    m_request.model = info.modelPath;
    m_request.media = info.mediaPath;
    m_request.question = info.question;
    m_request.maxNewTokens = std::max(1, info.maxNewTokens);
    m_request.ignoreEos = info.ignoreEos;
    m_request.seed = info.seed;
    m_request.temperature = info.temperature;
    m_request.topP = info.topP;
    m_request.sampling.mode = media::Sampling::Mode::Uniform;
    m_request.sampling.frameCount = std::max(1, static_cast<int>(run.frames->frames.size()));
    m_request.methods =
        run.traces.variant ? run.traces.variant->info.methods : std::vector<MethodUse> {};
    m_videoPath = QString::fromStdString(info.mediaPath);
    if (run.videoThere && !info.mediaPath.empty())
        m_playback.open(m_videoPath);
    else
        m_playback.close();
    Q_EMIT asked();
    takeFrames(run.frames);
    m_scheduler->adopt(m_request, run.traces.baseline, run.traces.variant);
    Q_EMIT requestChanged();
    if (!run.note.isEmpty())
        Q_EMIT messageRaised(run.note, ErrorKind::BadInput);
}

void Workspace::showVideo(const QString& path)
{
    if (path == m_videoPath)
        return;
    m_videoPath = path;
    m_frames = nullptr;
    Q_EMIT framesChanged();
    m_playback.open(path);
}

void Workspace::takeFrames(const FrameSetPtr& frames)
{
    if (sameFrames(m_frames, frames))
        return;
    m_frames = frames;
    std::vector<double> seconds;
    if (frames)
        for (const media::Frame& frame : frames->frames)
            seconds.push_back(frame.seconds);
    m_playback.setSampledSeconds(std::move(seconds));
    Q_EMIT framesChanged();
}

void Workspace::rememberGood() { m_good = { *m_scheduler->request(), m_frames, m_videoPath }; }

void Workspace::restoreGood()
{
    if (!m_good.frames)
        return;
    m_request.media = m_good.request.media;
    m_request.model = m_good.request.model;
    if (m_videoPath != m_good.videoPath) {
        m_videoPath = m_good.videoPath;
        m_playback.open(m_videoPath);
        m_frames = nullptr;
    }
    takeFrames(m_good.frames);
    Q_EMIT requestChanged();
}

} // namespace sinkscope::app
