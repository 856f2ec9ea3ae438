// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_engine.h"

#include <utility>

namespace sinkscope::app {

SessionEngine::SessionEngine(engine::SessionListener& listener)
    : m_session(listener)
{
}

engine::Ticket SessionEngine::submit(engine::RunRequest request)
{
    return m_session.submit(std::move(request));
}

engine::Ticket SessionEngine::check(engine::RunRequest request)
{
    return m_session.check(std::move(request));
}

void SessionEngine::cancel(engine::Ticket ticket) { m_session.cancel(ticket); }

} // namespace sinkscope::app
