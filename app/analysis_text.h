// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace sinkscope::app {

/// A title or formula of backend/analysis in the language of the window.
QString analysisText(const std::string& english);

} // namespace sinkscope::app
