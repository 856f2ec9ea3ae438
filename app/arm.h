// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"

#include <array>
#include <cstddef>

namespace sinkscope::app {

using widgets::Arm;

inline constexpr std::array<Arm, 2> bothArms { Arm::Baseline, Arm::Variant };

constexpr std::size_t indexOf(Arm arm) { return arm == Arm::Baseline ? 0 : 1; }

constexpr Arm otherArm(Arm arm) { return arm == Arm::Baseline ? Arm::Variant : Arm::Baseline; }

} // namespace sinkscope::app
