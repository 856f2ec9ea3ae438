// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_tables.h"

#include "analysis/layer_scores.h"
#include "app/overlay_model.h"
#include "support/trace_builder.h"

#include <QtTest>
#include <cmath>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

struct Shown {
    TracePtr trace = std::make_shared<const Trace>(test::buildTrace());
    RowCache rows;
    ArmView view = [this] {
        Selection selection;
        selection.token = TokenRef { Arm::Baseline, trace->promptTokens() + 1 };
        selection.layer = 2;
        return armView(trace, selection, SinkChoice {}, rows);
    }();
};

QList<QByteArray> linesOf(const QByteArray& table)
{
    QList<QByteArray> lines = table.split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

class CsvTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curvesCarryTheirDefinitions();
    void gridHasEveryHead();
    void frameHasEveryPatch();
    void tokensQuoteTheirText();
};

void CsvTablesTest::curvesCarryTheirDefinitions()
{
    const Shown shown;
    const QByteArray table = curvesCsv(shown.view, {}, {});
    const QList<QByteArray> lines = linesOf(table);
    QCOMPARE(lines.size(), 1 + shown.trace->info.shape.layers);
    QVERIFY(lines[0].startsWith("layer (from 0),"));
    for (const analysis::LayerScore& score : analysis::layerScores()) {
        QVERIFY(lines[0].contains(QByteArray::fromStdString(score.id + " (" + score.title + "; ")));
        QVERIFY(lines[0].contains(QByteArray::fromStdString(score.formula)));
    }
    QVERIFY(!lines[0].contains("variant"));
    QVERIFY(lines[0].contains("baseline, answer token 1"));
    const double first = lines[1].split(',')[1].toDouble();
    QCOMPARE(first, analysis::layerScores()[0].compute(*shown.trace, {})[0]);
    QVERIFY(curvesCsv(shown.view, shown.view, {}).contains(": variant"));
}

void CsvTablesTest::gridHasEveryHead()
{
    const QList<QByteArray> lines = linesOf(
        gridCsv({ 2, 2, { 0.5f, 0.25f, std::nanf(""), 1.0f } }, QStringLiteral("sink_mass")));
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], QByteArray("layer (from 0),head (from 0),sink_mass"));
    QCOMPARE(lines[2], QByteArray("0,1,0.25"));
    QCOMPARE(lines[3], QByteArray("1,0,"));
    QCOMPARE(linesOf(gridCsv({}, {})).size(), 1);
}

void CsvTablesTest::frameHasEveryPatch()
{
    const Shown shown;
    const auto overlays = frameOverlays(shown.view, SinkDisplay::Removed);
    const QList<QByteArray> lines = linesOf(frameCsv(overlays[1], shown.view, 1));
    QCOMPARE(lines.size(), 7);
    // The sink is left out of the picture, not out of the numbers.
    const QList<QByteArray> sink = lines[1].split(',');
    QCOMPARE(sink[1], QByteArray("10"));
    QCOMPARE(sink[8].toFloat(), shown.view.attentionOn(10));
    QCOMPARE(sink[9], QByteArray("1"));
}

void CsvTablesTest::tokensQuoteTheirText()
{
    Shown shown;
    auto trace = std::make_shared<Trace>(*shown.trace);
    auto layout = std::make_shared<Layout>(*trace->layout);
    layout->tokens[2].text = "say \"a, b\"";
    trace->layout = layout;
    shown.view.trace = trace;
    const QByteArray table = tokensCsv(shown.view);
    QVERIFY(table.contains("2,system,\"say \"\"a, b\"\"\",,,,"));
    QVERIFY(table.contains("3,template,\"\n\","));
    QVERIFY(table.contains("\n9,vision,<image>,0,1,2,"));
    QCOMPARE(linesOf(tokensCsv({})).size(), 1);
}

QTEST_MAIN(CsvTablesTest)
#include "csv_tables_test.moc"
