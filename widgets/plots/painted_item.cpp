// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/painted_item.h"

#include <utility>

namespace sinkscope::widgets {

PaintedItem::PaintedItem(
    QCustomPlot* plot, const QString& layer, std::function<void(QPainter&)> paint)
    : QCPAbstractItem(plot)
    , m_paint(std::move(paint))
{
    setLayer(layer);
    setClipToAxisRect(false);
    setSelectable(false);
}

double PaintedItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

void PaintedItem::draw(QCPPainter* painter)
{
    painter->save();
    m_paint(*painter);
    painter->restore();
}

} // namespace sinkscope::widgets
