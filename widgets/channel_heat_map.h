// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <limits>
#include <vector>

namespace sinkscope::widgets {

/// A channel of the residual and how far it stands out.
struct ChannelRow {
    int channel = 0;
    double median = std::numeric_limits<double>::quiet_NaN(); ///< Of the values.
    std::vector<float> values; ///< Per layer |h|/RMS(h); empty: not measured.
    QString note; ///< Short, e.g. "published"; may be empty.
};

/// Channels from top to bottom, each with a box to choose it, its number and median, and one cell
/// per layer. Up and Down go through the channels, Space chooses. GUI thread only.
class ChannelHeatMap : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int channel, int layer)>;

    explicit ChannelHeatMap(QWidget* parent = nullptr);

    void setRows(std::vector<ChannelRow> rows);
    const std::vector<ChannelRow>& rows() const { return m_rows; }
    /// Channel numbers, ascending. Emits nothing.
    void setChosen(std::vector<int> channels);
    bool isChosen(int channel) const;
    /// The row the keys act on, −1: none. Emits nothing.
    void setCurrent(int row);
    int current() const { return m_current; }
    /// Layer −1: beside the cells.
    void setToolTipSource(ToolTipSource source);

    QRect rowRect(int row) const;
    QRect boxRect(int row) const;
    QRect cellRect(int row, int layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggled(int channel);
    void currentChanged(int row);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Column { Channel, Median, Note };

    int layerCount() const;
    int rowHeight() const;
    int cellsLeft() const;
    /// Row −1: the head.
    QRect columnRect(int row, Column column) const;
    int rowAt(const QPoint& position) const;
    void goTo(int row);
    void describe();
    void drawHead(QPainter& painter) const;
    void drawRow(QPainter& painter, int row) const;
    void drawBox(QPainter& painter, int row) const;

    std::vector<ChannelRow> m_rows;
    std::vector<int> m_chosen;
    double m_largest = 1;
    int m_current = -1;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
