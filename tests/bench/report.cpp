// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report.h"

#include "bench/statistics.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <ostream>
#include <sstream>

namespace sinkscope::bench {

namespace {

constexpr double highQuantile = 0.95;

/// Three significant digits, never in powers of ten.
std::string figure(double value)
{
    std::ostringstream text;
    const double size = std::abs(value);
    text << std::fixed
         << std::setprecision(size >= 100 ? 0
                    : size >= 10          ? 1
                    : size >= 1           ? 2
                                          : 3)
         << value;
    return text.str();
}

void printRow(const Row& row, std::ostream& out)
{
    out << std::left << std::setw(56) << row.what << std::right << std::setw(10)
        << figure(median(row.values)) << std::setw(10) << figure(quantile(row.values, highQuantile))
        << std::setw(10) << figure(largest(row.values)) << "  " << std::left << std::setw(9)
        << row.unit << std::right << std::setw(4) << row.values.size() << "\n";
}

} // namespace

void print(const Report& report, std::ostream& out)
{
    for (const auto& [name, value] : report.facts)
        out << name << ": " << value << "\n";
    out << "\n"
        << std::left << std::setw(56) << "what" << std::right << std::setw(10) << "median"
        << std::setw(10) << "95 %" << std::setw(10) << "largest"
        << "  " << std::left << std::setw(9) << "unit" << std::right << std::setw(4) << "n"
        << "\n";
    for (const Row& row : report.rows)
        printRow(row, out);
    out << "\n";
    for (const Target& target : report.targets)
        out << (target.met() ? "met      " : "not met  ") << target.what << ": "
            << figure(target.value)
            << (target.bound == Bound::AtMost ? " (at most " : " (at least ")
            << figure(target.limit) << ") " << target.unit << "\n";
}

std::string toJson(const Report& report)
{
    nlohmann::json facts = nlohmann::json::object();
    for (const auto& [name, value] : report.facts)
        facts[name] = value;
    nlohmann::json rows = nlohmann::json::array();
    for (const Row& row : report.rows)
        rows.push_back({ { "id", row.id }, { "what", row.what }, { "unit", row.unit },
            { "median", median(row.values) }, { "p95", quantile(row.values, highQuantile) },
            { "max", largest(row.values) }, { "values", row.values } });
    nlohmann::json targets = nlohmann::json::array();
    for (const Target& target : report.targets)
        targets.push_back({ { "id", target.id }, { "what", target.what }, { "value", target.value },
            { "limit", target.limit },
            { "bound", target.bound == Bound::AtMost ? "at most" : "at least" },
            { "unit", target.unit }, { "met", target.met() } });
    return nlohmann::json { { "facts", facts }, { "rows", rows }, { "targets", targets } }.dump(1);
}

} // namespace sinkscope::bench
