// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>

namespace sinkscope::testing {

/// Folder of the test data: that of the source tree, or $SINKSCOPE_TEST_DATA, where checkpoints
/// made with other seeds may lie.
inline std::string dataFolder()
{
    const char* given = std::getenv("SINKSCOPE_TEST_DATA");
    return given && *given ? given : SINKSCOPE_TEST_DATA;
}

} // namespace sinkscope::testing
