// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/problems_panel.h"

#include "analysis/sink_definition.h"
#include "app/analysis_text.h"
#include "app/workspace.h"

#include <QVBoxLayout>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// Hovering changes the view many times a second; the list waits for it to rest.
constexpr int restMs = 120;

widgets::ProblemSeverity severityOf(analysis::ProblemSeverity severity)
{
    switch (severity) {
    case analysis::ProblemSeverity::Error:
        return widgets::ProblemSeverity::Error;
    case analysis::ProblemSeverity::Warning:
        return widgets::ProblemSeverity::Warning;
    case analysis::ProblemSeverity::Info:
        break;
    }
    return widgets::ProblemSeverity::Notice;
}

/// What the button of a remedy says.
QString remedyText(const analysis::Problem& problem)
{
    const QString title = analysisText(analysis::remedyTitle(problem.remedyId));
    if (problem.remedyArguments.empty())
        return title;
    const std::string& argument = problem.remedyArguments.front();
    if (problem.remedyId == "switch_definition") {
        const analysis::SinkDefinition* definition = analysis::findSinkDefinition(argument);
        return definition ? u"%1: %2"_s.arg(title, analysisText(definition->title)) : title;
    }
    return u"%1: τ = %2"_s.arg(title, QString::fromStdString(argument));
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_list(new widgets::ProblemList(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setMessage(tr("Ask a question; what may mislead will be listed here."));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &ProblemsPanel::scan);
    connect(m_list, &widgets::ProblemList::remedyRequested, this, &ProblemsPanel::carryOut);
}

bool ProblemsPanel::isSame(const Shown& shown) const
{
    const ArmView& a = shown.view;
    const ArmView& b = m_shown.view;
    return a.trace == b.trace && a.row == b.row && a.sinks == b.sinks
        && a.sinkChoice == b.sinkChoice && shown.layer == m_shown.layer
        && shown.options.sinks == m_shown.options.sinks;
}

void ProblemsPanel::refresh(const ScienceView& view)
{
    m_workspace = &view.workspace;
    m_draft = view.draft("var");
    Shown shown { view.shown, view.options, view.selection.layer };
    const bool same = isSame(shown);
    m_shown = std::move(shown);
    if (!same)
        m_rest.start();
}

void ProblemsPanel::scan()
{
    m_problems.clear();
    const ArmView& view = m_shown.view;
    if (view && view.trace->prefill) {
        analysis::ScanContext context;
        if (view.row)
            context.row = *view.row;
        context.sinks = view.sinks;
        context.sinksHidden = m_shown.options.sinks == SinkDisplay::Removed;
        context.layer = m_shown.layer;
        context.definitionId = view.sinkChoice.definition;
        context.threshold = view.sinkChoice.threshold;
        m_problems = analysis::scanProblems(*view.trace, context);
    }
    std::vector<widgets::ProblemItem> items;
    for (std::size_t i = 0; i < m_problems.size(); ++i) {
        const analysis::Problem& problem = m_problems[i];
        items.push_back({ QString::number(i), severityOf(problem.severity),
            analysisText(problem.title), analysisText(problem.parts),
            problem.remedyId.empty() ? QString() : remedyText(problem) });
    }
    m_list->setMessage(view ? tr("Nothing suspicious found.")
                            : tr("Ask a question; what may mislead will be listed here."));
    const auto count = items.size();
    m_list->setProblems(std::move(items));
    Q_EMIT titled(count > 0 ? tr("Problems %1").arg(count) : tr("Problems"));
    Q_EMIT described(
        view ? tr("%n found in what is shown", nullptr, static_cast<int>(count)) : QString());
}

void ProblemsPanel::carryOut(const QString& id)
{
    const std::size_t index = id.toULong();
    if (index >= m_problems.size() || !m_workspace)
        return;
    const analysis::Problem problem = m_problems[index];
    ViewOptions options = m_workspace->view().options();
    MethodUse var = m_draft;
    const std::string argument =
        problem.remedyArguments.empty() ? std::string() : problem.remedyArguments.front();
    if (problem.remedyId == "hide_sinks") {
        options.sinks = SinkDisplay::Removed;
        Q_EMIT optionsEdited(options);
    } else if (problem.remedyId == "use_phi_max") {
        options.tau = std::stod(argument);
        Q_EMIT optionsEdited(options);
    } else if (problem.remedyId == "switch_definition") {
        options.sinkDefinition = argument;
        Q_EMIT optionsEdited(options);
    } else if (problem.remedyId == "lower_tau") {
        var.values["tau"] = std::stod(argument);
        Q_EMIT methodChosen(var);
    } else if (problem.remedyId == "text_sinks_too") {
        var.values["needs-visual-sink"] = false;
        Q_EMIT methodChosen(var);
    } else if (problem.remedyId == "capture_full") {
        engine::RunRequest request = m_workspace->request();
        request.capture = CaptureLevel::Full;
        m_workspace->setRunOptions(request);
    }
}

} // namespace sinkscope::app
