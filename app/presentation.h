// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels.h"

#include <QByteArray>
#include <QFont>
#include <QObject>
#include <QPointer>
#include <utility>
#include <vector>

namespace sinkscope::app {

/// The window for an audience: larger text, a large legend, only frames, tokens and answers, and
/// the keys that matter on the screen. Leaving it gives back the window as it was.
class Presentation : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Presentation(QMainWindow& window, const Panels& panels, QObject* parent = nullptr);

    bool isOn() const { return m_on; }
    void toggle();
    /// True when it was on.
    bool leave();

Q_SIGNALS:
    void changed(bool on);

private:
    void enter();
    void enlargeText();
    void setSurroundings(bool visible);

    QMainWindow& m_window;
    Panels m_panels;
    bool m_on = false;
    QByteArray m_layout;
    /// What every widget had set by itself; a plain QFont: nothing.
    std::vector<std::pair<QPointer<QWidget>, QFont>> m_fonts;
};

} // namespace sinkscope::app
