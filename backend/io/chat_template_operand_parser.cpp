// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_expression_parser.h"

#include <algorithm>
#include <charconv>

// The strongest-binding half of TemplateExpressionParser: operands and what follows them.
namespace sinkscope::io {

namespace {

TemplateValue numberOf(const TemplateToken& token)
{
    const char* end = token.text.data() + token.text.size();
    if (token.kind == TemplateTokenKind::Integer) {
        std::int64_t value = 0;
        if (std::from_chars(token.text.data(), end, value).ec != std::errc())
            throw TemplateFailure("the number " + token.text + " is too large");
        return TemplateValue::integer(value);
    }
    double value = 0.0;
    if (std::from_chars(token.text.data(), end, value).ec != std::errc())
        throw TemplateFailure("the number " + token.text + " is too large");
    return TemplateValue::number(value);
}

} // namespace

TemplateExpressionPtr TemplateExpressionParser::parsePrimary()
{
    switch (m_cursor.peek().kind) {
    case TemplateTokenKind::Name:
        return parseName();
    case TemplateTokenKind::String: {
        TemplateExpression node = begin(Kind::Constant);
        std::string text;
        while (m_cursor.isAt(TemplateTokenKind::String))
            text += m_cursor.take().text;
        node.constant = TemplateValue::text(std::move(text));
        return finish(std::move(node));
    }
    case TemplateTokenKind::Integer:
    case TemplateTokenKind::Float: {
        TemplateExpression node = begin(Kind::Constant);
        node.constant = numberOf(m_cursor.take());
        return finish(std::move(node));
    }
    default:
        break;
    }
    if (m_cursor.isOperator("("))
        return parseParenthesis();
    if (m_cursor.isOperator("["))
        return parseList();
    if (m_cursor.isOperator("{"))
        return parseDict();
    throw m_cursor.unexpected("a value");
}

TemplateExpressionPtr TemplateExpressionParser::parseName()
{
    TemplateExpression node = begin(Kind::Constant);
    const std::string name = m_cursor.take().text;
    if (name == "true" || name == "True") {
        node.constant = TemplateValue::boolean(true);
    } else if (name == "false" || name == "False") {
        node.constant = TemplateValue::boolean(false);
    } else if (name == "none" || name == "None") {
        node.constant = TemplateValue::none();
    } else {
        node.kind = Kind::Name;
        node.name = name;
    }
    return finish(std::move(node));
}

TemplateExpressionPtr TemplateExpressionParser::parseParenthesis()
{
    TemplateExpression tuple = begin(Kind::List);
    m_cursor.expectOperator("(");
    bool isTuple = m_cursor.isOperator(")");
    while (!m_cursor.isOperator(")")) {
        tuple.children.push_back(parse());
        if (!m_cursor.takeOperator(","))
            break;
        isTuple = true;
    }
    m_cursor.expectOperator(")");
    return isTuple ? finish(std::move(tuple)) : std::move(tuple.children.front());
}

TemplateExpressionPtr TemplateExpressionParser::parseList()
{
    TemplateExpression node = begin(Kind::List);
    m_cursor.expectOperator("[");
    while (!m_cursor.isOperator("]")) {
        node.children.push_back(parse());
        if (!m_cursor.takeOperator(","))
            break;
    }
    m_cursor.expectOperator("]");
    return finish(std::move(node));
}

TemplateExpressionPtr TemplateExpressionParser::parseDict()
{
    TemplateExpression node = begin(Kind::Dict);
    m_cursor.expectOperator("{");
    while (!m_cursor.isOperator("}")) {
        node.children.push_back(parse());
        m_cursor.expectOperator(":");
        node.children.push_back(parse());
        if (!m_cursor.takeOperator(","))
            break;
    }
    m_cursor.expectOperator("}");
    return finish(std::move(node));
}

TemplateExpressionPtr TemplateExpressionParser::parsePostfix(TemplateExpressionPtr value)
{
    while (true) {
        if (m_cursor.takeOperator(".")) {
            TemplateExpression node = begin(Kind::Attribute);
            node.name = m_cursor.expectName();
            node.children.push_back(std::move(value));
            value = finish(std::move(node));
        } else if (m_cursor.isOperator("[")) {
            value = parseSubscript(std::move(value));
        } else if (m_cursor.isOperator("(")) {
            TemplateExpression node = begin(Kind::Call);
            node.children.push_back(std::move(value));
            parseArguments(node);
            value = finish(std::move(node));
        } else {
            return value;
        }
    }
}

TemplateExpressionPtr TemplateExpressionParser::parseSubscript(TemplateExpressionPtr object)
{
    TemplateExpression node = begin(Kind::Index);
    m_cursor.expectOperator("[");
    node.children.push_back(std::move(object));
    const auto isPartEnd = [this] { return m_cursor.isOperator(":") || m_cursor.isOperator("]"); };
    node.children.push_back(isPartEnd() ? nullptr : parse());
    while (m_cursor.takeOperator(":")) {
        node.kind = Kind::Slice;
        node.children.push_back(isPartEnd() ? nullptr : parse());
    }
    if (node.kind == Kind::Slice)
        node.children.resize(std::max<std::size_t>(4, node.children.size()));
    const bool complete = node.kind == Kind::Slice || node.children[1] != nullptr;
    if (!complete || node.children.size() > 4)
        throw m_cursor.unexpected("an index");
    m_cursor.expectOperator("]");
    return finish(std::move(node));
}

void TemplateExpressionParser::parseArguments(TemplateExpression& call)
{
    m_cursor.expectOperator("(");
    while (!m_cursor.isOperator(")")) {
        const bool keyword = m_cursor.isAt(TemplateTokenKind::Name)
            && m_cursor.peek(1).kind == TemplateTokenKind::Operator && m_cursor.peek(1).text == "=";
        if (keyword) {
            std::string name = m_cursor.expectName();
            m_cursor.expectOperator("=");
            call.keywords.emplace_back(std::move(name), parse());
        } else {
            call.children.push_back(parse());
        }
        if (!m_cursor.takeOperator(","))
            break;
    }
    m_cursor.expectOperator(")");
}

TemplateExpressionPtr TemplateExpressionParser::parseFilters(TemplateExpressionPtr value)
{
    while (true) {
        if (m_cursor.takeOperator("|")) {
            TemplateExpression node = begin(Kind::Filter);
            node.name = m_cursor.expectName();
            node.children.push_back(std::move(value));
            if (m_cursor.isOperator("("))
                parseArguments(node);
            value = finish(std::move(node));
        } else if (m_cursor.takeName("is")) {
            value = parseTest(std::move(value));
        } else if (m_cursor.isOperator("(")) {
            TemplateExpression node = begin(Kind::Call);
            node.children.push_back(std::move(value));
            parseArguments(node);
            value = finish(std::move(node));
        } else {
            return value;
        }
    }
}

TemplateExpressionPtr TemplateExpressionParser::parseTest(TemplateExpressionPtr value)
{
    const bool negated = m_cursor.takeName("not");
    TemplateExpression node = begin(Kind::Test);
    node.name = m_cursor.isOperator("==") ? m_cursor.take().text : m_cursor.expectName();
    node.children.push_back(std::move(value));
    const TemplateTokenKind next = m_cursor.peek().kind;
    const bool wordFollows = next == TemplateTokenKind::Name && !m_cursor.isName("else")
        && !m_cursor.isName("or") && !m_cursor.isName("and") && !m_cursor.isName("is")
        && !m_cursor.isName("if") && !m_cursor.isName("not") && !m_cursor.isName("in");
    const bool valueFollows = next == TemplateTokenKind::String
        || next == TemplateTokenKind::Integer || next == TemplateTokenKind::Float
        || m_cursor.isOperator("[") || m_cursor.isOperator("{");
    if (m_cursor.isOperator("("))
        parseArguments(node);
    else if (wordFollows || valueFollows)
        node.children.push_back(parsePostfix(parsePrimary()));
    TemplateExpressionPtr test = finish(std::move(node));
    if (!negated)
        return test;
    TemplateExpression negation = begin(Kind::Not);
    negation.children.push_back(std::move(test));
    return finish(std::move(negation));
}

} // namespace sinkscope::io
