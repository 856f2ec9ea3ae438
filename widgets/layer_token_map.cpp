// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_token_map.h"

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

constexpr int leftRoom = 38; ///< For the labels of the layers.
constexpr int topRoom = 8;
constexpr int rightRoom = 12;
constexpr int bottomRoom = 32; ///< For the stripe of kinds and its labels.
constexpr int stripeRoom = 12; ///< For the stripe alone.
constexpr int labelsFrom = 110; ///< Height of a map that has room for labels.
constexpr int largeTokenStep = 10;
constexpr int largeLayerStep = 5;

} // namespace

LayerTokenMap::LayerTokenMap(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("layerTokenMap"));
    setAccessibleName(tr("Layers and tokens"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void LayerTokenMap::setValues(int layers, int tokens, std::vector<float> values)
{
    const bool fits = layers > 0 && tokens > 0
        && values.size() == static_cast<std::size_t>(layers) * static_cast<std::size_t>(tokens);
    m_layers = fits ? layers : 0;
    m_tokens = fits ? tokens : 0;
    m_values = fits ? std::move(values) : std::vector<float>();
    m_ownRange = rangeOf(m_values);
    setHovered({});
    rebuildImage();
}

void LayerTokenMap::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void LayerTokenMap::setKinds(std::vector<TokenKind> kinds)
{
    m_kinds = std::move(kinds);
    dropLayers();
}

void LayerTokenMap::setSinks(std::vector<SinkSpan> sinks)
{
    m_sinks = std::move(sinks);
    dropLayers();
}

void LayerTokenMap::setRange(const ValueRange& range)
{
    m_range = range;
    rebuildImage();
}

void LayerTokenMap::clearRange() { setRange({ 0, 0 }); }

ValueRange LayerTokenMap::range() const { return m_range.min < m_range.max ? m_range : m_ownRange; }

void LayerTokenMap::setColourMap(ColourMapId map)
{
    if (std::exchange(m_map, map) != map)
        rebuildImage();
}

void LayerTokenMap::setSelected(int layer, int token)
{
    const Place place { layer, token };
    if (std::exchange(m_selected, place) != place)
        update();
}

void LayerTokenMap::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

float LayerTokenMap::valueAt(int layer, int token) const
{
    return m_values[static_cast<std::size_t>(layer) * static_cast<std::size_t>(m_tokens)
        + static_cast<std::size_t>(token)];
}

int LayerTokenMap::columnCount() const { return std::min(m_tokens, mapRect().width()); }

int LayerTokenMap::firstToken(int column) const
{
    return static_cast<int>(std::int64_t { column } * m_tokens / columnCount());
}

int LayerTokenMap::leadingToken(int layer, int column) const
{
    const int first = firstToken(column);
    const int last = firstToken(column + 1);
    int leading = first;
    for (int token = first + 1; token < last; ++token) {
        const float best = valueAt(layer, leading);
        if (std::isnan(best) || valueAt(layer, token) > best)
            leading = token;
    }
    return leading;
}

void LayerTokenMap::dropLayers()
{
    m_ground = QPixmap();
    m_outlines = QPixmap();
    update();
}

void LayerTokenMap::rebuildImage()
{
    dropLayers();
    const int columns = columnCount();
    m_image = QImage();
    if (columns <= 0)
        return;
    m_image = QImage(columns, m_layers, QImage::Format_ARGB32_Premultiplied);
    const ColourMap map(m_map, range(), false);
    for (int layer = 0; layer < m_layers; ++layer) {
        auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(layer));
        for (int column = 0; column < columns; ++column) {
            const float value = valueAt(layer, leadingToken(layer, column));
            line[column] = std::isnan(value) ? 0 : map.colour(static_cast<double>(value));
        }
    }
}

QRect LayerTokenMap::mapRect() const
{
    const int below = height() < labelsFrom ? stripeRoom : bottomRoom;
    const QRect area = rect().adjusted(leftRoom, topRoom, -rightRoom, -below);
    return area.isValid() ? area : QRect();
}

QRectF LayerTokenMap::cellRect(int layer, int token) const
{
    const QRectF area = mapRect();
    if (layer < 0 || layer >= m_layers || token < 0 || token >= m_tokens || area.isEmpty())
        return {};
    // A token is where its column is drawn, which may be wider or narrower than its own share.
    const int columns = columnCount();
    int column = static_cast<int>(std::int64_t { token } * columns / m_tokens);
    if (column + 1 < columns && firstToken(column + 1) <= token)
        ++column;
    const double left = area.width() * column / columns;
    const double right = area.width() * (column + 1) / columns;
    const double top = area.height() * layer / m_layers;
    const double bottom = area.height() * (layer + 1) / m_layers;
    return { area.left() + left, area.top() + top, right - left, bottom - top };
}

LayerTokenMap::Place LayerTokenMap::placeAt(const QPointF& position) const
{
    const QRectF area = mapRect();
    if (m_layers == 0 || area.isEmpty() || !area.contains(position))
        return {};
    const auto part = [](double share, int count) {
        return std::clamp(static_cast<int>(share * count), 0, count - 1);
    };
    const int layer = part((position.y() - area.top()) / area.height(), m_layers);
    const int column = part((position.x() - area.left()) / area.width(), columnCount());
    return { layer, leadingToken(layer, column) };
}

void LayerTokenMap::setHovered(const Place& place)
{
    if (std::exchange(m_hovered, place) == place)
        return;
    update();
    if (place.layer < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(place.layer, place.token);
}

void LayerTokenMap::pick(const Place& place)
{
    if (place == m_selected)
        return;
    setSelected(place.layer, place.token);
    Q_EMIT picked(place.layer, place.token);
}

bool LayerTokenMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Place place = placeAt(help->pos());
    QString text;
    if (place.layer >= 0)
        text = m_toolTipSource
            ? m_toolTipSource(place.layer, place.token)
            : tr("L%1 · token %2: %3")
                  .arg(place.layer)
                  .arg(place.token)
                  .arg(formatNumber(static_cast<double>(valueAt(place.layer, place.token))));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void LayerTokenMap::mousePressEvent(QMouseEvent* event)
{
    const Place place = placeAt(event->position());
    if (event->button() == Qt::LeftButton && place.layer >= 0)
        pick(place);
}

void LayerTokenMap::mouseMoveEvent(QMouseEvent* event)
{
    const Place place = placeAt(event->position());
    setHovered(place);
    if (event->buttons().testFlag(Qt::LeftButton) && place.layer >= 0)
        pick(place);
}

void LayerTokenMap::leaveEvent(QEvent* event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void LayerTokenMap::keyPressEvent(QKeyEvent* event)
{
    const bool large = event->modifiers().testFlag(Qt::ShiftModifier);
    const int tokenStep = large ? largeTokenStep : 1;
    const int layerStep = large ? largeLayerStep : 1;
    Place next = m_selected;
    switch (event->key()) {
    case Qt::Key_Left:
        next.token -= tokenStep;
        break;
    case Qt::Key_Right:
        next.token += tokenStep;
        break;
    case Qt::Key_Up:
        next.layer -= layerStep;
        break;
    case Qt::Key_Down:
        next.layer += layerStep;
        break;
    case Qt::Key_Home:
        next.token = 0;
        break;
    case Qt::Key_End:
        next.token = m_tokens - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_layers > 0)
        pick({ std::clamp(next.layer, 0, m_layers - 1), std::clamp(next.token, 0, m_tokens - 1) });
}

void LayerTokenMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    rebuildImage();
}

void LayerTokenMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dropLayers();
    QWidget::changeEvent(event);
}

QSize LayerTokenMap::sizeHint() const { return { 620, 300 }; }

QSize LayerTokenMap::minimumSizeHint() const { return { 200, 130 }; }

} // namespace sinkscope::widgets
