// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/matrix_picture.h"
#include "trace/layout.h"
#include "widgets/colour_map.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace sinkscope::widgets {

/// What the positions of a sequence are, for the bands along the axes.
struct MatrixMarks {
    std::vector<TokenKind> kinds; ///< By position, for all queries and keys.
    std::vector<int> frameStarts; ///< First position of every frame.
    std::vector<int> sinks; ///< Positions, ascending.

    bool operator==(const MatrixMarks&) const = default;
};

/// An attention matrix as a heat map: queries from top to bottom, keys from left to right, kinds of
/// tokens along both axes. Cells that no query has filled yet, and keys that a query does not see,
/// stay empty. Hovering tells the cell, a click or the arrow keys pick a query. GUI thread only.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int query, int key)>;

    /// A query and a key; −1: beside the matrix.
    struct Place {
        int query = -1;
        int key = -1;
        bool operator==(const Place&) const = default;
    };

    explicit MatrixView(QWidget* parent = nullptr);

    /// Null shows `message` instead.
    void setPicture(std::shared_ptr<const analysis::MatrixPicture> picture);
    const std::shared_ptr<const analysis::MatrixPicture>& picture() const { return m_picture; }
    void setMessage(const QString& message);
    void setMarks(MatrixMarks marks);
    void setColourMap(ColourMapId map);
    /// Colours by the logarithm, over four powers of ten.
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    /// The query whose row is marked, and the key whose column is; −1: none. Emits nothing.
    void setSelected(int query, int key);
    Place selected() const { return m_selected; }
    void setToolTipSource(ToolTipSource source);

    /// Values of the first and the last colour. Query 0, which can only look at itself, does not
    /// count.
    ValueRange range() const { return m_range; }
    /// Pooled value of the cell with this query and key; NaN without one.
    double valueAt(const Place& place) const;
    /// Where the numbers are painted.
    QRectF plotRect() const;
    Place placeAt(const QPointF& position) const;
    QPointF positionOf(const Place& place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int query, int key);
    void left();
    void picked(int query, Qt::KeyboardModifiers modifiers);
    void rangeChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double xOf(double key) const;
    double yOf(double query) const;
    void findRange();
    void rebuildImage();
    void setHovered(const Place& place);
    void drawBands(QPainter& painter) const;
    void drawLabels(QPainter& painter) const;
    void drawFrameStarts(QPainter& painter) const;
    void drawSinks(QPainter& painter) const;
    void drawLines(QPainter& painter) const;

    std::shared_ptr<const analysis::MatrixPicture> m_picture;
    MatrixMarks m_marks;
    QString m_message;
    QImage m_image; ///< One pixel per cell, transparent where there is no value.
    ColourMapId m_map = ColourMapId::Viridis;
    ValueRange m_range;
    bool m_logarithmic = true;
    Place m_selected;
    Place m_hovered;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
