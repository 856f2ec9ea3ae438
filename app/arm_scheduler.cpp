// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arm_scheduler.h"

#include <utility>

namespace sinkscope::app {

namespace {
constexpr int methodChangeDelayMs = 120;
}

ArmScheduler::ArmScheduler(RunEngine& engine, SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_bridge(bridge)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(methodChangeDelayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { start(Arm::Variant); });
    connect(&bridge, &SessionBridge::progressArrived, this,
        [this](engine::Ticket ticket, const engine::Progress& progress) {
            if (const auto arm = armOf(ticket))
                Q_EMIT progressed(*arm, progress);
        });
    connect(&bridge, &SessionBridge::framesArrived, this,
        [this](engine::Ticket ticket, const std::shared_ptr<const media::FrameSet>& frames) {
            if (armOf(ticket) == Arm::Baseline)
                Q_EMIT framesRead(frames);
        });
    connect(&bridge, &SessionBridge::traceArrived, this,
        [this](engine::Ticket ticket, const TracePtr& trace) {
            if (const auto arm = armOf(ticket)) {
                slot(*arm).live = trace;
                Q_EMIT armChanged(*arm);
            }
        });
    connect(&bridge, &SessionBridge::outcomeArrived, this,
        [this](engine::Ticket ticket, const engine::Outcome& outcome) {
            if (const auto arm = armOf(ticket))
                finish(*arm, outcome);
        });
}

void ArmScheduler::ask(engine::RunRequest request)
{
    m_timer.stop();
    abandon(Arm::Variant);
    abandon(Arm::Baseline);
    m_methods = std::move(request.methods);
    request.methods.clear();
    m_request = std::move(request);
    ++m_question;
    start(Arm::Baseline);
    setPhase(Arm::Variant, m_methods.empty() ? ArmPhase::Idle : ArmPhase::Waiting);
}

void ArmScheduler::adopt(engine::RunRequest request, TracePtr baseline, TracePtr variant)
{
    m_timer.stop();
    abandon(Arm::Variant);
    abandon(Arm::Baseline);
    m_methods = std::move(request.methods);
    request.methods.clear();
    m_request = std::move(request);
    ++m_question;
    slot(Arm::Baseline).good = { std::move(baseline), m_question, {} };
    slot(Arm::Variant).good = {};
    if (variant)
        slot(Arm::Variant).good = { std::move(variant), m_question, m_methods };
    for (const Arm arm : bothArms)
        setPhase(arm, ArmPhase::Idle);
    Q_EMIT settled();
}

void ArmScheduler::setMethods(std::vector<MethodUse> methods)
{
    if (methods == m_methods)
        return;
    m_methods = std::move(methods);
    if (!m_request)
        return;
    if (m_methods.empty()) {
        const bool wasBusy = isBusy();
        m_timer.stop();
        abandon(Arm::Variant);
        slot(Arm::Variant).good = {};
        setPhase(Arm::Variant, ArmPhase::Idle);
        if (wasBusy && !isBusy())
            Q_EMIT settled();
        return;
    }
    // While the baseline runs its end starts the variant; before it ever succeeded there is nothing
    // to compare with.
    if (phase(Arm::Baseline) == ArmPhase::Idle && slot(Arm::Baseline).good.question == m_question)
        m_timer.start();
    if (phase(Arm::Variant) != ArmPhase::Running
        && (phase(Arm::Baseline) == ArmPhase::Running || m_timer.isActive()))
        setPhase(Arm::Variant, ArmPhase::Waiting);
    else
        Q_EMIT armChanged(Arm::Variant);
}

void ArmScheduler::cancel()
{
    if (!isBusy())
        return;
    m_timer.stop();
    for (const Arm arm : bothArms) {
        if (phase(arm) == ArmPhase::Idle)
            continue;
        abandon(arm);
        setPhase(arm, ArmPhase::Idle);
    }
    Q_EMIT settled();
}

ArmScheduler::Result ArmScheduler::shown(Arm arm) const
{
    const Slot& s = slot(arm);
    return s.live ? Result { s.live, m_question, s.methods } : s.good;
}

TracePtr ArmScheduler::trace(Arm arm) const
{
    const Result result = shown(arm);
    if (arm == Arm::Variant && result.question != shown(Arm::Baseline).question)
        return nullptr;
    return result.trace;
}

bool ArmScheduler::isStale(Arm arm) const
{
    const Result result = shown(arm);
    return result.trace
        && (result.question != m_question || (arm == Arm::Variant && result.methods != m_methods));
}

bool ArmScheduler::isBusy() const
{
    return phase(Arm::Baseline) != ArmPhase::Idle || phase(Arm::Variant) != ArmPhase::Idle;
}

std::optional<Arm> ArmScheduler::armOf(engine::Ticket ticket) const
{
    for (const Arm arm : bothArms)
        if (slot(arm).ticket == ticket)
            return arm;
    return std::nullopt;
}

void ArmScheduler::start(Arm arm)
{
    abandon(arm);
    engine::RunRequest request = *m_request;
    if (arm == Arm::Variant)
        request.methods = m_methods;
    slot(arm).methods = request.methods;
    const engine::Ticket ticket = m_engine.submit(std::move(request));
    slot(arm).ticket = ticket;
    m_bridge.follow(ticket);
    setPhase(arm, ArmPhase::Running);
}

void ArmScheduler::abandon(Arm arm)
{
    Slot& s = slot(arm);
    s.live = nullptr;
    if (!s.ticket)
        return;
    m_bridge.forget(*s.ticket);
    m_engine.cancel(*s.ticket);
    s.ticket.reset();
}

void ArmScheduler::finish(Arm arm, const engine::Outcome& outcome)
{
    Slot& s = slot(arm);
    s.ticket.reset();
    s.live = nullptr;
    const TracePtr* trace = std::get_if<TracePtr>(&outcome);
    if (trace)
        s.good = { *trace, m_question, s.methods };
    s.phase = arm == Arm::Variant && m_timer.isActive() ? ArmPhase::Waiting : ArmPhase::Idle;
    Q_EMIT armChanged(arm);
    if (const auto* failure = std::get_if<engine::RunFailure>(&outcome))
        Q_EMIT failed(arm, *failure);
    afterFinish(arm, trace != nullptr);
}

void ArmScheduler::afterFinish(Arm arm, bool succeeded)
{
    if (arm == Arm::Baseline) {
        if (succeeded && !m_methods.empty())
            start(Arm::Variant);
        else
            setPhase(Arm::Variant, ArmPhase::Idle);
    }
    if (!isBusy())
        Q_EMIT settled();
}

void ArmScheduler::setPhase(Arm arm, ArmPhase phase)
{
    slot(arm).phase = phase;
    Q_EMIT armChanged(arm);
}

} // namespace sinkscope::app
