// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/panel_presenter.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 14;

QImage blank(const QSizeF& size, double scale, const QColor& colour)
{
    const QSizeF pixels = size * scale;
    QImage image(static_cast<int>(std::ceil(pixels.width())),
        static_cast<int>(std::ceil(pixels.height())), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(colour);
    return image;
}

/// What stands above and below the frame, wrapped to a width.
struct Caption {
    QString text;
    QFont font;
    QColor colour;

    double height(double width) const
    {
        return QFontMetricsF(font)
            .boundingRect(QRectF(0, 0, width, 4000), Qt::TextWordWrap, text)
            .height();
    }

    void draw(QPainter& painter, const QRectF& area) const
    {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(area, Qt::TextWordWrap, text);
    }
};

} // namespace

QImage Exporter::windowPicture(double scale) const
{
    QWidget& window = m_source.window;
    QImage image = blank(window.size(), scale, widgets::coloursOf(window.palette()).window);
    window.render(&image);
    image.setText(u"Provenance"_s, mapProvenance().join(u'\n'));
    return image;
}

QImage Exporter::framePicture(double scale) const
{
    const Panels& panels = m_source.panels;
    return drawn(
        { *panels.framePanel.frame, panels.frames->pictureArea(), mapProvenance() }, scale);
}

QImage Exporter::panelPicture(widgets::PanelFrame& frame, QWidget& area, double scale) const
{
    return drawn({ frame, area, provenance() }, scale);
}

QImage Exporter::drawn(const Picture& picture, double scale)
{
    QWidget& view = picture.area;
    const widgets::ThemeColours colours = widgets::coloursOf(view.palette());
    const double width = std::max(view.width(), 320);
    const double inner = width - 2 * margin;
    const QStringList& lines = picture.provenance;
    const QString title = picture.frame.title() + u"\n"_s + picture.frame.description();
    const Caption above { title, widgets::fontOf(widgets::FontRole::Title, view.font()),
        colours.text };
    const Caption below { lines.join(u'\n'), widgets::fontOf(widgets::FontRole::Small, view.font()),
        colours.dimText };
    const double top = above.height(inner) + 2 * margin;
    const double foot = below.height(inner) + 2 * margin;
    QImage image = blank({ width, top + view.height() + foot }, scale, colours.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    above.draw(painter, { margin, margin, inner, top - margin });
    below.draw(painter, { margin, top + view.height() + margin, inner, foot });
    view.render(&painter, QPoint(0, static_cast<int>(top)));
    painter.end();
    image.setText(u"Provenance"_s, lines.join(u'\n'));
    return image;
}

} // namespace sinkscope::app
