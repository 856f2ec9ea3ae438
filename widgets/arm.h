// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinkscope::widgets {

/// The two runs shown side by side: the untouched model, and the model with methods switched on.
enum class Arm { Baseline, Variant };

} // namespace sinkscope::widgets
