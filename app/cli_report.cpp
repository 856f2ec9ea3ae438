// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_report.h"

#include "io/atomic_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <span>

namespace sinkscope::app {

using nlohmann::json;

namespace {

constexpr const char* nothing = "–";

bool isMissing(const json& value)
{
    return value.is_null() || (value.is_number_float() && !std::isfinite(value.get<double>()));
}

/// Characters that are not the continuation of one.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// "dormant 0, sink 4" or "3, 4".
std::string joined(const json& value)
{
    std::string text;
    for (const auto& [key, item] : value.items())
        text += (text.empty() ? "" : ", ") + (value.is_object() ? key + " " : "") + item.dump();
    return text.empty() ? nothing : text;
}

std::string textOf(const json& value)
{
    if (isMissing(value))
        return nothing;
    if (value.is_string())
        return oneLine(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_structured())
        return joined(value);
    return value.is_number_float() ? shortNumber(value.get<double>()) : value.dump();
}

/// Lists of lists, and tables of texts, are for programs.
bool isFlat(const json& value)
{
    return value.is_primitive() || std::all_of(value.begin(), value.end(), [](const json& item) {
        return item.is_number();
    });
}

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csvField(const json& value)
{
    if (isMissing(value))
        return {};
    return value.is_string() ? csvField(value.get<std::string>()) : csvField(value.dump());
}

std::string padded(const std::string& text, std::size_t width, bool left)
{
    const std::string space(width - std::min(width, widthOf(text)), ' ');
    return left ? text + space : space + text;
}

std::string tableText(const Report& report)
{
    std::vector<std::vector<std::string>> lines(1);
    std::vector<bool> left;
    for (const ReportColumn& column : report.columns) {
        lines.front().push_back(column.id);
        left.push_back(!report.rows.empty() && report.rows.front()[left.size()].is_string());
    }
    for (const auto& row : report.rows) {
        lines.emplace_back();
        for (const json& value : row)
            lines.back().push_back(textOf(value));
    }
    std::vector<std::size_t> widths(report.columns.size(), 0);
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(line[i]));
    }
    std::string text;
    for (const auto& line : lines) {
        std::string joined;
        for (std::size_t i = 0; i < line.size(); ++i)
            joined += (i == 0 ? "" : "  ") + padded(line[i], widths[i], left[i]);
        joined.erase(joined.find_last_not_of(' ') + 1);
        text += joined + "\n";
    }
    return text;
}

} // namespace

std::string oneLine(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (static_cast<unsigned char>(c) >= ' ')
            result += c;
    }
    return result;
}

std::string shortNumber(double value)
{
    if (!std::isfinite(value))
        return nothing;
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.4g", value);
    return buffer;
}

json reportToJson(const Report& report)
{
    json result = report.about;
    result["what"] = report.what;
    json definitions = json::object();
    for (const ReportColumn& column : report.columns) {
        if (!column.definition.empty())
            definitions[column.id] = column.definition;
    }
    result["definitions"] = definitions;
    json rows = json::array();
    for (const auto& row : report.rows) {
        json object = json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            object[report.columns[i].id] = row[i];
        rows.push_back(std::move(object));
    }
    result["rows"] = std::move(rows);
    if (!report.missing.empty())
        result["missing"] = report.missing;
    return result;
}

std::string reportToText(const Report& report)
{
    std::string text;
    for (const std::string& line : report.lines)
        text += line + "\n";
    for (const auto& [key, value] : report.about.items()) {
        if (isFlat(value))
            text += key + ": " + textOf(value) + "\n";
    }
    if (!report.rows.empty())
        text += tableText(report);
    if (!report.missing.empty())
        text += report.missing + "\n";
    if (report.rows.empty())
        return text;
    for (const ReportColumn& column : report.columns) {
        if (!column.definition.empty())
            text += "  " + column.id + ": " + column.definition + "\n";
    }
    return text;
}

std::string reportToCsv(const Report& report)
{
    std::string text;
    for (const ReportColumn& column : report.columns) {
        const std::string name =
            column.definition.empty() ? column.id : column.id + " (" + column.definition + ")";
        text += (text.empty() ? "" : ",") + csvField(name);
    }
    text += "\n";
    for (const auto& row : report.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "" : ",") + csvField(row[i]);
        text += "\n";
    }
    return text;
}

void publish(const Report& report, const std::string& csv, bool asJson)
{
    if (!csv.empty()) {
        const std::string text = reportToCsv(report);
        io::writeFileAtomically(csv, std::as_bytes(std::span(text)));
    }
    std::cout << (asJson ? reportToJson(report).dump() + "\n" : reportToText(report)) << std::flush;
}

} // namespace sinkscope::app
