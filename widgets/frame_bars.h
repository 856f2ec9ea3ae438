// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <limits>
#include <vector>

namespace sinkscope::widgets {

struct FrameBar {
    double mass = 0; ///< Attention on the frame, 0 … 1; NaN: not known.
    /// The same without the visual sinks of the frame; NaN: no inner bar.
    double massWithoutSinks = std::numeric_limits<double>::quiet_NaN();
    QString label; ///< E.g. "1.00 s".
};

/// Attention mass per frame as bars, and what is left of it without sinks as a narrower bar inside.
/// A pennant marks the anchor frame. A click, or the left and right keys, picks a frame, Home and
/// End the first and last. GUI thread only.
class FrameBars : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int frame)>;

    explicit FrameBars(QWidget* parent = nullptr);

    /// Colour of the bars.
    void setArm(Arm arm);
    void setFrames(std::vector<FrameBar> frames);
    int frameCount() const { return static_cast<int>(m_frames.size()); }
    /// One sentence in the middle while there are no frames.
    void setMessage(const QString& message);
    /// The frame with the most mass when one stands out; −1: none.
    void setAnchor(int frame);
    /// Mass at full height; ≤ 0: the largest of the bars. For several arms on one scale.
    void setLargest(double mass);
    /// −1: none. Emits nothing.
    void setSelected(int frame);
    int selected() const { return m_selected; }
    void setToolTipSource(ToolTipSource source);

    /// The whole column of a frame, and its bar.
    QRect columnRect(int frame) const;
    QRectF barRect(int frame, bool withoutSinks) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int frame);
    void left();
    void picked(int frame);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect plotRect() const;
    double largest() const;
    int frameAt(const QPoint& position) const;
    void setHovered(int frame);
    void pick(int frame);
    void drawScale(QPainter& painter) const;
    void drawFrame(QPainter& painter, int frame) const;
    void drawAnchor(QPainter& painter) const;
    void drawLabels(QPainter& painter) const;

    std::vector<FrameBar> m_frames;
    QString m_message;
    Arm m_arm = Arm::Baseline;
    double m_largest = 0;
    int m_anchor = -1;
    int m_selected = -1;
    int m_hovered = -1;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
