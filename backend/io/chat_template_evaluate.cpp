// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_evaluator.h"
#include "io/chat_template_operators.h"

#include <optional>
#include <utility>

// The half of TemplateEvaluator that computes expressions.
namespace sinkscope::io {

TemplateValue TemplateEvaluator::lookUp(const std::string& name) const
{
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (const auto found = scope->find(name); found != scope->end())
            return found->second;
    }
    return isTemplateFunction(name) ? TemplateValue::function(name)
                                    : TemplateValue::undefined(name);
}

TemplateValue TemplateEvaluator::evaluate(const TemplateExpression& node)
{
    m_line = node.line;
    TemplateValue value = evaluateKind(node);
    const bool isCopy = node.kind == Kind::Constant || node.kind == Kind::Name;
    m_budget.charge(1 + (value.isText() && !isCopy ? value.asText().size() : 0)
        + (value.isList() && !isCopy ? value.asList().size() : 0));
    return value;
}

TemplateValue TemplateEvaluator::decide(const TemplateExpression& node)
{
    TemplateValue left = child(node, 0);
    return left.truth() == (node.kind == Kind::And) ? child(node, 1) : left;
}

TemplateValue TemplateEvaluator::evaluateKind(const TemplateExpression& node)
{
    switch (node.kind) {
    case Kind::Constant:
        return node.constant;
    case Kind::Name:
        return lookUp(node.name);
    case Kind::List:
        return makeList(node);
    case Kind::Dict:
        return makeDict(node);
    case Kind::Attribute:
        return indexValue(child(node, 0), TemplateValue::text(node.name));
    case Kind::Index: {
        const TemplateValue object = child(node, 0);
        m_budget.charge(object.isText() ? object.asText().size() : 0);
        return indexValue(object, child(node, 1));
    }
    case Kind::Slice:
        return makeSlice(node);
    case Kind::Call:
        return call(node);
    case Kind::Filter:
        return applyFilter(node.name, child(node, 0), argumentsOf(node), m_budget);
    case Kind::Test:
        return TemplateValue::boolean(
            applyTest(node.name, child(node, 0), argumentsOf(node), m_budget));
    case Kind::Not:
        return TemplateValue::boolean(!child(node, 0).truth());
    case Kind::Negate:
        return negate(child(node, 0));
    case Kind::Plus:
        return negate(negate(child(node, 0)));
    case Kind::And:
    case Kind::Or:
        return decide(node);
    case Kind::Binary:
        return applyBinary(node.name, child(node, 0), child(node, 1));
    case Kind::Compare:
        return compare(node);
    case Kind::Conditional:
        return conditional(node);
    }
    return {};
}

TemplateValue TemplateEvaluator::child(const TemplateExpression& node, std::size_t index)
{
    return evaluate(*node.children[index]);
}

TemplateValue TemplateEvaluator::makeList(const TemplateExpression& node)
{
    TemplateItems items;
    for (const TemplateExpressionPtr& item : node.children)
        items.push_back(evaluate(*item));
    return TemplateValue::list(std::move(items));
}

TemplateValue TemplateEvaluator::makeDict(const TemplateExpression& node)
{
    TemplateEntries entries;
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2)
        entries.emplace_back(child(node, i).asText().text(), child(node, i + 1));
    return TemplateValue::dict(std::move(entries));
}

TemplateValue TemplateEvaluator::makeSlice(const TemplateExpression& node)
{
    const TemplateValue object = child(node, 0);
    m_budget.charge(object.isText() ? object.asText().size() : 0);
    const auto part = [&](std::size_t index) {
        if (!node.children[index])
            return std::optional<std::int64_t>();
        const TemplateValue value = child(node, index);
        return value.isNone() ? std::nullopt : std::optional(value.asInteger());
    };
    const SliceBounds bounds { part(1), part(2), part(3).value_or(1) };
    return sliceValue(object, bounds);
}

TemplateArguments TemplateEvaluator::argumentsOf(const TemplateExpression& node)
{
    TemplateArguments out;
    for (std::size_t i = 1; i < node.children.size(); ++i)
        out.positional.push_back(child(node, i));
    for (const auto& [name, value] : node.keywords)
        out.keywords.emplace_back(name, evaluate(*value));
    return out;
}

TemplateValue TemplateEvaluator::call(const TemplateExpression& node)
{
    const TemplateExpression& callee = *node.children.front();
    if (callee.kind == Kind::Attribute) {
        const TemplateValue object = child(callee, 0);
        m_budget.charge(object.isText() ? object.asText().size() : 0);
        return callMethod(callee.name, object, argumentsOf(node));
    }
    const TemplateValue function = evaluate(callee);
    return callFunction(function.asFunction().name, argumentsOf(node));
}

TemplateValue TemplateEvaluator::compare(const TemplateExpression& node)
{
    TemplateValue left = child(node, 0);
    for (std::size_t i = 0; i < node.operators.size(); ++i) {
        TemplateValue right = child(node, i + 1);
        if (!compareValues(node.operators[i], left, right, m_budget))
            return TemplateValue::boolean(false);
        left = std::move(right);
    }
    return TemplateValue::boolean(true);
}

TemplateValue TemplateEvaluator::conditional(const TemplateExpression& node)
{
    if (child(node, 1).truth())
        return child(node, 0);
    return node.children[2] ? child(node, 2) : TemplateValue();
}

} // namespace sinkscope::io
