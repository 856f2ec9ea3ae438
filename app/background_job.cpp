// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background_job.h"

#include <exception>
#include <utility>

namespace sinkscope::app {

BackgroundJob::BackgroundJob(QObject* parent)
    : QObject(parent)
{
}

BackgroundJob::~BackgroundJob() = default;

void BackgroundJob::start(Work work)
{
    ++m_number;
    m_pending = std::move(work);
    m_thread.request_stop();
    if (!m_running)
        launch();
    setBusy(true);
}

void BackgroundJob::cancel()
{
    ++m_number;
    m_pending = nullptr;
    m_thread.request_stop();
    setBusy(false);
}

void BackgroundJob::launch()
{
    m_running = true;
    const int number = m_number;
    const Progress progress = [this, number](double fraction) {
        QMetaObject::invokeMethod(
            this,
            [this, number, fraction] {
                if (number == m_number)
                    Q_EMIT progressed(fraction);
            },
            Qt::QueuedConnection);
    };
    m_thread = std::jthread([this, number, progress, work = std::exchange(m_pending, nullptr)](
                                const std::stop_token& stop) {
        Report report;
        try {
            report = work(stop, progress);
        } catch (const std::exception& error) {
            report = [this, message = QString::fromUtf8(error.what())] { Q_EMIT failed(message); };
        }
        QMetaObject::invokeMethod(
            this, [this, number, report] { end(number, report); }, Qt::QueuedConnection);
    });
}

void BackgroundJob::end(int number, const Report& report)
{
    m_running = false;
    if (m_pending) {
        launch();
        return;
    }
    if (number != m_number)
        return;
    setBusy(false);
    if (report)
        report();
}

void BackgroundJob::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace sinkscope::app
