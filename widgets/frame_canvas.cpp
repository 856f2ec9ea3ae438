// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_canvas.h"

#include "widgets/canvas_messages.h"
#include "widgets/number_format.h"
#include "widgets/overlay_paint.h"

#include <QEvent>

#include <algorithm>
#include <limits>

namespace sinkscope::widgets {

namespace {

constexpr double margin = 12;
constexpr int progressTickMs = 40;

int indexOfToken(const FrameOverlay& overlay, int token)
{
    const auto found = std::find_if(overlay.cells.begin(), overlay.cells.end(),
        [token](const OverlayCell& cell) { return cell.token == token; });
    return found == overlay.cells.end() ? -1 : static_cast<int>(found - overlay.cells.begin());
}

const OverlayCell* cellInGrid(const FrameOverlay& overlay, int row, int column)
{
    for (const OverlayCell& cell : overlay.cells)
        if (cell.row == row && cell.column == column)
            return &cell;
    return nullptr;
}

const OverlayCell* nearestCell(const FrameOverlay& overlay, QPointF framePoint)
{
    const OverlayCell* nearest = nullptr;
    double best = std::numeric_limits<double>::infinity();
    for (const OverlayCell& cell : overlay.cells) {
        const QPointF offset = cell.box.center() - framePoint;
        const double distance = QPointF::dotProduct(offset, offset);
        if (distance < best) {
            best = distance;
            nearest = &cell;
        }
    }
    return nearest;
}

/// Whether both show the same pixels in memory; copies and other views of one frame do.
bool samePixels(const QImage& a, const QImage& b)
{
    return a.constBits() == b.constBits() && a.size() == b.size() && a.format() == b.format()
        && a.bytesPerLine() == b.bytesPerLine();
}

} // namespace

FrameCanvas::FrameCanvas(QWidget* parent)
    : QWidget(parent)
    , m_placeholderTitle(tr("Drop a video here"))
    , m_placeholderHint(tr("or open one with Ctrl+O"))
{
    setObjectName(QStringLiteral("frameCanvas"));
    setAccessibleName(tr("Video frame"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_view.setViewport(viewport());
    describe();
}

FrameCanvas::~FrameCanvas() = default;

void FrameCanvas::setFrame(const QImage& image, QSize originalSize)
{
    if (!samePixels(image, m_image))
        m_scaledImage = {};
    m_image = image;
    m_view.setFrameSize(QSizeF(originalSize.isEmpty() ? image.size() : originalSize));
    updateView();
}

void FrameCanvas::setOverlay(FrameOverlay overlay)
{
    m_overlay = std::move(overlay);
    m_heat = {};
    updateView();
}

void FrameCanvas::setOverlayStyle(const OverlayStyle& style)
{
    if (style == m_style)
        return;
    OverlayStyle sameHeat = style;
    sameHeat.opacity = m_style.opacity;
    sameHeat.visible = m_style.visible;
    sameHeat.rings = m_style.rings;
    sameHeat.artifacts = m_style.artifacts;
    if (sameHeat != m_style)
        m_heat = {};
    m_style = style;
    update();
}

void FrameCanvas::setPickedTokens(std::vector<int> tokens)
{
    if (tokens == m_picked)
        return;
    m_picked = std::move(tokens);
    describe();
    update();
}

void FrameCanvas::setHoveredToken(int token)
{
    if (token == m_hoveredToken)
        return;
    m_hoveredToken = token;
    update();
}

void FrameCanvas::setPlaceholder(const QString& title, const QString& hint)
{
    m_placeholderTitle = title;
    m_placeholderHint = hint;
    describe();
    update();
}

void FrameCanvas::setProgress(const Progress& progress)
{
    const bool appeared = !m_progress.has_value();
    m_progress = progress;
    if (progress.fraction >= 0)
        m_progressTimer.stop();
    else if (!m_progressTimer.isActive())
        m_progressTimer.start(progressTickMs, this);
    if (appeared)
        update();
    else
        update(progressRect());
}

void FrameCanvas::clearProgress()
{
    m_progressTimer.stop();
    m_progress.reset();
    update();
}

void FrameCanvas::setTooltipProvider(std::function<QString(int)> provider)
{
    m_tooltip = std::move(provider);
}

void FrameCanvas::setZoom(double zoom, QPointF anchor)
{
    if (!hasFrame())
        return;
    const double before = m_view.zoom();
    m_view.setZoom(zoom, anchor);
    updateView();
    if (m_view.zoom() != before)
        Q_EMIT zoomChanged(m_view.zoom());
}

void FrameCanvas::resetView() { setZoom(1, m_view.viewport().center()); }

int FrameCanvas::cellAt(QPointF widgetPoint) const
{
    if (!hasFrame() || !viewport().contains(widgetPoint))
        return -1;
    return cellAtFramePoint(m_overlay, m_view.toFrame(widgetPoint));
}

QRectF FrameCanvas::viewport() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRect FrameCanvas::progressRect() const
{
    return progressCardRect(viewport(), font(), hasFrame()).toAlignedRect();
}

void FrameCanvas::updateView()
{
    updateHover();
    describe();
    update();
}

void FrameCanvas::updateHover()
{
    const int cell = m_mousePosition && !m_dragging ? cellAt(*m_mousePosition) : -1;
    const int token = cell < 0 ? -1 : m_overlay.cells[static_cast<std::size_t>(cell)].token;
    if (token == m_mouseToken)
        return;
    m_mouseToken = token;
    setHoveredToken(token);
    if (token < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(token);
}

void FrameCanvas::nudge(int rowStep, int columnStep)
{
    const int picked = m_picked.empty() ? -1 : indexOfToken(m_overlay, m_picked.front());
    const OverlayCell* target = nullptr;
    if (picked >= 0) {
        const OverlayCell& from = m_overlay.cells[static_cast<std::size_t>(picked)];
        target = cellInGrid(m_overlay, from.row + rowStep, from.column + columnStep);
    } else {
        target = nearestCell(m_overlay, m_view.toFrame(m_view.viewport().center()));
    }
    if (target != nullptr)
        Q_EMIT this->picked(target->token, Qt::NoModifier);
}

void FrameCanvas::describe()
{
    const int picked = m_picked.empty() ? -1 : indexOfToken(m_overlay, m_picked.front());
    QString text;
    if (!hasFrame()) {
        text = m_placeholderTitle;
    } else if (picked >= 0) {
        const OverlayCell& cell = m_overlay.cells[static_cast<std::size_t>(picked)];
        text = tr("row %1, column %2, value %3")
                   .arg(cell.row)
                   .arg(cell.column)
                   .arg(formatNumber(static_cast<double>(cell.value)));
    }
    setAccessibleDescription(text);
}

} // namespace sinkscope::widgets
