// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_scores.h"
#include "app/arm_view.h"
#include "widgets/overlay_data.h"

#include <QByteArray>
#include <QString>

namespace sinkscope::app {

/// Tables for other programs: UTF-8, one line of names, commas, numbers with a point and all their
/// digits, text quoted where needed, an empty field where there is no value. Everything counts
/// from 0, and the names of the columns say so. No translation: scripts read them.

/// One line per layer, one column per score of analysis::layerScores() and arm: the average over
/// the prompt, and where a score is cheap for it the selected answer token's own. A name is the
/// score's id, its definition, what counts as a sink, and its arm.
QByteArray curvesCsv(const ArmView& baseline, const ArmView& variant, const SinkChoice& sinks);

/// layer, head, value: `quantity` names the value.
QByteArray gridCsv(const analysis::HeadGrid& grid, const QString& quantity);

/// One line per patch of a frame: token, row, column, box in pixels, value, sink.
QByteArray frameCsv(const widgets::FrameOverlay& overlay, const ArmView& view, int frame);

/// One line per token: position, kind, text, frame, row, column, value, sink.
QByteArray tokensCsv(const ArmView& view);

} // namespace sinkscope::app
