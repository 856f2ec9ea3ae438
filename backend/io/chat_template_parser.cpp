// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_parser.h"

#include "io/chat_template_cursor.h"
#include "io/chat_template_expression_parser.h"

#include <algorithm>
#include <initializer_list>

namespace sinkscope::io {

namespace {

class Parser {
public:
    explicit Parser(std::string_view source)
        : m_cursor(lexTemplate(source))
        , m_expressions(m_cursor)
    {
    }

    TemplateBlock run()
    {
        TemplateBlock block = parseBlock({});
        if (!m_cursor.isAt(TemplateTokenKind::End))
            throw m_cursor.unexpected("no such tag here");
        return block;
    }

private:
    using Kind = TemplateStatement::Kind;

    /// Statements up to a tag that begins with one of `ends`; stands after that tag's {%.
    TemplateBlock parseBlock(std::initializer_list<std::string_view> ends)
    {
        if (++m_nesting > maxTemplateNesting)
            throw m_cursor.unexpected("blocks that nest less deeply");
        TemplateBlock block;
        while (!m_cursor.isAt(TemplateTokenKind::End)) {
            if (m_cursor.isAt(TemplateTokenKind::Text)) {
                TemplateStatement statement = begin(Kind::Text);
                statement.text = m_cursor.take().text;
                block.push_back(std::move(statement));
            } else if (m_cursor.isAt(TemplateTokenKind::OutputBegin)) {
                block.push_back(parseOutput());
            } else {
                m_cursor.take();
                const auto isHere = [this](std::string_view end) { return m_cursor.isName(end); };
                if (std::any_of(ends.begin(), ends.end(), isHere))
                    break;
                block.push_back(parseTag());
            }
        }
        if (ends.size() > 0 && m_cursor.isAt(TemplateTokenKind::End))
            throw m_cursor.unexpected("{% " + std::string(*(ends.end() - 1)) + " %}");
        --m_nesting;
        return block;
    }

    TemplateStatement begin(Kind kind) const
    {
        TemplateStatement statement;
        statement.kind = kind;
        statement.line = m_cursor.peek().line;
        return statement;
    }

    TemplateStatement parseOutput()
    {
        TemplateStatement statement = begin(Kind::Output);
        m_cursor.take();
        statement.value = m_expressions.parse();
        if (!m_cursor.isAt(TemplateTokenKind::OutputEnd))
            throw m_cursor.unexpected("}}");
        m_cursor.take();
        return statement;
    }

    TemplateStatement parseTag()
    {
        if (m_cursor.isName("if"))
            return parseIf();
        if (m_cursor.isName("for"))
            return parseFor();
        if (m_cursor.isName("set"))
            return parseSet();
        if (m_cursor.isName("generation"))
            return parseGeneration();
        if (m_cursor.isName("break") || m_cursor.isName("continue")) {
            TemplateStatement statement =
                begin(m_cursor.isName("break") ? Kind::Break : Kind::Continue);
            if (m_loops == 0)
                throw m_cursor.unexpected("this tag only inside a loop");
            m_cursor.take();
            m_cursor.expectTagEnd();
            return statement;
        }
        throw m_cursor.unexpected("one of the tags if, for, set, break, continue and generation");
    }

    TemplateStatement parseIf()
    {
        TemplateStatement statement = begin(Kind::If);
        bool open = true;
        while (open) {
            TemplateBranch branch;
            const bool isElse = m_cursor.takeName("else");
            if (!isElse) {
                m_cursor.take();
                branch.condition = m_expressions.parse();
            }
            m_cursor.expectTagEnd();
            branch.body =
                isElse ? parseBlock({ "endif" }) : parseBlock({ "elif", "else", "endif" });
            statement.branches.push_back(std::move(branch));
            open = !m_cursor.takeName("endif");
        }
        m_cursor.expectTagEnd();
        return statement;
    }

    TemplateStatement parseFor()
    {
        TemplateStatement statement = begin(Kind::For);
        m_cursor.take();
        statement.targets = parseTargets();
        if (!m_cursor.takeName("in"))
            throw m_cursor.unexpected("\"in\"");
        statement.value = m_expressions.parse(false);
        if (m_cursor.takeName("if"))
            statement.condition = m_expressions.parse();
        m_cursor.expectTagEnd();
        ++m_loops;
        statement.body = parseBlock({ "else", "endfor" });
        --m_loops;
        if (m_cursor.takeName("else")) {
            m_cursor.expectTagEnd();
            statement.otherwise = parseBlock({ "endfor" });
        }
        m_cursor.take();
        m_cursor.expectTagEnd();
        return statement;
    }

    std::vector<std::string> parseTargets()
    {
        const bool closed = m_cursor.takeOperator("(");
        std::vector<std::string> targets { m_cursor.expectName() };
        while (m_cursor.takeOperator(","))
            targets.push_back(m_cursor.expectName());
        if (closed)
            m_cursor.expectOperator(")");
        return targets;
    }

    TemplateStatement parseSet()
    {
        TemplateStatement statement = begin(Kind::Set);
        m_cursor.take();
        statement.targets = parseTargets();
        if (statement.targets.size() == 1 && m_cursor.takeOperator("."))
            statement.attribute = m_cursor.expectName();
        m_cursor.expectOperator("=");
        statement.value = m_expressions.parse();
        m_cursor.expectTagEnd();
        return statement;
    }

    TemplateStatement parseGeneration()
    {
        TemplateStatement statement = begin(Kind::Scope);
        m_cursor.take();
        m_cursor.expectTagEnd();
        const int loops = std::exchange(m_loops, 0);
        statement.body = parseBlock({ "endgeneration" });
        m_loops = loops;
        m_cursor.take();
        m_cursor.expectTagEnd();
        return statement;
    }

    TemplateCursor m_cursor;
    TemplateExpressionParser m_expressions;
    int m_nesting = 0;
    int m_loops = 0;
};

} // namespace

TemplateBlock parseTemplate(std::string_view source) { return Parser(source).run(); }

} // namespace sinkscope::io
