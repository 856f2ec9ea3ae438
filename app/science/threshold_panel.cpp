// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/threshold_panel.h"

#include "app/analysis_text.h"
#include "widgets/number_format.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// The panel of methods keeps its values on steps of 0.01; a line between two of them is the same
/// value, and must not jump while it is dragged.
constexpr double halfStep = 0.005 + 1e-9;

bool sameValues(const widgets::HeadThresholds& a, const widgets::HeadThresholds& b)
{
    return std::abs(a.rho - b.rho) <= halfStep && std::abs(a.massFloor - b.massFloor) <= halfStep;
}

widgets::HeadThresholds thresholdsOf(const analysis::VarRowRule& rule)
{
    return { rule.rho, rule.mass };
}

} // namespace

ThresholdPanel::ThresholdPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_plot(new widgets::ThresholdPlot(this))
    , m_remedy(new QPushButton(m_plot))
{
    m_plot->setAccessibleName(tr("Thresholds of VAR"));
    m_plot->setMessage(tr("Ask a question to see the heads here."));
    m_plot->setPublished(thresholdsOf({}));
    m_plot->setToolTipSource([this](const widgets::HeadPoint& point) { return toolTip(point); });
    m_remedy->setObjectName(u"remedy"_s);
    m_remedy->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_plot, 1);
    connect(m_plot, &widgets::ThresholdPlot::thresholdsPreviewed, this,
        [this](double rho, double mass) {
            m_draft = useWith(rho, mass);
            describe();
            Q_EMIT methodPreviewed(m_draft);
        });
    connect(m_plot, &widgets::ThresholdPlot::thresholdsChosen, this,
        [this](double rho, double mass) { Q_EMIT methodChosen(useWith(rho, mass)); });
    connect(m_plot, &widgets::ThresholdPlot::headPicked, this, [this](int layer, int head) {
        SelectionPart part;
        part.layer = layer;
        part.head = head;
        Q_EMIT selected(part);
    });
    connect(m_remedy, &QPushButton::clicked, this, &ThresholdPanel::carryOutRemedy);
}

MethodUse ThresholdPanel::useWith(double rho, double massFloor) const
{
    MethodUse use = m_draft;
    use.values["rho"] = std::round(rho * 100) / 100;
    use.values["mass"] = std::round(massFloor * 100) / 100;
    return use;
}

void ThresholdPanel::refresh(const ScienceView& view)
{
    m_draft = view.draft("var");
    const ArmView& source = forecastView(view.shown, view.baseline);
    const TracePtr trace = source ? source.trace : nullptr;
    const analysis::VarValues values = analysis::varValues(m_draft.values);
    const auto sameRows = [&] {
        return m_trace && trace && m_trace->prefill == trace->prefill && values.tau == m_values.tau
            && values.firstLayer == m_values.firstLayer && values.skipLast == m_values.skipLast
            && values.row.needsVisualSink == m_values.row.needsVisualSink
            && values.control == m_values.control && values.controlSeed == m_values.controlSeed;
    };
    const bool known = sameRows();
    m_trace = trace;
    m_values = values;
    if (!trace) {
        m_plot->setPoints({});
        m_plot->setMessage(tr("Ask a question to see the heads here."));
        showRemedy(std::nullopt);
    } else if (!known) {
        setPoints(*trace);
    }
    if (!sameValues(m_plot->thresholds(), thresholdsOf(values.row)))
        m_plot->setThresholds(thresholdsOf(values.row));
    m_plot->setSelected(view.selection.layer, view.selection.head);
    describe();
}

void ThresholdPanel::setPoints(const Trace& trace)
{
    std::vector<widgets::HeadPoint> points;
    for (const analysis::VarRowStatistic& row : m_forecast.rows(trace, m_values)) {
        const analysis::VarRowSums& sums = row.sums;
        if (m_values.row.needsVisualSink && !sums.hasVisualSinks)
            continue;
        const double share = sums.vision > 0 ? sums.visualSinks / sums.vision : 0;
        points.push_back(
            { static_cast<float>(share), static_cast<float>(sums.vision), row.layer, row.head });
    }
    const auto problem =
        points.empty() ? analysis::varProblem(trace, m_draft.values) : std::nullopt;
    m_plot->setMessage(points.empty() ? messageFor(trace, problem) : QString());
    m_plot->setPoints(std::move(points));
    showRemedy(problem);
}

QString ThresholdPanel::messageFor(
    const Trace& trace, const std::optional<analysis::Problem>& problem) const
{
    if (trace.layout->cells.empty())
        return tr("The prompt has no vision tokens, so there is nothing for VAR to choose from.");
    if (!trace.prefill || trace.prefill->phi.empty() || trace.prefill->lastRow.empty())
        return tr("This run kept too little for the plot: φ and the rows of the prompt's last "
                  "token. Run again with more capture.");
    const QString tau = QString::number(m_values.tau, 'g', 4);
    if (problem && !problem->numbers.empty())
        return tr("No layer has visual sinks at τ = %1: the largest φ of a vision token is %2.")
            .arg(tau, widgets::formatNumber(problem->numbers.front()));
    return tr("No layer has visual sinks at τ = %1.").arg(tau);
}

void ThresholdPanel::showRemedy(const std::optional<analysis::Problem>& problem)
{
    m_problem = problem;
    const bool helps = problem && !problem->remedyId.empty();
    if (helps && problem->remedyId == "lower_tau")
        m_remedy->setText(tr("Lower τ to %1 and run")
                              .arg(QString::fromStdString(problem->remedyArguments.front())));
    else if (helps)
        m_remedy->setText(analysisText(analysis::remedyTitle(problem->remedyId)));
    m_remedy->setVisible(helps);
    placeRemedy();
}

void ThresholdPanel::placeRemedy()
{
    // Right below the sentence, which is in the middle of the plot.
    constexpr int belowMiddle = 34;
    m_remedy->adjustSize();
    m_remedy->move((width() - m_remedy->width()) / 2, height() / 2 + belowMiddle);
}

void ThresholdPanel::resizeEvent(QResizeEvent* event)
{
    SciencePanel::resizeEvent(event);
    placeRemedy();
}

void ThresholdPanel::carryOutRemedy()
{
    if (!m_problem)
        return;
    MethodUse use = m_draft;
    if (m_problem->remedyId == "lower_tau")
        use.values["tau"] = std::stod(m_problem->remedyArguments.front());
    else if (m_problem->remedyId == "text_sinks_too")
        use.values["needs-visual-sink"] = false;
    Q_EMIT methodChosen(use);
}

void ThresholdPanel::describe()
{
    if (!m_trace) {
        Q_EMIT described({});
        return;
    }
    const analysis::TouchCount count = m_forecast.count(*m_trace, m_draft.values);
    Q_EMIT described(tr("%1 of %2 heads chosen · last prompt row · τ %3")
                         .arg(count.heads)
                         .arg(count.ofHeads)
                         .arg(QString::number(m_values.tau, 'g', 4)));
}

QString ThresholdPanel::toolTip(const widgets::HeadPoint& point) const
{
    const widgets::HeadThresholds& limits = m_plot->thresholds();
    const auto share = static_cast<double>(point.sinkShare);
    const auto mass = static_cast<double>(point.imageMass);
    QString verdict = tr("would be edited");
    if (mass < limits.massFloor)
        verdict = tr("stays: too little attention on the video");
    else if (1 - share < limits.rho)
        verdict = tr("stays: too much of it on visual sinks");
    return u"L%1·H%2\n"_s.arg(point.layer).arg(point.head)
        + tr("image mass %1: attention on the video").arg(widgets::formatNumber(mass)) + u'\n'
        + tr("%1 of it on visual sinks").arg(widgets::formatShare(share)) + u'\n' + verdict;
}

} // namespace sinkscope::app
