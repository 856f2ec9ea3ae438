// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStyledItemDelegate>

namespace sinkscope::widgets {

class EffectModel;

/// Paints the cells of an EffectModel: mean and spread in words, below them every repeat as a dot
/// on the scale of the column. The values of the baseline and of the sinks are lines through all
/// rows, in their colours. GUI thread only.
class EffectDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the dots of a cell lie, for its rectangle and font.
    static QRectF dotRect(const QRect& cell, const QFont& font);
    /// Horizontal position of a value in that rectangle.
    static double dotX(const QRectF& dots, const EffectModel& model, int column, double value);
};

} // namespace sinkscope::widgets
