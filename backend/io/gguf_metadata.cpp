// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf_metadata.h"

#include "trace/error.h"

#include <array>
#include <limits>

namespace sinkscope::io {

namespace {

std::string kindOf(const GgufValue& value)
{
    static constexpr std::array<const char*, 10> names { "true or false", "a whole number",
        "a whole number", "a fraction", "a text", "a list of true or false",
        "a list of whole numbers", "a list of whole numbers", "a list of fractions",
        "a list of texts" };
    std::string kind = names[value.index()];
    if (const auto* negative = std::get_if<std::int64_t>(&value)) {
        kind = "the number " + std::to_string(*negative);
    }
    return kind;
}

} // namespace

const GgufValue* GgufMetadata::find(const std::string& key) const
{
    const auto position = m_values.find(key);
    return position == m_values.end() ? nullptr : &position->second;
}

bool GgufMetadata::insert(std::string key, GgufValue value)
{
    return m_values.emplace(std::move(key), std::move(value)).second;
}

void GgufMetadata::failMissing(const std::string& key) const
{
    throw badInput(
        "'" + m_fileName + "' lacks the key '" + key + "'. Use a complete GGUF language model.");
}

void GgufMetadata::failType(const std::string& key, const std::string& expected) const
{
    throw badInput("'" + m_fileName + "': key '" + key + "' is " + kindOf(*find(key))
        + ", expected " + expected + ".");
}

bool GgufMetadata::flag(const std::string& key, bool fallback) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    const bool* flag = std::get_if<bool>(value);
    if (flag == nullptr) {
        failType(key, "true or false");
    }
    return *flag;
}

std::optional<std::uint64_t> GgufMetadata::findUnsigned(const std::string& key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (const auto* number = std::get_if<std::uint64_t>(value)) {
        return *number;
    }
    const auto* number = std::get_if<std::int64_t>(value);
    if (number == nullptr || *number < 0) {
        failType(key, "a whole number, 0 or more");
    }
    return static_cast<std::uint64_t>(*number);
}

std::uint64_t GgufMetadata::unsignedValue(const std::string& key) const
{
    const auto value = findUnsigned(key);
    if (!value) {
        failMissing(key);
    }
    return *value;
}

std::optional<double> GgufMetadata::findNumber(const std::string& key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (const auto* number = std::get_if<double>(value)) {
        return *number;
    }
    if (const auto* number = std::get_if<std::uint64_t>(value)) {
        return static_cast<double>(*number);
    }
    const auto* number = std::get_if<std::int64_t>(value);
    if (number == nullptr) {
        failType(key, "a number");
    }
    return static_cast<double>(*number);
}

double GgufMetadata::number(const std::string& key) const
{
    const auto value = findNumber(key);
    if (!value) {
        failMissing(key);
    }
    return *value;
}

const std::string* GgufMetadata::findText(const std::string& key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        return nullptr;
    }
    const auto* text = std::get_if<std::string>(value);
    if (text == nullptr) {
        failType(key, "a text");
    }
    return text;
}

const std::string& GgufMetadata::text(const std::string& key) const
{
    const std::string* value = findText(key);
    if (value == nullptr) {
        failMissing(key);
    }
    return *value;
}

const std::vector<std::string>& GgufMetadata::texts(const std::string& key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        failMissing(key);
    }
    const auto* list = std::get_if<std::vector<std::string>>(value);
    if (list == nullptr) {
        failType(key, "a list of texts");
    }
    return *list;
}

std::vector<std::int64_t> GgufMetadata::integers(const std::string& key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr) {
        failMissing(key);
    }
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(value)) {
        return *list;
    }
    const auto* list = std::get_if<std::vector<std::uint64_t>>(value);
    if (list == nullptr) {
        failType(key, "a list of whole numbers");
    }
    std::vector<std::int64_t> integers;
    integers.reserve(list->size());
    for (const std::uint64_t number : *list) {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            failType(key, "whole numbers below 2^63");
        }
        integers.push_back(static_cast<std::int64_t>(number));
    }
    return integers;
}

} // namespace sinkscope::io
