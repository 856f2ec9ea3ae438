// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/matrix_picture.h"
#include "trace/trace.h"

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <thread>

namespace sinkscope::app {

using MatrixPicturePtr = std::shared_ptr<const analysis::MatrixPicture>;

/// Computes attention matrices on a thread of its own, one at a time: a new request ends the one
/// before, of which nothing is heard any more. Signals belong to the GUI thread. The destructor
/// waits for the block being made.
class MatrixWorker : public QObject {
    Q_OBJECT

public:
    explicit MatrixWorker(QObject* parent = nullptr);
    ~MatrixWorker() override;

    /// Makes a picture of at most `cells` × `cells`; it is handed over as it grows.
    void show(const TracePtr& trace, const analysis::MatrixRequest& request, int cells,
        analysis::Pooling pooling);
    /// Writes all numbers to a NumPy file, which appears when it is complete.
    void save(const TracePtr& trace, const analysis::MatrixRequest& request, const QString& path);
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void grew(const sinkscope::app::MatrixPicturePtr& picture, double fraction);
    void progressed(double fraction);
    /// After the last picture, or when a file is there (its path).
    void finished(const QString& path);
    /// A complete sentence for the person.
    void failed(const QString& message);
    /// Work began or ended.
    void busyChanged(bool busy);

private:
    using Job = std::function<std::function<void()>(const std::stop_token& stop, int number)>;

    void start(Job job);
    /// Runs `report` in the GUI thread unless another job has begun since.
    void deliver(int number, const std::function<void()>& report);
    void end(int number, const std::function<void()>& report);

    bool m_busy = false;
    int m_number = 0; ///< Of the job whose reports count.
    std::jthread m_thread; ///< Last member: ends before the others go.
};

} // namespace sinkscope::app
