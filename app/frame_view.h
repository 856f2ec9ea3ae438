// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm.h"
#include "widgets/frame_canvas.h"
#include "widgets/frame_strip.h"
#include "widgets/legend_bar.h"

#include <QWidget>
#include <array>

class QLabel;

namespace sinkscope::app {

/// The centre of the window: one canvas, or one per arm side by side, the legend beside them and
/// the sampled frames below. GUI thread only.
class FrameView : public QWidget {
    Q_OBJECT

public:
    explicit FrameView(QWidget* parent = nullptr);

    /// The canvas of an arm; without a split the baseline's canvas stands for the arm on show.
    widgets::FrameCanvas& canvas(Arm arm) const { return *m_canvases[indexOf(arm)]; }
    widgets::LegendBar& legend() const { return *m_legend; }
    widgets::FrameStrip& strip() const { return *m_strip; }

    /// Canvases and legend, without the strip.
    QWidget& pictureArea() const { return *m_picture; }

    void setSplit(bool split);
    bool isSplit() const { return m_split; }
    /// Names above the canvases of a split.
    void setCaption(Arm arm, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeColumn(Arm arm);
    void applyTheme();

    std::array<widgets::FrameCanvas*, 2> m_canvases {};
    std::array<QLabel*, 2> m_captions {};
    std::array<QWidget*, 2> m_columns {};
    QWidget* m_picture;
    widgets::LegendBar* m_legend;
    widgets::FrameStrip* m_strip;
    bool m_split = false;
};

} // namespace sinkscope::app
