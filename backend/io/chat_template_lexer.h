// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

enum class TemplateTokenKind {
    Text, ///< Literal output, white space already trimmed.
    OutputBegin, ///< {{
    OutputEnd,
    TagBegin, ///< {%
    TagEnd,
    Name,
    String, ///< Escapes resolved.
    Integer,
    Float,
    Operator,
    End
};

struct TemplateToken {
    TemplateTokenKind kind = TemplateTokenKind::End;
    std::string text;
    int line = 1;
};

/// Cuts a Jinja template into tokens with `trim_blocks` and `lstrip_blocks` on, as the transformers
/// library sets them: the newline after a tag and the indentation before it are dropped; `-` drops
/// all white space on its side, `+` keeps it. Throws TemplateFailure.
std::vector<TemplateToken> lexTemplate(std::string_view source);

} // namespace sinkscope::io
