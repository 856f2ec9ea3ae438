// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the layer × head grid.
#include "widgets/head_grid.h"

#include "widgets/colour_mix.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace sinkscope::widgets {

namespace {

constexpr double dimmedShare = 0.18; ///< Of the colour of a category that is filtered out.
constexpr int gapFromCellSize = 5; ///< Smaller cells touch each other.

/// Smallest of 1, 2, 5, 10, 20 … that keeps labels of `needed` pixels apart.
int labelStep(int needed, double cellSize)
{
    constexpr std::array steps { 1, 2, 5, 10, 20, 50 };
    const auto found = std::find_if(steps.begin(), steps.end(),
        [&](int step) { return step * cellSize >= static_cast<double>(needed); });
    return found == steps.end() ? 100 : *found;
}

/// Every `step`-th index and the selected one; others closer to it than `room` give way.
std::vector<int> labelled(int count, int step, int selected, double room)
{
    std::vector<int> indices;
    for (int index = 0; index < count; index += step) {
        if (selected < 0 || selected >= count || std::abs(index - selected) >= room) {
            indices.push_back(index);
        }
    }
    if (selected >= 0 && selected < count) {
        indices.push_back(selected);
    }
    return indices;
}

/// Pixel positions of `count` equal parts of [start, start + length): one more than parts.
std::vector<int> edgesOf(int start, int length, int count)
{
    std::vector<int> edges(static_cast<std::size_t>(count) + 1);
    for (int index = 0; index <= count; ++index) {
        edges[static_cast<std::size_t>(index)] = start + length * index / count;
    }
    return edges;
}

} // namespace

void HeadGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontOf(FontRole::Small, font()));
    if (m_layers == 0) {
        painter.setPen(coloursOf(palette()).dimText);
        painter.drawText(rect(), Qt::AlignCenter, tr("No values"));
        return;
    }
    drawMatrix(painter);
    drawLabels(painter);
    drawFrames(painter);
}

void HeadGrid::drawMatrix(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QColor missing = mixed(colours.panel, colours.dimText, 0.22);
    const QRect area = matrixRect();
    const std::vector<int> lefts = edgesOf(area.left(), area.width(), columns());
    const std::vector<int> tops = edgesOf(area.top(), area.height(), rows());
    const int gapX = area.width() / columns() > gapFromCellSize ? 1 : 0;
    const int gapY = area.height() / rows() > gapFromCellSize ? 1 : 0;
    for (std::size_t row = 0; row + 1 < tops.size(); ++row) {
        for (std::size_t column = 0; column + 1 < lefts.size(); ++column) {
            const QRect cell(lefts[column], tops[row], lefts[column + 1] - lefts[column] - gapX,
                tops[row + 1] - tops[row] - gapY);
            if (!m_categories.empty()) {
                const auto layer = static_cast<int>(m_transposed ? column : row);
                const auto head = static_cast<int>(m_transposed ? row : column);
                drawCategory(painter, cell, categoryAt(layer, head));
                continue;
            }
            const QRgb colour = m_image.pixel(static_cast<int>(column), static_cast<int>(row));
            painter.fillRect(cell, qAlpha(colour) == 0 ? missing : QColor::fromRgb(colour));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int flat : m_marked) {
        const QRectF cell = cellRect(flat / m_heads, flat % m_heads);
        const double radius = std::clamp(std::min(cell.width(), cell.height()) * 0.36, 1.5, 4.0);
        painter.setPen(QPen(colours.window, 1));
        painter.setBrush(colours.variant);
        painter.drawEllipse(cell.center(), radius, radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void HeadGrid::drawCategory(QPainter& painter, const QRect& cell, int category) const
{
    const ThemeColours colours = coloursOf(palette());
    const HeadCategoryLook look = m_categoryLook(category, colours);
    const bool dimmed = m_categoryFilter >= 0 && category != m_categoryFilter;
    const QColor fill = dimmed ? mixed(colours.panel, look.colour, dimmedShare) : look.colour;
    painter.fillRect(cell, fill);
    const QFontMetrics metrics = painter.fontMetrics();
    if (dimmed || cell.height() < metrics.ascent() || cell.width() < metrics.height())
        return;
    const QColor dark(0x15, 0x17, 0x1b);
    painter.setPen(
        contrastRatio(dark, fill) >= contrastRatio(Qt::white, fill) ? dark : QColor(Qt::white));
    painter.drawText(cell, Qt::AlignCenter, look.letter);
}

void HeadGrid::drawLabels(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect area = matrixRect();
    const QChar columnLetter = m_transposed ? u'L' : u'H';
    const QChar rowLetter = m_transposed ? u'H' : u'L';
    const int selectedRow = m_transposed ? m_selectedHead : m_selectedLayer;
    const int selectedColumn = m_transposed ? m_selectedLayer : m_selectedHead;

    const double rowHeight = static_cast<double>(area.height()) / rows();
    int rowStep = labelStep(metrics.height() + 2, rowHeight);
    if (!m_transposed && rows() > 10) {
        rowStep = std::max(rowStep, 5);
    }
    const double rowRoom = (metrics.height() + 1) / rowHeight;
    for (const int row : labelled(rows(), rowStep, selectedRow, rowRoom)) {
        const int centre = area.top() + static_cast<int>((row + 0.5) * rowHeight);
        const QRect label(0, centre - metrics.height() / 2, area.left() - 7, metrics.height());
        painter.setPen(row == selectedRow ? colours.text : colours.dimText);
        painter.drawText(
            label, Qt::AlignRight | Qt::AlignVCenter, rowLetter + QString::number(row));
    }
    const double columnWidth = static_cast<double>(area.width()) / columns();
    const QString widest = columnLetter + QString::number(columns() - 1);
    const int columnStep = labelStep(metrics.horizontalAdvance(widest) + 6, columnWidth);
    const double columnRoom = (metrics.horizontalAdvance(widest) + 6) / columnWidth;
    for (const int column : labelled(columns(), columnStep, selectedColumn, columnRoom)) {
        const int centre = area.left() + static_cast<int>((column + 0.5) * columnWidth);
        const QRect label(centre - 30, area.bottom() + 5, 60, metrics.height());
        painter.setPen(column == selectedColumn ? colours.text : colours.dimText);
        painter.drawText(
            label, Qt::AlignHCenter | Qt::AlignTop, columnLetter + QString::number(column));
    }
}

void HeadGrid::drawFrames(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const auto frame = [&](const QRect& cell, const QPen& pen) {
        // A line and its opposite stay visible on every colour of the map.
        const QRect path = cell.adjusted(-1, -1, 0, 0);
        painter.setPen(QPen(withAlpha(colours.pickedText, 0.5), pen.widthF() + 2));
        painter.drawRect(path);
        painter.setPen(pen);
        painter.drawRect(path);
    };
    painter.setBrush(Qt::NoBrush);
    if (m_hovered.layer >= 0) {
        frame(cellRect(m_hovered.layer, m_hovered.head), QPen(withAlpha(colours.picked, 0.8), 1));
    }
    if (m_selectedLayer >= 0 && m_selectedLayer < m_layers && m_selectedHead < m_heads) {
        frame(cellRect(m_selectedLayer, m_selectedHead), QPen(colours.picked, 2));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.dimText, 1, Qt::DotLine));
        painter.drawRect(matrixRect().adjusted(-3, -3, 2, 2));
    }
}

} // namespace sinkscope::widgets
