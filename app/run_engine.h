// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session.h"

namespace sinkscope::app {

/// What the window needs of an engine, so that tests can put a scripted one in its place. Called on
/// the GUI thread; must return at once. Results arrive through the SessionListener the engine was
/// made with, exactly one `finished` per ticket.
class RunEngine {
public:
    virtual ~RunEngine() = default;
    virtual engine::Ticket submit(engine::RunRequest request) = 0;
    /// Makes the trust report of a request; the outcome is a CheckReport. Stops what runs.
    virtual engine::Ticket check(engine::RunRequest request) = 0;
    virtual void cancel(engine::Ticket ticket) = 0;
};

} // namespace sinkscope::app
