// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_library.h"
#include "io/chat_template_text.h"
#include "io/unicode.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <map>

namespace sinkscope::io {

namespace {

using Arguments = TemplateArguments;
using TextMethod = std::function<TemplateValue(const MarkedText&, const Arguments&)>;

TextMethod stripping(StripSides sides)
{
    return [sides](const MarkedText& text, const Arguments& arguments) {
        const TemplateValue set = arguments.get(0, "chars");
        return TemplateValue::text(stripText(text, sides,
            set.isText() ? std::optional(set.asText().text()) : std::optional<std::string>()));
    };
}

TextMethod casing(LetterCase letterCase)
{
    return [letterCase](const MarkedText& text, const Arguments&) {
        return TemplateValue::text(withCase(text, letterCase));
    };
}

TemplateValue split(const MarkedText& text, const Arguments& arguments)
{
    const TemplateValue separator = arguments.get(0, "sep");
    const TemplateValue count = arguments.get(1, "maxsplit");
    SplitRule rule;
    if (separator.isText())
        rule.separator = separator.asText().text();
    rule.maxSplits = count.isInteger() ? count.asInteger() : -1;
    TemplateItems parts;
    for (MarkedText& part : splitText(text, rule))
        parts.push_back(TemplateValue::text(std::move(part)));
    return TemplateValue::list(std::move(parts));
}

TemplateValue replace(const MarkedText& text, const Arguments& arguments)
{
    const TemplateValue count = arguments.get(2, "count");
    return TemplateValue::text(replaceText(text,
        { arguments.get(0, "old").asText().text(), arguments.get(1, "new").asText(),
            count.isInteger() ? count.asInteger() : -1 }));
}

/// startswith and endswith take one text or a tuple of them.
TextMethod edge(bool atStart)
{
    return [atStart](const MarkedText& text, const Arguments& arguments) {
        const TemplateValue wanted = arguments.get(0, "");
        const TemplateItems options = wanted.isList() ? wanted.asList() : TemplateItems { wanted };
        return TemplateValue::boolean(
            std::any_of(options.begin(), options.end(), [&](const TemplateValue& option) {
                const std::string& part = option.asText().text();
                return atStart ? text.text().starts_with(part) : text.text().ends_with(part);
            }));
    };
}

TemplateValue join(const MarkedText& text, const Arguments& arguments)
{
    std::vector<MarkedText> parts;
    for (const TemplateValue& part : arguments.get(0, "").iterate())
        parts.push_back(part.asText());
    return TemplateValue::text(joinTexts(parts, text));
}

TemplateValue find(const MarkedText& text, const Arguments& arguments)
{
    const std::size_t at = text.text().find(arguments.get(0, "").asText().text());
    if (at == std::string::npos)
        return TemplateValue::integer(-1);
    return TemplateValue::integer(
        static_cast<std::int64_t>(characterCount(std::string_view(text.text()).substr(0, at))));
}

const std::map<std::string, TextMethod>& textMethods()
{
    static const std::map<std::string, TextMethod> table {
        { "strip", stripping(StripSides::Both) },
        { "lstrip", stripping(StripSides::Left) },
        { "rstrip", stripping(StripSides::Right) },
        { "upper", casing(LetterCase::Upper) },
        { "lower", casing(LetterCase::Lower) },
        { "capitalize", casing(LetterCase::Capitalized) },
        { "title", casing(LetterCase::Title) },
        { "split", split },
        { "replace", replace },
        { "startswith", edge(true) },
        { "endswith", edge(false) },
        { "join", join },
        { "find", find },
    };
    return table;
}

TemplateFailure unknownMethod(const std::string& name, const TemplateValue& object)
{
    return TemplateFailure("the method \"" + name + "\" of " + object.typeName() + " is not known");
}

TemplateValue callDictMethod(
    const std::string& name, const TemplateValue& object, const Arguments& arguments)
{
    if (name == "get") {
        TemplateValue found = object.member(arguments.get(0, "").asText().text());
        const TemplateValue missing = arguments.get(1, "default");
        if (!found.isUndefined())
            return found;
        return missing.isUndefined() ? TemplateValue::none() : missing;
    }
    TemplateItems out;
    for (const auto& [key, value] : object.asDict()) {
        if (name == "keys")
            out.push_back(TemplateValue::text(key));
        else if (name == "values")
            out.push_back(value);
        else if (name == "items")
            out.push_back(TemplateValue::list({ TemplateValue::text(key), value }));
        else
            throw unknownMethod(name, object);
    }
    return TemplateValue::list(std::move(out));
}

TemplateValue raiseException(const Arguments& arguments)
{
    throw TemplateFailure("the template refuses this conversation: "
        + textOf(arguments.get(0, "message")).text().substr(0, 500));
}

TemplateValue makeNamespace(const Arguments& arguments)
{
    TemplateValue out = TemplateValue::newNamespace();
    TemplateEntries entries = arguments.keywords;
    if (const TemplateValue first = arguments.get(0, ""); first.isDict())
        entries.insert(entries.begin(), first.asDict().begin(), first.asDict().end());
    for (const auto& [key, value] : entries) {
        value.depth();
        out.asNamespace()[key] = value;
    }
    return out;
}

TemplateValue makeRange(const Arguments& arguments)
{
    constexpr std::int64_t longest = 100'000;
    const bool onlyStop = arguments.positional.size() == 1;
    const std::int64_t start = onlyStop ? 0 : arguments.get(0, "").asInteger();
    const std::int64_t stop = arguments.get(onlyStop ? 0 : 1, "").asInteger();
    const TemplateValue given = arguments.get(2, "");
    const std::int64_t step = given.isUndefined() ? 1 : given.asInteger();
    constexpr std::int64_t farthest = std::int64_t { 1 } << 60;
    for (const std::int64_t bound : { start, stop, step }) {
        if (bound > farthest || bound < -farthest || step == 0)
            throw TemplateFailure("range() cannot count like this");
    }
    TemplateItems out;
    for (std::int64_t i = start; step > 0 ? i < stop : i > stop; i += step) {
        if (static_cast<std::int64_t>(out.size()) == longest)
            throw TemplateFailure("range() is longer than " + std::to_string(longest));
        out.push_back(TemplateValue::integer(i));
    }
    return TemplateValue::list(std::move(out));
}

TemplateValue makeDict(const Arguments& arguments)
{
    return TemplateValue::dict(arguments.keywords);
}

TemplateValue currentTime(const Arguments& arguments)
{
    const std::string format = arguments.get(0, "format").asText().text();
    const std::time_t now = std::time(nullptr);
    std::tm local {};
    localtime_r(&now, &local);
    std::array<char, 512> buffer {};
    const std::size_t size = std::strftime(buffer.data(), buffer.size(), format.c_str(), &local);
    return TemplateValue::text(std::string(buffer.data(), size));
}

using Function = TemplateValue (*)(const Arguments&);

const std::map<std::string, Function>& functions()
{
    static const std::map<std::string, Function> table {
        { "raise_exception", raiseException },
        { "namespace", makeNamespace },
        { "range", makeRange },
        { "dict", makeDict },
        { "strftime_now", currentTime },
    };
    return table;
}

} // namespace

TemplateValue callMethod(
    const std::string& name, const TemplateValue& object, const TemplateArguments& arguments)
{
    if (object.isUndefined())
        throw TemplateFailure("cannot call \"" + name + "\" of " + object.typeName());
    if (object.isDict())
        return callDictMethod(name, object, arguments);
    const auto found = textMethods().find(name);
    if (!object.isText() || found == textMethods().end())
        throw unknownMethod(name, object);
    return found->second(object.asText(), arguments);
}

TemplateValue callFunction(const std::string& name, const TemplateArguments& arguments)
{
    const auto found = functions().find(name);
    if (found == functions().end())
        throw TemplateFailure("the function \"" + name + "\" is not known");
    return found->second(arguments);
}

bool isTemplateFunction(const std::string& name) { return functions().contains(name); }

} // namespace sinkscope::io
