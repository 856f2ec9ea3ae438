// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_value.h"

#include <optional>
#include <string>

namespace sinkscope::io {

/// Operators of the template language with Python's meaning. All throw TemplateFailure for types
/// they do not take, for whole numbers beyond 64 bits and for division by zero.

/// + - * / // % ~
TemplateValue applyBinary(
    const std::string& symbol, const TemplateValue& left, const TemplateValue& right);
TemplateValue negate(const TemplateValue& value);

/// == != < <= > >= in, "not in"
bool compareValues(const std::string& symbol, const TemplateValue& left, const TemplateValue& right,
    TemplateBudget& budget);

/// object[index]: list item, character or dict member; undefined when there is none.
TemplateValue indexValue(const TemplateValue& object, const TemplateValue& index);

struct SliceBounds {
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> stop;
    std::int64_t step = 1;
};
/// object[start:stop:step] of a list or text.
TemplateValue sliceValue(const TemplateValue& object, const SliceBounds& bounds);

} // namespace sinkscope::io
