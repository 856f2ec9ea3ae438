// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QString>
#include <QWidget>

#include <vector>

namespace sinkscope::widgets {

/// A shape of the scene as far as the canvas handles it. Lengths in frame heights.
struct SceneMark {
    QPointF start;
    QPointF end; ///< Equal to `start` when the shape stays still.
    QPointF shown; ///< Where it is in the picture that is shown.
    double radius = 0.15;
    QPolygonF outline; ///< About (0, 0).
    QColor colour;
    QString name; ///< For people who cannot see it.

    bool moves() const { return start != end; }
};

/// A picture of a scene with handles: drag a shape to move it and its path, drag the tip of its
/// arrow, or the faint shape there, to change where it goes (near level or upright, the path snaps;
/// near its start, the shape stays still), turn the wheel for its size. By keyboard: Tab walks the
/// shapes, arrows move, Shift and arrows move the path's end, + and − size, Delete removes, Space
/// asks to play. The canvas changes nothing itself: it tells what was asked for, and shows the
/// marks it is given. GUI thread only.
class SceneCanvas : public QWidget {
    Q_OBJECT

public:
    explicit SceneCanvas(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// Width / height of the frame.
    void setAspect(double aspect);
    void setMarks(std::vector<SceneMark> marks);
    const std::vector<SceneMark>& marks() const { return m_marks; }
    /// −1: none. Emits nothing.
    void setSelected(int index);
    int selected() const { return m_selected; }
    /// Handles would only disturb while the scene plays.
    void setHandlesVisible(bool visible);
    void setMessage(const QString& message); ///< In the middle, where there is no shape yet.

    QRectF pictureRect() const;
    QPointF toWidget(const QPointF& point) const;
    QPointF toScene(const QPointF& position) const;
    /// Where the path of this shape is taken hold of, in this widget.
    QPointF tipHandle(int index) const;

    QSize sizeHint() const override { return { 640, 480 }; }
    QSize minimumSizeHint() const override { return { 240, 180 }; }

Q_SIGNALS:
    void picked(int index); ///< −1: a click beside all shapes.
    /// A shape is about to be dragged.
    void editBegan();
    /// A drag ended or a key went up: what was asked for since the last time is one step.
    void editEnded();
    /// May lie outside the frame.
    void pathRequested(int index, QPointF start, QPointF end);
    void radiusRequested(int index, double radius);
    void removeRequested(int index);
    void playRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Part { Nothing, Body, Tip };
    struct Hit {
        Part part = Part::Nothing;
        int index = -1;
    };

    const SceneMark& mark(int index) const { return m_marks[static_cast<std::size_t>(index)]; }
    int count() const { return static_cast<int>(m_marks.size()); }
    double scale() const { return pictureRect().height(); }
    Hit hitAt(const QPointF& position) const;
    void pick(int index);
    void dragTo(const QPointF& position, bool snap);
    void nudge(const QPointF& step, bool endOnly);
    void changeRadius(double step);
    bool moveKey(int key, Qt::KeyboardModifiers modifiers);
    void showCursor(const QPointF& position);
    void paintPath(QPainter& painter, int index) const;
    void paintSelection(QPainter& painter) const;
    QPolygonF outlineAt(const SceneMark& mark, const QPointF& centre) const;

    QImage m_picture;
    double m_aspect = 4.0 / 3;
    std::vector<SceneMark> m_marks;
    int m_selected = -1;
    bool m_handlesVisible = true;
    bool m_showFocus = false;
    QString m_message;
    Hit m_held; ///< While a button is down.
    QPointF m_pressed; ///< Scene coordinates.
    SceneMark m_before; ///< The held shape as it was.
    bool m_dragging = false; ///< The pointer has left the spot it pressed.
};

} // namespace sinkscope::widgets
