// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_strip.h"

#include "widgets/number_format.h"

#include <QFontMetrics>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

double massOf(const std::vector<double>& masses, int frame)
{
    const auto index = static_cast<std::size_t>(frame);
    return index < masses.size() && std::isfinite(masses[index]) ? masses[index] : 0;
}

} // namespace

FrameStrip::FrameStrip(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("frameStrip"));
    setAccessibleName(tr("Frames"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

FrameStrip::~FrameStrip() = default;

void FrameStrip::setFrames(std::vector<StripFrame> frames)
{
    m_frames = std::move(frames);
    m_overlays.clear();
    m_baseline.clear();
    m_variant.clear();
    m_heats.assign(m_frames.size(), {});
    m_thumbnails.assign(m_frames.size(), {});
    m_hovered = -1;
    m_current = m_frames.empty() ? -1 : 0;
    horizontalScrollBar()->setValue(0);
    setMouseFrame(-1);
    relayout();
    describe();
}

void FrameStrip::setOverlays(std::vector<FrameOverlay> overlays)
{
    m_overlays = std::move(overlays);
    m_heats.assign(m_frames.size(), {});
    viewport()->update();
}

void FrameStrip::setOverlayStyle(const OverlayStyle& style)
{
    if (style == m_style)
        return;
    OverlayStyle sameHeat = style;
    sameHeat.opacity = m_style.opacity;
    sameHeat.visible = m_style.visible;
    sameHeat.rings = m_style.rings;
    sameHeat.artifacts = m_style.artifacts;
    if (sameHeat != m_style)
        m_heats.assign(m_frames.size(), {});
    m_style = style;
    viewport()->update();
}

void FrameStrip::setMasses(std::vector<double> baseline, std::vector<double> variant)
{
    m_baseline = std::move(baseline);
    m_variant = std::move(variant);
    viewport()->update();
}

void FrameStrip::setCurrentFrame(int frame)
{
    const int bounded = frame >= 0 && frame < frameCount() ? frame : -1;
    if (bounded == m_current)
        return;
    m_current = bounded;
    scrollTo(m_current);
    describe();
    viewport()->update();
}

void FrameStrip::setHoveredFrame(int frame)
{
    if (frame == m_hovered)
        return;
    m_hovered = frame;
    viewport()->update();
}

void FrameStrip::setTooltipProvider(std::function<QString(int)> provider)
{
    m_tooltip = std::move(provider);
}

QRect FrameStrip::thumbnailRect(int frame) const
{
    const StripMetrics sizes = metrics();
    const int x = StripMetrics::margin + frame * sizes.step - horizontalScrollBar()->value();
    return { QPoint(x, StripMetrics::margin), sizes.thumbnail };
}

QRect FrameStrip::barRect(int frame, bool variant) const
{
    const StripMetrics sizes = metrics();
    const QRect above = thumbnailRect(frame);
    const int width = (sizes.thumbnail.width() - 2) / 2;
    const double largest = largestMass();
    const double share =
        largest > 0 ? massOf(variant ? m_variant : m_baseline, frame) / largest : 0;
    int height = static_cast<int>(std::lround(share * sizes.barsHeight));
    if (share > 0)
        height = std::max(height, 1);
    const int left = variant ? above.left() + sizes.thumbnail.width() - width : above.left();
    return { left, sizes.barsTop + sizes.barsHeight - height, width, height };
}

int FrameStrip::frameAt(QPoint viewportPoint) const
{
    const StripMetrics sizes = metrics();
    const int x = viewportPoint.x() + horizontalScrollBar()->value() - StripMetrics::margin;
    const int y = viewportPoint.y();
    if (x < 0 || sizes.step <= 0 || y < StripMetrics::margin
        || y >= sizes.labelTop + sizes.labelHeight)
        return -1;
    const int frame = x / sizes.step;
    return frame < frameCount() && x % sizes.step < sizes.thumbnail.width() ? frame : -1;
}

QSize FrameStrip::sizeHint() const
{
    return { 640,
        2 * StripMetrics::margin + 2 * StripMetrics::gap + 76 + 38 + fontMetrics().height() };
}

QSize FrameStrip::minimumSizeHint() const
{
    return { 160,
        2 * StripMetrics::margin + 2 * StripMetrics::gap + 40 + 18 + fontMetrics().height() };
}

StripMetrics FrameStrip::metrics() const
{
    StripInput input;
    input.viewport = viewport()->size();
    input.frames = frameCount();
    input.labelHeight = fontMetrics().height();
    if (!m_frames.empty() && !m_frames.front().image.isNull()) {
        const QSizeF size = m_frames.front().image.size();
        input.aspect = std::clamp(size.width() / size.height(), 0.25, 4.0);
    }
    return stripMetrics(input);
}

void FrameStrip::relayout()
{
    const StripMetrics sizes = metrics();
    QScrollBar* bar = horizontalScrollBar();
    bar->setRange(0, std::max(0, sizes.contentWidth - viewport()->width()));
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(sizes.step);
    viewport()->update();
}

void FrameStrip::scrollTo(int frame)
{
    if (frame < 0)
        return;
    const QRect box = thumbnailRect(frame);
    QScrollBar* bar = horizontalScrollBar();
    if (box.left() < StripMetrics::margin)
        bar->setValue(bar->value() + box.left() - StripMetrics::margin);
    else if (box.right() > viewport()->width() - StripMetrics::margin)
        bar->setValue(bar->value() + box.right() + StripMetrics::margin - viewport()->width());
}

double FrameStrip::largestMass() const
{
    double largest = 0;
    for (int frame = 0; frame < frameCount(); ++frame)
        largest = std::max({ largest, massOf(m_baseline, frame), massOf(m_variant, frame) });
    return largest;
}

void FrameStrip::describe()
{
    setAccessibleDescription(m_current < 0
            ? tr("%n frames", nullptr, frameCount())
            : tr("frame %1 of %2, %3")
                  .arg(m_current + 1)
                  .arg(frameCount())
                  .arg(formatSeconds(m_frames[static_cast<std::size_t>(m_current)].seconds)));
}

} // namespace sinkscope::widgets
