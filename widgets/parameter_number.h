// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <QString>

#include <optional>

namespace sinkscope::widgets {

/// The value with as many decimals as the step has, more when an exact value needs them (six at
/// most), and a true minus sign; without unit.
QString parameterNumberText(const ParameterSpec& spec, double value);

/// parameterNumberText with the unit.
QString parameterNumberLabel(const ParameterSpec& spec, double value);

struct ParsedNumber {
    std::optional<double> value; ///< Only when allowed by the spec.
    QString problem; ///< What is allowed, when there is no value.
};

/// Reads what a person typed: decimal point or comma, any minus sign, with or without the unit.
ParsedNumber parseParameterNumber(const ParameterSpec& spec, const QString& typed);

} // namespace sinkscope::widgets
