// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/overlay_model.h"
#include "app/panels.h"
#include "app/science/evidence_maps.h"
#include "app/science/role_grid.h"
#include "app/score_cache.h"
#include "app/score_worker.h"
#include "app/touch_forecast.h"
#include "app/workspace.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <array>
#include <optional>
#include <vector>

namespace sinkscope::app {

class StatusLine;

/// Fills the panels from the workspace: the only place that knows what each panel shows. Changes
/// are collected and shown once per turn of the event loop. GUI thread only.
class PanelPresenter : public QObject {
    Q_OBJECT

public:
    PanelPresenter(Workspace& workspace, const Panels& panels, StatusLine& status,
        std::vector<InterventionSpec> specs, QObject* parent = nullptr);

    /// The arm in the frame view: the chosen one, or the baseline while it is held.
    Arm shownArm() const;
    void setHeldBaseline(bool held);
    /// Locks the legend's range at its present maximum, or lets it follow again.
    void setRangeLocked(bool locked);
    /// What is on show in an arm. Valid until the event loop turns.
    const ArmView& view(Arm arm) const { return m_views[indexOf(arm)]; }
    /// The same with the values that lie on the frames.
    const ArmView& mapView(Arm arm) const { return m_mapViews[indexOf(arm)]; }
    /// Of shownArm().
    const ArmView& shown() const;
    const Selection& selection() const { return m_selection; }
    /// The values of the layer × head grid.
    const analysis::HeadGrid& grid() const { return m_grid; }
    int shownFrame() const;
    /// Values of a method while they are dragged: its note and the marks of the grid say what they
    /// would touch, until a run settles.
    void previewMethod(const MethodUse& use);
    /// Shows everything that is still waiting.
    void refreshNow();

Q_SIGNALS:
    /// The panels show something else.
    void refreshed();

private:
    enum Change {
        RunChange = 1, ///< Traces, phases, methods.
        ViewChange = 2, ///< Selection or options.
        FrameChange = 4, ///< Other sampled frames.
        PlayChange = 8 ///< Another picture of the playing video.
    };

    void connectWorkspace();
    void connectToolTips();
    void schedule(int changes);
    void refresh();

    void refreshRun();
    void refreshStripFrames();
    void refreshViews();
    void refreshOverlays();
    void refreshStripOverlays();
    void refreshPictures();
    void refreshTokens();
    void refreshScores();
    void refreshAnswers();
    void refreshMethods();
    QString varForecast(std::vector<int>& marked);
    void refreshStatus();
    void refreshProgress();
    void connectMaps();
    void describeMap(const ArmView& main);
    void refreshTitles(const ScoreView& baseline);
    widgets::AnswerModel answerModel(Arm arm) const;
    std::vector<int> pickedKeys() const;
    void describeTokens(const ArmView& looking);

    Workspace& m_workspace;
    Panels m_panels;
    StatusLine& m_status;
    std::vector<InterventionSpec> m_specs;
    QTimer m_timer;
    int m_changes = 0;
    ViewCaches m_caches; ///< Before what uses it.
    ColumnCache m_columns;
    analysis::HeadGrid m_grid;
    std::array<ArtifactCache, 2> m_artifacts; ///< By arm.
    ScoreCache m_scores;
    ScoreWorker m_scoreWorker;
    RoleGrid m_roles;
    EvidenceMaps m_maps;
    std::array<ArmView, 2> m_mapViews; ///< With the values that lie on the frames.
    TouchForecast m_forecast;
    std::optional<MethodUse> m_previewed;
    Selection m_selection;
    std::array<ArmView, 2> m_views;
    std::array<ArmOverlays, 2> m_overlays;
    std::optional<Arm> m_stripArm; ///< Whose overlays lie on the strip; none: has to be set.
    widgets::ValueRange m_range;
    std::shared_ptr<const widgets::ScaleCurve> m_curve; ///< Of the range; null: linear.
    bool m_heldBaseline = false;
    QImage m_playImage; ///< Null unless the video plays or no frame was sampled yet.
    int m_playFrame = -1;
    engine::Progress m_progress;
    QElapsedTimer m_busySince;
    std::array<QString, 2> m_failures;
};

} // namespace sinkscope::app
