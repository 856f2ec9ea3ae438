// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_scheduler.h"
#include "app/playback.h"
#include "app/run_file.h"
#include "app/session_bridge.h"
#include "app/view_state.h"

#include <QObject>
#include <functional>
#include <memory>

namespace sinkscope::app {

using FrameSetPtr = std::shared_ptr<const media::FrameSet>;

/// Everything the window shows, without widgets: the request being put together, the two arms, the
/// frames, playback and the view state. A run that fails or is cancelled leaves the video, model
/// and results of the last good one in place. GUI thread only.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Makes the engine that reports to the given listener.
    using EngineFactory =
        std::function<std::unique_ptr<RunEngine>(engine::SessionListener& listener)>;

    explicit Workspace(const EngineFactory& makeEngine, QObject* parent = nullptr);
    ~Workspace() override;

    const engine::RunRequest& request() const { return m_request; }
    /// Replaces the request without running it; opens its video.
    void setRequest(const engine::RunRequest& request);
    /// The next three run both arms at once when there is a video and a question.
    void openVideo(const QString& path);
    void openModel(const QString& path);
    void setRunOptions(
        const engine::RunRequest& options); ///< All but model, media, question, methods.
    void setQuestion(const QString& question);
    void setMethods(const std::vector<MethodUse>& methods);
    /// Runs both arms. An empty question raises a message instead.
    void ask();
    void cancel();
    /// Shows a saved run without a model. Afterwards the request is that of the run, so that it can
    /// be asked again.
    void showRun(const OpenedRun& run);

    ArmScheduler& scheduler() { return *m_scheduler; }
    const ArmScheduler& scheduler() const { return *m_scheduler; }
    RunEngine& engine() { return *m_engine; }
    SessionBridge& bridge() { return m_bridge; }
    ViewState& view() { return m_view; }
    Playback& playback() { return m_playback; }
    /// The sampled frames on show; null before the first were read.
    const FrameSetPtr& frames() const { return m_frames; }
    /// Path of the video file that plays; builtin clips resolved.
    QString videoPath() const { return m_videoPath; }

Q_SIGNALS:
    void requestChanged();
    void framesChanged();
    /// Something went wrong; a complete sentence for the person.
    void messageRaised(const QString& message, sinkscope::ErrorKind kind);
    /// A new question went out, or a saved answer came in.
    void asked();

private:
    struct Good {
        engine::RunRequest request;
        FrameSetPtr frames;
        QString videoPath;
    };

    void connectScheduler();
    void showVideo(const QString& path);
    void takeFrames(const FrameSetPtr& frames);
    void rememberGood();
    void restoreGood();

    engine::RunRequest m_request;
    FrameSetPtr m_frames;
    QString m_videoPath;
    Good m_good;
    ViewState m_view;
    Playback m_playback;
    SessionBridge m_bridge;
    std::unique_ptr<RunEngine> m_engine; ///< After the bridge: ends before it.
    std::unique_ptr<ArmScheduler> m_scheduler;
};

} // namespace sinkscope::app
