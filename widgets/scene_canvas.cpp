// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene_canvas.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int outerMargin = 10;
constexpr double nubDistance = 0.07; ///< From the edge of a still shape to the start of a path.

} // namespace

SceneCanvas::SceneCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sceneCanvas"));
    setAccessibleName(tr("Scene"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void SceneCanvas::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void SceneCanvas::setAspect(double aspect)
{
    m_aspect = aspect;
    update();
}

void SceneCanvas::setMarks(std::vector<SceneMark> marks)
{
    m_marks = std::move(marks);
    if (m_selected >= count())
        m_selected = -1;
    if (m_held.index >= count())
        m_held = {};
    update();
}

void SceneCanvas::setSelected(int index)
{
    m_selected = index < count() ? std::max(index, -1) : -1;
    setAccessibleDescription(m_selected < 0 ? tr("Nothing selected, shapes: %1").arg(count())
                                            : tr("%1 selected, %2 of %3")
                                                  .arg(mark(m_selected).name)
                                                  .arg(m_selected + 1)
                                                  .arg(count()));
    update();
}

void SceneCanvas::setHandlesVisible(bool visible)
{
    m_handlesVisible = visible;
    update();
}

void SceneCanvas::setMessage(const QString& message)
{
    m_message = message;
    update();
}

QRectF SceneCanvas::pictureRect() const
{
    const QRectF area =
        QRectF(rect()).adjusted(outerMargin, outerMargin, -outerMargin, -outerMargin);
    const double height = std::max(1.0, std::min(area.height(), area.width() / m_aspect));
    QRectF picture(0, 0, height * m_aspect, height);
    picture.moveCenter(area.center());
    return picture;
}

QPointF SceneCanvas::toWidget(const QPointF& point) const
{
    return pictureRect().topLeft() + point * scale();
}

QPointF SceneCanvas::toScene(const QPointF& position) const
{
    return (position - pictureRect().topLeft()) / scale();
}

QPointF SceneCanvas::tipHandle(int index) const
{
    const SceneMark& shape = mark(index);
    if (shape.moves())
        return toWidget(shape.end);
    const double side = shape.start.x() < m_aspect / 2 ? 1 : -1;
    return toWidget(shape.start + QPointF(side * (1.1 * shape.radius + nubDistance), 0));
}

QPolygonF SceneCanvas::outlineAt(const SceneMark& mark, const QPointF& centre) const
{
    QPolygonF polygon;
    for (const QPointF& corner : mark.outline)
        polygon << toWidget(centre + corner);
    return polygon;
}

void SceneCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace sinkscope::widgets
