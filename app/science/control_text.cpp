// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/control_text.h"

#include "widgets/number_format.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::app {

namespace {

/// Controls are often close to nothing: powers of ten would hide that.
QString number(double value)
{
    constexpr double smallest = 0.001;
    constexpr double shown = 0.00005; ///< With four decimals.
    if (std::abs(value) < shown || std::abs(value) >= smallest)
        return widgets::formatNumber(value);
    return QString::number(value, 'f', 4).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

using engine::StudyRole;
using engine::StudyRow;
using engine::StudyTable;

std::size_t studyMetric(const std::string& id)
{
    const auto metrics = engine::studyMetrics();
    const auto found = std::find_if(
        metrics.begin(), metrics.end(), [&](const engine::StudyMetric& m) { return m.id == id; });
    return static_cast<std::size_t>(found - metrics.begin());
}

QString ControlText::controls(const StudyTable& table, std::size_t metric)
{
    const StudyRow* random = table.find(StudyRole::Random);
    if (!random || !random->cells[metric].summary)
        return tr("random tokens are still to come.");
    const analysis::RepeatSummary& summary = *random->cells[metric].summary;
    const QString mean = number(summary.mean);
    QString text = summary.count == 1 ? tr("on random tokens by %1 (1 run)").arg(mean)
                                      : tr("on random tokens by %1 ± %2 (%3 runs)")
                                            .arg(mean, number(summary.deviation))
                                            .arg(summary.count);
    if (const auto& extreme = table.extremeness[metric])
        text += tr(": at least as extreme in %1 of %2").arg(extreme->asExtreme).arg(extreme->count);
    return text + QLatin1Char('.');
}

bool ControlText::changesNothing(const StudyTable& table)
{
    const StudyRow* effect = table.find(StudyRole::Effect);
    if (!effect)
        return false;
    for (const char* id : { "logprob_change", "divergence", "answer_changed" }) {
        const auto& summary = effect->cells[studyMetric(id)].summary;
        if (summary && summary->mean != 0)
            return false;
    }
    return true;
}

QString ControlText::sentence(const StudyTable& table, const QString& method)
{
    const StudyRow* effect = table.find(StudyRole::Effect);
    if (!effect)
        return {};
    const std::size_t margin = studyMetric("margin_change");
    const bool choice = effect->cells[margin].summary.has_value();
    const std::size_t metric = choice ? margin : studyMetric("logprob_change");
    if (!effect->cells[metric].summary)
        return tr("The runs did not record the answer's log-probability.");
    if (changesNothing(table))
        return tr("%1 on the sinks changes nothing here; %2").arg(method, controls(table, metric));
    return (choice ? tr("%1 on the sinks moves the margin of the chosen option by %2; %3")
                   : tr("%1 on the sinks moves the answer's log-probability by %2; %3"))
        .arg(method, number(effect->cells[metric].summary->mean), controls(table, metric));
}

QString ControlText::answers(const StudyTable& table)
{
    const StudyRow* effect = table.find(StudyRole::Effect);
    if (!effect)
        return {};
    const std::size_t metric = studyMetric("answer_changed");
    const auto count = [&](StudyRole role) {
        const StudyRow* row = table.find(role);
        return row
            ? std::count(row->cells[metric].samples.begin(), row->cells[metric].samples.end(), 1.0)
            : 0;
    };
    const QString own =
        count(StudyRole::Effect) > 0 ? tr("The answer changes") : tr("The answer stays the same");
    const StudyRow* random = table.find(StudyRole::Random);
    if (!random)
        return own + QLatin1Char('.');
    return tr("%1; with random tokens it changes in %2 of %3.")
        .arg(own)
        .arg(count(StudyRole::Random))
        .arg(random->runs);
}

} // namespace sinkscope::app
