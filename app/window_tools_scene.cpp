// SPDX-License-Identifier: GPL-3.0-or-later
// The scene maker and the answers to what is asked in it.
#include "app/window_tools.h"

#include "app/scene/scene_maker.h"
#include "app/settings.h"

#include <QStandardPaths>
#include <QStatusBar>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {
constexpr int noticeMs = 6000;
}

void WindowTools::showSceneMaker()
{
    if (!m_sceneMaker) {
        const QString folder =
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
        m_sceneMaker = new SceneMaker(m_targets.settings, folder + u"/scenes"_s, &m_targets.window);
        connectSceneMaker();
    }
    m_sceneMaker->setBuiltinModel(m_targets.workspace.request().model == "builtin");
    m_sceneMaker->show();
    m_sceneMaker->raise();
    m_sceneMaker->activateWindow();
}

void WindowTools::connectSceneMaker()
{
    connect(m_sceneMaker, &SceneMaker::asked, this,
        [this](const QString& clip, const QString& question) {
            m_targets.settings.addRecentVideo(clip);
            Q_EMIT sceneAsked(clip, question);
        });
    connect(m_sceneMaker, &SceneMaker::noticed, this, [this](const QString& message) {
        m_targets.window.statusBar()->showMessage(message, noticeMs);
    });
    Workspace& workspace = m_targets.workspace;
    connect(&workspace, &Workspace::requestChanged, m_sceneMaker, [this] {
        m_sceneMaker->setBuiltinModel(m_targets.workspace.request().model == "builtin");
    });
    ArmScheduler& scheduler = workspace.scheduler();
    connect(&scheduler, &ArmScheduler::armChanged, this, &WindowTools::showSceneAnswer);
    connect(&scheduler, &ArmScheduler::settled, this, &WindowTools::showSceneAnswer);
    connect(&scheduler, &ArmScheduler::failed, m_sceneMaker, [this](Arm arm) {
        const auto& request = m_targets.workspace.scheduler().request();
        if (arm == Arm::Baseline && request
            && request->media == m_sceneMaker->askedClip().toStdString())
            m_sceneMaker->showAnswer(tr("No answer: the window says why."));
    });
}

void WindowTools::showSceneAnswer()
{
    const QString clip = m_sceneMaker->askedClip();
    const ArmScheduler& scheduler = m_targets.workspace.scheduler();
    const TracePtr trace = scheduler.trace(Arm::Baseline);
    if (clip.isEmpty() || !trace || trace->answer.empty())
        return;
    // An older answer stays on show until a newer one comes.
    const bool fits = trace->info.mediaPath == clip.toStdString()
        && trace->info.question == m_sceneMaker->askedQuestion().toStdString();
    if (!fits)
        return;
    const QString answer = QString::fromStdString(trace->answer).trimmed();
    m_sceneMaker->showAnswer(tr("Answer: %1").arg(answer));
}

} // namespace sinkscope::app
