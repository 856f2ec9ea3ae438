// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace sinkscope::widgets {

/// The head of a table as dim small text over a hair line. GUI thread only.
class QuietHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit QuietHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sinkscope::widgets
