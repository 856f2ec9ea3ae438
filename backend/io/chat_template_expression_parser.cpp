// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_expression_parser.h"

#include <algorithm>
#include <string_view>

namespace sinkscope::io {

namespace {

constexpr int maxExpressionDepth = 200;

/// Binary operators from weak to strong, as Jinja binds them.
constexpr std::string_view operatorLevels[] = { "+-", "~", "*/%" };
constexpr int lastLevel = 2;

bool isAtLevel(const TemplateCursor& cursor, int level)
{
    if (!cursor.isAt(TemplateTokenKind::Operator))
        return false;
    const std::string& text = cursor.peek().text;
    return text == "//"
        ? level == lastLevel
        : text.size() == 1 && operatorLevels[level].find(text) != std::string_view::npos;
}

} // namespace

TemplateExpression TemplateExpressionParser::begin(Kind kind, std::string name) const
{
    TemplateExpression node;
    node.kind = kind;
    node.line = m_cursor.peek().line;
    node.name = std::move(name);
    return node;
}

TemplateExpressionPtr TemplateExpressionParser::finish(TemplateExpression node) const
{
    for (const TemplateExpressionPtr& child : node.children)
        node.depth = std::max(node.depth, child ? child->depth + 1 : 1);
    for (const auto& [name, child] : node.keywords)
        node.depth = std::max(node.depth, child->depth + 1);
    if (node.depth > maxExpressionDepth)
        throw m_cursor.unexpected("an expression that nests less deeply");
    return std::make_unique<const TemplateExpression>(std::move(node));
}

TemplateExpressionPtr TemplateExpressionParser::parse(bool inlineIf)
{
    if (++m_nesting > maxTemplateNesting)
        throw m_cursor.unexpected("an expression that nests less deeply");
    TemplateExpressionPtr value = parseOr();
    while (inlineIf && m_cursor.isName("if")) {
        TemplateExpression node = begin(Kind::Conditional);
        m_cursor.take();
        node.children.push_back(std::move(value));
        node.children.push_back(parseOr());
        node.children.push_back(m_cursor.takeName("else") ? parse() : nullptr);
        value = finish(std::move(node));
    }
    --m_nesting;
    return value;
}

TemplateExpressionPtr TemplateExpressionParser::parseOr()
{
    TemplateExpressionPtr value = parseAnd();
    while (m_cursor.isName("or")) {
        TemplateExpression node = begin(Kind::Or);
        m_cursor.take();
        node.children.push_back(std::move(value));
        node.children.push_back(parseAnd());
        value = finish(std::move(node));
    }
    return value;
}

TemplateExpressionPtr TemplateExpressionParser::parseAnd()
{
    TemplateExpressionPtr value = parseNot();
    while (m_cursor.isName("and")) {
        TemplateExpression node = begin(Kind::And);
        m_cursor.take();
        node.children.push_back(std::move(value));
        node.children.push_back(parseNot());
        value = finish(std::move(node));
    }
    return value;
}

TemplateExpressionPtr TemplateExpressionParser::parseNot()
{
    int negations = 0;
    while (m_cursor.takeName("not"))
        ++negations;
    TemplateExpressionPtr value = parseCompare();
    // Two negations still turn a value into true or false.
    for (; negations > 0; --negations) {
        TemplateExpression node = begin(Kind::Not);
        node.children.push_back(std::move(value));
        value = finish(std::move(node));
    }
    return value;
}

std::string TemplateExpressionParser::takeComparison()
{
    for (const char* symbol : { "==", "!=", "<=", ">=", "<", ">" }) {
        if (m_cursor.takeOperator(symbol))
            return symbol;
    }
    if (m_cursor.takeName("in"))
        return "in";
    if (m_cursor.isName("not") && m_cursor.isName("in", 1)) {
        m_cursor.take();
        m_cursor.take();
        return "not in";
    }
    return {};
}

TemplateExpressionPtr TemplateExpressionParser::parseCompare()
{
    TemplateExpression node = begin(Kind::Compare);
    node.children.push_back(parseBinary(0));
    for (std::string symbol = takeComparison(); !symbol.empty(); symbol = takeComparison()) {
        node.operators.push_back(std::move(symbol));
        node.children.push_back(parseBinary(0));
    }
    return node.operators.empty() ? std::move(node.children.front()) : finish(std::move(node));
}

TemplateExpressionPtr TemplateExpressionParser::parseBinary(int level)
{
    if (level > lastLevel)
        return parseUnary(true);
    TemplateExpressionPtr value = parseBinary(level + 1);
    while (isAtLevel(m_cursor, level)) {
        TemplateExpression node = begin(Kind::Binary, m_cursor.peek().text);
        m_cursor.take();
        node.children.push_back(std::move(value));
        node.children.push_back(parseBinary(level + 1));
        value = finish(std::move(node));
    }
    return value;
}

TemplateExpressionPtr TemplateExpressionParser::parseUnary(bool withFilters)
{
    if (++m_nesting > maxTemplateNesting)
        throw m_cursor.unexpected("an expression that nests less deeply");
    TemplateExpressionPtr value;
    if (m_cursor.isOperator("-") || m_cursor.isOperator("+")) {
        TemplateExpression node = begin(m_cursor.isOperator("-") ? Kind::Negate : Kind::Plus);
        m_cursor.take();
        node.children.push_back(parseUnary(false));
        value = finish(std::move(node));
    } else {
        value = parsePostfix(parsePrimary());
    }
    if (withFilters)
        value = parseFilters(std::move(value));
    --m_nesting;
    return value;
}

} // namespace sinkscope::io
