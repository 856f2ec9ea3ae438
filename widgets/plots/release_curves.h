// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QCustomPlot;
class QPainter;

namespace sinkscope::widgets {

struct ThemeColours;

enum class CurveTone {
    Sink, ///< What belongs to sinks, e.g. the tokens they catch.
    Neutral, ///< Everything else.
    Baseline,
    Variant,
};

/// A group of tokens: mean per layer, and a band around it.
struct BandCurve {
    QString name; ///< E.g. "caught".
    CurveTone tone = CurveTone::Neutral;
    std::vector<double> values; ///< One per layer; NaN leaves a gap.
    std::vector<double> lower; ///< Of the band, as long as `values`; else there is no band.
    std::vector<double> upper;
};

/// Means of groups per layer with bands of their spread, e.g. how long the residuals of caught
/// tokens keep the tag of the sink. A dashed line stands at the selected layer; hover reads out all
/// groups; a click or the left and right keys pick a layer, Home and End the first and last.
/// GUI thread only.
class ReleaseCurves : public QWidget {
    Q_OBJECT

public:
    explicit ReleaseCurves(QWidget* parent = nullptr);

    void setCurves(std::vector<BandCurve> curves);
    int layerCount() const;
    /// Name of the value axis, e.g. "cosine with the tag".
    void setQuantity(const QString& name);
    /// One sentence in the middle while there are no curves.
    void setMessage(const QString& message);
    /// The selected layer, −1: none. Emits nothing.
    void setLayer(int layer);
    int layer() const { return m_layer; }

    /// What hovering a layer says, one line per group.
    QString readoutText(int layer) const;
    /// Lower and upper end of the value axis.
    std::pair<double, double> valueRange() const;
    /// Position of a layer and a value in this widget, in pixels.
    QPointF positionOf(int layer, double value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int layer);
    void left();
    void picked(int layer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void fitAxes();
    void replot();
    int layerAt(double x) const;
    void setHovered(int layer);
    void pick(int layer);
    QPointF pixelOf(std::size_t layer, double value) const;
    void paintBands(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintMarker(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;

    QCustomPlot* m_plot = nullptr;
    std::vector<BandCurve> m_curves;
    QString m_message;
    int m_layer = -1;
    int m_hovered = -1;
};

} // namespace sinkscope::widgets
