// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scale_curve.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

namespace sinkscope::widgets {

/// Vertical colour bar with its title above, the numbers at its top, middle and bottom, and a note
/// below. Says when the range is locked; a tick shows a single value. Lies on the
/// ground of the canvas, beside it. GUI thread only.
class LegendBar : public QWidget {
    Q_OBJECT

public:
    explicit LegendBar(QWidget* parent = nullptr);

    void setTitle(const QString& title); ///< The quantity, "attention".
    void setNote(const QString& note); ///< Wrapped, "18 % of the row on video".
    void setScale(ColourMapId map, const ValueRange& range);
    /// How the colours are spread over the range; null: evenly.
    void setCurve(std::shared_ptr<const ScaleCurve> curve);
    void setLogarithmic(bool logarithmic); ///< Both ends of the range are above 0.
    void setLocked(bool locked); ///< The range does not follow the values.
    void setLarge(bool large); ///< A bar twice as wide, for an audience.
    void setMarker(std::optional<double> value); ///< Value under the mouse; none: no tick.

    QString title() const { return m_title; }
    QString note() const { return m_note; }
    bool isLocked() const { return m_locked; }
    /// The numbers as painted: top, middle, bottom.
    QStringList tickTexts() const;
    /// Where the bar itself is painted, in widget coordinates; its top is the maximum.
    QRectF barRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHeading(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    QRectF noteRect() const;
    ValueRange shownRange() const;
    double barWidth() const;
    /// Of a value on the bar, 0 to 1.
    double positionOf(double value) const;
    void refresh();

    QString m_title;
    QString m_note;
    ColourMapId m_map = ColourMapId::Viridis;
    ValueRange m_range;
    std::shared_ptr<const ScaleCurve> m_curve;
    bool m_logarithmic = false;
    bool m_locked = false;
    bool m_large = false;
    std::optional<double> m_marker;
};

} // namespace sinkscope::widgets
