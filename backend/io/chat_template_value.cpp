// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_value.h"

#include "io/unicode.h"

#include <algorithm>

namespace sinkscope::io {

namespace {

template <class T> TemplateFailure wrongType(const TemplateValue& value, const T& expected)
{
    return TemplateFailure("expected " + std::string(expected) + ", found " + value.typeName());
}

int checkedDepth(int deepestChild)
{
    if (deepestChild >= maxTemplateNesting)
        throw TemplateFailure("lists nest deeper than " + std::to_string(maxTemplateNesting));
    return deepestChild + 1;
}

void checkCount(std::size_t count)
{
    if (count > maxTemplateItems)
        throw TemplateFailure(
            "a list has more than " + std::to_string(maxTemplateItems) + " items");
}

} // namespace

void TemplateBudget::charge(std::size_t steps)
{
    if (steps > m_left)
        throw TemplateFailure("the template does far more work than any conversation needs");
    m_left -= steps;
}

TemplateValue TemplateValue::undefined(std::string name)
{
    TemplateValue out;
    out.m_value = Undefined { std::move(name) };
    return out;
}

TemplateValue TemplateValue::none()
{
    TemplateValue out;
    out.m_value = None {};
    return out;
}

TemplateValue TemplateValue::boolean(bool value)
{
    TemplateValue out;
    out.m_value = value;
    return out;
}

TemplateValue TemplateValue::integer(std::int64_t value)
{
    TemplateValue out;
    out.m_value = value;
    return out;
}

TemplateValue TemplateValue::number(double value)
{
    TemplateValue out;
    out.m_value = value;
    return out;
}

TemplateValue TemplateValue::text(MarkedText value)
{
    if (value.size() > maxTemplateTextBytes)
        throw TemplateFailure(
            "a text is longer than " + std::to_string(maxTemplateTextBytes) + " bytes");
    TemplateValue out;
    out.m_value = std::make_shared<const MarkedText>(std::move(value));
    return out;
}

TemplateValue TemplateValue::text(std::string value) { return text(MarkedText(std::move(value))); }

TemplateValue TemplateValue::list(TemplateItems items)
{
    checkCount(items.size());
    int deepest = 0;
    for (const TemplateValue& item : items)
        deepest = std::max(deepest, item.depth());
    TemplateValue out;
    out.m_value = std::make_shared<const List>(List { std::move(items), checkedDepth(deepest) });
    return out;
}

TemplateValue TemplateValue::dict(TemplateEntries entries)
{
    checkCount(entries.size());
    int deepest = 0;
    for (const auto& [key, value] : entries)
        deepest = std::max(deepest, value.depth());
    TemplateValue out;
    out.m_value = std::make_shared<const Dict>(Dict { std::move(entries), checkedDepth(deepest) });
    return out;
}

TemplateValue TemplateValue::newNamespace()
{
    TemplateValue out;
    out.m_value = std::make_shared<Namespace>();
    return out;
}

TemplateValue TemplateValue::function(std::string name)
{
    TemplateValue out;
    out.m_value = Function { std::move(name) };
    return out;
}

int TemplateValue::depth() const
{
    if (isNamespace())
        throw TemplateFailure("a namespace cannot be put into another value");
    if (isList())
        return std::get<std::shared_ptr<const List>>(m_value)->depth;
    return isDict() ? std::get<std::shared_ptr<const Dict>>(m_value)->depth : 0;
}

std::int64_t TemplateValue::asInteger() const
{
    if (isBoolean())
        return std::get<bool>(m_value) ? 1 : 0;
    if (!isInteger())
        throw wrongType(*this, "a whole number");
    return std::get<std::int64_t>(m_value);
}

double TemplateValue::asNumber() const
{
    return isFloat() ? std::get<double>(m_value) : static_cast<double>(asInteger());
}

const MarkedText& TemplateValue::asText() const
{
    if (!isText())
        throw wrongType(*this, "a text");
    return *std::get<std::shared_ptr<const MarkedText>>(m_value);
}

const TemplateItems& TemplateValue::asList() const
{
    if (!isList())
        throw wrongType(*this, "a list");
    return std::get<std::shared_ptr<const List>>(m_value)->items;
}

const TemplateEntries& TemplateValue::asDict() const
{
    if (!isDict())
        throw wrongType(*this, "a dict");
    return std::get<std::shared_ptr<const Dict>>(m_value)->entries;
}

TemplateValue::Namespace& TemplateValue::asNamespace() const
{
    if (!isNamespace())
        throw wrongType(*this, "a namespace");
    return *std::get<std::shared_ptr<Namespace>>(m_value);
}

const TemplateValue::Function& TemplateValue::asFunction() const
{
    if (!isFunction())
        throw wrongType(*this, "a function");
    return std::get<Function>(m_value);
}

bool TemplateValue::truth() const
{
    if (isUndefined() || isNone())
        return false;
    if (isNumber())
        return asNumber() != 0.0;
    if (isText())
        return !asText().empty();
    if (isList())
        return !asList().empty();
    return !isDict() || !asDict().empty();
}

std::string TemplateValue::typeName() const
{
    constexpr const char* names[] = { "an undefined value", "none", "true or false",
        "a whole number", "a number", "a text", "a list", "a dict", "a namespace", "a function" };
    if (const auto* missing = std::get_if<Undefined>(&m_value); missing && !missing->name.empty())
        return "\"" + missing->name + "\", which is undefined";
    return names[m_value.index()];
}

TemplateValue TemplateValue::member(const std::string& key) const
{
    if (isNamespace()) {
        const auto found = asNamespace().find(key);
        return found == asNamespace().end() ? undefined(key) : found->second;
    }
    for (const auto& [name, value] : asDict()) {
        if (name == key)
            return value;
    }
    return undefined(key);
}

TemplateItems TemplateValue::iterate() const
{
    TemplateItems out;
    if (isUndefined())
        return out;
    if (isDict()) {
        for (const auto& [key, value] : asDict())
            out.push_back(text(key));
        return out;
    }
    if (!isText())
        return isList() ? asList() : throw wrongType(*this, "a list");
    const MarkedText& all = asText();
    checkCount(characterCount(all.text()));
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = at + decodeUtf8(all.text(), at).bytes;
        out.push_back(text(all.slice(at, end)));
        at = end;
    }
    return out;
}

bool equalValues(const TemplateValue& a, const TemplateValue& b, TemplateBudget& budget)
{
    budget.charge(1);
    if (a.isNumber() && b.isNumber())
        return a.isInteger() && b.isInteger() ? a.asInteger() == b.asInteger()
                                              : a.asNumber() == b.asNumber();
    if (a.isText() && b.isText())
        return a.asText() == b.asText();
    if (a.isList() && b.isList()) {
        const TemplateItems& left = a.asList();
        const TemplateItems& right = b.asList();
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
            [&budget](const auto& x, const auto& y) { return equalValues(x, y, budget); });
    }
    if (a.isDict() && b.isDict())
        return a.asDict().size() == b.asDict().size()
            && std::all_of(a.asDict().begin(), a.asDict().end(), [&](const auto& entry) {
                   budget.charge(b.asDict().size());
                   const TemplateValue other = b.member(entry.first);
                   return !other.isUndefined() && equalValues(entry.second, other, budget);
               });
    return (a.isNone() && b.isNone()) || (a.isUndefined() && b.isUndefined());
}

} // namespace sinkscope::io
