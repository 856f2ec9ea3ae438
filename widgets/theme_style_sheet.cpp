// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_style_sheet.h"

#include <utility>

namespace sinkscope::widgets {

namespace {

// Names after @ are replaced by colours. Rules come in the order of the window, top to bottom.
constexpr const char* sheet = R"(
QPushButton, QToolButton {
    background: @raised; border: 1px solid @edge; border-radius: 4px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: @outline; }
QPushButton:focus, QToolButton:focus { border-color: @dimText; }
QPushButton:default { border-color: @dimText; }
QPushButton[role="primary"] {
    background: @action; border-color: @action; color: #ffffff; font-weight: bold; }
QPushButton[role="primary"]:hover { background: @actionHover; }
QPushButton[role="primary"]:disabled { background: @raised; border-color: @edge; color: @dimText; }
QPushButton[role="baseline"]:checked, QToolButton[role="baseline"]:checked {
    background: @baseline; border-color: @baseline; color: @onArm; }
QPushButton[role="variant"]:checked, QToolButton[role="variant"]:checked {
    background: @variant; border-color: @variant; color: @onArm; }
QPushButton[role="flat"], QToolButton[role="flat"] {
    background: transparent; border-color: transparent; padding: 2px 6px; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @raised; }
QPushButton[role="flat"]:checked, QToolButton[role="flat"]:checked { background: @raised; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0px; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: @field; border: 1px solid @edge; border-radius: 4px; padding: 4px 8px;
    selection-background-color: @outline; selection-color: @text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @dimText; }

QCheckBox { spacing: 6px; }
QCheckBox::indicator {
    width: 11px; height: 11px; border: 1px solid @dimText; border-radius: 3px; background: @field; }
QCheckBox::indicator:checked { border-color: @text; background: @text; }
QCheckBox::indicator:disabled { border-color: @outline; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @outline; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @dimText; }
QSlider::handle:horizontal {
    width: 12px; margin: -4px 0; border-radius: 6px; background: @knob; }

QMenu { background: @raised; border: 1px solid @outline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 3px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @dimText; }
QMenu::separator { height: 1px; background: @outline; margin: 4px 6px; }
QMenuBar { background: @panel; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 8px; border-radius: 3px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QToolTip { background: @raised; color: @text; border: 1px solid @outline; padding: 4px 6px; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @line; padding: 5px; spacing: 6px; }
QStatusBar { background: @panel; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }

QTabBar { background: @panel; qproperty-drawBase: 0; }
QTabBar::tab {
    background: @panel; color: @dimText; border: none; border-bottom: 2px solid @panel;
    padding: 6px 9px 4px 9px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @dimText; }
QTabBar::tab:selected:focus { border-bottom-color: @text; }
QTabBar QToolButton { border-radius: 0; padding: 0; }

QScrollBar:horizontal { height: 9px; background: transparent; margin: 0; }
QScrollBar:vertical { width: 9px; background: transparent; margin: 0; }
QScrollBar::handle { background: @outline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @dimText; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor between(const QColor& first, const QColor& second)
{
    return QColor((first.red() + second.red()) / 2, (first.green() + second.green()) / 2,
        (first.blue() + second.blue()) / 2);
}

} // namespace

QString styleSheetOf(const ThemeColours& colours)
{
    // A longer name must precede a shorter one it starts with.
    const std::pair<const char*, QColor> names[] = {
        { "@actionHover", colours.action.lighter(115) },
        { "@action", colours.action },
        { "@baseline", colours.baseline },
        { "@variant", colours.variant },
        { "@onArm", QColor(0x15, 0x17, 0x1b) },
        { "@dimText", colours.dimText },
        { "@text", colours.text },
        { "@raised", colours.raised },
        { "@panel", colours.panel },
        { "@outline", colours.outline },
        { "@hover", between(colours.raised, colours.outline) },
        { "@edge", colours.dark ? colours.raised : colours.outline },
        { "@line", colours.dark ? colours.window : colours.outline },
        { "@knob", colours.dark ? colours.text : colours.dimText },
        { "@field", colours.dark ? colours.window : colours.raised },
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto& [name, colour] : names)
        text.replace(QLatin1StringView(name), colour.name());
    return text;
}

} // namespace sinkscope::widgets
