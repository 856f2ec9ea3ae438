// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colour_map.h"

#include <QColor>
#include <QImage>
#include <QString>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

namespace sinkscope::widgets {

struct ThemeColours;

/// How a category of heads is drawn.
struct HeadCategoryLook {
    QColor colour;
    QString letter; ///< Drawn in cells that have room for it.
};

/// A number per layer and head as a coloured matrix; layer 0 on top, head 0 on the left (or
/// transposed). Head −1 stands for the mean over the heads of a layer: a click on a layer's label
/// picks it. Arrow keys move the selection. GUI thread only.
class HeadGrid : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int layer, int head)>;

    using CategorySource = std::function<HeadCategoryLook(int category, const ThemeColours&)>;

    explicit HeadGrid(QWidget* parent = nullptr);

    /// `values` is row-major [layers][heads]; NaN is drawn grey (not available). A wrong size shows
    /// an empty grid.
    void setValues(int layers, int heads, std::vector<float> values);
    /// A category per head in place of values, row-major; setValues() goes back. A wrong size shows
    /// an empty grid.
    void setCategories(int layers, int heads, std::vector<int> categories, CategorySource look);
    /// Only heads of this category keep their colour; −1: all do.
    void setCategoryFilter(int category);
    /// Category of a head; −1 while values are shown.
    int categoryAt(int layer, int head) const;
    int layerCount() const { return m_layers; }
    int headCount() const { return m_heads; }

    /// Values drawn in the first and last colour. Without it (or with low ≥ high) the finite
    /// values' own range is used, from 0 when none is negative.
    void setRange(float low, float high);
    void clearRange();
    std::pair<float, float> range() const;

    void setColourMap(ColourMapId map);

    /// The selected layer and head; head −1: mean of the layer; layer −1: nothing. Emits nothing.
    void setSelected(int layer, int head);
    int selectedLayer() const { return m_selectedLayer; }
    int selectedHead() const { return m_selectedHead; }

    /// Heads a method would edit, flat index layer · heads + head; a dot in the variant colour.
    void setMarked(std::vector<int> heads);

    /// Layers run left to right, heads top to bottom.
    void setTransposed(bool transposed);
    bool isTransposed() const { return m_transposed; }

    void setToolTipSource(ToolTipSource source);

    /// Rectangle of a cell, or of a whole layer for head −1, in this widget.
    QRect cellRect(int layer, int head) const;
    /// Rectangle of a layer's label.
    QRect layerLabelRect(int layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int layer, int head);
    void picked(int layer, int head);
    void left();
    /// Right click or menu key; layer −1: beside all cells.
    void contextRequested(int layer, int head, QPoint globalPosition);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Hit {
        int layer = -1;
        int head = -1;
        bool operator==(const Hit&) const = default;
    };

    QRect matrixRect() const;
    int columns() const { return m_transposed ? m_layers : m_heads; }
    int rows() const { return m_transposed ? m_heads : m_layers; }
    /// Of a cell in the values and categories.
    std::size_t indexOf(int layer, int head) const
    {
        return static_cast<std::size_t>(layer) * static_cast<std::size_t>(m_heads)
            + static_cast<std::size_t>(head);
    }
    Hit hitAt(const QPoint& position) const;
    void setHovered(Hit hit);
    void pick(Hit hit);
    void rebuildImage();
    void drawLabels(QPainter& painter) const;
    void drawMatrix(QPainter& painter) const;
    void drawCategory(QPainter& painter, const QRect& cell, int category) const;
    void drawFrames(QPainter& painter) const;
    bool showToolTip(const QPoint& position, const QPoint& globalPosition);

    int m_layers = 0;
    int m_heads = 0;
    std::vector<float> m_values;
    std::vector<int> m_categories; ///< Empty while values are shown.
    CategorySource m_categoryLook;
    int m_categoryFilter = -1;
    std::vector<int> m_marked;
    QImage m_image; ///< One pixel per cell, transparent where there is no value.
    ColourMapId m_map = ColourMapId::Viridis;
    float m_low = 0;
    float m_high = 0;
    bool m_fixedRange = false;
    bool m_transposed = false;
    int m_selectedLayer = -1;
    int m_selectedHead = -1;
    Hit m_hovered;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
