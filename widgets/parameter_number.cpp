// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parameter_number.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr int mostDecimals = 6;

int decimalsOf(double number)
{
    int decimals = 0;
    double scaled = number;
    while (decimals < mostDecimals
        && std::abs(scaled - std::round(scaled)) > 1e-7 * std::abs(scaled)) {
        ++decimals;
        scaled = number * std::pow(10, decimals);
    }
    return decimals;
}

QString unitOf(const ParameterSpec& spec) { return QString::fromStdString(spec.unit); }

} // namespace

QString parameterNumberText(const ParameterSpec& spec, double value)
{
    const bool whole = spec.type == ParameterType::Integer;
    const int decimals = whole ? 0 : std::max(decimalsOf(spec.step), decimalsOf(value));
    QString text = QString::number(value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString parameterNumberLabel(const ParameterSpec& spec, double value)
{
    const QString text = parameterNumberText(spec, value);
    return spec.unit.empty() ? text : text + QChar(0x202F) + unitOf(spec);
}

ParsedNumber parseParameterNumber(const ParameterSpec& spec, const QString& typed)
{
    QString text = typed.trimmed();
    if (!spec.unit.empty() && text.endsWith(unitOf(spec))) {
        text.chop(unitOf(spec).size());
    }
    text = text.trimmed()
               .replace(QChar(0x2212), QLatin1Char('-'))
               .replace(QLatin1Char(','), QLatin1Char('.'));
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    const bool whole = spec.type != ParameterType::Integer || value == std::round(value);
    if (isNumber && std::isfinite(value) && whole && value >= spec.minimum
        && value <= spec.maximum) {
        return { value, {} };
    }
    const QString pattern = spec.type == ParameterType::Integer
        ? QCoreApplication::translate("ParameterEditor", "A whole number from %1 to %2")
        : QCoreApplication::translate("ParameterEditor", "A number from %1 to %2");
    return { std::nullopt,
        pattern.arg(
            parameterNumberText(spec, spec.minimum), parameterNumberText(spec, spec.maximum)) };
}

} // namespace sinkscope::widgets
