// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

namespace sinkscope::app {

namespace {
constexpr double largerText = 1.4;
}

Presentation::Presentation(QMainWindow& window, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_panels(panels)
{
}

void Presentation::toggle()
{
    if (!leave())
        enter();
}

void Presentation::enter()
{
    m_on = true;
    m_layout = m_window.saveState();
    QFont font = m_window.font();
    font.setPointSizeF(font.pointSizeF() * largerText);
    m_window.setFont(font);
    setSurroundings(false);
    for (const Panel* panel :
        { &m_panels.interventionPanel, &m_panels.gridPanel, &m_panels.curvePanel })
        panel->dock->hide();
    for (const Panel* panel : { &m_panels.tokenPanel, &m_panels.answerPanel })
        panel->dock->show();
    m_panels.keyHints->setText(
        tr("Space plays  ·  , . frames  ·  [ ] layers  ·  { } heads  ·  X direction  ·  H map  ·  "
           "S sinks  ·  hold B baseline  ·  F11 full screen  ·  F5 or Esc leaves"));
    Q_EMIT changed(true);
}

bool Presentation::leave()
{
    if (!m_on)
        return false;
    m_on = false;
    m_window.setFont(QFont());
    setSurroundings(true);
    m_window.restoreState(m_layout);
    Q_EMIT changed(false);
    return true;
}

void Presentation::setSurroundings(bool visible)
{
    m_window.menuBar()->setVisible(visible);
    m_window.statusBar()->setVisible(visible);
    m_panels.keyHints->setVisible(!visible);
    m_panels.frames->legend().setLarge(!visible);
}

} // namespace sinkscope::app
