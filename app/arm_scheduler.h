// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm.h"
#include "app/run_engine.h"
#include "app/session_bridge.h"

#include <QObject>
#include <QTimer>
#include <array>
#include <optional>
#include <vector>

namespace sinkscope::app {

enum class ArmPhase {
    Idle, ///< Nothing to do; the Trace, if any, belongs to the current request.
    Waiting, ///< Will run when the other arm or the timer is done.
    Running
};

/// Decides when which arm runs. A question runs the baseline first (without methods), then the
/// variant (with the methods that are on). A change of methods starts only the variant, 120 ms
/// after the last change; the newest change wins. The last good Trace of each arm is kept until a
/// newer one has arrived: a failure or a cancel falls back to it. GUI thread only; never blocks.
class ArmScheduler : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the scheduler; `bridge` is the listener of `engine`.
    ArmScheduler(RunEngine& engine, SessionBridge& bridge, QObject* parent = nullptr);

    /// Runs `request` in both arms; its methods become the variant's methods.
    void ask(engine::RunRequest request);
    /// Shows finished Traces as the answers to `request` without running anything; stops what runs.
    /// The methods of `request` are the variant's, which may be null.
    void adopt(engine::RunRequest request, TracePtr baseline, TracePtr variant);
    /// Changes the methods of the variant; an empty list switches the variant off.
    void setMethods(std::vector<MethodUse> methods);
    /// Stops whatever runs or waits.
    void cancel();

    /// The Trace to show, growing while the arm runs; null when there is none. The variant's Trace
    /// is only given when it answers the same request as the baseline's.
    TracePtr trace(Arm arm) const;
    ArmPhase phase(Arm arm) const { return slot(arm).phase; }
    /// Whether the shown Trace was made with other methods than the current ones.
    bool isStale(Arm arm) const;
    bool isBusy() const;
    /// What the baseline was last asked, whether or not it succeeded.
    const std::optional<engine::RunRequest>& request() const { return m_request; }
    const std::vector<MethodUse>& methods() const { return m_methods; }

Q_SIGNALS:
    /// A Trace or a phase changed.
    void armChanged(sinkscope::widgets::Arm arm);
    void progressed(sinkscope::widgets::Arm arm, const sinkscope::engine::Progress& progress);
    /// The frames of the current question. Emitted for the baseline only.
    void framesRead(const std::shared_ptr<const sinkscope::media::FrameSet>& frames);
    void failed(sinkscope::widgets::Arm arm, const sinkscope::engine::RunFailure& failure);
    /// Nothing runs and nothing waits any more.
    void settled();

private:
    /// A Trace and the question (counted) it answers.
    struct Result {
        TracePtr trace;
        int question = 0;
        std::vector<MethodUse> methods;
    };
    struct Slot {
        ArmPhase phase = ArmPhase::Idle;
        std::optional<engine::Ticket> ticket;
        std::vector<MethodUse> methods; ///< Of the run in progress.
        Result good;
        TracePtr live;
    };

    Slot& slot(Arm arm) { return m_slots[indexOf(arm)]; }
    const Slot& slot(Arm arm) const { return m_slots[indexOf(arm)]; }
    Result shown(Arm arm) const;
    std::optional<Arm> armOf(engine::Ticket ticket) const;
    void start(Arm arm);
    void abandon(Arm arm);
    void finish(Arm arm, const engine::Outcome& outcome);
    void afterFinish(Arm arm, bool succeeded);
    void setPhase(Arm arm, ArmPhase phase);

    RunEngine& m_engine;
    SessionBridge& m_bridge;
    QTimer m_timer;
    std::array<Slot, 2> m_slots;
    std::optional<engine::RunRequest> m_request;
    std::vector<MethodUse> m_methods;
    int m_question = 0;
};

} // namespace sinkscope::app
