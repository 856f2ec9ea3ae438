// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_ast.h"

#include <string_view>

namespace sinkscope::io {

/// Parses a whole template: text, {{ }}, if/elif/else, for/else with `if`, set (names, several
/// names, namespace members), break, continue, generation. Other tags are refused by name. Throws
/// TemplateFailure with the line.
TemplateBlock parseTemplate(std::string_view source);

} // namespace sinkscope::io
