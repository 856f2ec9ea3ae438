// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_keys.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

namespace sinkscope::app {

namespace {

bool takesText(const QObject* object)
{
    return qobject_cast<const QLineEdit*>(object) || qobject_cast<const QAbstractSpinBox*>(object);
}

bool usesSpace(const QObject* object)
{
    return qobject_cast<const QAbstractButton*>(object) || qobject_cast<const QComboBox*>(object);
}

} // namespace

WindowKeys::WindowKeys(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    QApplication::instance()->installEventFilter(this);
}

bool WindowKeys::isInWindow(const QObject* object) const
{
    const auto* widget = qobject_cast<const QWidget*>(object);
    return widget && (widget == &m_window || m_window.isAncestorOf(widget));
}

bool WindowKeys::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationDeactivate && m_held) {
        m_held = false;
        Q_EMIT baselineHeld(false);
    }
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress && type != QEvent::KeyRelease)
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (type == QEvent::ShortcutOverride) {
        if (key->key() == Qt::Key_Space && usesSpace(watched) && isInWindow(watched))
            key->accept();
        return QObject::eventFilter(watched, event);
    }
    const bool plainB = key->key() == Qt::Key_B && key->modifiers() == Qt::NoModifier;
    const bool held = type == QEvent::KeyPress;
    if (!plainB || key->isAutoRepeat() || takesText(watched) || !isInWindow(watched)
        || held == m_held)
        return QObject::eventFilter(watched, event);
    m_held = held;
    Q_EMIT baselineHeld(held);
    return true;
}

} // namespace sinkscope::app
