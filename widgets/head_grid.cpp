// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/head_grid.h"

#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int edgeMargin = 10;
constexpr int labelGap = 6;

} // namespace

HeadGrid::HeadGrid(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("headGrid"));
    setAccessibleName(tr("Layers and heads"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeadGrid::setValues(int layers, int heads, std::vector<float> values)
{
    const bool fits = layers > 0 && heads > 0
        && values.size() == static_cast<std::size_t>(layers) * static_cast<std::size_t>(heads);
    m_layers = fits ? layers : 0;
    m_heads = fits ? heads : 0;
    m_values = fits ? std::move(values) : std::vector<float>();
    m_categories.clear();
    m_categoryFilter = -1;
    m_hovered = {};
    rebuildImage();
}

void HeadGrid::setCategories(
    int layers, int heads, std::vector<int> categories, CategorySource look)
{
    setValues(layers, heads, std::vector<float>(categories.size(), std::nanf("")));
    m_categories = m_layers > 0 ? std::move(categories) : std::vector<int>();
    m_categoryLook = std::move(look);
}

void HeadGrid::setCategoryFilter(int category)
{
    m_categoryFilter = category;
    update();
}

int HeadGrid::categoryAt(int layer, int head) const
{
    const bool isCell = layer >= 0 && layer < m_layers && head >= 0 && head < m_heads;
    return isCell && !m_categories.empty() ? m_categories[indexOf(layer, head)] : -1;
}

void HeadGrid::setRange(float low, float high)
{
    m_low = low;
    m_high = high;
    m_fixedRange = low < high;
    rebuildImage();
}

void HeadGrid::clearRange()
{
    m_fixedRange = false;
    rebuildImage();
}

std::pair<float, float> HeadGrid::range() const
{
    if (m_fixedRange) {
        return { m_low, m_high };
    }
    const ValueRange fitted = rangeOf(m_values);
    return { static_cast<float>(fitted.min), static_cast<float>(fitted.max) };
}

void HeadGrid::setColourMap(ColourMapId map)
{
    m_map = map;
    rebuildImage();
}

void HeadGrid::setSelected(int layer, int head)
{
    m_selectedLayer = layer;
    m_selectedHead = head;
    update();
}

void HeadGrid::setMarked(std::vector<int> heads)
{
    m_marked = std::move(heads);
    update();
}

void HeadGrid::setTransposed(bool transposed)
{
    m_transposed = transposed;
    m_hovered = {};
    rebuildImage();
}

void HeadGrid::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

void HeadGrid::rebuildImage()
{
    m_image = QImage();
    if (m_layers > 0) {
        const auto [low, high] = range();
        const ColourMap map(m_map, { static_cast<double>(low), static_cast<double>(high) }, false);
        m_image = QImage(columns(), rows(), QImage::Format_ARGB32);
        m_image.fill(Qt::transparent);
        for (int layer = 0; layer < m_layers; ++layer) {
            for (int head = 0; head < m_heads; ++head) {
                const float value = m_values[indexOf(layer, head)];
                if (std::isfinite(value)) {
                    m_image.setPixel(m_transposed ? layer : head, m_transposed ? head : layer,
                        map.colour(static_cast<double>(value)));
                }
            }
        }
    }
    update();
}

QRect HeadGrid::matrixRect() const
{
    const QFontMetrics metrics(fontOf(FontRole::Small, font()));
    const int left = edgeMargin + labelGap
        + metrics.horizontalAdvance(m_transposed ? QStringLiteral("H88") : QStringLiteral("L88"));
    const int bottom = metrics.height() + labelGap + 4;
    return rect().adjusted(left, edgeMargin, -edgeMargin, -bottom);
}

QRect HeadGrid::cellRect(int layer, int head) const
{
    if (layer < 0 || layer >= m_layers || head >= m_heads) {
        return {};
    }
    const QRect area = matrixRect();
    const auto edge = [](int length, int index, int count) { return length * index / count; };
    const bool whole = head < 0;
    const int column = m_transposed ? layer : std::max(head, 0);
    const int row = m_transposed ? std::max(head, 0) : layer;
    const int lastColumn = whole && !m_transposed ? columns() : column + 1;
    const int lastRow = whole && m_transposed ? rows() : row + 1;
    const int left = edge(area.width(), column, columns());
    const int top = edge(area.height(), row, rows());
    return { area.left() + left, area.top() + top, edge(area.width(), lastColumn, columns()) - left,
        edge(area.height(), lastRow, rows()) - top };
}

QRect HeadGrid::layerLabelRect(int layer) const
{
    const QRect cells = cellRect(layer, -1);
    if (cells.isEmpty()) {
        return {};
    }
    const QRect area = matrixRect();
    if (m_transposed) {
        return { cells.left(), area.bottom() + 1, cells.width(), height() - area.bottom() - 1 };
    }
    return { 0, cells.top(), area.left() - 2, cells.height() };
}

void HeadGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        update();
    }
}

bool HeadGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (!showToolTip(help->pos(), help->globalPos())) {
            QToolTip::hideText();
            event->ignore();
        }
        return true;
    }
    return QWidget::event(event);
}

bool HeadGrid::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    const Hit hit = hitAt(position);
    if (hit.layer < 0) {
        return false;
    }
    QString text;
    if (m_toolTipSource) {
        text = m_toolTipSource(hit.layer, hit.head);
    } else if (hit.head < 0) {
        text = tr("L%1 · mean of %2 heads").arg(hit.layer).arg(m_heads);
    } else {
        const float value = m_values[indexOf(hit.layer, hit.head)];
        text = tr("L%1·H%2: %3")
                   .arg(hit.layer)
                   .arg(hit.head)
                   .arg(std::isfinite(value) ? formatNumber(static_cast<double>(value))
                                             : tr("not available"));
    }
    QToolTip::showText(globalPosition, text, this, cellRect(hit.layer, hit.head));
    return true;
}

QSize HeadGrid::sizeHint() const { return { 420, 320 }; }

QSize HeadGrid::minimumSizeHint() const { return { 160, 120 }; }

} // namespace sinkscope::widgets
