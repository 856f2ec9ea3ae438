// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matrix_worker.h"

#include "io/npy_file.h"
#include "trace/error.h"

#include <chrono>
#include <exception>
#include <utility>

namespace sinkscope::app {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds betweenReports { 60 };

/// Lets through one report in a while.
class Pace {
public:
    bool isTime()
    {
        const Clock::time_point now = Clock::now();
        if (now - m_last < betweenReports)
            return false;
        m_last = now;
        return true;
    }

private:
    Clock::time_point m_last = Clock::now();
};

} // namespace

MatrixWorker::MatrixWorker(QObject* parent)
    : QObject(parent)
{
}

MatrixWorker::~MatrixWorker() = default;

void MatrixWorker::show(const TracePtr& trace, const analysis::MatrixRequest& request, int cells,
    analysis::Pooling pooling)
{
    start([this, trace, request, cells, pooling](const std::stop_token& stop, int number) {
        analysis::MatrixPooler pooler(analysis::matrixExtent(*trace, request), cells, pooling);
        Pace pace;
        const auto sink = [&](const analysis::MatrixBlock& block) {
            pooler.add(block);
            if (!pace.isTime())
                return;
            const auto picture = std::make_shared<const analysis::MatrixPicture>(pooler.picture());
            deliver(number, [this, picture, fraction = block.fraction] {
                Q_EMIT grew(picture, fraction);
                Q_EMIT progressed(fraction);
            });
        };
        if (!analysis::streamMatrix(*trace, request, sink, stop))
            throw Cancelled();
        const auto picture = std::make_shared<const analysis::MatrixPicture>(pooler.picture());
        return [this, picture] {
            Q_EMIT grew(picture, 1);
            Q_EMIT finished({});
        };
    });
}

void MatrixWorker::save(
    const TracePtr& trace, const analysis::MatrixRequest& request, const QString& path)
{
    start([this, trace, request, path](const std::stop_token& stop, int number) {
        const analysis::MatrixExtent extent = analysis::matrixExtent(*trace, request);
        io::NpyFile file(path.toStdString(), extent.queries, extent.keys);
        Pace pace;
        const auto sink = [&](const analysis::MatrixBlock& block) {
            file.write(block.values);
            if (pace.isTime())
                deliver(number, [this, done = block.fraction] { Q_EMIT progressed(done); });
        };
        if (!analysis::streamMatrix(*trace, request, sink, stop))
            throw Cancelled();
        file.commit();
        return [this, path] { Q_EMIT finished(path); };
    });
}

void MatrixWorker::cancel()
{
    ++m_number;
    m_thread.request_stop();
    if (std::exchange(m_busy, false))
        Q_EMIT busyChanged(false);
}

void MatrixWorker::start(Job job)
{
    m_thread.request_stop();
    const int number = ++m_number;
    // Assigning waits for the stopped job, which takes no longer than a block.
    m_thread = std::jthread([this, number, job = std::move(job)](const std::stop_token& stop) {
        std::function<void()> report = [] {};
        try {
            report = job(stop, number);
        } catch (const Cancelled&) {
            return;
        } catch (const std::exception& error) {
            report = [this, message = QString::fromUtf8(error.what())] { Q_EMIT failed(message); };
        }
        end(number, report);
    });
    if (!std::exchange(m_busy, true))
        Q_EMIT busyChanged(true);
}

void MatrixWorker::deliver(int number, const std::function<void()>& report)
{
    const auto here = [this, number, report] {
        if (number == m_number)
            report();
    };
    QMetaObject::invokeMethod(this, here, Qt::QueuedConnection);
}

void MatrixWorker::end(int number, const std::function<void()>& report)
{
    deliver(number, [this, report] {
        m_busy = false;
        Q_EMIT busyChanged(false);
        report();
    });
}

} // namespace sinkscope::app
