// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "engine/control_study.h"

#include <QObject>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::app {

/// Runs a control study through the workspace's engine, one run after the other while nothing else
/// runs: a run of the arms goes first, and the study resumes. Results are kept until another
/// question, video, model or sampling is asked. GUI thread only.
class ControlRunner : public QObject {
    Q_OBJECT

public:
    enum class State {
        Empty, ///< Nothing was studied.
        Running,
        Waiting, ///< For the arms.
        Done,
        Cancelled, ///< With the results so far.
        Failed
    };

    /// Both must outlive it.
    ControlRunner(Workspace& workspace, const std::vector<InterventionSpec>& specs,
        QObject* parent = nullptr);

    /// Studies the methods that are on, or `fallback` when none is, with `repeats` random runs. A
    /// study that runs is given up. What cannot be studied raises a message.
    void start(const MethodUse& fallback, int repeats);
    void cancel();

    State state() const { return m_state; }
    bool isActive() const { return m_state == State::Running || m_state == State::Waiting; }
    /// Methods of the study.
    const std::vector<MethodUse>& methods() const { return m_methods; }
    const std::vector<engine::StudyResult>& results() const { return m_results; }
    engine::StudyTable table() const;
    /// The answer without methods; empty before it is known.
    const std::string& baselineAnswer() const { return m_baselineAnswer; }
    /// Run in progress, or that comes next; null without one.
    const engine::StudyRun* current() const;
    /// Of all runs with the baseline.
    int done() const { return static_cast<int>(m_next); }
    int planned() const { return static_cast<int>(m_runs.size()); }

Q_SIGNALS:
    void changed();
    /// A complete sentence for the person.
    void messageRaised(const QString& message);

private:
    std::vector<engine::StudyRun> runsOf(const engine::RunRequest& request, int repeats) const;
    void adoptBaseline();
    void advance();
    void advanceSoon();
    void takeBaseline(const TracePtr& trace);
    void take(const engine::Outcome& outcome);
    void end(State state);
    void followRequest();
    /// What results belong to; methods are left out.
    static std::string subjectOf(const engine::RunRequest& request);

    Workspace& m_workspace;
    const std::vector<InterventionSpec>& m_specs;
    State m_state = State::Empty;
    std::vector<MethodUse> m_methods;
    std::vector<engine::StudyRun> m_runs;
    std::size_t m_next = 0;
    std::optional<engine::Ticket> m_ticket;
    TracePtr m_baseline; ///< While the study runs.
    std::string m_baselineAnswer;
    std::vector<engine::StudyResult> m_results;
    std::string m_subject;
};

} // namespace sinkscope::app
