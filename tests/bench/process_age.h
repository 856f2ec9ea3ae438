// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinkscope::bench {

/// Seconds since this process was started, to about 0.01 s; called first in main() it is the time
/// that loading the libraries took. 0 when the system does not say.
double processAgeSeconds();

} // namespace sinkscope::bench
