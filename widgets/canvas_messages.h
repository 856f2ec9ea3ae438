// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace sinkscope::widgets {

struct CanvasMessage {
    QString title;
    QString hint;
    ThemeColours colours;
};

/// Dashed field with a small film symbol, title and hint: what an empty canvas shows.
void paintPlaceholder(QPainter& painter, const QRectF& area, const CanvasMessage& message);

struct ProgressLook {
    double fraction = -1; ///< 0 to 1; negative: unknown.
    double phase = 0; ///< 0 to 1, place of the moving bar while the fraction is unknown.
};

/// Where the card of `paintProgress` goes: the middle of an empty area, the foot of a filled one.
QRectF progressCardRect(const QRectF& area, const QFont& font, bool atFoot);

/// Card with text, bar and hint.
void paintProgress(
    QPainter& painter, const QRectF& card, const CanvasMessage& message, const ProgressLook& look);

/// Small rounded label, "2 sinks" on a dark ground, in the middle of the lower edge of `frame`, or
/// of the upper one where that alone is free of `rings`: sinks like the corners of a frame.
void paintRingCount(QPainter& painter, const QRectF& frame, const std::vector<QRectF>& rings);

/// The line around a view that got the focus by keyboard.
void paintFocusFrame(QPainter& painter, const QRectF& area, const QColor& colour);

} // namespace sinkscope::widgets
