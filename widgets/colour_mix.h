// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace sinkscope::widgets {

/// `first` at amount 0, `second` at amount 1, linear in sRGB; opaque.
QColor mixed(const QColor& first, const QColor& second, double amount);

/// The colour with another opacity, 0 … 1.
QColor withAlpha(QColor colour, double alpha);

} // namespace sinkscope::widgets
