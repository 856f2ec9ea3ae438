// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"
#include "widgets/colour_map.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <functional>
#include <vector>

namespace sinkscope::widgets {

/// The layers, first to last, in which a token is a sink.
struct SinkSpan {
    int token = 0;
    int birthLayer = 0;
    int lastLayer = 0;
    bool operator==(const SinkSpan&) const = default;
};

/// A number per layer and token as a coloured map: layer 0 on top, token 0 on the left, kinds of
/// tokens as a stripe below. Where more tokens than pixels share the width, a column shows the
/// largest value of its tokens, and stands for the token that has it. Outlines in the colour of
/// sinks run from the layer where a sink is born to its last. Arrow keys move the selection (Shift:
/// ten tokens, five layers), Home and End go to the first and last token. GUI thread only.
class LayerTokenMap : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int layer, int token)>;

    /// −1: nothing.
    struct Place {
        int layer = -1;
        int token = -1;
        bool operator==(const Place&) const = default;
    };

    explicit LayerTokenMap(QWidget* parent = nullptr);

    /// `values` is row-major [layers][tokens]; NaN stays empty. A wrong size shows the message.
    void setValues(int layers, int tokens, std::vector<float> values);
    int layerCount() const { return m_layers; }
    int tokenCount() const { return m_tokens; }
    /// One sentence in the middle while there are no values.
    void setMessage(const QString& message);
    void setKinds(std::vector<TokenKind> kinds);
    /// Spans outside of the map are left out; reversed ones too.
    void setSinks(std::vector<SinkSpan> sinks);

    /// Values of the first and last colour. Without it (or with min ≥ max) the finite values' own
    /// range, from 0 when none is negative.
    void setRange(const ValueRange& range);
    void clearRange();
    ValueRange range() const;
    void setColourMap(ColourMapId map);

    /// Layer −1 marks only the column, token −1 only the row. Emits nothing.
    void setSelected(int layer, int token);
    Place selected() const { return m_selected; }
    void setToolTipSource(ToolTipSource source);

    /// Where the values are painted.
    QRect mapRect() const;
    /// Rectangle of a layer and a token, at least one pixel wide.
    QRectF cellRect(int layer, int token) const;
    Place placeAt(const QPointF& position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int layer, int token);
    void left();
    void picked(int layer, int token);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    float valueAt(int layer, int token) const;
    int columnCount() const;
    /// First token of a column; of the number of columns: the number of tokens.
    int firstToken(int column) const;
    /// Token with the largest value of a layer in a column.
    int leadingToken(int layer, int column) const;
    void rebuildImage();
    /// What stays while the selection moves has to be drawn again.
    void dropLayers();
    void drawLayers();
    void setHovered(const Place& place);
    void pick(const Place& place);
    void drawKinds(QPainter& painter) const;
    void drawLayerLabels(QPainter& painter) const;
    void drawSinks(QPainter& painter) const;
    void drawCursor(QPainter& painter) const;

    int m_layers = 0;
    int m_tokens = 0;
    std::vector<float> m_values;
    std::vector<TokenKind> m_kinds;
    std::vector<SinkSpan> m_sinks;
    QString m_message;
    QImage m_image; ///< One pixel per layer and column, transparent where there is no value.
    QPixmap m_ground; ///< Map and kinds; null: to be drawn.
    QPixmap m_outlines; ///< Of the sinks, on nothing.
    ColourMapId m_map = ColourMapId::Viridis;
    ValueRange m_range { 0, 0 };
    ValueRange m_ownRange;
    Place m_selected;
    Place m_hovered;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
