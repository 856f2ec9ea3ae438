// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/control_runner.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace sinkscope::app {

ControlRunner::ControlRunner(
    Workspace& workspace, const std::vector<InterventionSpec>& specs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_specs(specs)
{
    connect(&workspace, &Workspace::requestChanged, this, &ControlRunner::followRequest);
    connect(&workspace, &Workspace::asked, this, &ControlRunner::followRequest);
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, &ControlRunner::advanceSoon);
    connect(&workspace.bridge(), &SessionBridge::outcomeArrived, this,
        [this](engine::Ticket ticket, const engine::Outcome& outcome) {
            if (m_ticket == ticket)
                take(outcome);
            else
                advanceSoon();
        });
}

std::string ControlRunner::subjectOf(const engine::RunRequest& request)
{
    std::ostringstream text;
    const media::Sampling& sampling = request.sampling;
    for (const std::string& part : { request.model, request.media, request.question, request.device,
             request.dtype, request.weights })
        text << part << '\n';
    for (const std::string& part : request.furtherMedia)
        text << part << '\n';
    text << static_cast<int>(sampling.mode) << ' ' << sampling.frameCount << ' ' << sampling.fps
         << ' ' << sampling.maxFrames << ' ' << request.maxNewTokens << ' ' << request.ignoreEos
         << ' ' << request.seed << ' ' << request.temperature << ' ' << request.topP;
    for (const int channel : request.sinkDimensions)
        text << ' ' << channel;
    return text.str();
}

std::vector<engine::StudyRun> ControlRunner::runsOf(
    const engine::RunRequest& request, int repeats) const
{
    const auto hasMatched = [this](const MethodUse& use) {
        for (const InterventionSpec& spec : m_specs) {
            if (spec.id != use.id)
                continue;
            const ParameterSpec* control = spec.find("control");
            return !control
                || std::count(control->choices.begin(), control->choices.end(), "matched") > 0;
        }
        return true;
    };
    engine::StudyOptions options;
    options.repeats = repeats;
    options.matched = std::all_of(request.methods.begin(), request.methods.end(), hasMatched);
    return engine::controlStudy(request, m_specs, options);
}

void ControlRunner::start(const MethodUse& fallback, int repeats)
{
    cancel();
    const ArmScheduler& scheduler = m_workspace.scheduler();
    engine::RunRequest request = scheduler.request() ? *scheduler.request() : m_workspace.request();
    if (request.question.empty()) {
        Q_EMIT messageRaised(tr("There is no question yet. Ask one, then compare its answer with "
                                "that of random tokens."));
        return;
    }
    request.methods = scheduler.methods();
    if (request.methods.empty())
        request.methods = { fallback };
    try {
        m_runs = runsOf(request, repeats);
    } catch (const Error& error) {
        Q_EMIT messageRaised(QString::fromUtf8(error.what()));
        return;
    }
    m_methods = request.methods;
    m_subject = subjectOf(request);
    m_next = 0;
    m_results.clear();
    m_baselineAnswer.clear();
    m_baseline.reset();
    m_state = State::Waiting;
    Q_EMIT changed();
    advance();
}

void ControlRunner::adoptBaseline()
{
    const ArmScheduler& scheduler = m_workspace.scheduler();
    const TracePtr trace = scheduler.trace(Arm::Baseline);
    if (trace && trace->complete && !trace->steps.empty() && !scheduler.isStale(Arm::Baseline))
        takeBaseline(trace);
}

void ControlRunner::takeBaseline(const TracePtr& trace)
{
    m_baseline = trace;
    m_baselineAnswer = trace->answer;
    engine::watchFirstToken(m_runs, *trace);
    m_next = 1;
}

void ControlRunner::advanceSoon()
{
    if (m_state == State::Waiting)
        QMetaObject::invokeMethod(this, &ControlRunner::advance, Qt::QueuedConnection);
}

void ControlRunner::advance()
{
    if (m_state != State::Waiting || m_ticket || m_workspace.scheduler().isBusy())
        return;
    if (m_next == 0)
        adoptBaseline();
    m_state = State::Running;
    m_ticket = m_workspace.engine().submit(m_runs[m_next].request);
    m_workspace.bridge().follow(*m_ticket);
    Q_EMIT changed();
}

void ControlRunner::take(const engine::Outcome& outcome)
{
    m_ticket.reset();
    if (const auto* failure = std::get_if<engine::RunFailure>(&outcome)) {
        end(State::Failed);
        Q_EMIT messageRaised(QString::fromStdString(failure->message));
        return;
    }
    const TracePtr* trace = std::get_if<TracePtr>(&outcome);
    m_state = State::Waiting;
    if (trace && m_next == 0)
        takeBaseline(*trace);
    else if (trace)
        m_results.push_back(engine::resultOf(m_runs[m_next++], *m_baseline, **trace));
    // Stopped by another run: its end makes the study go on.
    if (!trace) {
        Q_EMIT changed();
        return;
    }
    if (m_next < m_runs.size()) {
        Q_EMIT changed();
        advance();
    } else {
        end(State::Done);
    }
}

void ControlRunner::cancel()
{
    if (!isActive())
        return;
    if (m_ticket) {
        m_workspace.bridge().forget(*m_ticket);
        m_workspace.engine().cancel(*m_ticket);
        m_ticket.reset();
    }
    end(State::Cancelled);
}

void ControlRunner::end(State state)
{
    m_state = state;
    m_baseline.reset();
    Q_EMIT changed();
}

void ControlRunner::followRequest()
{
    if (m_state == State::Empty || subjectOf(m_workspace.request()) == m_subject)
        return;
    cancel();
    m_results.clear();
    m_runs.clear();
    m_methods.clear();
    m_baselineAnswer.clear();
    m_next = 0;
    end(State::Empty);
}

engine::StudyTable ControlRunner::table() const
{
    return engine::summarise(m_results, std::max(0, planned() - 1));
}

const engine::StudyRun* ControlRunner::current() const
{
    return isActive() && m_next < m_runs.size() ? &m_runs[m_next] : nullptr;
}

} // namespace sinkscope::app
