// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace sinkscope::app {

/// A button of text alone, reached by Tab.
QToolButton* flatButton(const QString& text, const QString& name, QWidget* parent);

/// A button that Enter in a field does not press.
QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent);

} // namespace sinkscope::app
