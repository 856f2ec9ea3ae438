// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_engine.h"

namespace sinkscope::app {

/// The real engine. Its destructor cancels what runs and joins the engine thread, so the listener
/// must outlive it.
class SessionEngine : public RunEngine {
public:
    explicit SessionEngine(engine::SessionListener& listener);
    engine::Ticket submit(engine::RunRequest request) override;
    engine::Ticket check(engine::RunRequest request) override;
    void cancel(engine::Ticket ticket) override;

private:
    engine::Session m_session;
};

} // namespace sinkscope::app
