// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <vector>

namespace sinkscope::app {

/// The specs with the texts a person reads in the language of the window; ids stay as they are.
std::vector<InterventionSpec> translatedSpecs(std::vector<InterventionSpec> specs);

} // namespace sinkscope::app
