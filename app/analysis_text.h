// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/text_part.h"

#include <QString>
#include <string>
#include <vector>

namespace sinkscope::app {

/// A title or formula of backend/analysis in the language of the window.
QString analysisText(const std::string& english);
/// Sentences with their numbers and names; those names that are titles are translated too.
QString analysisText(const std::vector<analysis::TextPart>& parts);

/// What a method reports, "38 of 270 heads edited; 3 sinks found", in the language of the window.
/// Clauses nobody translated stay as they are.
QString reportText(const std::string& english);

} // namespace sinkscope::app
