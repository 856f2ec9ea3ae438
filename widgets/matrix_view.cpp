// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double leftRoom = 74; ///< For the labels of the queries.
constexpr double bottomRoom = 44;
constexpr double otherRoom = 12;
constexpr double decades = 4; ///< Of a logarithmic scale.

} // namespace

MatrixView::MatrixView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("matrixView"));
    setAccessibleName(tr("Attention matrix"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void MatrixView::setPicture(std::shared_ptr<const analysis::MatrixPicture> picture)
{
    m_picture = std::move(picture);
    m_hovered = {};
    findRange();
    rebuildImage();
}

void MatrixView::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void MatrixView::setMarks(MatrixMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void MatrixView::setColourMap(ColourMapId map)
{
    if (std::exchange(m_map, map) != map)
        rebuildImage();
}

void MatrixView::setLogarithmic(bool logarithmic)
{
    if (std::exchange(m_logarithmic, logarithmic) == logarithmic)
        return;
    findRange();
    rebuildImage();
}

void MatrixView::setSelected(int query, int key)
{
    m_selected = { query, key };
    update();
}

void MatrixView::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

void MatrixView::findRange()
{
    const ValueRange before = m_range;
    float largest = 0;
    if (m_picture) {
        const bool startsAtZero = m_picture->extent.firstQuery == 0 && m_picture->rows > 1;
        const std::size_t skipped =
            startsAtZero ? static_cast<std::size_t>(m_picture->columns) : std::size_t { 0 };
        // NaN never compares greater.
        for (std::size_t i = skipped; i < m_picture->values.size(); ++i)
            largest = m_picture->values[i] > largest ? m_picture->values[i] : largest;
    }
    const double maximum = largest > 0 ? double { largest } : 1.0;
    m_range = { m_logarithmic ? maximum * std::pow(10.0, -decades) : 0.0, maximum };
    if (m_range != before)
        Q_EMIT rangeChanged();
}

void MatrixView::rebuildImage()
{
    update();
    if (!m_picture) {
        m_image = {};
        return;
    }
    m_image = QImage(m_picture->columns, m_picture->rows, QImage::Format_ARGB32_Premultiplied);
    const ValueRange range =
        m_logarithmic ? ValueRange { std::log10(m_range.min), std::log10(m_range.max) } : m_range;
    const ColourMap map(m_map, range, false);
    for (int row = 0; row < m_picture->rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(row));
        for (int column = 0; column < m_picture->columns; ++column) {
            const float value = m_picture->at(row, column);
            if (std::isnan(value))
                line[column] = 0;
            else
                line[column] = map.colour(m_logarithmic
                        ? std::max(range.min, std::log10(static_cast<double>(value)))
                        : static_cast<double>(value));
        }
    }
}

double MatrixView::valueAt(const Place& place) const
{
    const int row = m_picture ? m_picture->rowOf(place.query) : -1;
    const int column = m_picture ? m_picture->columnOf(place.key) : -1;
    return row < 0 || column < 0 ? std::nan("") : static_cast<double>(m_picture->at(row, column));
}

QRectF MatrixView::plotRect() const
{
    return QRectF(rect()).adjusted(leftRoom, otherRoom, -otherRoom, -bottomRoom);
}

double MatrixView::xOf(double key) const
{
    const QRectF plot = plotRect();
    return plot.left() + plot.width() * key / std::max(1, m_picture->extent.keys);
}

double MatrixView::yOf(double query) const
{
    const QRectF plot = plotRect();
    return plot.top()
        + plot.height() * (query - m_picture->extent.firstQuery)
        / std::max(1, m_picture->extent.queries);
}

MatrixView::Place MatrixView::placeAt(const QPointF& position) const
{
    const QRectF plot = plotRect();
    if (!m_picture || !plot.contains(position))
        return {};
    const analysis::MatrixExtent& extent = m_picture->extent;
    const auto part = [](double share, int count) {
        return std::clamp(static_cast<int>(share * count), 0, count - 1);
    };
    return { extent.firstQuery + part((position.y() - plot.top()) / plot.height(), extent.queries),
        part((position.x() - plot.left()) / plot.width(), extent.keys) };
}

QPointF MatrixView::positionOf(const Place& place) const
{
    return m_picture ? QPointF(xOf(place.key + 0.5), yOf(place.query + 0.5)) : QPointF();
}

void MatrixView::setHovered(const Place& place)
{
    if (std::exchange(m_hovered, place) == place)
        return;
    update();
    if (place.query < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(place.query, place.key);
}

bool MatrixView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Place place = placeAt(help->pos());
    const QString text =
        place.query >= 0 && m_toolTipSource ? m_toolTipSource(place.query, place.key) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void MatrixView::mousePressEvent(QMouseEvent* event)
{
    const Place place = placeAt(event->position());
    if (event->button() == Qt::LeftButton && place.query >= 0)
        Q_EMIT picked(place.query, event->modifiers());
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) { setHovered(placeAt(event->position())); }

void MatrixView::leaveEvent(QEvent* event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (!m_picture || (!up && event->key() != Qt::Key_Down)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const analysis::MatrixExtent& extent = m_picture->extent;
    const int next = m_selected.query < 0 ? extent.firstQuery : m_selected.query + (up ? -1 : 1);
    if (next >= extent.firstQuery && next < extent.firstQuery + extent.queries)
        Q_EMIT picked(next, Qt::NoModifier);
}

void MatrixView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

QSize MatrixView::sizeHint() const { return { 640, 600 }; }

QSize MatrixView::minimumSizeHint() const { return { 240, 220 }; }

} // namespace sinkscope::widgets
