// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

namespace sinkscope::widgets {
class ProgressLine;
class QuietButton;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class BackgroundJob;

/// How far a job has come, with a button that ends it. Shown only for work that takes longer than
/// half a second. GUI thread only.
class WorkLine : public QWidget {
    Q_OBJECT

public:
    explicit WorkLine(QWidget* parent = nullptr);

    /// Shows the job from now on; it must outlive the line. `text` says what it makes.
    void follow(BackgroundJob& job, const QString& text);

Q_SIGNALS:
    /// The person ended a job.
    void cancelled();

private:
    void show(const QString& text, double fraction);

    widgets::ProgressLine* m_line = nullptr;
    widgets::QuietButton* m_cancel = nullptr;
    QTimer m_delay;
};

} // namespace sinkscope::app
