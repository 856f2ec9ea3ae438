// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/frame_report.h"
#include "app/science/science_panel.h"
#include "widgets/frame_bars.h"

#include <array>

namespace sinkscope::widgets {
class TickBox;
}

namespace sinkscope::app {

/// Attention per frame of the selected row, or of the prompt on average, with and without sinks,
/// on one scale for both arms. The title bar says how much one frame has of it all.
class FramesPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit FramesPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;

    widgets::FrameBars& bars() const { return *m_bars; }
    /// The prompt on average instead of the selected row.
    widgets::TickBox& promptAverage() const { return *m_average; }
    /// Of the shown arm.
    const analysis::FrameReport& report() const { return m_report; }

private:
    /// The prompt's mean row of one layer and head, read once.
    struct MeanRow {
        std::shared_ptr<const PrefillRecord> prefill;
        int layer = -1;
        int head = -1;
        std::vector<float> row;
    };

    analysis::FrameReport reportOf(const ArmView& view, const Selection& selection);
    const std::vector<float>& meanRow(const ArmView& view, const Selection& selection);
    void show(const ArmView& view, double largest);
    void describe(const ArmView& view);
    QString toolTip(int frame) const;

    widgets::FrameBars* m_bars;
    widgets::TickBox* m_average;
    std::array<MeanRow, 2> m_means; ///< By arm.
    analysis::FrameReport m_report;
};

} // namespace sinkscope::app
