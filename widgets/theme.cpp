// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/theme_style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double textContrast = 4.5;
constexpr double labelPoints = 9.75;

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linearChannel(colour.redF()) + 0.7152 * linearChannel(colour.greenF())
        + 0.0722 * linearChannel(colour.blueF());
}

/// The colour with its lightness moved until it is readable as text on the background.
QColor readable(const QColor& colour, const QColor& background)
{
    const float step = luminance(background) < 0.5 ? 0.01f : -0.01f;
    QColor result = colour.toHsl();
    while (contrastRatio(result, background) < textContrast) {
        const float lightness = result.lightnessF() + step;
        if (lightness < 0 || lightness > 1)
            break;
        result.setHslF(result.hslHueF(), result.hslSaturationF(), lightness);
    }
    return result.toRgb();
}

/// Reserved hues are the same in both themes; only their text forms follow the background.
void addReserved(ThemeColours& colours)
{
    colours.sink = QColor(0xe6, 0x9f, 0x00);
    colours.baseline = QColor(0x56, 0xb4, 0xe9);
    colours.variant = QColor(0xcc, 0x79, 0xa7);
    const QColor hardest = colours.dark ? colours.raised : colours.window;
    colours.sinkText = readable(colours.sink, hardest);
    colours.baselineText = readable(colours.baseline, hardest);
    colours.variantText = readable(colours.variant, hardest);
}

ThemeColours darkColours()
{
    ThemeColours colours;
    colours.dark = true;
    colours.window = QColor(0x10, 0x12, 0x16);
    colours.panel = QColor(0x1a, 0x1d, 0x22);
    colours.raised = QColor(0x26, 0x2b, 0x33);
    colours.outline = QColor(0x33, 0x3a, 0x44);
    colours.text = QColor(0xe4, 0xe7, 0xec);
    colours.dimText = QColor(0x9a, 0xa2, 0xaf);
    colours.picked = QColor(0xff, 0xff, 0xff);
    colours.pickedText = QColor(0x15, 0x17, 0x1b);
    colours.action = QColor(0x2f, 0x6f, 0x4f);
    colours.error = QColor(0xff, 0x8f, 0x85);
    addReserved(colours);
    return colours;
}

ThemeColours lightColours()
{
    ThemeColours colours;
    colours.dark = false;
    colours.window = QColor(0xe6, 0xe8, 0xec);
    colours.panel = QColor(0xf7, 0xf8, 0xfa);
    colours.raised = QColor(0xff, 0xff, 0xff);
    colours.outline = QColor(0xcf, 0xd4, 0xdb);
    colours.text = QColor(0x1b, 0x20, 0x28);
    colours.dimText = QColor(0x59, 0x62, 0x6f);
    colours.picked = QColor(0x1b, 0x20, 0x28);
    colours.pickedText = QColor(0xff, 0xff, 0xff);
    colours.action = QColor(0x2a, 0x75, 0x50);
    colours.error = QColor(0xae, 0x24, 0x1d);
    addReserved(colours);
    return colours;
}

void scaleFont(QFont& font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
}

void addDisabled(QPalette& palette, const ThemeColours& colours)
{
    QColor faint = colours.dimText;
    faint.setAlphaF(0.6f);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, faint);
}

} // namespace

ThemeColours coloursOf(Theme theme)
{
    static const ThemeColours dark = darkColours();
    static const ThemeColours light = lightColours();
    return theme == Theme::Dark ? dark : light;
}

ThemeColours coloursOf(const QPalette& palette)
{
    return coloursOf(
        palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light);
}

QPalette paletteOf(Theme theme)
{
    const ThemeColours colours = coloursOf(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, colours.panel);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.dark ? colours.window : colours.raised);
    palette.setColor(QPalette::AlternateBase, colours.panel);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.dimText);
    palette.setColor(QPalette::Button, colours.raised);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.error);
    palette.setColor(QPalette::Highlight, colours.outline);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::ToolTipBase, colours.raised);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Link, colours.text);
    palette.setColor(QPalette::LinkVisited, colours.dimText);
    palette.setColor(QPalette::Light, colours.dark ? colours.outline : colours.raised);
    palette.setColor(QPalette::Midlight, colours.raised);
    palette.setColor(QPalette::Mid, colours.outline);
    palette.setColor(QPalette::Dark, colours.dark ? colours.window : colours.outline);
    palette.setColor(QPalette::Shadow, colours.dark ? QColor(Qt::black) : colours.dimText);
    addDisabled(palette, colours);
    return palette;
}

QFont fontOf(FontRole role, const QFont& base)
{
    QFont font = base;
    switch (role) {
    case FontRole::Small:
        scaleFont(font, 0.92);
        break;
    case FontRole::Title:
        font.setBold(true);
        break;
    case FontRole::Answer:
        scaleFont(font, 1.5);
        break;
    case FontRole::Mono:
        font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
        font.setFixedPitch(true);
        scaleFont(font, 0.96);
        break;
    case FontRole::Label:
        break;
    }
    return font;
}

double contrastRatio(const QColor& first, const QColor& second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void applyTheme(QApplication& application, Theme theme)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(labelPoints);
    application.setFont(font);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(coloursOf(theme)));
}

} // namespace sinkscope::widgets
