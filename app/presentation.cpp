// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <algorithm>
#include <iterator>

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
    const int tokenHeight = m_panels.tokenPanel.dock->height();
    // Else the focus wanders from a panel that hides to its neighbour.
    m_panels.frames->canvas(Arm::Baseline).setFocus(Qt::OtherFocusReason);
    enlargeText();
    setSurroundings(false);
    const QDockWidget* const stays[] = { m_panels.tokenPanel.dock, m_panels.answerPanel.dock };
    for (QDockWidget* dock : m_panels.docks())
        dock->setVisible(std::find(std::begin(stays), std::end(stays), dock) != std::end(stays));
    m_window.resizeDocks(
        { m_panels.tokenPanel.dock }, { static_cast<int>(tokenHeight * largerText) }, Qt::Vertical);
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
    for (const auto& [widget, font] : m_fonts)
        if (widget)
            widget->setFont(font);
    m_fonts.clear();
    setSurroundings(true);
    // The panels must have their old smallest sizes before they get their old places.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_window.restoreState(m_layout);
    Q_EMIT changed(false);
    return true;
}

void Presentation::enlargeText()
{
    // Under a style sheet widgets do not follow the font of their window.
    const QList<QWidget*> widgets = m_window.findChildren<QWidget*>();
    std::vector<QFont> larger;
    for (QWidget* widget : widgets) {
        const bool own = widget->testAttribute(Qt::WA_SetFont);
        m_fonts.emplace_back(widget, own ? widget->font() : QFont());
        larger.push_back(widget->font());
        if (larger.back().pointSizeF() > 0)
            larger.back().setPointSizeF(larger.back().pointSizeF() * largerText);
    }
    for (qsizetype i = 0; i < widgets.size(); ++i)
        widgets[i]->setFont(larger[static_cast<std::size_t>(i)]);
}

void Presentation::setSurroundings(bool visible)
{
    m_window.menuBar()->setVisible(visible);
    m_window.statusBar()->setVisible(visible);
    m_panels.keyHints->setVisible(!visible);
    m_panels.frames->legend().setLarge(!visible);
}

} // namespace sinkscope::app
