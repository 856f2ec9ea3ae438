// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_operators.h"

#include "io/chat_template_text.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::io {

namespace {

TemplateFailure noOperator(
    const std::string& symbol, const TemplateValue& left, const TemplateValue& right)
{
    return TemplateFailure(
        "cannot apply " + symbol + " to " + left.typeName() + " and " + right.typeName());
}

TemplateValue joined(const TemplateValue& left, const TemplateValue& right)
{
    MarkedText text = textOf(left);
    appendText(text, textOf(right));
    return TemplateValue::text(std::move(text));
}

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

TemplateValue wholeNumbers(char symbol, std::int64_t a, std::int64_t b)
{
    std::int64_t out = 0;
    bool overflow = false;
    if (symbol == '+')
        overflow = __builtin_add_overflow(a, b, &out);
    else if (symbol == '-')
        overflow = __builtin_sub_overflow(a, b, &out);
    else if (symbol == '*')
        overflow = __builtin_mul_overflow(a, b, &out);
    else if (b == -1)
        overflow = symbol == '/' && __builtin_sub_overflow(std::int64_t { 0 }, a, &out);
    else
        out = symbol == '/' ? floorDivide(a, b) : a - floorDivide(a, b) * b;
    if (overflow)
        throw TemplateFailure("a whole number becomes too large");
    return TemplateValue::integer(out);
}

TemplateValue floats(const std::string& symbol, double a, double b)
{
    if (symbol == "+")
        return TemplateValue::number(a + b);
    if (symbol == "-")
        return TemplateValue::number(a - b);
    if (symbol == "*")
        return TemplateValue::number(a * b);
    if (symbol == "/")
        return TemplateValue::number(a / b);
    const double quotient = std::floor(a / b);
    return TemplateValue::number(symbol == "//" ? quotient : a - quotient * b);
}

bool isOrdered(const std::string& symbol, int order)
{
    if (symbol == "<")
        return order < 0;
    if (symbol == "<=")
        return order <= 0;
    return symbol == ">" ? order > 0 : order >= 0;
}

bool containsValue(
    const TemplateValue& container, const TemplateValue& item, TemplateBudget& budget)
{
    if (container.isText()) {
        budget.charge(container.asText().size());
        return container.asText().text().find(item.asText().text()) != std::string::npos;
    }
    if (container.isDict())
        return item.isText() && !container.member(item.asText().text()).isUndefined();
    const TemplateItems items = container.iterate();
    return std::any_of(items.begin(), items.end(),
        [&](const TemplateValue& other) { return equalValues(other, item, budget); });
}

} // namespace

TemplateValue applyBinary(
    const std::string& symbol, const TemplateValue& left, const TemplateValue& right)
{
    if (symbol == "~")
        return joined(left, right);
    if (symbol == "+" && left.isText() && right.isText())
        return joined(left, right);
    if (symbol == "+" && left.isList() && right.isList()) {
        TemplateItems items = left.asList();
        items.insert(items.end(), right.asList().begin(), right.asList().end());
        return TemplateValue::list(std::move(items));
    }
    if (!left.isNumber() || !right.isNumber())
        throw noOperator(symbol, left, right);
    const bool divides = symbol == "/" || symbol == "//" || symbol == "%";
    if (divides && right.asNumber() == 0.0)
        throw TemplateFailure("division by zero");
    if (left.isInteger() && right.isInteger() && symbol != "/")
        return wholeNumbers(symbol.front(), left.asInteger(), right.asInteger());
    return floats(symbol, left.asNumber(), right.asNumber());
}

TemplateValue negate(const TemplateValue& value)
{
    if (value.isFloat())
        return TemplateValue::number(-value.asNumber());
    return wholeNumbers('-', 0, value.asInteger());
}

bool compareValues(const std::string& symbol, const TemplateValue& left, const TemplateValue& right,
    TemplateBudget& budget)
{
    if (symbol == "==" || symbol == "!=")
        return equalValues(left, right, budget) == (symbol == "==");
    if (symbol == "in" || symbol == "not in")
        return containsValue(right, left, budget) == (symbol == "in");
    if (left.isText() && right.isText())
        return isOrdered(symbol, left.asText().text().compare(right.asText().text()));
    if (!left.isNumber() || !right.isNumber())
        throw noOperator(symbol, left, right);
    const double a = left.asNumber();
    const double b = right.asNumber();
    return isOrdered(symbol, a < b ? -1 : a > b ? 1 : 0);
}

TemplateValue indexValue(const TemplateValue& object, const TemplateValue& index)
{
    if (object.isUndefined())
        throw TemplateFailure("cannot look into " + object.typeName());
    if (object.isDict() || object.isNamespace())
        return index.isText() ? object.member(index.asText().text()) : TemplateValue();
    if (!index.isInteger() || (!object.isList() && !object.isText()))
        return TemplateValue();
    const std::int64_t at = index.asInteger();
    if (object.isList()) {
        const auto size = static_cast<std::int64_t>(object.asList().size());
        const std::int64_t from = at < 0 ? at + size : at;
        return from >= 0 && from < size ? object.asList()[static_cast<std::size_t>(from)]
                                        : TemplateValue();
    }
    const std::vector<std::size_t> starts = characterStarts(object.asText());
    const auto size = static_cast<std::int64_t>(starts.size()) - 1;
    const std::int64_t from = at < 0 ? at + size : at;
    if (from < 0 || from >= size)
        return TemplateValue();
    const auto character = static_cast<std::size_t>(from);
    return TemplateValue::text(object.asText().slice(starts[character], starts[character + 1]));
}

TemplateValue sliceValue(const TemplateValue& object, const SliceBounds& bounds)
{
    if (bounds.step == 0)
        throw TemplateFailure("a slice cannot have the step 0");
    const std::vector<std::size_t> starts =
        object.isText() ? characterStarts(object.asText()) : std::vector<std::size_t>();
    const auto size =
        static_cast<std::int64_t>(object.isText() ? starts.size() - 1 : object.asList().size());
    const bool forward = bounds.step > 0;
    const auto clamped = [&](std::optional<std::int64_t> at, std::int64_t missing) {
        if (!at)
            return missing;
        const std::int64_t from = *at < 0 ? std::max<std::int64_t>(*at, -size - 1) + size : *at;
        return std::clamp<std::int64_t>(from, forward ? 0 : -1, forward ? size : size - 1);
    };
    const std::int64_t stop = clamped(bounds.stop, forward ? size : -1);
    // Larger steps reach no further than one over the whole list.
    const std::int64_t step = std::clamp<std::int64_t>(bounds.step, -size - 1, size + 1);
    TemplateItems items;
    MarkedText text;
    for (std::int64_t i = clamped(bounds.start, forward ? 0 : size - 1);
         forward ? i < stop : i > stop; i += step) {
        const auto at = static_cast<std::size_t>(i);
        if (object.isText())
            text.append(object.asText().slice(starts[at], starts[at + 1]));
        else
            items.push_back(object.asList()[at]);
    }
    return object.isText() ? TemplateValue::text(std::move(text))
                           : TemplateValue::list(std::move(items));
}

} // namespace sinkscope::io
