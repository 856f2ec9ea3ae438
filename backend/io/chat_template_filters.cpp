// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_library.h"
#include "io/chat_template_operators.h"
#include "io/chat_template_text.h"
#include "io/unicode.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace sinkscope::io {

namespace {

struct FilterCall {
    const TemplateValue& value;
    const TemplateArguments& arguments;
    TemplateBudget& budget;
};

using Filter = std::function<TemplateValue(const FilterCall&)>;

TemplateValue trimmed(const FilterCall& call)
{
    const TemplateValue characters = call.arguments.get(0, "chars");
    const auto set = characters.isText() ? std::optional(characters.asText().text())
                                         : std::optional<std::string>();
    return TemplateValue::text(stripText(textOf(call.value), StripSides::Both, set));
}

Filter cased(LetterCase letterCase)
{
    return [letterCase](const FilterCall& call) {
        return TemplateValue::text(withCase(textOf(call.value), letterCase));
    };
}

TemplateValue lengthOf(const FilterCall& call)
{
    const TemplateValue& value = call.value;
    std::size_t count = 0;
    if (value.isText())
        count = characterCount(value.asText().text());
    else if (value.isDict())
        count = value.asDict().size();
    else if (!value.isUndefined())
        count = value.asList().size();
    return TemplateValue::integer(static_cast<std::int64_t>(count));
}

TemplateValue asJson(const FilterCall& call)
{
    const TemplateValue indent = call.arguments.get(0, "indent");
    const std::int64_t width = indent.isInteger() ? indent.asInteger() : -1;
    return TemplateValue::text(
        jsonOf(call.value, static_cast<int>(std::clamp<std::int64_t>(width, -1, 16))));
}

TemplateValue attributeAt(TemplateValue value, const std::string& path)
{
    std::size_t done = 0;
    while (done <= path.size()) {
        const std::size_t dot = std::min(path.find('.', done), path.size());
        value = indexValue(value, TemplateValue::text(path.substr(done, dot - done)));
        done = dot + 1;
    }
    return value;
}

/// select, reject (attribute false), selectattr and rejectattr (attribute true).
Filter chosen(bool keep, bool attribute)
{
    return [keep, attribute](const FilterCall& call) {
        const std::size_t skip = attribute ? 1 : 0;
        const TemplateValue test = call.arguments.get(skip, "");
        const TemplateArguments rest = call.arguments.without(skip + 1);
        TemplateItems out;
        for (const TemplateValue& item : call.value.iterate()) {
            call.budget.charge(1);
            const TemplateValue subject =
                attribute ? attributeAt(item, call.arguments.get(0, "").asText().text()) : item;
            const bool passes = test.isUndefined()
                ? subject.truth()
                : applyTest(test.asText().text(), subject, rest, call.budget);
            if (passes == keep)
                out.push_back(item);
        }
        return TemplateValue::list(std::move(out));
    };
}

TemplateValue mapped(const FilterCall& call)
{
    const TemplateValue attribute =
        call.arguments.get(call.arguments.positional.size(), "attribute");
    const TemplateValue missing = call.arguments.get(call.arguments.positional.size(), "default");
    TemplateItems out;
    for (const TemplateValue& item : call.value.iterate()) {
        call.budget.charge(1);
        const TemplateValue result = attribute.isUndefined()
            ? applyFilter(call.arguments.get(0, "").asText().text(), item,
                call.arguments.without(1), call.budget)
            : attributeAt(item, attribute.asText().text());
        out.push_back(result.isUndefined() ? missing : result);
    }
    return TemplateValue::list(std::move(out));
}

TemplateValue listOf(const FilterCall& call) { return TemplateValue::list(call.value.iterate()); }

TemplateValue firstOf(const FilterCall& call)
{
    const TemplateItems items = call.value.iterate();
    return items.empty() ? TemplateValue() : items.front();
}

TemplateValue lastOf(const FilterCall& call)
{
    const TemplateItems items = call.value.iterate();
    return items.empty() ? TemplateValue() : items.back();
}

TemplateValue joined(const FilterCall& call)
{
    const TemplateValue attribute = call.arguments.get(1, "attribute");
    std::vector<MarkedText> parts;
    for (const TemplateValue& item : call.value.iterate())
        parts.push_back(
            textOf(attribute.isUndefined() ? item : attributeAt(item, attribute.asText().text())));
    return TemplateValue::text(joinTexts(parts, textOf(call.arguments.get(0, "d"))));
}

TemplateValue withDefault(const FilterCall& call)
{
    const bool falseToo = call.arguments.get(1, "boolean").truth();
    const bool missing = call.value.isUndefined() || (falseToo && !call.value.truth());
    if (!missing)
        return call.value;
    const TemplateValue given = call.arguments.get(0, "default_value");
    return given.isUndefined() ? TemplateValue::text(std::string()) : given;
}

TemplateValue replaced(const FilterCall& call)
{
    const TemplateValue count = call.arguments.get(2, "count");
    return TemplateValue::text(replaceText(textOf(call.value),
        { call.arguments.get(0, "old").asText().text(), textOf(call.arguments.get(1, "new")),
            count.isInteger() ? count.asInteger() : -1 }));
}

TemplateValue asWholeNumber(const FilterCall& call)
{
    if (call.value.isInteger())
        return TemplateValue::integer(call.value.asInteger());
    std::int64_t out = 0;
    if (call.value.isFloat() && call.value.asNumber() > -9e15 && call.value.asNumber() < 9e15)
        return TemplateValue::integer(static_cast<std::int64_t>(call.value.asNumber()));
    if (call.value.isText()) {
        const std::string text = stripText(call.value.asText(), StripSides::Both).text();
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
        if (problem == std::errc() && end == text.data() + text.size())
            return TemplateValue::integer(out);
    }
    const TemplateValue missing = call.arguments.get(0, "default");
    return missing.isUndefined() ? TemplateValue::integer(0) : missing;
}

TemplateValue reversed(const FilterCall& call)
{
    return sliceValue(call.value, { std::nullopt, std::nullopt, -1 });
}

TemplateValue itemsOf(const FilterCall& call)
{
    if (call.value.isUndefined())
        return TemplateValue::list({});
    return callMethod("items", call.value, {});
}

TemplateValue asText(const FilterCall& call) { return TemplateValue::text(textOf(call.value)); }

const std::map<std::string, Filter>& filters()
{
    static const std::map<std::string, Filter> table {
        { "trim", trimmed },
        { "upper", cased(LetterCase::Upper) },
        { "lower", cased(LetterCase::Lower) },
        { "capitalize", cased(LetterCase::Capitalized) },
        { "title", cased(LetterCase::Title) },
        { "length", lengthOf },
        { "count", lengthOf },
        { "tojson", asJson },
        { "select", chosen(true, false) },
        { "reject", chosen(false, false) },
        { "selectattr", chosen(true, true) },
        { "rejectattr", chosen(false, true) },
        { "map", mapped },
        { "list", listOf },
        { "first", firstOf },
        { "last", lastOf },
        { "join", joined },
        { "default", withDefault },
        { "d", withDefault },
        { "replace", replaced },
        { "int", asWholeNumber },
        { "reverse", reversed },
        { "items", itemsOf },
        { "string", asText },
        { "safe", asText },
    };
    return table;
}

} // namespace

TemplateValue TemplateArguments::get(std::size_t position, const std::string& name) const
{
    if (position < positional.size())
        return positional[position];
    for (const auto& [key, value] : keywords) {
        if (key == name)
            return value;
    }
    return {};
}

TemplateArguments TemplateArguments::without(std::size_t count) const
{
    const auto skip = static_cast<std::ptrdiff_t>(std::min(count, positional.size()));
    return { TemplateItems(positional.begin() + skip, positional.end()), keywords };
}

TemplateValue applyFilter(const std::string& name, const TemplateValue& value,
    const TemplateArguments& arguments, TemplateBudget& budget)
{
    const auto found = filters().find(name);
    if (found == filters().end())
        throw TemplateFailure("the filter \"" + name + "\" is not known");
    return found->second({ value, arguments, budget });
}

} // namespace sinkscope::io
