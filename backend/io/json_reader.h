// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace sinkscope::io {

/// What a JSON text may cost, checked before anything is built from it.
struct JsonLimits {
    std::size_t bytes = std::size_t { 16 } << 20;
    std::size_t depth = 64; ///< Nested arrays and objects.
    std::size_t values = 2'000'000; ///< Roughly: commas plus brackets.
};

/// Whole file as bytes. Throws Error(BadInput) when it is missing, not a plain file, unreadable or
/// larger than `maxBytes`.
std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes);

/// Parses strict JSON (a leading byte order mark is allowed). `file` only names the source in
/// messages. Throws Error(BadInput) on a syntax error, ill-formed UTF-8 or an exceeded limit.
nlohmann::json parseJson(
    std::string_view text, const std::string& file, const JsonLimits& limits = {});
nlohmann::json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits = {});

struct IntegerRange {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
};

/// A value inside a JSON document that knows its file and field path, so that every complaint
/// names both. Refers to the document, which must outlive it. All reads throw Error(BadInput) when
/// the value is of another type or out of range. A field that is `null` counts as absent.
class JsonReader {
public:
    JsonReader(const nlohmann::json& value, std::string file, std::string field = {});

    const nlohmann::json& value() const { return *m_value; }
    const std::string& file() const { return m_file; }

    std::optional<JsonReader> find(const std::string& key) const;
    JsonReader at(const std::string& key) const;
    /// Arrays only.
    std::size_t size() const;
    JsonReader element(std::size_t index) const;

    std::int64_t integer(IntegerRange range) const;
    double number() const; ///< Always finite.
    bool boolean() const;
    const std::string& string(std::size_t maxBytes = 4096) const;

    std::int64_t integerOr(const std::string& key, IntegerRange range, std::int64_t missing) const;
    double numberOr(const std::string& key, double missing) const;
    bool booleanOr(const std::string& key, bool missing) const;
    std::string stringOr(const std::string& key, const std::string& missing) const;

    /// "FILE: field "a.b" is 3; expected EXPECTED. Correct the file or replace it with a good
    /// copy."
    Error error(const std::string& expected) const;

private:
    JsonReader child(const nlohmann::json& value, const std::string& field) const;
    void requireObject() const;

    const nlohmann::json* m_value;
    std::string m_file;
    std::string m_field;
};

} // namespace sinkscope::io
