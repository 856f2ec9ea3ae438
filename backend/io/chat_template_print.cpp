// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_value.h"
#include "io/unicode.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sinkscope::io {

namespace {

std::string numberText(const TemplateValue& value)
{
    if (value.isInteger())
        return std::to_string(value.asInteger());
    const double number = value.asNumber();
    if (!std::isfinite(number))
        return std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
    std::array<char, 32> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    std::string out(buffer.data(), end);
    return out.find_first_of(".e") == std::string::npos ? out + ".0" : out;
}

std::string controlEscape(char32_t c, bool json)
{
    switch (c) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    case '\b':
        return json ? "\\b" : "\\x08";
    case '\f':
        return json ? "\\f" : "\\x0c";
    default:
        break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    return std::string(json ? "\\u00" : "\\x") + digits[(c >> 4) & 0xFU] + digits[c & 0xFU];
}

/// The text in quotes; what an escape replaces keeps its mark.
MarkedText quoted(const MarkedText& text, char quote, bool json)
{
    MarkedText out(std::string(1, quote));
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decodeUtf8(text.text(), at);
        const bool deleted = next.value == 0x7F && !json;
        if (next.value < 0x20 || deleted)
            out.append(controlEscape(next.value, json), text.isUser(at));
        else if (next.value == U'\\' || next.value == static_cast<char32_t>(quote))
            out.append(std::string("\\") + static_cast<char>(next.value), text.isUser(at));
        else
            appendText(out, text.slice(at, at + next.bytes));
        at += next.bytes;
    }
    out.append(std::string(1, quote), false);
    return out;
}

char pythonQuote(const MarkedText& text)
{
    const bool useDouble =
        text.text().find('\'') != std::string::npos && text.text().find('"') == std::string::npos;
    return useDouble ? '"' : '\'';
}

class Printer {
public:
    Printer(bool json, int indent)
        : m_json(json)
        , m_indent(indent)
    {
    }

    void print(const TemplateValue& value, int level)
    {
        if (value.isText())
            appendText(
                m_out, quoted(value.asText(), m_json ? '"' : pythonQuote(value.asText()), m_json));
        else if (value.isList())
            printList(value.asList(), level);
        else if (value.isDict())
            printDict(value.asDict(), level);
        else
            write(scalar(value));
    }

    MarkedText take() { return std::move(m_out); }

private:
    std::string scalar(const TemplateValue& value) const
    {
        if (value.isBoolean())
            return value.truth() ? (m_json ? "true" : "True") : (m_json ? "false" : "False");
        if (value.isNone())
            return m_json ? "null" : "None";
        if (value.isNumber())
            return numberText(value);
        if (value.isUndefined() && !m_json)
            return "Undefined";
        throw TemplateFailure("cannot write " + value.typeName() + " as text");
    }

    void write(const std::string& text) { appendText(m_out, MarkedText(text)); }

    void separate(bool first, int level)
    {
        if (!first)
            write(m_indent >= 0 ? "," : ", ");
        breakLine(level);
    }

    void breakLine(int level)
    {
        if (m_indent >= 0)
            write("\n" + std::string(static_cast<std::size_t>(level * m_indent), ' '));
    }

    void printList(const TemplateItems& items, int level)
    {
        write("[");
        for (std::size_t i = 0; i < items.size(); ++i) {
            separate(i == 0, level + 1);
            print(items[i], level + 1);
        }
        if (!items.empty())
            breakLine(level);
        write("]");
    }

    void printDict(const TemplateEntries& entries, int level)
    {
        write("{");
        for (std::size_t i = 0; i < entries.size(); ++i) {
            separate(i == 0, level + 1);
            print(TemplateValue::text(entries[i].first), level + 1);
            write(": ");
            print(entries[i].second, level + 1);
        }
        if (!entries.empty())
            breakLine(level);
        write("}");
    }

    MarkedText m_out;
    bool m_json;
    int m_indent;
};

} // namespace

void appendText(MarkedText& out, const MarkedText& part)
{
    if (part.size() > maxTemplateTextBytes - std::min(out.size(), maxTemplateTextBytes))
        throw TemplateFailure(
            "a text is longer than " + std::to_string(maxTemplateTextBytes) + " bytes");
    out.append(part);
}

MarkedText textOf(const TemplateValue& value)
{
    if (value.isText())
        return value.asText();
    if (value.isUndefined())
        return {};
    Printer printer(false, -1);
    printer.print(value, 0);
    return printer.take();
}

MarkedText jsonOf(const TemplateValue& value, int indent)
{
    Printer printer(true, indent);
    printer.print(value, 0);
    return printer.take();
}

} // namespace sinkscope::io
