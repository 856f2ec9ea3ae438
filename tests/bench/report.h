// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope::bench {

/// One line of the table: what was measured, every time it was measured.
struct Row {
    std::string id; ///< Stable name, "cancel.prefill".
    std::string what;
    std::string unit;
    std::vector<double> values;
};

enum class Bound { AtMost, AtLeast };

/// A figure with a limit.
struct Target {
    std::string id; ///< Of the row it is about.
    std::string what; ///< Which figure: "median ratio", "largest".
    double value = 0;
    double limit = 0;
    std::string unit;
    Bound bound = Bound::AtMost;

    bool met() const { return bound == Bound::AtMost ? value <= limit : value >= limit; }
};

/// What a program measured in one run.
struct Report {
    std::vector<std::pair<std::string, std::string>> facts; ///< Circumstances: device, sizes.
    std::vector<Row> rows;
    std::vector<Target> targets;
};

/// Circumstances, one table, then one line per target.
void print(const Report& report, std::ostream& out);

/// The same as one JSON object with `facts`, `rows` and `targets`.
std::string toJson(const Report& report);

} // namespace sinkscope::bench
