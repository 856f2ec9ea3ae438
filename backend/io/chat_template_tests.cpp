// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template_library.h"
#include "io/chat_template_operators.h"

#include <map>

namespace sinkscope::io {

namespace {

using TypeTest = bool (*)(const TemplateValue&);

bool isPlainInteger(const TemplateValue& value) { return value.isInteger() && !value.isBoolean(); }

const std::map<std::string, TypeTest>& typeTests()
{
    using Value = TemplateValue;
    static const std::map<std::string, TypeTest> table {
        { "defined", [](const Value& v) { return !v.isUndefined(); } },
        { "undefined", [](const Value& v) { return v.isUndefined(); } },
        { "none", [](const Value& v) { return v.isNone(); } },
        { "string", [](const Value& v) { return v.isText(); } },
        { "mapping", [](const Value& v) { return v.isDict(); } },
        { "iterable", [](const Value& v) { return v.isIterable() || v.isUndefined(); } },
        { "sequence", [](const Value& v) { return v.isIterable() || v.isUndefined(); } },
        { "number", [](const Value& v) { return v.isNumber(); } },
        { "integer", [](const Value& v) { return isPlainInteger(v); } },
        { "float", [](const Value& v) { return v.isFloat(); } },
        { "boolean", [](const Value& v) { return v.isBoolean(); } },
        { "true", [](const Value& v) { return v.isBoolean() && v.truth(); } },
        { "false", [](const Value& v) { return v.isBoolean() && !v.truth(); } },
        { "callable", [](const Value& v) { return v.isFunction(); } },
        { "odd", [](const Value& v) { return v.asInteger() % 2 != 0; } },
        { "even", [](const Value& v) { return v.asInteger() % 2 == 0; } },
    };
    return table;
}

const std::map<std::string, std::string>& comparisons()
{
    static const std::map<std::string, std::string> table {
        { "equalto", "==" },
        { "eq", "==" },
        { "==", "==" },
        { "ne", "!=" },
        { "lt", "<" },
        { "lessthan", "<" },
        { "le", "<=" },
        { "gt", ">" },
        { "greaterthan", ">" },
        { "ge", ">=" },
        { "in", "in" },
    };
    return table;
}

} // namespace

bool applyTest(const std::string& name, const TemplateValue& value,
    const TemplateArguments& arguments, TemplateBudget& budget)
{
    if (const auto found = typeTests().find(name); found != typeTests().end())
        return found->second(value);
    const TemplateValue other = arguments.get(0, "other");
    if (const auto found = comparisons().find(name); found != comparisons().end())
        return compareValues(found->second, value, other, budget);
    if (name == "divisibleby")
        return applyBinary("%", value, other).asInteger() == 0;
    throw TemplateFailure("the test \"" + name + "\" is not known");
}

} // namespace sinkscope::io
