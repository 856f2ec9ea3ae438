// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/work_line.h"

#include "app/background_job.h"
#include "widgets/progress_line.h"
#include "widgets/quiet_button.h"

#include <QHBoxLayout>
#include <cmath>

namespace sinkscope::app {

namespace {
constexpr int announceAfterMs = 500;
constexpr int steps = 1000;
} // namespace

WorkLine::WorkLine(QWidget* parent)
    : QWidget(parent)
    , m_line(new widgets::ProgressLine(this))
    , m_cancel(new widgets::QuietButton(tr("Cancel"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(announceAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setVisible(true); });
    hide();
}

void WorkLine::follow(BackgroundJob& job, const QString& text)
{
    connect(&job, &BackgroundJob::busyChanged, this, [this, text](bool busy) {
        show(text, 0);
        if (busy) {
            m_delay.start();
        } else {
            m_delay.stop();
            hide();
        }
    });
    connect(&job, &BackgroundJob::progressed, this,
        [this, text](double fraction) { show(text, fraction); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this, &job] {
        if (!job.isBusy())
            return;
        job.cancel();
        Q_EMIT cancelled();
    });
}

void WorkLine::show(const QString& text, double fraction)
{
    m_line->setProgress(text, static_cast<int>(std::lround(fraction * steps)), steps);
}

} // namespace sinkscope::app
