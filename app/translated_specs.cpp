// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translated_specs.h"

#include <QCoreApplication>

namespace sinkscope::app {

namespace {

void translate(std::string& text)
{
    if (!text.empty())
        text = QCoreApplication::translate("interventions", text.c_str()).toStdString();
}

} // namespace

std::vector<InterventionSpec> translatedSpecs(std::vector<InterventionSpec> specs)
{
    for (InterventionSpec& spec : specs) {
        translate(spec.title);
        translate(spec.summary);
        for (ParameterSpec& parameter : spec.parameters) {
            translate(parameter.label);
            translate(parameter.help);
            translate(parameter.unit);
        }
        for (InterventionPreset& preset : spec.presets)
            translate(preset.label);
    }
    return specs;
}

} // namespace sinkscope::app
