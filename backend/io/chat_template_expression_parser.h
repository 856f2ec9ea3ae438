// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_ast.h"
#include "io/chat_template_cursor.h"

namespace sinkscope::io {

/// Parses one expression of the template language from the cursor on. Throws TemplateFailure with
/// the line, also for an expression nested deeper than the evaluator follows. One thread.
class TemplateExpressionParser {
public:
    explicit TemplateExpressionParser(TemplateCursor& cursor)
        : m_cursor(cursor)
    {
    }

    /// `inlineIf` false stops before `if`, which then belongs to a `for` tag.
    TemplateExpressionPtr parse(bool inlineIf = true);

private:
    using Kind = TemplateExpression::Kind;
    using Children = std::vector<TemplateExpressionPtr>;

    TemplateExpressionPtr parseOr();
    TemplateExpressionPtr parseAnd();
    TemplateExpressionPtr parseNot();
    TemplateExpressionPtr parseCompare();
    TemplateExpressionPtr parseBinary(int level);
    TemplateExpressionPtr parseUnary(bool withFilters);
    TemplateExpressionPtr parsePrimary();
    TemplateExpressionPtr parseName();
    TemplateExpressionPtr parseParenthesis();
    TemplateExpressionPtr parseList();
    TemplateExpressionPtr parseDict();
    TemplateExpressionPtr parsePostfix(TemplateExpressionPtr value);
    TemplateExpressionPtr parseFilters(TemplateExpressionPtr value);
    TemplateExpressionPtr parseTest(TemplateExpressionPtr value);
    TemplateExpressionPtr parseSubscript(TemplateExpressionPtr object);
    std::string takeComparison();
    void parseArguments(TemplateExpression& call);

    TemplateExpression begin(Kind kind, std::string name = {}) const;
    TemplateExpressionPtr finish(TemplateExpression node) const;

    TemplateCursor& m_cursor;
    int m_nesting = 0;
};

} // namespace sinkscope::io
