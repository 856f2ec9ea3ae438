// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_files.h"

#include "trace/error.h"

#include <exception>
#include <utility>

namespace sinkscope::app {

RunFiles::RunFiles(QObject* parent)
    : QObject(parent)
{
}

void RunFiles::save(const SavedRun& run, const QString& path)
{
    start([this, run, path](const std::stop_token&) {
        writeRun(run, path.toStdString());
        return [this, path] { Q_EMIT saved(path); };
    });
}

void RunFiles::open(const QString& path)
{
    start([this, path](const std::stop_token& stop) {
        return [this, path, run = readRun(path.toStdString(), stop)] { Q_EMIT opened(path, run); };
    });
}

void RunFiles::start(Job job)
{
    if (m_busy) {
        Q_EMIT failed(tr("Another run is still being saved or opened. Try again in a moment."));
        return;
    }
    m_busy = true;
    m_thread = std::jthread([this, job = std::move(job)](const std::stop_token& stop) {
        std::function<void()> report = [] {};
        try {
            report = job(stop);
        } catch (const Cancelled&) {
            return;
        } catch (const std::exception& error) {
            report = [this, message = QString::fromUtf8(error.what())] { Q_EMIT failed(message); };
        }
        const auto deliver = [this, report = std::move(report)] {
            m_busy = false;
            report();
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace sinkscope::app
