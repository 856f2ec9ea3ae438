// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_words.h"

#include "media/scene_layout.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

namespace {

constexpr double levelTolerance = 0.01;
constexpr double shortestPath = 0.3; ///< Of the frame's width or height; training: 0.36 and more.

bool isSlanted(const media::SceneThing& thing)
{
    return std::abs(thing.end.x - thing.start.x) > levelTolerance
        && std::abs(thing.end.y - thing.start.y) > levelTolerance;
}

bool isShort(const media::SceneThing& thing, media::SceneAspect aspect)
{
    return thing.moves()
        && std::abs(thing.end.x - thing.start.x) < shortestPath * media::ratioOf(aspect)
        && std::abs(thing.end.y - thing.start.y) < shortestPath;
}

bool sharesColour(const media::Scene& scene)
{
    for (const media::SceneColour colour : media::allSceneColours)
        if (std::ranges::count(scene.things, colour, &media::SceneThing::colour) > 1)
            return true;
    return false;
}

} // namespace

QString SceneWords::shape(media::SceneShape shape)
{
    switch (shape) {
    case media::SceneShape::Circle:
        return tr("circle");
    case media::SceneShape::Square:
        return tr("square");
    case media::SceneShape::Triangle:
        return tr("triangle");
    case media::SceneShape::Star:
        break;
    }
    return tr("star");
}

QString SceneWords::colour(media::SceneColour colour)
{
    switch (colour) {
    case media::SceneColour::Red:
        return tr("red");
    case media::SceneColour::Orange:
        return tr("orange");
    case media::SceneColour::Yellow:
        return tr("yellow");
    case media::SceneColour::Green:
        return tr("green");
    case media::SceneColour::Blue:
        return tr("blue");
    case media::SceneColour::Purple:
        return tr("purple");
    case media::SceneColour::White:
        break;
    }
    return tr("white");
}

QString SceneWords::backdrop(media::BackdropKind kind)
{
    switch (kind) {
    case media::BackdropKind::Plain:
        return tr("plain");
    case media::BackdropKind::Gradient:
        return tr("gradient");
    case media::BackdropKind::Clouds:
        return tr("clouds");
    case media::BackdropKind::Zones:
        return tr("two zones");
    case media::BackdropKind::Stripes:
        break;
    }
    return tr("stripes");
}

QString SceneWords::aspect(media::SceneAspect aspect)
{
    const std::string_view name = media::nameOf(aspect);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString SceneWords::thing(const media::SceneThing& thing)
{
    //: %1: a colour, %2: a shape
    return tr("%1 %2").arg(colour(thing.colour), shape(thing.shape));
}

QStringList SceneWords::notices(const media::Scene& scene)
{
    QStringList notices;
    const auto& things = scene.things;
    for (const auto& [first, second] : media::touchingThings(scene))
        notices << tr("The %1 and the %2 touch or nearly do.")
                       .arg(thing(things[first]), thing(things[second]));
    for (const media::SceneThing& each : things)
        if (isSlanted(each))
            notices << tr("The %1 moves at a slant; the built-in model knows right, left, up and "
                          "down.")
                           .arg(thing(each));
        else if (isShort(each, scene.aspect))
            notices << tr("The path of the %1 is short.").arg(thing(each));
    if (sharesColour(scene))
        notices << tr("Two shapes have one colour.");
    return notices;
}

QColor SceneWords::colourOf(media::SceneColour colour)
{
    const media::Colour rgb = media::rgbOf(colour);
    return { rgb[0], rgb[1], rgb[2] };
}

QPixmap SceneWords::picture(const media::SceneThing& thing, int side, double pixelRatio)
{
    QPixmap pixmap(QSize(side, side) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = side / 2.0;
    QPolygonF outline;
    for (const media::ScenePoint& corner : media::outlineOf(thing.shape, half * 0.8))
        outline << QPointF(half + corner.x, half + corner.y);
    painter.setPen(QPen(QColor(128, 128, 128, 120), 1));
    painter.setBrush(colourOf(thing.colour));
    painter.drawPolygon(outline);
    return pixmap;
}

} // namespace sinkscope::app
