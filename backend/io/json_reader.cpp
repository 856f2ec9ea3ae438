// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json_reader.h"

#include <cmath>
#include <fstream>
#include <utility>

namespace sinkscope::io {

namespace {

using nlohmann::json;

std::string describe(const json& value)
{
    if (value.is_object())
        return "an object";
    if (value.is_array())
        return "an array of " + std::to_string(value.size());
    const std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
    return text.size() <= 80 ? text : text.substr(0, 77) + "…";
}

Error limitError(const std::string& file, const std::string& what, std::size_t limit)
{
    return badInput(file + ": has more than " + std::to_string(limit) + " " + what
        + ", which no file of this kind needs. Replace it with a good copy.");
}

/// Counts without building anything, so that a small hostile text cannot cost much memory.
void checkLimits(std::string_view text, const std::string& file, const JsonLimits& limits)
{
    std::size_t depth = 0;
    std::size_t values = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            i += c == '\\' ? 1 : 0;
        else if (c == '[' || c == '{')
            ++depth, ++values;
        else if (c == ',')
            ++values;
        else if ((c == ']' || c == '}') && depth > 0)
            --depth;
        if (depth > limits.depth)
            throw limitError(file, "nested levels of JSON", limits.depth);
        if (values > limits.values)
            throw limitError(file, "JSON values", limits.values);
    }
}

} // namespace

std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes)
{
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        throw badInput(path.string() + ": expected a file here, found "
            + (std::filesystem::exists(path, code) ? "something else" : "nothing")
            + ". Check the path.");
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code || size > maxBytes)
        throw badInput(path.string() + ": is "
            + (code ? "unreadable" : std::to_string(size) + " bytes long") + "; expected at most "
            + std::to_string(maxBytes) + " bytes. Replace it with a good copy.");
    std::ifstream stream(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (!stream)
        throw badInput(path.string() + ": could not be read to its end ("
            + std::to_string(stream.gcount()) + " of " + std::to_string(size)
            + " bytes). Check its permissions and the disk.");
    return text;
}

json parseJson(std::string_view text, const std::string& file, const JsonLimits& limits)
{
    if (text.size() > limits.bytes)
        throw limitError(file, "bytes of JSON", limits.bytes);
    checkLimits(text, file, limits);
    try {
        return json::parse(text);
    } catch (const json::exception& problem) {
        std::string reason = problem.what();
        if (reason.size() > 200)
            reason = reason.substr(0, 197) + "…";
        throw badInput(file + ": is not valid JSON: " + reason + ". Correct the file.");
    }
}

json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits)
{
    return parseJson(readTextFile(path, limits.bytes), path.string(), limits);
}

JsonReader::JsonReader(const json& value, std::string file, std::string field)
    : m_value(&value)
    , m_file(std::move(file))
    , m_field(std::move(field))
{
}

JsonReader JsonReader::child(const json& value, const std::string& field) const
{
    return { value, m_file, m_field.empty() ? field : m_field + "." + field };
}

void JsonReader::requireObject() const
{
    if (!m_value->is_object())
        throw error("an object");
}

std::optional<JsonReader> JsonReader::find(const std::string& key) const
{
    requireObject();
    const auto found = m_value->find(key);
    if (found == m_value->end() || found->is_null())
        return std::nullopt;
    return child(*found, key);
}

JsonReader JsonReader::at(const std::string& key) const
{
    if (const auto found = find(key))
        return *found;
    const std::string name = m_field.empty() ? key : m_field + "." + key;
    throw badInput(m_file + ": field \"" + name
        + "\" is missing. Correct the file or replace it with a good copy.");
}

std::size_t JsonReader::size() const
{
    if (!m_value->is_array())
        throw error("an array");
    return m_value->size();
}

JsonReader JsonReader::element(std::size_t index) const
{
    if (index >= size())
        throw error("an array of at least " + std::to_string(index + 1));
    return child((*m_value)[index], "[" + std::to_string(index) + "]");
}

std::int64_t JsonReader::integer(IntegerRange range) const
{
    const std::string expected = "a whole number from " + std::to_string(range.minimum) + " to "
        + std::to_string(range.maximum);
    const bool tooLarge = m_value->is_number_unsigned()
        && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (!m_value->is_number_integer() || tooLarge)
        throw error(expected);
    const auto number = m_value->get<std::int64_t>();
    if (number < range.minimum || number > range.maximum)
        throw error(expected);
    return number;
}

double JsonReader::number() const
{
    if (!m_value->is_number() || !std::isfinite(m_value->get<double>()))
        throw error("a finite number");
    return m_value->get<double>();
}

bool JsonReader::boolean() const
{
    if (!m_value->is_boolean())
        throw error("true or false");
    return m_value->get<bool>();
}

const std::string& JsonReader::string(std::size_t maxBytes) const
{
    const auto* text = m_value->get_ptr<const std::string*>();
    if (text == nullptr || text->size() > maxBytes)
        throw error("a text of at most " + std::to_string(maxBytes) + " bytes");
    return *text;
}

std::int64_t JsonReader::integerOr(
    const std::string& key, IntegerRange range, std::int64_t missing) const
{
    const auto found = find(key);
    return found ? found->integer(range) : missing;
}

double JsonReader::numberOr(const std::string& key, double missing) const
{
    const auto found = find(key);
    return found ? found->number() : missing;
}

bool JsonReader::booleanOr(const std::string& key, bool missing) const
{
    const auto found = find(key);
    return found ? found->boolean() : missing;
}

std::string JsonReader::stringOr(const std::string& key, const std::string& missing) const
{
    const auto found = find(key);
    return found ? found->string() : missing;
}

Error JsonReader::error(const std::string& expected) const
{
    const std::string where = m_field.empty() ? "the document" : "field \"" + m_field + "\"";
    return badInput(m_file + ": " + where + " is " + describe(*m_value) + "; expected " + expected
        + ". Correct the file or replace it with a good copy.");
}

} // namespace sinkscope::io
