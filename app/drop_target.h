// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace sinkscope::app {

/// Lets a window take files and folders that are dropped on it: a folder is a model, a
/// .safetensors file a saved run, any other file a video.
class DropTarget : public QObject {
    Q_OBJECT

public:
    explicit DropTarget(QWidget& window);

Q_SIGNALS:
    void videoDropped(const QString& path);
    void runDropped(const QString& path);
    void modelDropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QMimeData& data);
};

} // namespace sinkscope::app
