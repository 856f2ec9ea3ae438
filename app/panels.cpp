// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

class PanelText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::PanelText)
};

/// A dock asks its title for a size hint and nothing else, so a layout has to answer for the bar.
QWidget* makeDockTitle(const widgets::PanelFrame& frame)
{
    auto* host = new QWidget;
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(frame.titleBar());
    return host;
}

Panel makePanel(QMainWindow& window, const QString& name, const QString& title, QWidget* content)
{
    Panel panel;
    panel.frame = new widgets::PanelFrame(title, &window);
    panel.frame->setContent(content);
    panel.dock = new QDockWidget(title, &window);
    panel.dock->setObjectName(name);
    panel.dock->setTitleBarWidget(makeDockTitle(*panel.frame));
    panel.dock->setWidget(panel.frame);
    return panel;
}

QToolButton* makeMenuButton(widgets::PanelFrame& frame)
{
    auto* button = new QToolButton(&frame);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("role", u"flat"_s);
    button->setFocusPolicy(Qt::TabFocus);
    frame.addControl(button);
    return button;
}

void makeLeft(QMainWindow& window, Panels& panels)
{
    panels.interventions = new widgets::InterventionPanel(&window);
    panels.interventions->setObjectName(u"interventions"_s);
    panels.overlay = new OverlaySection(&window);
    panels.interventionPanel = makePanel(
        window, u"interventionDock"_s, PanelText::tr("Interventions"), panels.interventions);
}

void makeCentre(QMainWindow& window, Panels& panels)
{
    panels.frames = new FrameView(&window);
    panels.framePanel.frame = new widgets::PanelFrame(PanelText::tr("Video"), &window);
    panels.framePanel.frame->setContent(panels.frames);
    panels.mapButton = makeMenuButton(*panels.framePanel.frame);
    panels.mapButton->setAccessibleName(PanelText::tr("Map on the frames"));
    panels.mapWork = new WorkLine(&window);
    panels.messages = new MessageBar(&window);
    auto* centre = new QWidget(&window);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panels.messages);
    layout->addWidget(panels.framePanel.frame, 1);
    layout->addWidget(panels.mapWork);
    panels.keyHints =
        new widgets::ThemedLabel(widgets::FontRole::Label, widgets::TextTone::Dim, centre);
    panels.keyHints->setObjectName(u"keyHints"_s);
    panels.keyHints->setWordWrap(true);
    panels.keyHints->setContentsMargins(12, 6, 12, 6);
    panels.keyHints->hide();
    layout->addWidget(panels.keyHints);
    window.setCentralWidget(centre);
}

void makeRight(QMainWindow& window, Panels& panels)
{
    panels.grid = new widgets::HeadGrid(&window);
    panels.grid->setObjectName(u"headGrid"_s);
    panels.roles = new RoleBar(&window);
    auto* gridContent = new QWidget(&window);
    auto* gridLayout = new QVBoxLayout(gridContent);
    gridLayout->setContentsMargins(0, 0, 0, 0);
    gridLayout->setSpacing(0);
    gridLayout->addWidget(panels.grid, 1);
    gridLayout->addWidget(panels.roles);
    panels.gridPanel = makePanel(window, u"gridDock"_s, PanelText::tr("Layer × head"), gridContent);
    panels.metricButton = makeMenuButton(*panels.gridPanel.frame);
    panels.curves = new widgets::SinkCurves(&window);
    panels.curves->setObjectName(u"curves"_s);
    panels.curvePanel = makePanel(window, u"curveDock"_s, PanelText::tr("By layer"), panels.curves);
    panels.scoreButton = makeMenuButton(*panels.curvePanel.frame);
    panels.scoreButton->setText(u"▾"_s);
    panels.scoreButton->setFixedWidth(26);
    panels.scoreButton->setToolTip(PanelText::tr("Choose the score"));
    panels.scoreButton->setAccessibleName(PanelText::tr("Score"));
    panels.armLegend = new widgets::ArmLegend(panels.curvePanel.frame);
    panels.curvePanel.frame->addControl(panels.armLegend);
}

void makeBottom(QMainWindow& window, Panels& panels)
{
    panels.tokens = new widgets::TokenStrip(&window);
    panels.tokens->setObjectName(u"tokens"_s);
    panels.findBar = new widgets::FindBar(&window);
    auto* content = new QWidget(&window);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panels.findBar);
    layout->addWidget(panels.tokens, 1);
    panels.tokenPanel = makePanel(window, u"tokenDock"_s, PanelText::tr("Tokens"), content);
    panels.answers = new widgets::AnswerPane(&window);
    panels.answers->setObjectName(u"answers"_s);
    panels.options = new OptionPages(panels.answers, &window);
    panels.answerPanel =
        makePanel(window, u"answerDock"_s, PanelText::tr("Answers"), panels.options);
    panels.answerPanel.frame->addControl(panels.options->switcher());
}

} // namespace

namespace {

/// Width in which no section of the interventions is cut.
int leastLeft(const Panels& panels)
{
    const widgets::InterventionPanel& area = *panels.interventions;
    const int content = area.widget() ? area.widget()->minimumSizeHint().width() : 0;
    // Fonts of the style sheet come with the first show and are a little wider.
    constexpr int reserve = 14;
    return content + area.verticalScrollBar()->sizeHint().width() + reserve;
}

} // namespace

QList<QDockWidget*> Panels::docks() const
{
    QList<QDockWidget*> all { interventionPanel.dock, gridPanel.dock, curvePanel.dock,
        tokenPanel.dock, answerPanel.dock };
    for (const ScienceDock& place : science)
        all.append(place.dock);
    return all;
}

Panels makePanels(QMainWindow& window)
{
    Panels panels;
    makeLeft(window, panels);
    makeCentre(window, panels);
    makeRight(window, panels);
    makeBottom(window, panels);
    panels.science = makeScienceDocks(window);
    window.setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    resetLayout(window, panels);
    return panels;
}

bool showPanel(const Panels& panels, const QString& id)
{
    for (const ScienceDock& place : panels.science) {
        if (place.panel->objectName() != id)
            continue;
        place.dock->show();
        place.dock->raise();
        return true;
    }
    return false;
}

void resetLayout(QMainWindow& window, const Panels& panels)
{
    for (QDockWidget* dock : panels.docks()) {
        dock->setFloating(false);
        window.removeDockWidget(dock);
    }
    window.addDockWidget(Qt::LeftDockWidgetArea, panels.interventionPanel.dock);
    window.addDockWidget(Qt::RightDockWidgetArea, panels.gridPanel.dock);
    window.addDockWidget(Qt::RightDockWidgetArea, panels.curvePanel.dock);
    window.addDockWidget(Qt::BottomDockWidgetArea, panels.tokenPanel.dock);
    window.splitDockWidget(panels.tokenPanel.dock, panels.answerPanel.dock, Qt::Horizontal);
    // Tabs come out in the order in which they are added behind the first.
    QDockWidget* lastOf[] = { panels.gridPanel.dock, panels.curvePanel.dock };
    for (const ScienceDock& place : panels.science) {
        QDockWidget*& last = lastOf[place.home == ScienceHome::Grid ? 0 : 1];
        window.tabifyDockWidget(last, place.dock);
        last = place.dock;
    }
    for (QDockWidget* dock : panels.docks())
        dock->show();
    panels.gridPanel.dock->raise();
    panels.curvePanel.dock->raise();
    const int width = window.width();
    const int height = window.height();
    const int left = std::clamp(std::max(width * 20 / 100, leastLeft(panels)), 272, 400);
    const int right = std::clamp(width * 30 / 100, 340, 560);
    const int bottom = std::clamp(height * 22 / 100, 168, 300);
    const int column = height - bottom;
    window.resizeDocks(
        { panels.interventionPanel.dock, panels.gridPanel.dock }, { left, right }, Qt::Horizontal);
    window.resizeDocks({ panels.tokenPanel.dock, panels.answerPanel.dock },
        { width - right, right }, Qt::Horizontal);
    window.resizeDocks({ panels.tokenPanel.dock }, { bottom }, Qt::Vertical);
    window.resizeDocks({ panels.gridPanel.dock, panels.curvePanel.dock },
        { column / 2, column - column / 2 }, Qt::Vertical);
}

} // namespace sinkscope::app
