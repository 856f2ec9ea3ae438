// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/var_row.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {

constexpr double tiny = 1e-9; ///< Below this, dividing by visual non-sink mass is unsafe.

double sumOf(std::span<const float> row, std::span<const int> columns)
{
    double sum = 0;
    for (const int column : columns) {
        if (column >= 0 && static_cast<std::size_t>(column) < row.size())
            sum += static_cast<double>(row[static_cast<std::size_t>(column)]);
    }
    return sum;
}

void scale(std::span<float> row, int column, double factor)
{
    if (column < 0 || static_cast<std::size_t>(column) >= row.size())
        return;
    float& value = row[static_cast<std::size_t>(column)];
    value = static_cast<float>(static_cast<double>(value) * factor);
}

template <typename T> void read(const ParameterValues& values, const std::string& id, T& out)
{
    const auto found = values.find(id);
    if (found == values.end())
        return;
    if (const auto* value = std::get_if<T>(&found->second))
        out = *value;
}

} // namespace

VarRowSums varRowSums(std::span<const float> row, const VarColumns& columns)
{
    return { sumOf(row, columns.vision), sumOf(row, columns.visualSinks),
        sumOf(row, columns.textSinks), !columns.visualSinks.empty() };
}

bool varSelects(const VarRowSums& sums, const VarRowRule& rule)
{
    if (rule.needsVisualSink && !sums.hasVisualSinks)
        return false;
    const double rest = sums.vision - sums.visualSinks;
    return sums.vision >= rule.mass && rest > tiny && rest >= rule.rho * sums.vision
        && rule.p * (sums.visualSinks + sums.textSinks) > 0;
}

bool editVarRow(std::span<float> row, const VarColumns& columns, const VarRowRule& rule)
{
    const VarRowSums sums = varRowSums(row, columns);
    if (!varSelects(sums, rule))
        return false;
    const double budget = rule.p * (sums.visualSinks + sums.textSinks);
    const double boost = 1.0 + budget / (sums.vision - sums.visualSinks);
    const double kept = 1.0 - rule.p;
    auto sink = columns.visualSinks.begin();
    for (const int column : columns.vision) {
        while (sink != columns.visualSinks.end() && *sink < column)
            ++sink;
        const bool isSink = sink != columns.visualSinks.end() && *sink == column;
        scale(row, column, isSink ? kept : boost);
    }
    for (const int column : columns.textSinks)
        scale(row, column, kept);
    return true;
}

VarValues varValues(const ParameterValues& values)
{
    VarValues result;
    read(values, "tau", result.tau);
    read(values, "rho", result.row.rho);
    read(values, "p", result.row.p);
    read(values, "mass", result.row.mass);
    read(values, "needs-visual-sink", result.row.needsVisualSink);
    read(values, "skip-last", result.skipLast);
    if (const auto control = values.find("control"); control != values.end())
        result.control = controlKind(std::get<std::string>(control->second));
    double seed = 0;
    read(values, "control-seed", seed);
    result.controlSeed = static_cast<std::uint64_t>(std::clamp(std::round(seed), 0.0, 1e9));
    double firstLayer = 0;
    read(values, "first-layer", firstLayer);
    result.firstLayer = static_cast<int>(std::clamp(std::round(firstLayer), 0.0, 1e6));
    return result;
}

VarSinks splitSinks(const Layout& layout, std::span<const int> sinks)
{
    VarSinks split;
    for (const int token : sinks) {
        const bool vision = token >= 0 && token < layout.tokenCount()
            && layout.tokens[static_cast<std::size_t>(token)].kind == TokenKind::Vision;
        (vision ? split.visual : split.text).push_back(token);
    }
    return split;
}

} // namespace sinkscope::analysis
