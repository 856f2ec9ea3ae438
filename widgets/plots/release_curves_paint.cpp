// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the groups by layer.
#include "widgets/colour_mix.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/release_curves.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <qcustomplot.h>

#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double curveWidth = 1.8;
constexpr double bandAlpha = 0.2;

QColor lineColour(CurveTone tone, const ThemeColours& colours)
{
    switch (tone) {
    case CurveTone::Sink:
        return colours.sink;
    case CurveTone::Baseline:
        return colours.baseline;
    case CurveTone::Variant:
        return colours.variant;
    case CurveTone::Neutral:
        break;
    }
    return colours.dimText;
}

QColor nameColour(CurveTone tone, const ThemeColours& colours)
{
    switch (tone) {
    case CurveTone::Sink:
        return colours.sinkText;
    case CurveTone::Baseline:
        return colours.baselineText;
    case CurveTone::Variant:
        return colours.variantText;
    case CurveTone::Neutral:
        break;
    }
    return colours.dimText;
}

} // namespace

void ReleaseCurves::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void ReleaseCurves::applyTheme()
{
    colourPlot(*m_plot, coloursOf(palette()), fontOf(FontRole::Small, font()));
    replot();
}

void ReleaseCurves::paintBands(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const BandCurve& curve : m_curves) {
        painter.setBrush(withAlpha(lineColour(curve.tone, colours), bandAlpha));
        QPolygonF band;
        qsizetype uppers = 0;
        for (std::size_t layer = 0; layer <= curve.lower.size(); ++layer) {
            const bool inside = layer < curve.lower.size() && std::isfinite(curve.lower[layer])
                && std::isfinite(curve.upper[layer]);
            if (inside) {
                // Upper edge in front, lower edge behind it in reverse: one closed outline.
                band.insert(uppers++, pixelOf(layer, curve.upper[layer]));
                band.insert(uppers, pixelOf(layer, curve.lower[layer]));
            } else {
                painter.drawPolygon(band);
                band.clear();
                uppers = 0;
            }
        }
    }
}

void ReleaseCurves::paintCurves(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const BandCurve& curve : m_curves) {
        const QColor colour = lineColour(curve.tone, colours);
        QPolygonF line;
        for (std::size_t layer = 0; layer <= curve.values.size(); ++layer) {
            if (layer < curve.values.size() && std::isfinite(curve.values[layer])) {
                line << pixelOf(layer, curve.values[layer]);
                continue;
            }
            painter.setPen(QPen(colour, line.size() == 1 ? 2 * curveWidth : curveWidth,
                Qt::SolidLine, Qt::RoundCap));
            // A layer between two gaps is a dot.
            if (line.size() == 1)
                painter.drawPoint(line.first());
            else
                painter.drawPolyline(line);
            line.clear();
        }
    }
}

void ReleaseCurves::paintMarker(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF area = m_plot->axisRect()->rect();
    if (m_layer >= 0 && m_layer < layerCount()) {
        const double x = m_plot->xAxis->coordToPixel(m_layer);
        painter.setPen(QPen(colours.text, 1.4, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    if (hasFocus() && layerCount() > 0) {
        painter.setPen(QPen(colours.dimText, 1, Qt::DotLine));
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
    }
    if (layerCount() == 0) {
        painter.setPen(colours.dimText);
        painter.setFont(font());
        painter.drawText(m_plot->rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
    }
}

void ReleaseCurves::paintNames(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setFont(fontOf(FontRole::Small, font()));
    const QFontMetricsF metrics = painter.fontMetrics();
    double x = m_plot->axisRect()->left();
    for (const BandCurve& curve : m_curves) {
        if (layerCount() == 0)
            return;
        painter.setPen(QPen(lineColour(curve.tone, colours), 2));
        const double y = 4 + metrics.height() / 2;
        painter.drawLine(QPointF(x, y), QPointF(x + 12, y));
        painter.setPen(nameColour(curve.tone, colours));
        painter.drawText(QPointF(x + 17, 4 + metrics.ascent()), curve.name);
        x += 17 + metrics.horizontalAdvance(curve.name) + 16;
    }
}

void ReleaseCurves::paintReadout(QPainter& painter) const
{
    if (m_hovered < 0)
        return;
    const ThemeColours colours = coloursOf(palette());
    const QRectF area = m_plot->axisRect()->rect();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto layer = static_cast<std::size_t>(m_hovered);
    for (const BandCurve& curve : m_curves) {
        if (layer < curve.values.size() && std::isfinite(curve.values[layer])) {
            painter.setPen(QPen(colours.panel, 1.5));
            painter.setBrush(lineColour(curve.tone, colours));
            painter.drawEllipse(pixelOf(layer, curve.values[layer]), 3.5, 3.5);
        }
    }
    painter.setFont(fontOf(FontRole::Small, font()));
    const QString text = readoutText(m_hovered);
    const QSizeF size = painter.fontMetrics().size(0, text);
    const bool rightHalf = m_hovered * 2 > layerCount();
    const double x = m_plot->xAxis->coordToPixel(m_hovered);
    const QRectF box(rightHalf ? x - 8 - size.width() - 12 : x + 8, area.top() + 4,
        size.width() + 12, size.height() + 6);
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(withAlpha(colours.raised, 0.92));
    painter.drawRect(box);
    painter.setPen(colours.text);
    painter.drawText(box.adjusted(6, 3, -6, -3), Qt::AlignLeft | Qt::AlignTop, text);
}

} // namespace sinkscope::widgets
