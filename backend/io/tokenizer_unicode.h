// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/unicode.h"

#include <string>
#include <string_view>

namespace sinkscope::io {

/// Unicode as the `tokenizers` library knows it: its normalization forms are of Unicode 9, its case
/// mapping is of Unicode 17. `text` is valid UTF-8. Pure functions, thread-safe.
std::string referenceForm(std::string_view text, NormalizationForm form);
std::string referenceLowerCase(char32_t codePoint);

} // namespace sinkscope::io
