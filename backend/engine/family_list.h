// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"
#include "io/model_config.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// What the reader of model folders needs to know of every registered family.
std::vector<io::KnownFamily> knownFamilies();

/// The family of a `model_type` that knownFamilies() lists. Throws Error(Internal) for another.
families::FamilySpec familyOf(const std::string& modelType);

} // namespace sinkscope::engine
