// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/marked_text.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sinkscope::io {

/// Something a chat template does that cannot be carried out. Becomes an Error with file and line
/// before it leaves ChatTemplate.
class TemplateFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

inline constexpr std::size_t maxTemplateTextBytes = std::size_t { 16 } << 20;
inline constexpr std::size_t maxTemplateItems = 1'000'000;
inline constexpr int maxTemplateNesting = 64;

/// Limits the work of one rendering, so that no template runs for ever.
class TemplateBudget {
public:
    /// Throws TemplateFailure when all charges together exceed the limit.
    void charge(std::size_t steps);

private:
    std::size_t m_left = std::size_t { 1 } << 25;
};

class TemplateValue;
using TemplateItems = std::vector<TemplateValue>;
using TemplateEntries = std::vector<std::pair<std::string, TemplateValue>>;

/// A value of the template language: undefined, none, boolean, integer, float, text, list, dict
/// (keys are text, order kept), namespace (a dict that can be written to) or function (by name).
/// Copies share lists, dicts and texts, which never change; only namespaces do. One thread.
class TemplateValue {
public:
    struct Undefined {
        std::string name;
    };
    struct None { };
    struct List {
        TemplateItems items;
        int depth = 1;
    };
    struct Dict {
        TemplateEntries entries;
        int depth = 1;
    };
    using Namespace = std::map<std::string, TemplateValue>;
    struct Function {
        std::string name;
    };

    TemplateValue() = default;
    static TemplateValue undefined(std::string name);
    static TemplateValue none();
    static TemplateValue boolean(bool value);
    static TemplateValue integer(std::int64_t value);
    static TemplateValue number(double value);
    static TemplateValue text(MarkedText value);
    static TemplateValue text(std::string value);
    /// Lists and dicts nest up to maxTemplateNesting levels and hold no namespaces, else
    /// TemplateFailure.
    static TemplateValue list(TemplateItems items);
    static TemplateValue dict(TemplateEntries entries);
    static TemplateValue newNamespace();
    static TemplateValue function(std::string name);

    bool isUndefined() const { return std::holds_alternative<Undefined>(m_value); }
    bool isNone() const { return std::holds_alternative<None>(m_value); }
    bool isBoolean() const { return std::holds_alternative<bool>(m_value); }
    /// Python's rule: a boolean counts as an integer in arithmetic.
    bool isInteger() const { return std::holds_alternative<std::int64_t>(m_value) || isBoolean(); }
    bool isFloat() const { return std::holds_alternative<double>(m_value); }
    bool isNumber() const { return isInteger() || isFloat(); }
    bool isText() const
    {
        return std::holds_alternative<std::shared_ptr<const MarkedText>>(m_value);
    }
    bool isList() const { return std::holds_alternative<std::shared_ptr<const List>>(m_value); }
    bool isDict() const { return std::holds_alternative<std::shared_ptr<const Dict>>(m_value); }
    bool isNamespace() const { return std::holds_alternative<std::shared_ptr<Namespace>>(m_value); }
    bool isFunction() const { return std::holds_alternative<Function>(m_value); }
    bool isIterable() const { return isText() || isList() || isDict(); }

    /// Each throws TemplateFailure naming the type found when it is another one.
    std::int64_t asInteger() const;
    double asNumber() const;
    const MarkedText& asText() const;
    const TemplateItems& asList() const;
    const TemplateEntries& asDict() const;
    Namespace& asNamespace() const;
    const Function& asFunction() const;

    bool truth() const;
    /// "a text", "a list" … for messages; names an undefined variable.
    std::string typeName() const;
    /// Value under a key of a dict or namespace, or undefined.
    TemplateValue member(const std::string& key) const;
    /// What a `for` walks over: list items, dict keys, characters; nothing when undefined.
    TemplateItems iterate() const;

    /// Levels of lists and dicts. Throws TemplateFailure for a namespace, which no other value may
    /// hold: it could make a circle.
    int depth() const;

private:
    std::variant<Undefined, None, bool, std::int64_t, double, std::shared_ptr<const MarkedText>,
        std::shared_ptr<const List>, std::shared_ptr<const Dict>, std::shared_ptr<Namespace>,
        Function>
        m_value;
};

bool equalValues(const TemplateValue& a, const TemplateValue& b, TemplateBudget& budget);

/// Joins, refusing texts longer than maxTemplateTextBytes.
void appendText(MarkedText& out, const MarkedText& part);
/// As Python's str(): texts as they are, others as written in Python.
MarkedText textOf(const TemplateValue& value);
/// As Python's json.dumps(value, ensure_ascii=False); `indent` < 0 means one line.
MarkedText jsonOf(const TemplateValue& value, int indent);

} // namespace sinkscope::io
