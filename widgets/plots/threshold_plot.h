// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QCustomPlot;
class QPainter;

namespace sinkscope::widgets {

/// One head, or one query row of a head.
struct HeadPoint {
    float sinkShare = 0; ///< Of the attention on vision tokens, what lies on visual sinks; 0 … 1.
    float imageMass = 0; ///< Attention on all vision tokens, 0 … 1.
    int layer = 0;
    int head = 0;
};

struct HeadThresholds {
    double rho = 0.5; ///< Least non-sink share of a chosen head, 0 … 1.
    double massFloor = 0.2; ///< Least image mass of a chosen head, 0 … 1.

    bool operator==(const HeadThresholds&) const = default;
};

/// Heads as dots, visual-sink share to the right, image mass upwards, and the two lines of VAR: a
/// head is chosen when its sink share is ≤ 1 − ρ and its image mass ≥ the floor. Chosen dots are in
/// the variant's colour. Both lines are dragged, or moved with the arrow keys (Shift: ten times as
/// far) after Tab has gone to them; Backspace or a double click puts a line at the published value,
/// which has a small mark. A click, or Page Up and Page Down among the chosen heads, picks one.
/// Tens of thousands of dots follow a drag. A point that is not finite is no dot and never chosen.
/// GUI thread only.
class ThresholdPlot : public QWidget {
    Q_OBJECT

public:
    enum class Line { None, Rho, MassFloor };
    using ToolTipSource = std::function<QString(const HeadPoint& point)>;

    explicit ThresholdPlot(QWidget* parent = nullptr);

    void setPoints(std::vector<HeadPoint> points);
    /// Shown in the middle while there are no points.
    void setMessage(const QString& message);
    /// Values outside of 0 … 1 are limited. Emits nothing.
    void setThresholds(const HeadThresholds& thresholds);
    const HeadThresholds& thresholds() const { return m_thresholds; }
    void setPublished(const HeadThresholds& published);
    /// A ring around the dots of this head; −1: none. Emits nothing.
    void setSelected(int layer, int head);
    void setToolTipSource(ToolTipSource source);

    /// Layer and head, each head once, in ascending order.
    std::vector<std::pair<int, int>> chosenHeads() const;
    int headCount() const { return static_cast<int>(m_heads.size()); }
    /// What the plot says about them, e.g. "38 of 270 heads".
    QString countText() const;

    /// The line that the arrow keys move.
    Line focusedLine() const { return m_line; }
    /// Position of a share and a mass in this widget, in pixels.
    QPointF positionOf(double sinkShare, double imageMass) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// While a line moves; cheap work only.
    void thresholdsPreviewed(double rho, double massFloor);
    /// A line was released at a new place.
    void thresholdsChosen(double rho, double massFloor);
    void headHovered(int layer, int head);
    void left();
    void headPicked(int layer, int head);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void choose();
    void fitMassAxis();
    void replot();
    int pointAt(const QPointF& position) const;
    Line lineAt(const QPointF& position) const;
    double stepOf(Line line) const;
    void setHovered(int point);
    void dragTo(const QPointF& position);
    void moveLine(const HeadThresholds& thresholds);
    void commit();
    void resetLine(Line line);
    bool handleKey(int key, double factor);
    void moveTo(const QPointF& position);
    void press(const QPointF& position);
    void pick(const std::pair<int, int>& head);
    void pickBeside(bool next);
    void showToolTip(const QPoint& position, const QPoint& globalPosition);
    QString lineText(Line line) const;
    void paintRegion(QPainter& painter) const;
    void paintDots(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintTags(QPainter& painter) const;
    void paintRings(QPainter& painter) const;
    void paintMessage(QPainter& painter) const;

    QCustomPlot* m_plot = nullptr;
    std::vector<HeadPoint> m_points;
    std::vector<std::pair<int, int>> m_heads; ///< Layer and head, ascending.
    std::vector<int> m_headOfPoint; ///< Index into m_heads.
    std::vector<bool> m_chosen; ///< By point.
    std::vector<bool> m_chosenHead; ///< By head.
    HeadThresholds m_thresholds;
    HeadThresholds m_published;
    HeadThresholds m_committed;
    QString m_message;
    ToolTipSource m_toolTipSource;
    Line m_line = Line::Rho;
    Line m_dragged = Line::None;
    Line m_hoveredLine = Line::None;
    int m_hovered = -1;
    std::pair<int, int> m_selected { -1, -1 };
};

} // namespace sinkscope::widgets
