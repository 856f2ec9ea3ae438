// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace sinkscope::bench {

/// Resident bytes of this process now. Memory that the allocator holds back is given to the system
/// first, so that it cannot serve, uncounted, what comes next.
std::int64_t residentAfterTrim();

/// From here on the peak is counted anew. Throws Error (BadInput) when the system does not allow
/// it.
void resetPeak();

/// Largest resident bytes since resetPeak().
std::int64_t peakSinceReset();

} // namespace sinkscope::bench
