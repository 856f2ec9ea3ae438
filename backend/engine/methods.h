// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/method_entry.h"

#include <memory>
#include <vector>

namespace sinkscope::engine {

/// Every registered method in the order of application.
std::vector<interventions::MethodEntry> orderedMethods();

/// A method at work, with the values it got.
struct ActiveMethod {
    std::string id;
    ParameterValues values;
    AffectedRows rows = AffectedRows::All;
    std::shared_ptr<interventions::Method> method;

    MethodReport report() const;
};

/// Makes the methods of a request, in the order of application whatever the order of the request.
/// Throws Error (BadInput) for an unknown id, a repeated id or a value out of range.
std::vector<ActiveMethod> makeMethods(
    const std::vector<MethodUse>& uses, const interventions::MethodContext& context);

} // namespace sinkscope::engine
