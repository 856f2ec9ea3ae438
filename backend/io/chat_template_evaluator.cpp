// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_evaluator.h"

#include <utility>

namespace sinkscope::io {

namespace {

/// A turn of a loop makes its variables anew, which costs as much as many small steps.
constexpr std::size_t stepsPerTurn = 64;

TemplateValue loopState(const TemplateItems& items, std::size_t index)
{
    using Value = TemplateValue;
    const auto whole = [](std::size_t n) { return Value::integer(static_cast<std::int64_t>(n)); };
    const bool last = index + 1 == items.size();
    return Value::dict({ { "index", whole(index + 1) }, { "index0", whole(index) },
        { "revindex", whole(items.size() - index) },
        { "revindex0", whole(items.size() - index - 1) }, { "first", Value::boolean(index == 0) },
        { "last", Value::boolean(last) }, { "length", whole(items.size()) },
        { "previtem", index == 0 ? Value() : items[index - 1] },
        { "nextitem", last ? Value() : items[index + 1] } });
}

} // namespace

TemplateEvaluator::TemplateEvaluator(Variables variables)
    : m_scopes { std::move(variables) }
{
}

MarkedText TemplateEvaluator::run(const TemplateBlock& block)
{
    try {
        runBlock(block);
    } catch (const TemplateFailure& failure) {
        throw TemplateFailure("line " + std::to_string(m_line) + ": " + failure.what());
    }
    return std::move(m_output);
}

TemplateEvaluator::Flow TemplateEvaluator::runBlock(const TemplateBlock& block)
{
    for (const TemplateStatement& statement : block) {
        const Flow flow = runStatement(statement);
        if (flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

TemplateEvaluator::Flow TemplateEvaluator::runStatement(const TemplateStatement& statement)
{
    using StatementKind = TemplateStatement::Kind;
    m_line = statement.line;
    m_budget.charge(1 + statement.text.size());
    switch (statement.kind) {
    case StatementKind::Text:
        appendText(m_output, MarkedText(statement.text));
        return Flow::Next;
    case StatementKind::Output: {
        const MarkedText text = textOf(evaluate(*statement.value));
        m_budget.charge(text.size());
        appendText(m_output, text);
        return Flow::Next;
    }
    case StatementKind::If:
        return runIf(statement);
    case StatementKind::For:
        return runFor(statement);
    case StatementKind::Set:
        runSet(statement);
        return Flow::Next;
    case StatementKind::Scope:
        return runScope(statement);
    case StatementKind::Break:
        return Flow::Break;
    case StatementKind::Continue:
        return Flow::Continue;
    }
    return Flow::Next;
}

TemplateEvaluator::Flow TemplateEvaluator::runIf(const TemplateStatement& statement)
{
    for (const TemplateBranch& branch : statement.branches) {
        if (!branch.condition || evaluate(*branch.condition).truth())
            return runBlock(branch.body);
    }
    return Flow::Next;
}

TemplateEvaluator::Flow TemplateEvaluator::runScope(const TemplateStatement& statement)
{
    m_scopes.emplace_back();
    const Flow flow = runBlock(statement.body);
    m_scopes.pop_back();
    return flow;
}

TemplateItems TemplateEvaluator::itemsToWalk(const TemplateStatement& statement)
{
    TemplateItems items = evaluate(*statement.value).iterate();
    m_budget.charge(items.size());
    if (!statement.condition)
        return items;
    TemplateItems chosen;
    for (TemplateValue& item : items) {
        m_scopes.emplace_back();
        bind(statement.targets, item);
        if (evaluate(*statement.condition).truth())
            chosen.push_back(std::move(item));
        m_scopes.pop_back();
    }
    return chosen;
}

TemplateEvaluator::Flow TemplateEvaluator::runFor(const TemplateStatement& statement)
{
    const TemplateItems items = itemsToWalk(statement);
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_budget.charge(stepsPerTurn);
        m_scopes.emplace_back();
        m_scopes.back()["loop"] = loopState(items, i);
        bind(statement.targets, items[i]);
        const Flow flow = runBlock(statement.body);
        m_scopes.pop_back();
        if (flow == Flow::Break)
            break;
    }
    return items.empty() ? runBlock(statement.otherwise) : Flow::Next;
}

void TemplateEvaluator::bind(const std::vector<std::string>& targets, const TemplateValue& value)
{
    if (targets.size() == 1) {
        m_scopes.back()[targets.front()] = value;
        return;
    }
    const TemplateItems parts = value.iterate();
    if (parts.size() != targets.size())
        throw TemplateFailure("cannot spread " + std::to_string(parts.size()) + " values over "
            + std::to_string(targets.size()) + " names");
    for (std::size_t i = 0; i < parts.size(); ++i)
        m_scopes.back()[targets[i]] = parts[i];
}

void TemplateEvaluator::runSet(const TemplateStatement& statement)
{
    const TemplateValue value = evaluate(*statement.value);
    if (statement.attribute.empty()) {
        bind(statement.targets, value);
        return;
    }
    value.depth();
    lookUp(statement.targets.front()).asNamespace()[statement.attribute] = value;
}

} // namespace sinkscope::io
