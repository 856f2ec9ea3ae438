// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace sinkscope::analysis {

/// One or more sentences with places %1 … %9 for numbers and names, so that they can be translated
/// before these are put in.
struct TextPart {
    std::string text; ///< English, marked for translation.
    std::vector<std::string> arguments; ///< %1 is the first.
};

/// The English text with its arguments in their places. A place without an argument stays; places
/// within arguments are not filled.
std::string filled(const TextPart& part);
/// All parts in a row.
std::string filled(const std::vector<TextPart>& parts);

} // namespace sinkscope::analysis
