// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_ast.h"
#include "io/chat_template_library.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace sinkscope::io {

/// Runs a parsed template once over its variables. Loop bodies and `generation` blocks have their
/// own variables, `if` does not, as in Jinja. One evaluator serves one rendering and one thread.
/// Throws TemplateFailure with the line, also when the work exceeds TemplateBudget.
class TemplateEvaluator {
public:
    using Variables = std::unordered_map<std::string, TemplateValue>;

    explicit TemplateEvaluator(Variables variables);

    MarkedText run(const TemplateBlock& block);

private:
    enum class Flow { Next, Break, Continue };
    using Kind = TemplateExpression::Kind;

    Flow runBlock(const TemplateBlock& block);
    Flow runStatement(const TemplateStatement& statement);
    Flow runIf(const TemplateStatement& statement);
    Flow runFor(const TemplateStatement& statement);
    Flow runScope(const TemplateStatement& statement);
    void runSet(const TemplateStatement& statement);
    TemplateItems itemsToWalk(const TemplateStatement& statement);
    void bind(const std::vector<std::string>& targets, const TemplateValue& value);

    TemplateValue evaluate(const TemplateExpression& node);
    /// `and`, `or`: the value of the side that decides.
    TemplateValue decide(const TemplateExpression& node);
    TemplateValue evaluateKind(const TemplateExpression& node);
    TemplateValue child(const TemplateExpression& node, std::size_t index);
    TemplateValue lookUp(const std::string& name) const;
    TemplateValue makeList(const TemplateExpression& node);
    TemplateValue makeDict(const TemplateExpression& node);
    TemplateValue makeSlice(const TemplateExpression& node);
    TemplateValue call(const TemplateExpression& node);
    TemplateValue compare(const TemplateExpression& node);
    TemplateValue conditional(const TemplateExpression& node);
    TemplateArguments argumentsOf(const TemplateExpression& node);

    std::vector<Variables> m_scopes;
    MarkedText m_output;
    TemplateBudget m_budget;
    int m_line = 1;
};

} // namespace sinkscope::io
