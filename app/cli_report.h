// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace sinkscope::app {

struct ReportColumn {
    std::string id; ///< Key in JSON.
    std::string definition; ///< What the numbers are; empty where the id says it.
};

/// Figures for people and programs: a few about the whole, and a table.
struct Report {
    std::string what; ///< Stable key.
    nlohmann::json about = nlohmann::json::object();
    std::vector<std::string> lines; ///< What is said of the whole to people, besides numbers.
    std::vector<ReportColumn> columns;
    /// Numbers, text, booleans or null, one per column. NaN counts as null.
    std::vector<std::vector<nlohmann::json>> rows;
    std::string missing; ///< Why there are no rows, or not all figures; an English sentence.
};

/// { "what", about…, "definitions": { column: definition }, "rows": [{ column: value }] } and
/// "missing" when there is something to say.
nlohmann::json reportToJson(const Report& report);

/// The lines and flat figures about the whole, an aligned table, and the definitions below it.
std::string reportToText(const Report& report);

/// One line of names, "id (definition)", then one line per row: commas, text quoted where needed,
/// all digits, an empty field where there is no value.
std::string reportToCsv(const Report& report);

/// Writes the CSV unless `csv` is empty, then prints JSON or text.
void publish(const Report& report, const std::string& csv, bool asJson);

/// Line breaks spelled out as \n, other control characters left out.
std::string oneLine(const std::string& text);

/// "0.42", "-1.2e-05", "–" for NaN: four digits.
std::string shortNumber(double value);

} // namespace sinkscope::app
