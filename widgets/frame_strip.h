// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/overlay_data.h"
#include "widgets/strip_metrics.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <functional>
#include <vector>

class QHelpEvent;

namespace sinkscope::widgets {

/// One sampled frame of the strip.
struct StripFrame {
    QImage image; ///< Any size; scaled once.
    double seconds = 0;
};

/// Sampled frames in a row: thumbnail with overlay and small sink rings, below it the share of
/// attention on the frame for both arms, below that its time. All bars share one scale. Hover
/// previews, click or arrow keys, Home, End, Page Up and Down pick. Scrolls when the frames do not
/// fit. Like the canvas it only emits; `setCurrentFrame` says what is current. GUI thread only.
class FrameStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit FrameStrip(QWidget* parent = nullptr);
    ~FrameStrip() override;

    /// Drops overlays and masses, and makes the first frame current.
    void setFrames(std::vector<StripFrame> frames);
    /// One per frame, or none at all.
    void setOverlays(std::vector<FrameOverlay> overlays);
    void setOverlayStyle(const OverlayStyle& style);
    /// Share of attention on each frame, one per frame; empty for an arm that has not run.
    void setMasses(std::vector<double> baseline, std::vector<double> variant);
    /// Framed and scrolled into view; −1 for none.
    void setCurrentFrame(int frame);
    /// Frame hovered somewhere else; −1 for none.
    void setHoveredFrame(int frame);
    /// Replaces the built-in tooltip (frame, time, shares).
    void setTooltipProvider(std::function<QString(int frame)> provider);

    int frameCount() const { return static_cast<int>(m_frames.size()); }
    int currentFrame() const { return m_current; }
    /// Thumbnail and bars of a frame, in viewport coordinates (they may lie outside the viewport).
    QRect thumbnailRect(int frame) const;
    QRect barRect(int frame, bool variant) const; ///< The filled part.
    /// Frame under a viewport point, bars and label included; −1 for none.
    int frameAt(QPoint viewportPoint) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frameHovered(int frame);
    void left();
    void framePicked(int frame);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    StripMetrics metrics() const;
    void relayout();
    void scrollTo(int frame);
    void setMouseFrame(int frame);
    void showTooltip(const QHelpEvent& event);
    QRectF imageRect(int frame) const;
    double largestMass() const;
    void paintStripFrame(QPainter& painter, int frame);
    void paintHeat(QPainter& painter, int frame);
    void paintBars(QPainter& painter, int frame) const;
    void paintLabel(QPainter& painter, int frame) const;
    const QImage& thumbnail(int frame);
    QString defaultTooltip(int frame) const;
    void describe();

    std::vector<StripFrame> m_frames;
    std::vector<FrameOverlay> m_overlays;
    std::vector<double> m_baseline;
    std::vector<double> m_variant;
    OverlayStyle m_style;
    std::vector<QImage> m_thumbnails; ///< Scaled images, null until first painted.
    std::vector<QImage> m_heats; ///< Heat maps, null until first painted.
    int m_current = -1;
    int m_hovered = -1; ///< By the mouse here, or set from outside.
    int m_mouseFrame = -1; ///< What `frameHovered` said last; −1 after `left`.
    bool m_showFocus = false; ///< The focus came by keyboard.
    std::function<QString(int)> m_tooltip;
};

} // namespace sinkscope::widgets
