// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/channel_heat_map.h"

#include "widgets/colour_map.h"
#include "widgets/number_format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int padding = 12;
constexpr int boxSize = 12;
constexpr int columnGap = 10;
constexpr int leastCell = 4;
constexpr int gapFrom = 7; ///< Narrower cells touch each other.

} // namespace

ChannelHeatMap::ChannelHeatMap(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("channelHeatMap"));
    setAccessibleName(tr("Channels"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void ChannelHeatMap::setRows(std::vector<ChannelRow> rows)
{
    m_rows = std::move(rows);
    m_largest = 0;
    for (const ChannelRow& row : m_rows)
        m_largest = std::max(m_largest, rangeOf(row.values).max);
    if (m_largest <= 0)
        m_largest = 1;
    m_current = std::min(m_current, static_cast<int>(m_rows.size()) - 1);
    describe();
    updateGeometry();
    update();
}

void ChannelHeatMap::setChosen(std::vector<int> channels)
{
    m_chosen = std::move(channels);
    describe();
    update();
}

bool ChannelHeatMap::isChosen(int channel) const
{
    return std::binary_search(m_chosen.begin(), m_chosen.end(), channel);
}

void ChannelHeatMap::setCurrent(int row)
{
    m_current = row < static_cast<int>(m_rows.size()) ? row : -1;
    describe();
    update();
}

void ChannelHeatMap::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

void ChannelHeatMap::describe()
{
    if (m_current < 0) {
        setAccessibleDescription({});
        return;
    }
    const ChannelRow& row = m_rows[static_cast<std::size_t>(m_current)];
    setAccessibleDescription(tr("channel %1, median %2, %3")
                                 .arg(row.channel)
                                 .arg(formatNumber(row.median))
                                 .arg(isChosen(row.channel) ? tr("chosen") : tr("not chosen")));
}

int ChannelHeatMap::layerCount() const
{
    std::size_t layers = 0;
    for (const ChannelRow& row : m_rows)
        layers = std::max(layers, row.values.size());
    return static_cast<int>(layers);
}

int ChannelHeatMap::rowHeight() const { return fontMetrics().height() + 8; }

QRect ChannelHeatMap::columnRect(int row, Column column) const
{
    const int number = fontMetrics().horizontalAdvance(tr("channel"));
    const int median = fontMetrics().horizontalAdvance(tr("median"));
    const int first = padding + boxSize + columnGap;
    const int top = rowHeight() * (row + 1);
    switch (column) {
    case Column::Channel:
        return { first, top, number, rowHeight() };
    case Column::Median:
        return { first + number + columnGap, top, median, rowHeight() };
    case Column::Note:
        break;
    }
    const int left = first + number + median + 2 * columnGap;
    return { left, top, std::max(0, cellsLeft() - columnGap - left), rowHeight() };
}

int ChannelHeatMap::cellsLeft() const
{
    int notes = 0;
    for (const ChannelRow& row : m_rows)
        notes = std::max(notes, fontMetrics().horizontalAdvance(row.note));
    return padding + boxSize + columnGap + fontMetrics().horizontalAdvance(tr("channel"))
        + columnGap + fontMetrics().horizontalAdvance(tr("median")) + columnGap
        + (notes > 0 ? notes + columnGap : 0);
}

QRect ChannelHeatMap::rowRect(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return {};
    return { 0, rowHeight() * (row + 1), width(), rowHeight() };
}

QRect ChannelHeatMap::boxRect(int row) const
{
    const QRect line = rowRect(row);
    return line.isEmpty() ? QRect()
                          : QRect(padding, line.center().y() - boxSize / 2 + 1, boxSize, boxSize);
}

QRect ChannelHeatMap::cellRect(int row, int layer) const
{
    const QRect line = rowRect(row);
    const int layers = layerCount();
    if (line.isEmpty() || layer < 0 || layer >= layers)
        return {};
    const int room = std::max(layers, width() - cellsLeft() - padding);
    const int left = room * layer / layers;
    const int right = room * (layer + 1) / layers;
    const int gap = room / layers >= gapFrom ? 1 : 0;
    return { cellsLeft() + left, line.top() + 2, std::max(1, right - left - gap),
        line.height() - 4 };
}

int ChannelHeatMap::rowAt(const QPoint& position) const
{
    const int row = position.y() / rowHeight() - 1;
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

void ChannelHeatMap::goTo(int row)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    const int next = std::clamp(row, std::min(0, last), last);
    if (next == m_current)
        return;
    setCurrent(next);
    Q_EMIT currentChanged(next);
}

bool ChannelHeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    QString text;
    if (row >= 0 && m_toolTipSource) {
        int layer = layerCount() - 1;
        while (layer >= 0 && !cellRect(row, layer).contains(help->pos()))
            --layer;
        text = m_toolTipSource(m_rows[static_cast<std::size_t>(row)].channel, layer);
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ChannelHeatMap::mousePressEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const int row = rowAt(position);
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    goTo(row);
    if (position.x() < cellsLeft())
        Q_EMIT toggled(m_rows[static_cast<std::size_t>(row)].channel);
}

void ChannelHeatMap::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        goTo(m_current - 1);
        break;
    case Qt::Key_Down:
        goTo(m_current + 1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(static_cast<int>(m_rows.size()) - 1);
        break;
    case Qt::Key_Space:
        if (m_current >= 0)
            Q_EMIT toggled(m_rows[static_cast<std::size_t>(m_current)].channel);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChannelHeatMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        update();
}

QSize ChannelHeatMap::sizeHint() const
{
    return { cellsLeft() + 10 * std::max(10, layerCount()) + padding,
        rowHeight() * (static_cast<int>(m_rows.size()) + 1) };
}

QSize ChannelHeatMap::minimumSizeHint() const
{
    return { cellsLeft() + leastCell * layerCount() + padding, sizeHint().height() };
}

} // namespace sinkscope::widgets
