// SPDX-License-Identifier: GPL-3.0-or-later
// How values become colours, and what removing sinks from the display does and says.
#include "app/csv_tables.h"
#include "app/overlay_model.h"
#include "app/view_text.h"
#include "science_desk.h"

#include <cmath>

using namespace sinkscope;
using namespace sinkscope::app;
using widgets::ScaleCurve;
using widgets::ScaleKind;

class DisplayScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curvesRiseFromZeroToOne();
    void curvesFollowTheirFormulas();
    void removalHidesScalesOrKeeps();
    void legendSaysWhatWasRemoved();
    void otherMapsSayWhatTheyShow();
    void settingsRememberScaleAndRemoval();

private:
    ArmView view()
    {
        Selection selection;
        selection.layer = 3;
        selection.token = TokenRef { Arm::Baseline, m_trace->promptTokens() + 1 };
        return armView(m_trace, selection, SinkChoice {}, m_rows);
    }

    TracePtr m_trace = test::traceOf(3);
    RowCache m_rows;
};

void DisplayScaleTest::curvesRiseFromZeroToOne()
{
    QVERIFY(!ScaleCurve::make(ScaleKind::Linear, {}, {}));
    const std::vector<float> values { 0.1f, 0.2f, 0.2f, 0.9f, std::nanf("") };
    for (const ScaleKind kind :
        { ScaleKind::SquareRoot, ScaleKind::Logarithmic, ScaleKind::Percentile }) {
        const auto curve = ScaleCurve::make(kind, { 0, 1 }, values);
        QCOMPARE(curve->kind(), kind);
        QCOMPARE(curve->at(0), 0.0);
        QCOMPARE(curve->at(1), 1.0);
        for (double t = 0; t < 1; t += 0.01)
            QVERIFY(curve->at(t) <= curve->at(t + 0.01));
    }
}

void DisplayScaleTest::curvesFollowTheirFormulas()
{
    const auto root = ScaleCurve::make(ScaleKind::SquareRoot, { 0, 1 }, {});
    QVERIFY(std::abs(root->at(0.25) - 0.5) < 1e-3);
    QVERIFY(std::abs(root->inverse(0.5) - 0.25) < 1e-3);
    const auto logarithm = ScaleCurve::make(ScaleKind::Logarithmic, { 0, 1 }, {});
    QVERIFY(std::abs(logarithm->at(0.1) - 2.0 / 3) < 1e-3);
    QCOMPARE(logarithm->at(1e-4), 0.0);
    const auto rank = ScaleCurve::make(ScaleKind::Percentile, { 0, 1 }, { 0.1f, 0.2f, 0.3f, 0.9f });
    QCOMPARE(rank->at(0.5), 0.75);
    QCOMPARE(rank->at(0.05), 0.0);
    const widgets::ColourMap map(widgets::ColourMapId::Viridis, { 0, 4 }, false, root);
    QVERIFY(std::abs(map.position(1) - 0.5) < 1e-3);
}

void DisplayScaleTest::removalHidesScalesOrKeeps()
{
    const ArmView shown = view();
    QVERIFY(!shown.sinks.empty());
    const double share = sinkShare(shown);
    QVERIFY(share > 0 && share < 1);
    const auto plain = frameOverlays(shown, SinkDisplay::Plain);
    const auto scaled = frameOverlays(shown, SinkDisplay::Removed, SinkRemoval::Renormalise);
    const auto kept = frameOverlays(shown, SinkDisplay::Removed, SinkRemoval::Keep);
    bool sawSink = false;
    for (std::size_t i = 0; i < plain[0].cells.size(); ++i) {
        const float value = plain[0].cells[i].value;
        if (shown.isSink(plain[0].cells[i].token)) {
            sawSink = true;
            QVERIFY(std::isnan(scaled[0].cells[i].value));
            QCOMPARE(kept[0].cells[i].value, value);
            QVERIFY(kept[0].cells[i].aside);
        } else {
            QVERIFY(std::abs(static_cast<double>(scaled[0].cells[i].value)
                        - static_cast<double>(value) / (1 - share))
                < 1e-5);
            QCOMPARE(kept[0].cells[i].value, value);
        }
    }
    QVERIFY(sawSink);
    // What stays beyond the scale does not stretch it.
    auto stretched = kept;
    for (auto& cell : stretched[0].cells)
        if (cell.aside)
            cell.value = 100;
    QVERIFY(overlayRange(stretched, {}, {}).max < 1.01);
    ViewOptions locked;
    locked.lockedMaximum = 0.25;
    QCOMPARE(overlayRange(kept, plain, locked).max, 0.25);
}

void DisplayScaleTest::legendSaysWhatWasRemoved()
{
    const ArmView shown = view();
    ViewOptions options;
    QVERIFY(!ViewText::legendNote(shown, options).contains(QStringLiteral("display only")));
    options.sinks = SinkDisplay::Removed;
    options.removal = SinkRemoval::Renormalise;
    options.scale = ScaleKind::SquareRoot;
    const QString note = ViewText::legendNote(shown, options);
    QVERIFY(note.contains(QStringLiteral("sinks removed: ")));
    QVERIFY(note.contains(QStringLiteral("rest scaled to 1")));
    QVERIFY(note.contains(QStringLiteral("square-root scale")));
    QVERIFY(note.endsWith(QStringLiteral("display only")));
}

void DisplayScaleTest::otherMapsSayWhatTheyShow()
{
    ArmView shown = view();
    Selection selection;
    ViewOptions options;
    options.sinks = SinkDisplay::Removed;
    options.removal = SinkRemoval::Renormalise;
    shown.map = EvidenceMap::Rollout;
    QVERIFY(ViewText::rowTitle(shown, selection).endsWith(QStringLiteral("attention rollout")));
    QString note = ViewText::legendNote(shown, options);
    QVERIFY2(note.contains(QStringLiteral("left out of the rollout")), qPrintable(note));
    QVERIFY(!note.contains(QStringLiteral("of the row")));
    QVERIFY(frameCsv({}, shown, 0).contains(",attention rollout,"));
    shown.map = EvidenceMap::Similarity;
    note = ViewText::legendNote(shown, options);
    QVERIFY(note.contains(QStringLiteral("removed")) && !note.contains(QStringLiteral("scaled")));
    QVERIFY(frameCsv({}, shown, 0).contains(",hidden-state similarity,"));
    QVERIFY(ViewText::readout(shown, selection, 5).contains(QStringLiteral("similarity ")));
    // Cosines are no shares of anything: none is scaled.
    const auto plain = frameOverlays(shown, SinkDisplay::Plain);
    const auto removed = frameOverlays(shown, SinkDisplay::Removed, SinkRemoval::Renormalise);
    for (std::size_t i = 0; i < plain[0].cells.size(); ++i)
        if (!shown.isSink(plain[0].cells[i].token))
            QCOMPARE(removed[0].cells[i].value, plain[0].cells[i].value);
}

void DisplayScaleTest::settingsRememberScaleAndRemoval()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ViewOptions options;
    options.scale = ScaleKind::Percentile;
    options.removal = SinkRemoval::Keep;
    options.map = EvidenceMap::Rollout;
    options.headRoles = true;
    options.tau = 12.5;
    QCOMPARE(settings.viewOptions({}), ViewOptions {});
    settings.setViewOptions(options);
    QCOMPARE(settings.viewOptions({}).map, EvidenceMap::Rollout);
    QVERIFY(settings.viewOptions({}).headRoles);
    QCOMPARE(settings.viewOptions({}).tau, 12.5);
    QCOMPARE(settings.viewOptions({}).scale, ScaleKind::Percentile);
    QCOMPARE(settings.viewOptions({}).removal, SinkRemoval::Keep);
}

QTEST_MAIN(DisplayScaleTest)
#include "display_scale_test.moc"
