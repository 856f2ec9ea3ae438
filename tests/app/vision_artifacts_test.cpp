// SPDX-License-Identifier: GPL-3.0-or-later
// Outliers of the vision tower in the window: count, marks, menu, tooltips and settings.
#include "window_desk.h"

#include "app/view_text.h"

#include "app/window_tools.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <limits>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

namespace {

/// Cells are the tokens 4 … 21; 8 and 12 are outliers.
TracePtr withNorms()
{
    auto trace = std::make_shared<Trace>(*test::traceOf(1));
    auto prefill = std::make_shared<PrefillRecord>(*trace->prefill);
    const int tokens = trace->promptTokens();
    std::vector<float> norms(
        static_cast<std::size_t>(tokens), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t token = 4; token < 22; ++token)
        norms[token] = token == 8 || token == 12 ? 90.0f : 20.0f + 0.1f * static_cast<float>(token);
    prefill->visionNorm = Tensor::fromFloats({ tokens }, norms);
    trace->prefill = prefill;
    return trace;
}

ArmView viewOf(const TracePtr& trace)
{
    ArmView view;
    view.trace = trace;
    view.artifacts = ArtifactCache().of(trace, 20);
    return view;
}

} // namespace

class VisionArtifactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlayMarksThem();
    void textsNameNormAndThreshold();
    void judgedOncePerPrompt();
    void windowCountsAndSwitches();
    void thresholdCanBeChosen();
    void runsWithoutNormsSayWhy();
    void settingsKeepTheSwitch();
};

void VisionArtifactsTest::overlayMarksThem()
{
    RowCache rows;
    Selection selection;
    selection.token = TokenRef { Arm::Baseline, 30 };
    const TracePtr trace = withNorms();
    ArmView view = armView(trace, selection, { "phi", 20 }, rows);
    view.artifacts = ArtifactCache().of(trace, 20);
    std::vector<int> marked;
    for (const auto& overlay : frameOverlays(view, SinkDisplay::Plain))
        for (const auto& cell : overlay.cells)
            if (cell.artifact)
                marked.push_back(cell.token);
    QCOMPARE(marked, (std::vector { 8, 12 }));
    ViewOptions options;
    QVERIFY(!overlayStyle(options, {}).artifacts);
    options.artifacts = true;
    QVERIFY(overlayStyle(options, {}).artifacts);
    ArmOverlays overlays;
    QVERIFY(overlays.show(view, SinkDisplay::Plain));
    view.artifacts = nullptr;
    QVERIFY(overlays.show(view, SinkDisplay::Plain));
}

void VisionArtifactsTest::textsNameNormAndThreshold()
{
    const ArmView view = viewOf(withNorms());
    QCOMPARE(ViewText::artifactCount(view), QStringLiteral("2 of 18"));
    QVERIFY(ViewText::artifactHelp(view).startsWith(QStringLiteral("2 of 18 vision tokens\n")));
    const QString outlier = ViewText::towerNorm(view, 8);
    QVERIFY2(outlier.startsWith(QStringLiteral("vision tower: norm 90")), qPrintable(outlier));
    QVERIFY(outlier.contains(QStringLiteral(": artifact\n")));
    QVERIFY(outlier.contains(QStringLiteral("sink of the language model")));
    QVERIFY(ViewText::towerNorm(view, 9).endsWith(QStringLiteral(": no")));
    QCOMPARE(ViewText::towerNorm(view, 0), QString());
    QCOMPARE(ViewText::towerNorm(view, 22), QString()); // the newline
    QCOMPARE(ViewText::towerNorm(view, 1000), QString());
    QVERIFY(ViewText::toolTip(view, {}, {}, 8).contains(outlier));
    QVERIFY(ViewText::artifactHelp(view).contains(QStringLiteral("MAD")));
    auto clip = std::make_shared<Trace>(*view.trace);
    clip->info.tower = { "clip_vision_model", 1024, 24, 14 };
    QVERIFY(ViewText::artifactHelp(viewOf(clip))
                .contains(QStringLiteral("Published for CLIP-L: norm ≥ 100")));
    ViewOptions options;
    QVERIFY(!ViewText::legendNote(view, options).contains(QStringLiteral("◇")));
    options.artifacts = true;
    QVERIFY(ViewText::legendNote(view, options).contains(QStringLiteral("◇\u00a0tower artifact")));
}

void VisionArtifactsTest::judgedOncePerPrompt()
{
    ArtifactCache cache;
    QVERIFY(!cache.of(nullptr, 20));
    const TracePtr trace = withNorms();
    const ArtifactsPtr first = cache.of(trace, 20);
    // A live run publishes a new Trace per token, with the same record of the prompt.
    QCOMPARE(cache.of(std::make_shared<const Trace>(*trace), 20), first);
    QVERIFY(cache.of(trace, 5) != first);
    QVERIFY(cache.of(test::traceOf(1), 5)->tokens.empty());
}

void VisionArtifactsTest::windowCountsAndSwitches()
{
    Desk desk;
    desk.open(withNorms());
    QTRY_COMPARE(desk.engine->requests.size(), std::size_t { 2 });
    desk.engine->finish(2, withNorms());
    QTRY_VERIFY(!desk.workspace.scheduler().isBusy());
    desk.window.presenter().refreshNow();
    const auto* count = desk.window.findChild<QAbstractButton*>(QStringLiteral("artifactCount"));
    auto* box = desk.window.findChild<QCheckBox*>(QStringLiteral("artifacts"));
    QVERIFY(count && box);
    const auto& canvas = desk.window.panels().frames->canvas(Arm::Baseline);
    QCOMPARE(count->text(), QStringLiteral("2 of 18 ▾"));
    QVERIFY(box->isEnabled());
    QVERIFY(!box->isChecked());
    QVERIFY(!canvas.overlayStyle().artifacts);
    desk.window.panels().frames->canvas(Arm::Baseline).setFocus();
    QTest::keyClick(&desk.window, Qt::Key_V, Qt::ShiftModifier);
    desk.window.presenter().refreshNow();
    QVERIFY(desk.options().artifacts);
    QVERIFY(box->isChecked());
    QVERIFY(canvas.overlayStyle().artifacts);
    box->click();
    desk.window.presenter().refreshNow();
    QVERIFY(!desk.options().artifacts);
}

void VisionArtifactsTest::thresholdCanBeChosen()
{
    Desk desk;
    desk.open(withNorms());
    QTRY_COMPARE(desk.engine->requests.size(), std::size_t { 2 });
    desk.engine->finish(2, withNorms());
    QTRY_VERIFY(!desk.workspace.scheduler().isBusy());
    desk.window.presenter().refreshNow();
    auto* button = desk.window.findChild<QAbstractButton*>(QStringLiteral("artifactCount"));
    QVERIFY(button->text().startsWith(QStringLiteral("2 of 18")));
    desk.window.tools().askArtifactNorm();
    auto* line = desk.window.findChild<QLineEdit*>(QStringLiteral("popupText"));
    line->clear();
    QTest::keyClicks(line, QStringLiteral("-3"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(line->isVisible());
    line->clear();
    QTest::keyClicks(line, QStringLiteral("22"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!line->isVisible());
    desk.window.presenter().refreshNow();
    QCOMPARE(desk.options().artifactChoice, (ArtifactChoice { analysis::ArtifactRule::Given, 22 }));
    QVERIFY(button->toolTip().contains(QStringLiteral("norm ≥ 22")));
    QVERIFY(desk.options().artifacts);
    // 20 + 0.1 · token ≥ 22 for the tokens 20 and 21, beside the two outliers.
    QCOMPARE(button->text(), QStringLiteral("4 of 18 ▾"));
    QVERIFY(button->toolTip().contains(QStringLiteral("chosen by hand")));
    ViewOptions options = desk.options();
    options.artifactChoice.rule = analysis::ArtifactRule::Published;
    desk.workspace.view().setOptions(options);
    desk.window.presenter().refreshNow();
    QVERIFY(button->toolTip().contains(QStringLiteral("Nothing was published")));
    QVERIFY(button->toolTip().contains(QStringLiteral("MAD")));
    desk.settings.setViewOptions(options);
    QCOMPARE(desk.settings.viewOptions({}).artifactChoice, options.artifactChoice);
}

void VisionArtifactsTest::runsWithoutNormsSayWhy()
{
    Desk desk;
    desk.settle();
    const auto* box = desk.window.findChild<QCheckBox*>(QStringLiteral("artifacts"));
    QVERIFY(!box->isEnabled());
    QVERIFY(box->toolTip().contains(QStringLiteral("holds no norms")));
    QVERIFY(
        desk.window.findChild<QAbstractButton*>(QStringLiteral("artifactCount"))->text().isEmpty());
}

void VisionArtifactsTest::settingsKeepTheSwitch()
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(!settings.viewOptions({}).artifacts);
    ViewOptions options;
    options.artifacts = true;
    settings.setViewOptions(options);
    QVERIFY(settings.viewOptions({}).artifacts);
}

QTEST_MAIN(VisionArtifactsTest)
#include "vision_artifacts_test.moc"
