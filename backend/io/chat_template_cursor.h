// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_lexer.h"
#include "io/chat_template_value.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sinkscope::io {

/// Walks over the tokens of a template; the last one is End. One thread.
class TemplateCursor {
public:
    explicit TemplateCursor(std::vector<TemplateToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    const TemplateToken& peek(std::size_t ahead = 0) const
    {
        const std::size_t last = m_tokens.size() - 1;
        return m_tokens[m_at + ahead < last ? m_at + ahead : last];
    }

    TemplateToken take()
    {
        TemplateToken token = peek();
        if (m_at + 1 < m_tokens.size())
            ++m_at;
        return token;
    }

    bool isAt(TemplateTokenKind kind) const { return peek().kind == kind; }
    bool isOperator(std::string_view text) const
    {
        return isAt(TemplateTokenKind::Operator) && peek().text == text;
    }
    bool isName(std::string_view text, std::size_t ahead = 0) const
    {
        return peek(ahead).kind == TemplateTokenKind::Name && peek(ahead).text == text;
    }

    bool takeOperator(std::string_view text)
    {
        const bool found = isOperator(text);
        if (found)
            take();
        return found;
    }

    bool takeName(std::string_view text)
    {
        const bool found = isName(text);
        if (found)
            take();
        return found;
    }

    void expectOperator(std::string_view text)
    {
        if (!takeOperator(text))
            throw unexpected("\"" + std::string(text) + "\"");
    }

    std::string expectName()
    {
        if (!isAt(TemplateTokenKind::Name))
            throw unexpected("a name");
        return take().text;
    }

    void expectTagEnd()
    {
        if (!isAt(TemplateTokenKind::TagEnd))
            throw unexpected("%}");
        take();
    }

    TemplateFailure unexpected(const std::string& expected) const
    {
        const TemplateToken& token = peek();
        const std::string found =
            token.text.empty() ? "the end of the tag" : "\"" + token.text.substr(0, 60) + "\"";
        return TemplateFailure(
            "line " + std::to_string(token.line) + ": expected " + expected + ", found " + found);
    }

private:
    std::vector<TemplateToken> m_tokens;
    std::size_t m_at = 0;
};

} // namespace sinkscope::io
