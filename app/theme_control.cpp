// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_control.h"

#include <QApplication>
#include <QPalette>

namespace sinkscope::app {

ThemeControl::ThemeControl(QApplication& application)
    : m_application(application)
    , m_systemTheme(widgets::coloursOf(QApplication::palette()).dark ? widgets::Theme::Dark
                                                                     : widgets::Theme::Light)
{
}

void ThemeControl::apply(ThemeChoice choice)
{
    m_choice = choice;
    widgets::Theme theme = m_systemTheme;
    if (choice != ThemeChoice::System)
        theme = choice == ThemeChoice::Dark ? widgets::Theme::Dark : widgets::Theme::Light;
    widgets::applyTheme(m_application, theme);
}

} // namespace sinkscope::app
