// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "widgets/theme.h"

class QApplication;

namespace sinkscope::app {

/// Dark, light, or as the desktop had it when the program started. GUI thread only.
class ThemeControl {
public:
    /// Reads the desktop's palette: make it before any theme is applied.
    explicit ThemeControl(QApplication& application);

    void apply(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }

private:
    QApplication& m_application;
    widgets::Theme m_systemTheme;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace sinkscope::app
