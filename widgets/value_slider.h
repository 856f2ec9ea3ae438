// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <limits>

namespace sinkscope::widgets {

/// A thin horizontal slider over real numbers with a faint mark at the published default.
/// Values snap to `minimum + k · step`. Left/right move by one step, Page keys by ten, Home/End to
/// the ends, the wheel by one step when focused; a double click goes back to the mark.
/// GUI thread only.
class ValueSlider : public QWidget {
    Q_OBJECT

public:
    explicit ValueSlider(QWidget* parent = nullptr);

    /// Requires minimum < maximum and step > 0.
    void setRange(double minimum, double maximum, double step);
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    double step() const { return m_step; }

    /// Clamps and snaps. Emits nothing.
    void setValue(double value);
    double value() const { return m_value; }

    /// Where the faint mark stands; NaN: no mark.
    void setMark(double value);

    /// Filled part in the variant colour (a method that is on) or in quiet grey.
    void setAccented(bool accented);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged(double value); ///< By the user, also while dragging.
    void released(); ///< The user let go of the knob.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double xOf(double value) const;
    double valueAt(double x) const;
    void change(double value);

    double m_minimum = 0;
    double m_maximum = 1;
    double m_step = 0.01;
    double m_value = 0;
    double m_mark = std::numeric_limits<double>::quiet_NaN();
    bool m_accented = false;
    bool m_dragging = false;
};

} // namespace sinkscope::widgets
