// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/problem_scan.h"
#include "app/science/science_panel.h"
#include "app/touch_forecast.h"
#include "widgets/plots/threshold_plot.h"

#include <optional>

class QPushButton;

namespace sinkscope::app {

/// Where VAR's two thresholds cut through the heads of the shown run: every head a dot, the lines
/// are dragged, and nothing runs before one is released. The rows are those of the prompt's last
/// token; they are read once per run and τ.
class ThresholdPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit ThresholdPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;

    widgets::ThresholdPlot& plot() const { return *m_plot; }
    /// Shown while VAR finds no visual sinks and something can be done about it.
    QPushButton& remedyButton() const { return *m_remedy; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setPoints(const Trace& trace);
    void showRemedy(const std::optional<analysis::Problem>& problem);
    void placeRemedy();
    void carryOutRemedy();
    void describe();
    MethodUse useWith(double rho, double massFloor) const;
    QString messageFor(const Trace& trace, const std::optional<analysis::Problem>& problem) const;
    QString toolTip(const widgets::HeadPoint& point) const;

    widgets::ThresholdPlot* m_plot;
    QPushButton* m_remedy;
    TouchForecast m_forecast;
    MethodUse m_draft { "var", {} };
    TracePtr m_trace; ///< Whose heads are shown.
    analysis::VarValues m_values; ///< Of the shown dots.
    std::optional<analysis::Problem> m_problem;
};

} // namespace sinkscope::app
