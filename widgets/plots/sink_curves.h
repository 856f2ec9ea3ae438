// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QCPGraph;
class QCPItemLine;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace sinkscope::widgets {

class ThemedLabel;

enum class CurveMode {
    Absolute, ///< One curve per arm.
    Difference, ///< One curve: variant − baseline, in the variant's colour, around 0.
};

enum class CurveRange {
    Automatic, ///< Fits the shown values; starts at 0 when none is negative.
    Unit, ///< 0 … 1; −1 … 1 for differences.
};

/// One score per layer as a curve for each arm, with a dashed line at the selected layer.
/// Hover shows the values; a click or the left and right keys pick a layer. NaN leaves a gap.
/// Updates are queued, so several setters in a row cost one repaint. GUI thread only.
class SinkCurves : public QWidget {
    Q_OBJECT

public:
    explicit SinkCurves(QWidget* parent = nullptr);

    /// One value per layer; an empty variant hides its curve.
    void setCurves(std::vector<double> baseline, std::vector<double> variant = {});

    /// Name of the score, for the read-out and the accessible name, e.g. "sink share".
    void setQuantity(const QString& name);

    /// The selected layer, −1: none. Emits nothing.
    void setLayer(int layer);
    int layer() const { return m_layer; }

    void setMode(CurveMode mode);
    CurveMode mode() const { return m_mode; }
    void setRange(CurveRange range);
    CurveRange range() const { return m_range; }

    /// Quiet line under the curves, e.g. "secondary sinks: born L3, gone L10"; empty hides it.
    void setNote(const QString& note);

    /// Lower and upper end of the value axis now.
    std::pair<double, double> valueRange() const;
    /// Horizontal position of a layer in this widget, in pixels.
    double xOfLayer(int layer) const;
    int layerCount() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int layer);
    void picked(int layer);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupPlot();
    void setupItems();
    void applyTheme();
    void refreshCurves();
    void refreshAxes();
    void refreshMarker();
    void showReadout();
    QString readoutText(int layer) const;
    std::vector<double> differences() const;
    int layerAt(double x) const;
    void setHovered(int layer);
    void pick(int layer);

    QCustomPlot* m_plot = nullptr;
    QCPGraph* m_baselineGraph = nullptr;
    QCPGraph* m_variantGraph = nullptr;
    QCPItemLine* m_marker = nullptr;
    QCPItemLine* m_zeroLine = nullptr;
    QCPItemTracer* m_baselineDot = nullptr;
    QCPItemTracer* m_variantDot = nullptr;
    QCPItemText* m_readout = nullptr;
    ThemedLabel* m_noteLabel = nullptr;
    std::vector<double> m_baseline;
    std::vector<double> m_variant;
    QString m_quantity;
    CurveMode m_mode = CurveMode::Absolute;
    CurveRange m_range = CurveRange::Automatic;
    int m_layer = -1;
    int m_hovered = -1;
};

} // namespace sinkscope::widgets
