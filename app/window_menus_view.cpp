// SPDX-License-Identifier: GPL-3.0-or-later
// The View menu and the menus in the panels' title bars.
#include "app/window_menus.h"

#include "analysis/layer_scores.h"
#include "analysis/sink_definition.h"
#include "app/analysis_text.h"
#include "app/main_window.h"
#include "app/panel_focus.h"
#include "app/panel_presenter.h"
#include "app/science/evidence_maps.h"
#include "app/settings.h"
#include "app/theme_control.h"
#include "app/view_steps.h"
#include "app/window_tools.h"
#include "app/workspace.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

template <typename Change> void WindowMenus::edit(Change change)
{
    ViewOptions options = m_targets.workspace.view().options();
    change(options);
    m_targets.workspace.view().setOptions(options);
}

void WindowMenus::addViewMenu(QMenuBar& bar)
{
    QMenu& view = *bar.addMenu(tr("&View"));
    addOverlayEntries(view);
    view.addSeparator();
    view.setToolTipsVisible(true);
    addMapMenu(view);
    addDirectionEntry(view);
    addMatrixEntry(view);
    Workspace& work = m_targets.workspace;
    m_split = addAction(m_targets.window, view,
        { tr("&Baseline and variant side by side"), { QKeySequence(Qt::CTRL | Qt::Key_D) },
            [&work] { toggleSplit(work); } });
    m_split->setCheckable(true);
    view.addSeparator();
    addThemes(view);
    addWindowEntries(view);
}

void WindowMenus::addOverlayEntries(QMenu& view)
{
    MainWindow& window = m_targets.window;
    Workspace& work = m_targets.workspace;
    m_overlay = addAction(
        window, view, { tr("&Overlay"), { Qt::Key_H }, [&work] { toggleOverlay(work); } });
    m_overlay->setCheckable(true);
    m_smooth = addAction(window, view, { tr("&Smooth"), { Qt::SHIFT | Qt::Key_S }, [this] {
                                            edit([](ViewOptions& o) { o.smooth = !o.smooth; });
                                        } });
    m_smooth->setCheckable(true);
    addOpacity(view);
    QMenu* maps = view.addMenu(tr("&Colour map"));
    std::vector<Choice> choices;
    for (const widgets::ColourMapId id :
        { widgets::ColourMapId::Viridis, widgets::ColourMapId::Inferno, widgets::ColourMapId::Jet })
        choices.push_back({ widgets::colourMapLabel(id),
            [this, id] { edit([id](ViewOptions& o) { o.colourMap = id; }); } });
    m_maps = addChoices(*maps, choices);
    QMenu* sinks = view.addMenu(tr("S&inks"));
    choices.clear();
    const std::pair<QString, SinkDisplay> displays[] = { { tr("&Ringed"), SinkDisplay::Ringed },
        { tr("&Plain"), SinkDisplay::Plain }, { tr("R&emoved"), SinkDisplay::Removed } };
    for (const auto& [text, display] : displays)
        choices.push_back({ text,
            [this, which = display] { edit([which](ViewOptions& o) { o.sinks = which; }); } });
    m_sinks = addChoices(*sinks, choices);
    sinks->addSeparator();
    addAction(window, *sinks, { tr("&Next way"), { Qt::Key_S }, [&work] { cycleSinks(work); } });
    m_artifacts = addAction(window, *sinks,
        { tr("&Vision-tower artifacts"), { Qt::SHIFT | Qt::Key_V },
            [this] { edit([](ViewOptions& o) { o.artifacts = !o.artifacts; }); } });
    m_artifacts->setCheckable(true);
    addArtifactRules(*sinks);
    addRemovals(*sinks);
    addDefinitions(view);
    addScales(view);
    m_lockRange = addAction(window, view,
        { tr("&Lock range"), { Qt::Key_L },
            [this] { m_targets.presenter.setRangeLocked(m_lockRange->isChecked()); } });
    m_lockRange->setCheckable(true);
    addLegendMenu();
}

void WindowMenus::addRemovals(QMenu& sinks)
{
    const std::pair<QString, SinkRemoval> removals[] = { { tr("When removed: &left out"),
                                                             SinkRemoval::Hide },
        { tr("When removed: the rest scaled to &1"), SinkRemoval::Renormalise },
        { tr("When removed: &kept, but off the colour scale"), SinkRemoval::Keep } };
    std::vector<Choice> choices;
    for (const auto& [text, removal] : removals)
        choices.push_back({ text, [this, which = removal] {
                               edit([which](ViewOptions& o) {
                                   o.removal = which;
                                   o.sinks = SinkDisplay::Removed;
                               });
                           } });
    sinks.addSeparator();
    m_removals = addChoices(sinks, choices);
}

void WindowMenus::addArtifactRules(QMenu& sinks)
{
    QMenu* menu = sinks.addMenu(tr("&Threshold of artifacts"));
    const auto choose = [this](analysis::ArtifactRule rule) {
        edit([rule](ViewOptions& o) {
            o.artifactChoice.rule = rule;
            o.artifacts = true;
        });
    };
    m_artifactRules = addChoices(*menu,
        { { tr("&Robust: far above the median"),
              [choose] { choose(analysis::ArtifactRule::Robust); } },
            { tr("&Published for the tower, else robust"),
                [choose] { choose(analysis::ArtifactRule::Published); } },
            { tr("A &norm of your own…"), [this] {
                 followOptions();
                 m_targets.tools.askArtifactNorm();
             } } });
    m_targets.panels.overlay->setArtifactMenu(menu);
}

void WindowMenus::addScales(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("Sc&ale"));
    const std::pair<QString, widgets::ScaleKind> scales[] = { { tr("&Linear"),
                                                                  widgets::ScaleKind::Linear },
        { tr("&Square root"), widgets::ScaleKind::SquareRoot },
        { tr("L&ogarithmic"), widgets::ScaleKind::Logarithmic },
        { tr("&Percentile"), widgets::ScaleKind::Percentile } };
    std::vector<Choice> choices;
    for (const auto& [text, scale] : scales)
        choices.push_back({ text,
            [this, which = scale] { edit([which](ViewOptions& o) { o.scale = which; }); } });
    m_scales = addChoices(*menu, choices);
}

void WindowMenus::addLegendMenu()
{
    QWidget& legend = m_targets.panels.frames->legend();
    legend.setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto separate = [&legend] {
        auto* line = new QAction(&legend);
        line->setSeparator(true);
        legend.addAction(line);
    };
    legend.addActions(m_scales->actions());
    separate();
    legend.addActions(m_removals->actions());
    separate();
    legend.addAction(m_lockRange);
}

void WindowMenus::addDefinitions(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("What counts as a sin&k"));
    menu->setToolTipsVisible(true);
    std::vector<Choice> choices;
    for (const analysis::SinkDefinition& definition : analysis::sinkDefinitions())
        choices.push_back({ analysisText(definition.title), [this, id = definition.id] {
                               edit([&id](ViewOptions& o) { o.sinkDefinition = id; });
                           } });
    m_definitions = addChoices(*menu, choices);
    for (int i = 0; i < m_definitions->actions().size(); ++i)
        m_definitions->actions().at(i)->setToolTip(
            analysisText(analysis::sinkDefinitions()[static_cast<std::size_t>(i)].formula));
}

void WindowMenus::addOpacity(QMenu& view)
{
    auto* row = new QWidget(&view);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 4, 16, 4);
    m_opacity = new QSlider(Qt::Horizontal, row);
    m_opacity->setRange(0, 100);
    m_opacity->setAccessibleName(tr("Opacity of the overlay"));
    layout->addWidget(new QLabel(tr("Opacity"), row));
    layout->addWidget(m_opacity, 1);
    connect(m_opacity, &QSlider::valueChanged, this,
        [this](int percent) { edit([percent](ViewOptions& o) { o.opacity = percent / 100.0; }); });
    auto* action = new QWidgetAction(&view);
    action->setDefaultWidget(row);
    view.addAction(action);
}

void WindowMenus::addThemes(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("&Theme"));
    std::vector<Choice> choices;
    const std::pair<QString, ThemeChoice> themes[] = { { tr("&System"), ThemeChoice::System },
        { tr("&Dark"), ThemeChoice::Dark }, { tr("&Light"), ThemeChoice::Light } };
    for (const auto& [text, theme] : themes)
        choices.push_back({ text, [this, which = theme] {
                               m_targets.theme.apply(which);
                               m_targets.settings.setTheme(which);
                           } });
    QActionGroup* group = addChoices(*menu, choices);
    group->actions().at(static_cast<int>(m_targets.theme.choice()))->setChecked(true);
}

void WindowMenus::addWindowEntries(QMenu& view)
{
    MainWindow& window = m_targets.window;
    const Panels& panels = m_targets.panels;
    QMenu* menu = view.addMenu(tr("&Panels"));
    for (QDockWidget* dock : panels.docks())
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    QMenu* front = menu->addMenu(tr("&Bring to the front"));
    for (qsizetype i = 0; i < panels.science.size(); ++i) {
        const ScienceDock& place = panels.science[i];
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + i);
        addAction(window, *front,
            { place.dock->windowTitle(), { QKeySequence(Qt::CTRL | Qt::ALT | digit) },
                [&panels, place] {
                    showPanel(panels, place.panel->objectName());
                    focusPanel(*place.frame);
                } });
    }
    addAction(window, *menu,
        { tr("&Next panel"), { Qt::Key_F6 }, [&panels] { focusNextPanel(panels, true); } });
    addAction(window, *menu,
        { tr("&Previous panel"), { QKeySequence(Qt::SHIFT | Qt::Key_F6) },
            [&panels] { focusNextPanel(panels, false); } });
    addAction(window, *menu,
        { tr("&Reset layout"), {}, [&window, &panels] { resetLayout(window, panels); } });
    addPresentationEntry(view);
    QAction* fullScreen = addAction(window, view,
        { tr("&Full screen"), { Qt::Key_F11 },
            [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); } });
    fullScreen->setCheckable(true);
}

void WindowMenus::addMapMenu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("M&ap on the frames"));
    menu->setToolTipsVisible(true);
    constexpr EvidenceMap maps[] = { EvidenceMap::Attention, EvidenceMap::Rollout,
        EvidenceMap::Similarity };
    std::vector<Choice> choices;
    for (const EvidenceMap map : maps)
        choices.push_back(
            { evidenceTitle(map), [this, map] { edit([map](ViewOptions& o) { o.map = map; }); } });
    m_evidence = addChoices(*menu, choices);
    for (const EvidenceMap map : maps)
        m_evidence->actions().at(static_cast<int>(map))->setToolTip(evidenceHelp(map));
    m_targets.panels.mapButton->setMenu(menu);
}

void WindowMenus::addMetricMenu()
{
    auto* menu = new QMenu(m_targets.panels.metricButton);
    menu->setToolTipsVisible(true);
    std::vector<Choice> choices;
    for (const analysis::HeadMetricInfo& info : analysis::headMetrics())
        choices.push_back({ analysisText(info.title), [this, metric = info.metric] {
                               edit([metric](ViewOptions& o) {
                                   o.metric = metric;
                                   o.headRoles = false;
                               });
                           } });
    choices.push_back({ tr("Role"), [this] { edit([](ViewOptions& o) { o.headRoles = true; }); } });
    m_metrics = addChoices(*menu, choices);
    m_metrics->actions().constLast()->setToolTip(
        tr("What each head does: sink, image-centred, recency, spread, dormant or mixed"));
    for (int i = 0; i < static_cast<int>(analysis::headMetrics().size()); ++i)
        m_metrics->actions().at(i)->setToolTip(
            analysisText(analysis::headMetrics()[static_cast<std::size_t>(i)].formula));
    menu->addSeparator();
    m_change = menu->addAction(tr("Change by the variant"));
    m_change->setCheckable(true);
    connect(m_change, &QAction::triggered, this,
        [this](bool on) { edit([on](ViewOptions& o) { o.metricChange = on; }); });
    m_targets.panels.metricButton->setMenu(menu);
}

void WindowMenus::addScoreMenu()
{
    auto* menu = new QMenu(m_targets.panels.scoreButton);
    menu->setToolTipsVisible(true);
    std::vector<Choice> choices;
    for (const analysis::LayerScore& score : analysis::layerScores())
        choices.push_back({ analysisText(score.title),
            [this, id = score.id] { edit([&id](ViewOptions& o) { o.score = id; }); } });
    m_scores = addChoices(*menu, choices);
    for (int i = 0; i < m_scores->actions().size(); ++i)
        m_scores->actions().at(i)->setToolTip(
            analysisText(analysis::layerScores()[static_cast<std::size_t>(i)].formula));
    m_targets.panels.scoreButton->setMenu(menu);
}

void WindowMenus::followOptions()
{
    const ViewOptions& options = m_targets.workspace.view().options();
    m_overlay->setChecked(options.overlayVisible);
    m_smooth->setChecked(options.smooth);
    m_artifacts->setChecked(options.artifacts);
    m_lockRange->setChecked(options.lockedMaximum.has_value());
    m_split->setChecked(options.split);
    m_change->setChecked(options.metricChange);
    m_reversed->setChecked(options.direction == Direction::ImageToToken);
    {
        const QSignalBlocker quiet(m_opacity);
        m_opacity->setValue(static_cast<int>(std::lround(options.opacity * 100)));
    }
    m_evidence->actions().at(static_cast<int>(options.map))->setChecked(true);
    m_maps->actions().at(static_cast<int>(options.colourMap))->setChecked(true);
    m_sinks->actions().at(static_cast<int>(options.sinks))->setChecked(true);
    m_removals->actions().at(static_cast<int>(options.removal))->setChecked(true);
    m_artifactRules->actions().at(static_cast<int>(options.artifactChoice.rule))->setChecked(true);
    m_scales->actions().at(static_cast<int>(options.scale))->setChecked(true);
    (options.headRoles ? m_metrics->actions().constLast()
                       : m_metrics->actions().at(static_cast<int>(options.metric)))
        ->setChecked(true);
    const auto definitions = analysis::sinkDefinitions();
    for (std::size_t i = 0; i < definitions.size(); ++i)
        if (definitions[i].id == options.sinkDefinition)
            m_definitions->actions().at(static_cast<int>(i))->setChecked(true);
    const auto scores = analysis::layerScores();
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i].id == options.score)
            m_scores->actions().at(static_cast<int>(i))->setChecked(true);
}

} // namespace sinkscope::app
