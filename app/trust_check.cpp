// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trust_check.h"

#include "app/workspace.h"

namespace sinkscope::app {

TrustCheck::TrustCheck(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::requestChanged, this, &TrustCheck::followRequest);
    connect(&workspace.bridge(), &SessionBridge::outcomeArrived, this,
        [this](engine::Ticket ticket, const engine::Outcome& outcome) {
            if (m_ticket == ticket)
                finish(outcome);
        });
    connect(&workspace.bridge(), &SessionBridge::progressArrived, this,
        [this](engine::Ticket ticket, const engine::Progress& progress) {
            if (m_ticket == ticket)
                Q_EMIT progressed(progress);
        });
}

bool TrustCheck::canStart() const { return !isRunning() && !m_workspace.scheduler().isBusy(); }

void TrustCheck::start()
{
    if (!canStart())
        return;
    engine::RunRequest request = m_workspace.request();
    request.methods.clear();
    if (request.question.empty())
        request.question = "What happens here?";
    m_subject = subjectOf(request);
    m_failure.clear();
    m_ticket = m_workspace.engine().check(request);
    m_workspace.bridge().follow(*m_ticket);
    Q_EMIT changed();
}

void TrustCheck::cancel()
{
    if (m_ticket)
        m_workspace.engine().cancel(*m_ticket);
}

void TrustCheck::followRequest()
{
    const std::string subject = subjectOf(m_workspace.request());
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_report.reset();
    m_failure.clear();
    cancel();
    Q_EMIT changed();
}

void TrustCheck::finish(const engine::Outcome& outcome)
{
    m_ticket.reset();
    const bool stillMeant = m_subject == subjectOf(m_workspace.request());
    if (const auto* report = std::get_if<engine::CheckReport>(&outcome); report && stillMeant)
        m_report = *report;
    else if (const auto* failure = std::get_if<engine::RunFailure>(&outcome))
        m_failure = QString::fromStdString(failure->message);
    Q_EMIT changed();
}

std::string TrustCheck::subjectOf(const engine::RunRequest& request)
{
    return request.model + "\n" + request.device + "\n" + request.dtype + "\n" + request.weights
        + "\n" + request.media;
}

} // namespace sinkscope::app
