// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toned_line_edit.h"

#include <QApplication>
#include <QEvent>

namespace sinkscope::widgets {

TonedLineEdit::TonedLineEdit(QWidget* parent)
    : QLineEdit(parent)
{
    applyTone();
}

void TonedLineEdit::setTone(TextTone tone)
{
    if (tone != m_tone) {
        m_tone = tone;
        applyTone();
    }
}

void TonedLineEdit::applyTone()
{
    // A style sheet with a transparent background hides the theme in the own palette.
    const QPalette surroundings =
        parentWidget() ? parentWidget()->palette() : QApplication::palette();
    const ThemeColours colours = coloursOf(surroundings);
    const QColor colour = m_tone == TextTone::Error ? colours.error
        : m_tone == TextTone::Dim                   ? colours.dimText
                                                    : colours.text;
    if (palette().color(QPalette::Text) == colour) {
        return;
    }
    QPalette toned = palette();
    toned.setColor(QPalette::Text, colour);
    setPalette(toned);
}

void TonedLineEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    // A new style sheet puts an older palette back, so both events need a look.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyTone();
    }
}

} // namespace sinkscope::widgets
