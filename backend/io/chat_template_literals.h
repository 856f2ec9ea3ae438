// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sinkscope::io {

struct TemplateNumberText {
    std::string text; ///< Without underscores.
    std::size_t bytes = 0; ///< Taken from the source.
    bool isFloat = false;
};

/// The number that begins at `at` (a digit): 12, 1_000, 1.5, 2e-3.
TemplateNumberText readTemplateNumber(std::string_view source, std::size_t at);

struct TemplateStringText {
    std::string text; ///< Escapes resolved as in Python.
    std::size_t bytes = 0;
};

/// The text in quotes that begins at `at` (the quote). Throws TemplateFailure when it is not closed
/// or names a character that does not exist.
TemplateStringText readTemplateString(std::string_view source, std::size_t at);

} // namespace sinkscope::io
