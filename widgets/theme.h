// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;

namespace sinkscope::widgets {

enum class Theme { Dark, Light };

/// Every colour a panel may use. `sink`, `baseline` and `variant` are reserved for their meaning in
/// every panel and both themes; all other colours are quiet greys, but for `action` (the button
/// that runs) and `error`. Text colours have a contrast of at least 4.5:1 on `window` and `panel`.
struct ThemeColours {
    bool dark = true;
    QColor window; ///< Behind and between panels; around the frame.
    QColor panel; ///< Background of panels.
    QColor raised; ///< Buttons, chips, fields that stand out from a panel.
    QColor outline; ///< Hair lines between panels and around fields.
    QColor text;
    QColor dimText; ///< Units, notes, axis numbers, special tokens.
    QColor picked; ///< Fill of a picked chip or cell outline: the strongest neutral.
    QColor pickedText; ///< Text on `picked`.
    QColor sink; ///< Lines and fills.
    QColor baseline;
    QColor variant;
    QColor sinkText; ///< The same hue, dark or light enough for text.
    QColor baselineText;
    QColor variantText;
    QColor action; ///< Fill of the button that runs; takes white text.
    QColor error; ///< Text of failures.
};

enum class FontRole {
    Label, ///< Everything without another role.
    Small, ///< Notes and axis numbers.
    Title, ///< Panel titles: label size, bold.
    Answer, ///< The answers: the only large text.
    Mono ///< Token chips and numbers in columns.
};

ThemeColours coloursOf(Theme theme);

/// The colours of the theme that fits the lightness of the palette's window colour. Call it when
/// painting, and repaint on QEvent::PaletteChange; keep no copy.
ThemeColours coloursOf(const QPalette& palette);

QPalette paletteOf(Theme theme);

/// `base` (usually the widget's own font) in the size and weight of a role.
QFont fontOf(FontRole role, const QFont& base);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& first, const QColor& second);

/// Fusion style, palette, label font and style sheet for the whole program; may be called again to
/// switch. The style sheet knows the dynamic property "role" of buttons: "primary" (the button that
/// runs), "baseline", "variant" (filled while checked) and "flat". GUI thread only.
void applyTheme(QApplication& application, Theme theme);

} // namespace sinkscope::widgets
