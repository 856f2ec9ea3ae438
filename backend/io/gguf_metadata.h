// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sinkscope::io {

/// A value of the key–value section. All integer widths are widened, f32 becomes double.
using GgufValue = std::variant<bool, std::uint64_t, std::int64_t, double, std::string,
    std::vector<bool>, std::vector<std::uint64_t>, std::vector<std::int64_t>, std::vector<double>,
    std::vector<std::string>>;

/// Typed access to the key–value section; every error is Error(BadInput) naming file and key.
/// The `find…` forms give nothing when the key is absent but still refuse a wrong type.
class GgufMetadata {
public:
    explicit GgufMetadata(std::string fileName)
        : m_fileName(std::move(fileName))
    {
    }

    bool has(const std::string& key) const { return m_values.contains(key); }

    bool flag(const std::string& key, bool fallback) const;
    /// Any non-negative integer type.
    std::uint64_t unsignedValue(const std::string& key) const;
    std::optional<std::uint64_t> findUnsigned(const std::string& key) const;
    /// Any number type.
    double number(const std::string& key) const;
    std::optional<double> findNumber(const std::string& key) const;
    const std::string& text(const std::string& key) const;
    const std::string* findText(const std::string& key) const;
    const std::vector<std::string>& texts(const std::string& key) const;
    /// Any integer list, signed or not.
    std::vector<std::int64_t> integers(const std::string& key) const;

    /// False when the key is there already.
    bool insert(std::string key, GgufValue value);
    const std::map<std::string, GgufValue>& values() const { return m_values; }
    const std::string& fileName() const { return m_fileName; }

private:
    const GgufValue* find(const std::string& key) const;
    [[noreturn]] void failMissing(const std::string& key) const;
    [[noreturn]] void failType(const std::string& key, const std::string& expected) const;

    std::string m_fileName;
    std::map<std::string, GgufValue> m_values;
};

} // namespace sinkscope::io
