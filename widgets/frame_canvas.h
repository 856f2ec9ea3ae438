// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/overlay_data.h"
#include "widgets/view_transform.h"

#include <QBasicTimer>
#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QHelpEvent;

namespace sinkscope::widgets {

/// One video frame with its overlay: heat map, sink rings, diamonds of the vision tower's outliers,
/// picked and hovered cells.
///
/// The frame keeps its aspect and is letterboxed at zoom 1. Wheel (with or without Ctrl) zooms
/// around the cursor; dragging with the middle button, or with the left one while zoomed in, pans;
/// double click or Home resets. Shift+wheel asks for another opacity. Arrow keys move the picked
/// cell; keys 0–9 ask to jump to tenths of the video. Dragging with Shift+Alt, or once with the
/// left button after setBoxMode(), draws a box; Escape gives it up. The canvas never changes what
/// is picked by itself: it emits `picked` and shows what `setPickedTokens` says. Zoom and pan
/// survive new frames of the same size. GUI thread only.
class FrameCanvas : public QWidget {
    Q_OBJECT

public:
    /// Work in progress, drawn over the frame.
    struct Progress {
        QString text;
        double fraction = -1; ///< 0 to 1; negative: unknown, shown as a moving bar.
        QString hint; ///< Such as "Esc cancels".
    };

    explicit FrameCanvas(QWidget* parent = nullptr);
    ~FrameCanvas() override;

    /// Shows `image`, which stands for an original frame of `originalSize` pixels (empty: the size
    /// of the image). A null image shows the placeholder.
    void setFrame(const QImage& image, QSize originalSize = {});
    void setOverlay(FrameOverlay overlay);
    void setOverlayStyle(const OverlayStyle& style);
    /// Tokens outlined in white, the primary one first. Tokens not on this frame are ignored.
    void setPickedTokens(std::vector<int> tokens);
    /// Token hovered somewhere else; −1 for none.
    void setHoveredToken(int token);
    /// Shown while there is no frame. The default asks to drop a video here.
    void setPlaceholder(const QString& title, const QString& hint);
    void setProgress(const Progress& progress);
    void clearProgress();
    /// The next drag with the left button draws a box.
    void setBoxMode(bool on);
    bool isBoxMode() const { return m_boxMode; }
    /// Text of the tooltip of a token; empty or none: no tooltip.
    void setTooltipProvider(std::function<QString(int token)> provider);

    const FrameOverlay& overlay() const { return m_overlay; }
    const OverlayStyle& overlayStyle() const { return m_style; }
    bool hasFrame() const { return !m_image.isNull(); }
    const std::optional<Progress>& progress() const { return m_progress; }

    /// 1 when the whole frame fits.
    double zoom() const { return m_view.zoom(); }
    /// Zooms so that the widget point `anchor` keeps showing the same frame point. Clamped to 1–32.
    void setZoom(double zoom, QPointF anchor);
    void resetView();

    /// Original-frame pixels to widget coordinates, and back.
    QPointF frameToWidget(QPointF framePoint) const { return m_view.toWidget(framePoint); }
    QRectF frameToWidget(const QRectF& frameRect) const { return m_view.toWidget(frameRect); }
    QPointF widgetToFrame(QPointF widgetPoint) const { return m_view.toFrame(widgetPoint); }
    /// Index into overlay().cells of the cell under a widget point; −1 when there is none.
    int cellAt(QPointF widgetPoint) const;

    QSize sizeHint() const override { return { 640, 400 }; }
    QSize minimumSizeHint() const override { return { 200, 140 }; }

Q_SIGNALS:
    void hovered(int token); ///< The mouse entered a cell.
    void left(); ///< The mouse is on no cell any more.
    /// A cell was clicked (Shift: range, Ctrl: add), or reached with the arrow keys.
    void picked(int token, Qt::KeyboardModifiers modifiers);
    void pickCleared(); ///< A click beside all cells.
    void contextRequested(int token, QPoint globalPosition); ///< Right click; token −1: no cell.
    /// A box was drawn; `part` of the picture, 0…1 in both directions.
    void boxDrawn(const QRectF& part, QPoint globalPosition);
    void opacityRequested(double opacity); ///< 0 to 1.
    void tenthRequested(int tenth); ///< Keys 0–9.
    void zoomChanged(double zoom);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    bool showTooltip(const QHelpEvent& event);
    void paintFrame(QPainter& painter);
    void paintOverlay(QPainter& painter);
    void paintVeil(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintMessages(QPainter& painter) const;
    QRectF viewport() const;
    QRect progressRect() const;
    void updateView();
    void updateHover();
    void nudge(int rowStep, int columnStep);
    void describe();
    void endBox(const QMouseEvent& event);
    QRectF boxOnWidget() const;

    QImage m_image;
    QImage m_scaledImage; ///< The frame at the size it has on screen while zoom is 1.
    FrameOverlay m_overlay;
    OverlayStyle m_style;
    QImage m_heat; ///< Smooth overlay; null when it must be drawn anew.
    ViewTransform m_view;
    std::vector<int> m_picked;
    int m_hoveredToken = -1; ///< By the mouse here, or set from outside.
    int m_mouseToken = -1; ///< What `hovered` said last; −1 after `left`.
    std::optional<QPointF> m_mousePosition; ///< None while the mouse is elsewhere.
    QPointF m_pressPosition;
    QPointF m_dragPosition;
    Qt::MouseButton m_pressedButton = Qt::NoButton;
    bool m_dragging = false;
    bool m_boxMode = false;
    bool m_drawingBox = false; ///< From m_pressPosition to m_dragPosition.
    bool m_showFocus = false; ///< The focus came by keyboard.
    QString m_placeholderTitle;
    QString m_placeholderHint;
    std::optional<Progress> m_progress;
    QBasicTimer m_progressTimer;
    double m_progressPhase = 0;
    std::function<QString(int)> m_tooltip;
};

} // namespace sinkscope::widgets
