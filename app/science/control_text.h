// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control_study.h"

#include <QCoreApplication>
#include <QString>

namespace sinkscope::app {

/// What a control study says, in words. Pure functions, translated.
class ControlText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::ControlText)

public:
    /// "VAR on the sinks moves the answer's log-probability by −0.31; on random tokens by −0.02 ±
    /// 0.05 (5 runs): at least as extreme in 0 of 5." Of the margin instead for a multiple-choice
    /// question. `method` is the title of the methods. Empty before the effect is known.
    static QString sentence(const engine::StudyTable& table, const QString& method);
    /// Whether the effect is known and the methods on the sinks left the answer as it was, to the
    /// last digit: most likely they found nothing to act on.
    static bool changesNothing(const engine::StudyTable& table);
    /// Who else changed the answer; empty before the effect is known.
    static QString answers(const engine::StudyTable& table);

private:
    static QString controls(const engine::StudyTable& table, std::size_t metric);
};

/// Index of a metric in engine::studyMetrics().
std::size_t studyMetric(const std::string& id);

} // namespace sinkscope::app
