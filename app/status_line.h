// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace sinkscope::app {

/// The bottom line: device, timings and memory of the shown run, the token under the pointer, and
/// what runs now.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showRun(const Trace* trace);
    /// Numbers of a token; `sink` lights the mark on the right.
    void showToken(const QString& readout, bool sink);
    /// Stage and fraction of what runs; a negative fraction is unknown.
    void showProgress(const QString& text, double fraction);
    void hideProgress();

    QString readout() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    QLabel* m_device;
    QLabel* m_timing;
    QLabel* m_memory;
    QLabel* m_token;
    QLabel* m_stage;
    QProgressBar* m_progress;
    QLabel* m_sink;
};

/// "prefill 0.41 s · 38 tok/s"; empty when the timings are unknown.
QString timingText(const Trace& trace);

} // namespace sinkscope::app
