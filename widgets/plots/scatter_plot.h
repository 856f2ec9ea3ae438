// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/dot_stamps.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QCustomPlot;
class QPainter;

namespace sinkscope::widgets {

/// One token in the plane of the projection.
struct ScatterPoint {
    float x = 0;
    float y = 0;
    int category = -1; ///< Index into the categories; −1: none, grey.
};

struct ScatterCategory {
    QString name;
    bool primary = false; ///< The primary sink: drawn in the colour of sinks.
};

/// Tokens in two dimensions, coloured by the sink that catches them, with a legend below. Both axes
/// have the same scale, so that distances are true. A click picks a token; the arrow keys go to the
/// nearest token in their direction, Page Up and Page Down to the one before and after, Home and
/// End to the first and last. Points that are not finite are not drawn. GUI thread only.
class ScatterPlot : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int point)>;

    explicit ScatterPlot(QWidget* parent = nullptr);

    /// With `keepRange` the axes stay as they are, for switching between two states of the same
    /// tokens.
    void setPoints(std::vector<ScatterPoint> points, std::vector<ScatterCategory> categories,
        bool keepRange = false);
    int pointCount() const { return static_cast<int>(m_points.size()); }
    /// Shown in the middle while there are no points.
    void setMessage(const QString& message);
    /// Shares of the variance, 0 … 1, that the axes explain; NaN leaves them out.
    void setExplainedVariance(double x, double y);
    /// The point with a ring, −1: none. Emits nothing.
    void setSelected(int point);
    int selected() const { return m_selected; }
    void setToolTipSource(ToolTipSource source);

    /// Position of a point in this widget, in pixels.
    QPointF positionOf(int point) const;
    QString axisTitle(Qt::Orientation orientation) const;
    /// The entries of the legend with their numbers of tokens; those without a category last.
    QStringList legend() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int point);
    void left();
    void picked(int point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameAxes();
    struct LegendEntry {
        int category = -1;
        int count = 0;
        QString text;
        QPointF place; ///< Left end of the line of text, in the plot.
    };

    bool isDrawable(int point) const;
    QPointF pixelOf(int point) const;
    DotLook lookOf(int category) const;
    void applyTheme();
    void fitAxes();
    void placeLegend();
    void replot();
    int pointAt(const QPointF& position) const;
    int neighbour(int point, const QPointF& direction) const;
    int steppedFrom(int point, int step) const;
    void setHovered(int point);
    void pick(int point);
    void paintDots(QPainter& painter) const;
    void paintOverlay(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QCustomPlot* m_plot = nullptr;
    std::vector<ScatterPoint> m_points;
    std::vector<ScatterCategory> m_categories;
    std::vector<LegendEntry> m_legend;
    QRectF m_extent; ///< Of the finite points, in their units.
    double m_varianceX = 0;
    double m_varianceY = 0;
    QString m_message;
    ToolTipSource m_toolTipSource;
    int m_selected = -1;
    int m_hovered = -1;
};

} // namespace sinkscope::widgets
