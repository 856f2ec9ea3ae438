// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_value.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope::io {

struct TemplateExpression;
using TemplateExpressionPtr = std::unique_ptr<const TemplateExpression>;

/// A node of an expression. `children` by kind:
///   Constant, Name            –
///   List                      items
///   Dict                      key, value, key, value, …
///   Attribute (name)          object
///   Index                     object, index
///   Slice                     object, start, stop, step; each of the last three may be null
///   Call                      function or Attribute, then positional arguments
///   Filter, Test (name)       value, then positional arguments
///   Not, Negate, Plus         operand
///   And, Or, Binary (name)    left, right
///   Compare                   operands; `operators` between them
///   Conditional               value, condition, other value or null
struct TemplateExpression {
    enum class Kind {
        Constant,
        Name,
        List,
        Dict,
        Attribute,
        Index,
        Slice,
        Call,
        Filter,
        Test,
        Not,
        Negate,
        Plus,
        And,
        Or,
        Binary,
        Compare,
        Conditional
    };
    Kind kind = Kind::Constant;
    int line = 1;
    int depth = 1;
    std::string name;
    TemplateValue constant;
    std::vector<TemplateExpressionPtr> children;
    std::vector<std::pair<std::string, TemplateExpressionPtr>> keywords;
    std::vector<std::string> operators;
};

struct TemplateStatement;
using TemplateBlock = std::vector<TemplateStatement>;

/// One branch of an `if`; no condition means `else`.
struct TemplateBranch {
    TemplateExpressionPtr condition;
    TemplateBlock body;
};

/// A statement. Which members are used, by kind:
///   Text        text
///   Output      value
///   If          branches
///   For         targets, value (what to walk over), condition (or null), body, otherwise
///   Set         targets, attribute (of a namespace, or empty), value
///   Scope       body
///   Break, Continue
struct TemplateStatement {
    enum class Kind { Text, Output, If, For, Set, Scope, Break, Continue };
    Kind kind = Kind::Text;
    int line = 1;
    std::string text;
    std::string attribute;
    std::vector<std::string> targets;
    TemplateExpressionPtr value;
    TemplateExpressionPtr condition;
    std::vector<TemplateBranch> branches;
    TemplateBlock body;
    TemplateBlock otherwise;
};

} // namespace sinkscope::io
