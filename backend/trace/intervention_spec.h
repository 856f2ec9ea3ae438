// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace sinkscope {

using ParameterValue = std::variant<double, bool, std::string>;
using ParameterValues = std::map<std::string, ParameterValue>;

enum class ParameterType { Real, Integer, Boolean, Choice, Text };

/// One switchable number, flag or choice of a method. Drives panel, command line and tests.
struct ParameterSpec {
    std::string id; ///< Key on the command line.
    std::string label;
    std::string help; ///< Meaning and formula, shown on hover.
    std::string unit {}; ///< Empty for pure numbers.
    ParameterType type = ParameterType::Real;
    double minimum = 0;
    double maximum = 1;
    double step = 0.01;
    ParameterValue defaultValue = 0.0; ///< The published constant.
    ParameterValue neutral = 0.0; ///< With every neutral set, the method changes nothing.
    bool hasNeutral = false;
    std::vector<std::string> choices {}; ///< For Choice; the default is one of them.
    bool advanced = false; ///< Folded away in the panel at first.
};

struct InterventionPreset {
    std::string id;
    std::string label;
    ParameterValues values;
};

/// Which part of a run a method can change; tells what of an earlier run stays valid.
enum class AffectedRows { All, AfterVision, Generated };

struct InterventionSpec {
    std::string id;
    std::string title;
    std::string summary;
    std::string reference;
    std::vector<ParameterSpec> parameters;
    std::vector<InterventionPreset> presets;
    AffectedRows rows = AffectedRows::All;
    bool needsVision = false; ///< Does nothing without vision tokens in the prompt.

    const ParameterSpec* find(const std::string& parameterId) const;
    ParameterValues defaults() const;
};

/// A method switched on, with the values that differ from the defaults (or all of them).
struct MethodUse {
    std::string id;
    ParameterValues values;

    bool operator==(const MethodUse&) const = default;
};

/// The values with defaults filled in. Throws Error (BadInput) for an unknown key, a wrong type or
/// a value out of range, naming method, key, value and what is allowed.
ParameterValues resolveValues(const InterventionSpec& spec, const ParameterValues& given);

/// Parses `id[:key=value,…]` against the specs. Throws Error (BadInput).
MethodUse parseMethodUse(const std::string& text, const std::vector<InterventionSpec>& specs);

/// The inverse: `id:key=value,…` with keys sorted.
std::string formatMethodUse(const MethodUse& use);

double real(const ParameterValues& values, const std::string& id);
int integer(const ParameterValues& values, const std::string& id);
bool flag(const ParameterValues& values, const std::string& id);
const std::string& text(const ParameterValues& values, const std::string& id);

} // namespace sinkscope
