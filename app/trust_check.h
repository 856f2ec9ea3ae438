// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/check_report.h"
#include "engine/run_request.h"
#include "engine/session.h"

#include <QObject>
#include <QString>
#include <optional>

namespace sinkscope::app {

class Workspace;

/// Makes the trust report of what the workspace asks, in the engine thread, and keeps it until
/// another model or video is opened. A question that is asked meanwhile ends the check. GUI thread
/// only.
class TrustCheck : public QObject {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit TrustCheck(Workspace& workspace, QObject* parent = nullptr);

    /// Whether a check could be started now: nothing else runs.
    bool canStart() const;
    void start();
    void cancel();
    bool isRunning() const { return m_ticket.has_value(); }
    /// The report of the last check of this model and video; null without one.
    const engine::CheckReport* report() const { return m_report ? &*m_report : nullptr; }
    /// Why the last check ended without a report; empty otherwise.
    const QString& failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    void progressed(const sinkscope::engine::Progress& progress);

private:
    void followRequest();
    void finish(const engine::Outcome& outcome);
    /// What a report is about.
    static std::string subjectOf(const engine::RunRequest& request);

    Workspace& m_workspace;
    std::optional<engine::Ticket> m_ticket;
    std::optional<engine::CheckReport> m_report;
    std::string m_subject;
    QString m_failure;
};

} // namespace sinkscope::app
