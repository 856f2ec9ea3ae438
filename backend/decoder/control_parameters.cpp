// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/control_parameters.h"

#include "trace/translation_mark.h"

namespace sinkscope::interventions {

std::vector<ParameterSpec> controlParameters()
{
    return {
        { .id = "control",
            .label = QT_TRANSLATE_NOOP("interventions", "stand-ins"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "none: the tokens found; random: equally many others of the same sort; matched: "
                "for each the nearest other one of the same sort."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("none"),
            .choices = { "none", "random", "matched" },
            .advanced = true },
        { .id = "control-seed",
            .label = QT_TRANSLATE_NOOP("interventions", "stand-in seed"),
            .help = QT_TRANSLATE_NOOP("interventions", "Which random tokens stand in."),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 999999,
            .step = 1,
            .defaultValue = 0.0,
            .advanced = true },
    };
}

ControlChoice controlChoice(const ParameterValues& values)
{
    return { analysis::controlKind(text(values, "control")),
        static_cast<std::uint64_t>(integer(values, "control-seed")) };
}

std::vector<ParameterSpec> layerParameters()
{
    return {
        { .id = "first-layer",
            .label = QT_TRANSLATE_NOOP("interventions", "first layer"),
            .help = QT_TRANSLATE_NOOP("interventions", "Layers before this one stay as they are."),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 511,
            .step = 1,
            .defaultValue = 0.0 },
        { .id = "last-layer",
            .label = QT_TRANSLATE_NOOP("interventions", "last layer"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Layers after this one stay as they are; −1 is the last layer of the model."),
            .type = ParameterType::Integer,
            .minimum = -512,
            .maximum = 511,
            .step = 1,
            .defaultValue = -1.0 },
    };
}

LayerRange::LayerRange(const ParameterValues& values)
    : first(integer(values, "first-layer"))
    , last(integer(values, "last-layer"))
{
}

} // namespace sinkscope::interventions
