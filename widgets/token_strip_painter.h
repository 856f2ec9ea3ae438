// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"
#include "widgets/token_find.h"
#include "widgets/token_strip_attention.h"
#include "widgets/token_strip_layout.h"

#include <array>
#include <utility>
#include <vector>

class QPainter;

namespace sinkscope::widgets {

/// What the strip shows beside its text.
struct TokenStripState {
    Arm arm = Arm::Baseline;
    int current = -1;
    int currentFrame = -1;
    int hoveredItem = -1;
    int cursorItem = -1; ///< With the keyboard focus, −1: none.
    std::vector<int> marked; ///< Outlined, by position in `arm`'s sequence.
    std::vector<TokenMatch> found;
    int currentFound = -1; ///< Index into `found`.
    std::array<std::vector<bool>, 2> sinks; ///< Per arm, by position.
    std::pair<int, int> evicted {}; ///< Positions [first, second) that the row could not see.
    Arm evictedArm = Arm::Baseline;
    TokenStripAttention attention; ///< Of `arm`.

    bool isSink(Arm ofArm, int token) const;
    /// Whether all tokens of the item were dropped from the cache.
    bool isEvicted(const StripItem& item) const;
    /// Whether one of these positions is marked; generated ones only in `arm`.
    bool isMarked(const StripItem& item) const;
    /// Index of the match that a token is part of; −1: none.
    int matchOf(const StripItem& item) const;
};

/// Draws single items of an arrangement; the painter's font is the chip font. GUI thread only.
class TokenStripPainter {
public:
    TokenStripPainter(QPainter& painter, const ThemeColours& colours, const TokenStripModel& model,
        const TokenStripState& state);

    void draw(const StripItem& item, int index) const;
    void draw(const StripLabel& label) const;

private:
    void drawChip(const StripItem& item, int index) const;
    void drawFrame(const StripItem& item, int index) const;
    void drawCell(const StripItem& item, int index) const;
    void drawSinkLine(const QRectF& rect) const;
    void drawEvicted(const StripItem& item) const;
    void drawFocus(const QRectF& rect, int index) const;
    void drawMark(const QRectF& rect) const;
    QColor armColour(Arm arm) const;
    QColor tinted(const QColor& base, double level) const;
    bool isDimmed(const StripItem& item) const;
    bool isCurrent(const StripItem& item) const;

    QPainter& m_painter;
    const ThemeColours& m_colours;
    const TokenStripModel& m_model;
    const TokenStripState& m_state;
};

} // namespace sinkscope::widgets
