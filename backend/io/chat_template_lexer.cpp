// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_lexer.h"

#include "io/chat_template_literals.h"
#include "io/chat_template_value.h"
#include "io/unicode.h"

#include <algorithm>
#include <array>

namespace sinkscope::io {

namespace {

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Line ends become \n; one at the very end is dropped, as Jinja does.
std::string withPlainLines(std::string_view source)
{
    std::string out;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r')
            out += source[i];
        else if (i + 1 == source.size() || source[i + 1] != '\n')
            out += '\n';
    }
    if (!out.empty() && out.back() == '\n')
        out.pop_back();
    return out;
}

class Lexer {
public:
    explicit Lexer(std::string source)
        : m_source(std::move(source))
    {
    }

    std::vector<TemplateToken> run()
    {
        try {
            while (m_at < m_source.size())
                lexText();
        } catch (const TemplateFailure& failure) {
            throw TemplateFailure("line " + std::to_string(m_line) + ": " + failure.what());
        }
        put(TemplateTokenKind::End, {});
        return std::move(m_tokens);
    }

private:
    enum class Tag { Output, Block, Comment };

    bool startsWith(std::string_view what) const
    {
        return std::string_view(m_source).substr(m_at).starts_with(what);
    }

    void put(TemplateTokenKind kind, std::string text)
    {
        m_tokens.push_back({ kind, std::move(text), m_line });
    }

    void advance(std::size_t bytes)
    {
        const auto begin = m_source.begin() + static_cast<std::ptrdiff_t>(m_at);
        m_line +=
            static_cast<int>(std::count(begin, begin + static_cast<std::ptrdiff_t>(bytes), '\n'));
        m_at += bytes;
    }

    std::size_t spaceBytesAt(std::size_t at) const
    {
        if (at >= m_source.size())
            return 0;
        const CodePoint next = decodeUtf8(m_source, at);
        return isPythonSpace(next.value) ? next.bytes : 0;
    }

    void skipSpaces()
    {
        while (const std::size_t bytes = spaceBytesAt(m_at))
            advance(bytes);
    }

    std::size_t findTag() const
    {
        for (std::size_t at = m_source.find('{', m_at); at != std::string::npos;
             at = m_source.find('{', at + 1)) {
            const char next = at + 1 < m_source.size() ? m_source[at + 1] : '\0';
            if (next == '{' || next == '%' || next == '#')
                return at;
        }
        return std::string::npos;
    }

    void lexText()
    {
        const std::size_t found = findTag();
        const std::size_t end = found == std::string::npos ? m_source.size() : found;
        std::string text = m_source.substr(m_at, end - m_at);
        const std::size_t begin = m_at;
        if (found == std::string::npos) {
            put(TemplateTokenKind::Text, std::move(text));
            advance(end - begin);
            return;
        }
        const char mark = m_source[found + 1];
        const Tag tag = mark == '{' ? Tag::Output : mark == '%' ? Tag::Block : Tag::Comment;
        const char sign = found + 2 < m_source.size() ? m_source[found + 2] : '\0';
        trimBefore(text, tag, sign);
        if (!text.empty())
            put(TemplateTokenKind::Text, std::move(text));
        advance(end - begin + 2 + (sign == '-' || sign == '+' ? 1 : 0));
        lexTag(tag);
    }

    void trimBefore(std::string& text, Tag tag, char sign) const
    {
        if (sign == '-') {
            text = stripText(text);
            return;
        }
        if (tag == Tag::Output || sign == '+')
            return;
        const std::size_t line = text.rfind('\n') + 1;
        if (line == 0 && !m_lineStarts)
            return;
        if (stripText(text.substr(line)).empty())
            text.resize(line);
    }

    static std::string stripText(const std::string& text)
    {
        std::size_t keep = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint next = decodeUtf8(text, at);
            at += next.bytes;
            keep = isPythonSpace(next.value) ? keep : at;
        }
        return text.substr(0, keep);
    }

    void lexTag(Tag tag)
    {
        if (tag == Tag::Comment) {
            const std::size_t end = m_source.find("#}", m_at);
            if (end == std::string::npos)
                throw TemplateFailure("a comment {# is not closed by #}");
            const char sign = end > m_at ? m_source[end - 1] : '\0';
            advance(end + 2 - m_at);
            trimAfter(tag, sign);
            return;
        }
        const bool output = tag == Tag::Output;
        put(output ? TemplateTokenKind::OutputBegin : TemplateTokenKind::TagBegin, {});
        const std::string close = output ? "}}" : "%}";
        m_brackets = 0;
        while (!lexClose(tag, close))
            lexToken(close);
    }

    bool lexClose(Tag tag, const std::string& close)
    {
        skipSpaces();
        if (m_brackets > 0)
            return false;
        char sign = '\0';
        if (startsWith("-" + close) || (tag == Tag::Block && startsWith("+" + close)))
            sign = m_source[m_at];
        if (sign == '\0' && !startsWith(close))
            return false;
        put(tag == Tag::Output ? TemplateTokenKind::OutputEnd : TemplateTokenKind::TagEnd, {});
        advance(close.size() + (sign == '\0' ? 0 : 1));
        trimAfter(tag, sign);
        return true;
    }

    void trimAfter(Tag tag, char sign)
    {
        const std::size_t begin = m_at;
        if (sign == '-')
            skipSpaces();
        else if (tag != Tag::Output && sign != '+' && startsWith("\n"))
            advance(1);
        m_lineStarts = m_at > begin && m_source[m_at - 1] == '\n';
    }

    void lexToken(const std::string& close)
    {
        if (m_at >= m_source.size())
            throw TemplateFailure("a tag is not closed by " + close);
        const char c = m_source[m_at];
        if (isNameStart(c))
            lexName();
        else if (isDigit(c))
            lexNumber();
        else if (c == '\'' || c == '"')
            lexString();
        else
            lexOperator();
    }

    void lexName()
    {
        std::size_t end = m_at;
        while (end < m_source.size() && (isNameStart(m_source[end]) || isDigit(m_source[end])))
            ++end;
        put(TemplateTokenKind::Name, m_source.substr(m_at, end - m_at));
        advance(end - m_at);
    }

    void lexNumber()
    {
        TemplateNumberText number = readTemplateNumber(m_source, m_at);
        put(number.isFloat ? TemplateTokenKind::Float : TemplateTokenKind::Integer,
            std::move(number.text));
        advance(number.bytes);
    }

    void lexString()
    {
        TemplateStringText string = readTemplateString(m_source, m_at);
        put(TemplateTokenKind::String, std::move(string.text));
        advance(string.bytes);
    }

    void lexOperator()
    {
        constexpr std::array<std::string_view, 25> operators { "//", "**",
            "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "(", ")", "[", "]", "{", "}", "<",
            ">", "=", ".", ":", "|", "," };
        const auto found = std::find_if(operators.begin(), operators.end(),
            [this](std::string_view candidate) { return startsWith(candidate); });
        if (found == operators.end())
            throw TemplateFailure(
                "the character \"" + m_source.substr(m_at, 1) + "\" means nothing inside a tag");
        if (std::string_view("([{").find(found->front()) != std::string_view::npos)
            ++m_brackets;
        if (std::string_view(")]}").find(found->front()) != std::string_view::npos)
            m_brackets = std::max(0, m_brackets - 1);
        put(TemplateTokenKind::Operator, std::string(*found));
        advance(found->size());
    }

    std::string m_source;
    std::vector<TemplateToken> m_tokens;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_brackets = 0;
    bool m_lineStarts = true;
};

} // namespace

std::vector<TemplateToken> lexTemplate(std::string_view source)
{
    return Lexer(withPlainLines(source)).run();
}

} // namespace sinkscope::io
