// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drop_target.h"

#include "app/run_file.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace sinkscope::app {

DropTarget::DropTarget(QWidget& window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    const bool entering = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!entering && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.isEmpty() || !urls.first().isLocalFile())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        take(*drop->mimeData());
    return true;
}

void DropTarget::take(const QMimeData& data)
{
    const QString path = data.urls().first().toLocalFile();
    if (QFileInfo(path).isDir())
        Q_EMIT modelDropped(path);
    else if (path.endsWith(QLatin1StringView(runFileEnding), Qt::CaseInsensitive))
        Q_EMIT runDropped(path);
    else
        Q_EMIT videoDropped(path);
}

} // namespace sinkscope::app
