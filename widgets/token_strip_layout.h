// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"
#include "widgets/token_strip_model.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include <set>
#include <vector>

namespace sinkscope::widgets {

enum class StripItemKind {
    Chip, ///< One text token.
    Frame, ///< A folded frame, or the head of an unfolded one.
    Cell, ///< One vision token of an unfolded frame.
};

/// One thing to draw and to click.
struct StripItem {
    StripItemKind kind = StripItemKind::Chip;
    Arm arm = Arm::Baseline;
    bool generated = false;
    int first = 0; ///< Position of the token, or of the first of the block.
    int last = 0; ///< Inclusive.
    int frame = -1;
    QString text; ///< As drawn; empty for cells.
    QRectF rect; ///< In contents coordinates.
};

/// A label in front of a row of generated tokens.
struct StripLabel {
    Arm arm = Arm::Baseline;
    QString text;
    QRectF rect;
};

struct StripArrangement {
    std::vector<StripItem> items; ///< Top to bottom, left to right.
    std::vector<StripLabel> labels;
    double height = 0;

    /// Index of the item under a point, −1: none.
    int itemAt(const QPointF& point) const;
    /// Index of the item that shows a token, −1: none. Prompt tokens ignore the arm.
    int itemOf(Arm arm, int token, int promptTokens) const;
    /// Half-open range of items that can touch the band [top, bottom].
    std::pair<int, int> itemsBetween(double top, double bottom) const;
};

struct TokenStripMetrics {
    double width = 0;
    QFontMetricsF chipFont;
    QFontMetricsF labelFont;

    double chipHeight() const { return chipFont.height() + 5; }
    double rowHeight() const { return chipHeight() + 6; }
};

/// Places all chips of a model. Pure: same input, same rectangles.
StripArrangement arrangeTokens(const TokenStripModel& model, const std::set<int>& unfoldedFrames,
    const TokenStripMetrics& metrics);

} // namespace sinkscope::widgets
