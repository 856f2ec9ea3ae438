// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace sinkscope::app {

/// Keys that are more than an action: B acts while it is held, and Space keeps its meaning for a
/// focused button or switch instead of playing the video.
class WindowKeys : public QObject {
    Q_OBJECT

public:
    explicit WindowKeys(QWidget& window);

Q_SIGNALS:
    void baselineHeld(bool held);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isInWindow(const QObject* object) const;

    QWidget& m_window;
    bool m_held = false;
};

} // namespace sinkscope::app
