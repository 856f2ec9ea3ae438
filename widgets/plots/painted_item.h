// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace sinkscope::widgets {

/// Something a widget paints by itself into its plot, under or over what the library draws. The
/// plot owns it; `paint` gets pixels of the plot and must outlive it. GUI thread only.
class PaintedItem : public QCPAbstractItem {
public:
    /// `layer` is the name of the layer of the plot to paint in.
    PaintedItem(QCustomPlot* plot, const QString& layer, std::function<void(QPainter&)> paint);

    double selectTest(
        const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::function<void(QPainter&)> m_paint;
};

} // namespace sinkscope::widgets
