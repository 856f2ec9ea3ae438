// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <string>
#include <vector>

namespace sinkscope::app {

/// A named set of methods with which every question of a batch is answered.
struct BatchVariant {
    std::string name;
    std::vector<MethodUse> methods; ///< None: the model as it is.
};

/// Parses `NAME=ID[:key=value,…][+ID…]`, or `NAME` alone for no methods. Throws Error (BadInput)
/// for an empty name and for everything parseMethodUse refuses.
BatchVariant parseBatchVariant(const std::string& text, const std::vector<InterventionSpec>& specs);

} // namespace sinkscope::app
