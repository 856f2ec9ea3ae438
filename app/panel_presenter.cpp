// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_presenter.h"

#include "app/default_selection.h"
#include "app/science/evicted_tokens.h"
#include "app/status_line.h"
#include "app/view_text.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

namespace {
/// Only work that takes longer than this is announced over the picture.
constexpr int announceAfterMs = 500;
} // namespace

PanelPresenter::PanelPresenter(Workspace& workspace, const Panels& panels, StatusLine& status,
    std::vector<InterventionSpec> specs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_panels(panels)
    , m_status(status)
    , m_specs(std::move(specs))
    , m_scoreWorker(m_caches.sinks, m_scores, this)
    , m_roles(*panels.grid, *panels.roles)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PanelPresenter::refresh);
    connectWorkspace();
    connectToolTips();
    connectMaps();
    connect(&m_scoreWorker, &ScoreWorker::prepared, this, [this] { schedule(ViewChange); });
    schedule(RunChange | ViewChange | FrameChange | PlayChange);
}

void PanelPresenter::connectWorkspace()
{
    const auto onRun = [this] { schedule(RunChange | ViewChange); };
    const auto onView = [this] { schedule(ViewChange); };
    ArmScheduler& scheduler = m_workspace.scheduler();
    connect(&scheduler, &ArmScheduler::armChanged, this, onRun);
    connect(
        &scheduler, &ArmScheduler::progressed, this, [this](Arm, const engine::Progress& progress) {
            m_progress = progress;
            refreshProgress();
        });
    connect(&scheduler, &ArmScheduler::failed, this,
        [this](Arm arm, const engine::RunFailure& failure) {
            m_failures[indexOf(arm)] = QString::fromStdString(failure.message);
            schedule(RunChange | ViewChange);
        });
    connect(&scheduler, &ArmScheduler::settled, this, [this, onRun] {
        m_previewed.reset();
        onRun();
    });
    connect(&m_workspace, &Workspace::asked, this, [this] {
        m_failures = {};
        m_progress = {};
        m_busySince.start();
    });
    connect(&m_workspace, &Workspace::requestChanged, this, onRun);
    connect(&m_workspace, &Workspace::framesChanged, this, [this] {
        m_playImage = {};
        m_playFrame = -1;
        schedule(FrameChange | ViewChange);
    });
    connect(&m_workspace.view(), &ViewState::selectionChanged, this, onView);
    // The strip shows at once what was clicked, which need not be what it is meant to show.
    connect(m_panels.tokens, &widgets::TokenStrip::picked, this, onView);
    connect(&m_workspace.view(), &ViewState::optionsChanged, this, onView);
    Playback& playback = m_workspace.playback();
    connect(&playback, &Playback::frameShown, this, [this](const QImage& image, int frame, double) {
        m_playImage = image;
        schedule(std::exchange(m_playFrame, frame) == frame ? PlayChange : PlayChange | ViewChange);
    });
    connect(&playback, &Playback::playingChanged, this, [this](bool playing) {
        // A paused video shows the sampled frame; before sampling there is only the first picture.
        if (!playing && m_workspace.frames())
            m_playImage = {};
        schedule(PlayChange | ViewChange);
    });
}

void PanelPresenter::connectToolTips()
{
    const auto tip = [this](Arm arm, int token) {
        QString text =
            ViewText::toolTip(mapView(arm), m_selection, m_workspace.view().options(), token);
        const QString evicted = evictedNote(view(arm), token);
        return evicted.isEmpty() ? text : text + u'\n' + evicted;
    };
    m_panels.frames->canvas(Arm::Baseline).setTooltipProvider([this, tip](int token) {
        return tip(m_panels.frames->isSplit() ? Arm::Baseline : shownArm(), token);
    });
    m_panels.frames->canvas(Arm::Variant).setTooltipProvider([tip](int token) {
        return tip(Arm::Variant, token);
    });
    m_panels.tokens->setToolTipSource(tip);
}

Arm PanelPresenter::shownArm() const
{
    const bool variant = m_workspace.view().options().shownArm == Arm::Variant && !m_heldBaseline;
    return variant && view(Arm::Variant) ? Arm::Variant : Arm::Baseline;
}

void PanelPresenter::setHeldBaseline(bool held)
{
    if (std::exchange(m_heldBaseline, held) != held)
        schedule(ViewChange);
}

void PanelPresenter::setRangeLocked(bool locked)
{
    ViewOptions options = m_workspace.view().options();
    options.lockedMaximum = locked ? std::optional<double>(m_range.max) : std::nullopt;
    m_workspace.view().setOptions(options);
}

const ArmView& PanelPresenter::shown() const { return view(shownArm()); }

void PanelPresenter::previewMethod(const MethodUse& use)
{
    m_previewed = use;
    refreshMethods();
}

int PanelPresenter::shownFrame() const
{
    return m_workspace.playback().isPlaying() && m_playFrame >= 0 ? m_playFrame : m_selection.frame;
}

void PanelPresenter::schedule(int changes)
{
    m_changes |= changes;
    if (!m_timer.isActive())
        m_timer.start(0);
}

void PanelPresenter::refreshNow()
{
    m_timer.stop();
    refresh();
}

void PanelPresenter::refresh()
{
    const int changes = std::exchange(m_changes, 0);
    if (changes & RunChange)
        refreshRun();
    if (changes & FrameChange)
        refreshStripFrames();
    if (changes & (RunChange | ViewChange | FrameChange)) {
        refreshViews();
        refreshOverlays();
        refreshTokens();
        refreshScores();
        refreshAnswers();
        refreshMethods();
        refreshStatus();
        refreshProgress();
    }
    if (changes)
        refreshPictures();
    if (changes & (RunChange | ViewChange))
        Q_EMIT refreshed();
}

void PanelPresenter::refreshRun()
{
    const TracePtr baseline = m_workspace.scheduler().trace(Arm::Baseline);
    const TracePtr variant = m_workspace.scheduler().trace(Arm::Variant);
    const bool usable = baseline && baseline->layout;
    m_workspace.view().setRun(selectionLimits(baseline.get(), variant.get()),
        usable ? defaultSelection(*baseline, m_caches.rows) : Selection {});
    m_panels.tokens->setModel(usable ? widgets::tokenStripModelOf(*baseline, variant.get())
                                     : widgets::TokenStripModel {});
}

void PanelPresenter::refreshViews()
{
    m_selection = m_workspace.view().selection();
    const ViewOptions& options = m_workspace.view().options();
    for (const Arm arm : bothArms) {
        ArmView& view = m_views[indexOf(arm)];
        view = armView(
            m_workspace.scheduler().trace(arm), m_selection, options.sinkChoice(), m_caches);
        if (options.direction == Direction::ImageToToken)
            reverse(view, m_selection, m_columns);
        view.artifacts =
            m_artifacts[indexOf(arm)].of(view.trace, options.tau, options.artifactChoice);
        m_mapViews[indexOf(arm)] = m_maps.shown(arm, view, options);
    }
}

void PanelPresenter::refreshProgress()
{
    const ArmScheduler& scheduler = m_workspace.scheduler();
    widgets::FrameCanvas& canvas = m_panels.frames->canvas(Arm::Baseline);
    if (!scheduler.isBusy()) {
        canvas.clearProgress();
        m_status.hideProgress();
        return;
    }
    const bool baseline = scheduler.phase(Arm::Baseline) != ArmPhase::Idle;
    const QString stage = ViewText::stageOf(m_progress.stage);
    const QString text =
        (baseline ? tr("Baseline") : tr("Variant")) + QStringLiteral(" · ") + stage;
    m_status.showProgress(text, m_progress.fraction);
    const TracePtr trace = scheduler.trace(Arm::Baseline);
    const bool growing = trace && !trace->complete;
    const bool longRun = m_busySince.isValid() && m_busySince.elapsed() > announceAfterMs;
    if (baseline && longRun && !growing)
        canvas.setProgress({ stage, m_progress.fraction, tr("Esc cancels") });
    else
        canvas.clearProgress();
}

} // namespace sinkscope::app
