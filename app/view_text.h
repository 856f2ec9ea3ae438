// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/score_cache.h"
#include "engine/session.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace sinkscope::app {

/// Every sentence the panels show about a selection. Pure functions, translated.
class ViewText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::ViewText)

public:
    /// Token text with real white space: Traces carry visible marks (␣ ⏎ ⇥) in its place.
    static QString plain(const QString& tokenText);
    /// “left”, with line breaks and surrounding spaces made readable.
    static QString quoted(const std::string& tokenText);
    /// "L18·H4" or "layer 18 · mean of 9 heads".
    static QString place(const Selection& selection, int heads);
    /// "L18·H4" or "L18·mean".
    static QString shortPlace(const Selection& selection);
    /// "Frame 2 · 1.00 s · 3 of 8".
    static QString frameTitle(const Layout& layout, int frame);
    /// "frame 2 row 2 col 4", or "token 31 “red”".
    static QString tokenName(const Trace& trace, int token);
    /// "answer word “left” → video · layer 18 · mean of 9 heads", "mean of 3 tokens → video · …",
    /// or for a reversed view "frame 2 row 2 col 4 ← tokens · …"; "“left” · attention rollout" for
    /// a map that is not the attention of the selected layer.
    static QString rowTitle(const ArmView& view, const Selection& selection);
    /// "18 % of the row on video", or how many tokens a reversed view covers; and, line by line,
    /// how the display differs from the plain values.
    /// With artifacts marked, a line for their sign.
    static QString legendNote(const ArmView& view, const ViewOptions& options = {});
    /// "sinks removed: 38 % of the row", "square-root scale"; none for the plain display.
    static QStringList displayNotes(const ArmView& view, const ViewOptions& options);
    /// "“left” looks at: frame 2 row 2 col 4 (0.071) · … · first token (0.41, sink) · “red”
    /// (0.032)"; reversed: "frame 2 row 2 col 4 is looked at by: …".
    static QString sentence(const ArmView& view);
    /// "token 119 · frame 2 · 1.00 s · row 2 col 4 · φ 3.1 · attention 0.071 (rank 1)".
    static QString readout(const ArmView& view, const Selection& selection, int token);
    /// Of the token's value alone: "0.071", empty without one.
    static QString valueText(const ArmView& view, int token);
    /// The read-out in lines, and whether the token is a sink and by which rule.
    static QString toolTip(
        const ArmView& view, const Selection& selection, const ViewOptions& options, int token);
    /// "4 of 200"; empty when they were not judged.
    static QString artifactCount(const ArmView& view);
    /// How many tokens, what artifacts of the vision tower are and from which norm on, or why none
    /// are known.
    static QString artifactHelp(const ArmView& view);
    /// "vision tower: norm 84 ≥ 42: artifact", and whether it is a sink too; empty without a norm.
    static QString towerNorm(const ArmView& view, int token);
    /// "visual sinks: born L3, gone L10" from their number per layer.
    static QString sinkLife(
        const std::vector<double>& visualSinksPerLayer, const SinkChoice& choice);
    /// "453 tokens · 392 vision".
    static QString tokenCounts(const Layout& layout);
    /// "greedy · seed 0" or "temperature 0.7 · top-p 0.9 · seed 0".
    static QString samplingOf(const RunInfo& info);
    static QString kindOf(TokenKind kind);
    static QString stageOf(engine::Stage stage);
    /// "φ ≥ 20" or "Boost over uniform ≥ 10".
    static QString sinkRule(const SinkChoice& choice);
    /// "sink: φ ≥ 20, channels 458, 2570".
    static QString ruleOf(const std::vector<int>& sinkDimensions, const SinkChoice& choice);
    /// " · φ ≥ 20" behind the name of a score, where it says more than the usual rule.
    static QString ruleSuffix(bool usesSinks, const SinkChoice& choice);
    /// "5 sinks in layer 12, 4 of them visual · channel 507", or why there are none.
    static QString sinksFound(const ArmView& view, int layer);
    /// "OutRo + VAR".
    static QString methodTitles(
        const std::vector<MethodUse>& uses, const std::vector<InterventionSpec>& specs);

private:
    static QString subjectOf(const ArmView& view);
    static QString keysName(const ArmView& view);
    static QString reversedNote(const ArmView& view);
    static QString reversedSentence(const ArmView& view);
};

} // namespace sinkscope::app
