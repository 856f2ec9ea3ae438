// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/intervention_spec.h"

#include "trace/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace sinkscope {

namespace {

std::string number(double value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return std::string(buffer, end);
}

std::string valueText(const ParameterValue& value)
{
    if (const auto* real = std::get_if<double>(&value))
        return number(*real);
    if (const auto* boolean = std::get_if<bool>(&value))
        return *boolean ? "true" : "false";
    return std::get<std::string>(value);
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string allowedText(const ParameterSpec& parameter)
{
    const std::string range = number(parameter.minimum) + " to " + number(parameter.maximum);
    switch (parameter.type) {
    case ParameterType::Real:
        return "a number from " + range;
    case ParameterType::Integer:
        return "a whole number from " + range;
    case ParameterType::Boolean:
        return "true or false";
    case ParameterType::Choice:
        return "one of " + joined(parameter.choices);
    case ParameterType::Text:
        break;
    }
    return "a text that is not empty";
}

Error wrongValue(
    const InterventionSpec& spec, const ParameterSpec& parameter, const std::string& found)
{
    return badInput("Method \"" + spec.id + "\": " + parameter.id + " is \"" + found
        + "\", expected " + allowedText(parameter) + ".");
}

bool isAllowed(const ParameterSpec& parameter, const ParameterValue& value)
{
    switch (parameter.type) {
    case ParameterType::Real:
    case ParameterType::Integer: {
        const auto* real = std::get_if<double>(&value);
        return real != nullptr && *real >= parameter.minimum && *real <= parameter.maximum
            && (parameter.type == ParameterType::Real || std::trunc(*real) == *real);
    }
    case ParameterType::Boolean:
        return std::holds_alternative<bool>(value);
    case ParameterType::Choice: {
        const auto* choice = std::get_if<std::string>(&value);
        return choice != nullptr
            && std::find(parameter.choices.begin(), parameter.choices.end(), *choice)
            != parameter.choices.end();
    }
    case ParameterType::Text:
        break;
    }
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr
        && (!text->empty() || *text == std::get<std::string>(parameter.defaultValue));
}

const ParameterSpec& findOrThrow(const InterventionSpec& spec, const std::string& id)
{
    if (const ParameterSpec* parameter = spec.find(id))
        return *parameter;
    std::vector<std::string> known;
    for (const ParameterSpec& parameter : spec.parameters)
        known.push_back(parameter.id);
    throw badInput("Method \"" + spec.id + "\": unknown key \"" + id + "\". "
        + (known.empty() ? "It has no keys." : "Known keys: " + joined(known) + "."));
}

std::optional<ParameterValue> readValue(const ParameterSpec& parameter, const std::string& text)
{
    switch (parameter.type) {
    case ParameterType::Real:
    case ParameterType::Integer: {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            return std::nullopt;
        return value;
    }
    case ParameterType::Boolean:
        if (text == "true" || text == "on" || text == "yes" || text == "1")
            return true;
        if (text == "false" || text == "off" || text == "no" || text == "0")
            return false;
        return std::nullopt;
    case ParameterType::Choice:
    case ParameterType::Text:
        break;
    }
    return text;
}

void readPair(const InterventionSpec& spec, const std::string& pair, ParameterValues& values)
{
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0)
        throw badInput("Method \"" + spec.id + "\": \"" + pair
            + "\" is not of the form key=value. Write " + spec.id + ":key=value,key=value.");
    const ParameterSpec& parameter = findOrThrow(spec, pair.substr(0, equals));
    const std::string text = pair.substr(equals + 1);
    const auto value = readValue(parameter, text);
    if (!value || !isAllowed(parameter, *value))
        throw wrongValue(spec, parameter, text);
    if (!values.emplace(parameter.id, *value).second)
        throw badInput("Method \"" + spec.id + "\": " + parameter.id
            + " is given twice. Give every key once.");
}

template <typename T> const T& typed(const ParameterValues& values, const std::string& id)
{
    const auto found = values.find(id);
    const T* value = found == values.end() ? nullptr : std::get_if<T>(&found->second);
    if (value == nullptr)
        throw Error(ErrorKind::Internal,
            "Parameter \"" + id + "\" is missing or of another type. Values must be resolved.");
    return *value;
}

} // namespace

const ParameterSpec* InterventionSpec::find(const std::string& parameterId) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
        [&](const ParameterSpec& parameter) { return parameter.id == parameterId; });
    return found == parameters.end() ? nullptr : &*found;
}

ParameterValues InterventionSpec::defaults() const
{
    ParameterValues values;
    for (const ParameterSpec& parameter : parameters)
        values[parameter.id] = parameter.defaultValue;
    return values;
}

ParameterValues resolveValues(const InterventionSpec& spec, const ParameterValues& given)
{
    ParameterValues values = spec.defaults();
    for (const auto& [id, value] : given) {
        const ParameterSpec& parameter = findOrThrow(spec, id);
        if (!isAllowed(parameter, value))
            throw wrongValue(spec, parameter, valueText(value));
        values[id] = value;
    }
    return values;
}

MethodUse parseMethodUse(const std::string& text, const std::vector<InterventionSpec>& specs)
{
    const std::size_t colon = text.find(':');
    const std::string id = text.substr(0, colon);
    const auto spec = std::find_if(
        specs.begin(), specs.end(), [&](const InterventionSpec& known) { return known.id == id; });
    if (spec == specs.end()) {
        std::vector<std::string> known;
        known.reserve(specs.size());
        for (const InterventionSpec& candidate : specs)
            known.push_back(candidate.id);
        throw badInput("Unknown method \"" + id + "\". Known methods: " + joined(known) + ".");
    }
    MethodUse use { id, {} };
    if (colon == std::string::npos)
        return use;
    std::size_t start = colon + 1;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        readPair(*spec, text.substr(start, end - start), use.values);
        start = end + 1;
    }
    return use;
}

std::string formatMethodUse(const MethodUse& use)
{
    std::string text = use.id;
    char separator = ':';
    for (const auto& [id, value] : use.values) {
        text += separator + id + "=" + valueText(value);
        separator = ',';
    }
    return text;
}

double real(const ParameterValues& values, const std::string& id)
{
    return typed<double>(values, id);
}

int integer(const ParameterValues& values, const std::string& id)
{
    return static_cast<int>(std::lround(typed<double>(values, id)));
}

bool flag(const ParameterValues& values, const std::string& id) { return typed<bool>(values, id); }

const std::string& text(const ParameterValues& values, const std::string& id)
{
    return typed<std::string>(values, id);
}

} // namespace sinkscope
