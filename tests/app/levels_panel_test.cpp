// SPDX-License-Identifier: GPL-3.0-or-later
// Planted sinks come out in the map, the table and the sentence.
#include "app/science/levels_panel.h"
#include "science_desk.h"
#include "support/planted_trace.h"
#include "widgets/flat_combo_box.h"

#include <QTableView>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class LevelsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableListsThePlantedSinks();
    void sentenceNamesTheGap();
    void clickSelectsLayerAndToken();
    void quantitiesFillTheMap();
    void missingDataIsSaid();
};

namespace {

TracePtr planted(const test::PlantedOptions& options)
{
    return std::make_shared<Trace>(test::PlantedBuilder(options).build());
}

} // namespace

void LevelsPanelTest::tableListsThePlantedSinks()
{
    const auto desk = test::deskWith(planted(test::usualPlants()));
    auto& panel = test::showScience<LevelsPanel>(*desk, QStringLiteral("levels"));
    const int row = panel.model().rowOf(2);
    QVERIFY(row > 0);
    const auto cell = [&](int column) {
        return panel.model().index(row, column).data().toString();
    };
    QCOMPARE(cell(LevelModel::Birth), QStringLiteral("10"));
    QCOMPARE(cell(LevelModel::End), QStringLiteral("16"));
    QCOMPARE(cell(LevelModel::Lifetime), QStringLiteral("7"));
    QCOMPARE(cell(LevelModel::Label), QStringLiteral("secondary"));
    QCOMPARE(
        panel.model().index(0, LevelModel::Label).data().toString(), QStringLiteral("primary"));
    for (int column = 0; column < LevelModel::ColumnCount; ++column)
        QVERIFY(!panel.model()
                     .headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                     .toString()
                     .isEmpty());
}

void LevelsPanelTest::sentenceNamesTheGap()
{
    test::PlantedOptions options = test::usualPlants();
    options.primary.layers = { { 3, 9 }, { 12, 23 } };
    const auto desk = test::deskWith(planted(options));
    auto& panel = test::showScience<LevelsPanel>(*desk, QStringLiteral("levels"));
    QVERIFY2(panel.sentence().contains(QStringLiteral("gone in layers 10–11")),
        qPrintable(panel.sentence()));
    QVERIFY(panel.sentence().contains(QStringLiteral("3–9")));
    QVERIFY2(panel.sentence().contains(QStringLiteral("α")), qPrintable(panel.sentence()));
}

void LevelsPanelTest::clickSelectsLayerAndToken()
{
    const auto desk = test::deskWith(planted(test::usualPlants()));
    auto& panel = test::showScience<LevelsPanel>(*desk, QStringLiteral("levels"));
    Q_EMIT panel.map().picked(12, 2);
    QCOMPARE(desk->selection().layer, 12);
    QVERIFY(desk->selection().token);
    QCOMPARE(desk->selection().token->position, 2);
    const int row = panel.model().rowOf(3);
    Q_EMIT panel.table().clicked(panel.model().index(row, 0));
    QCOMPARE(desk->selection().token->position, 3);
    QCOMPARE(desk->selection().layer, 12);
    // A cell of the video is looked at; it does not look.
    Q_EMIT panel.map().picked(5, 4);
    QCOMPARE(desk->selection().key.value_or(-1), 4);
}

void LevelsPanelTest::quantitiesFillTheMap()
{
    const TracePtr trace = planted(test::usualPlants());
    const auto desk = test::deskWith(trace);
    auto& panel = test::showScience<LevelsPanel>(*desk, QStringLiteral("levels"));
    for (int i = 0; i < panel.quantityMenu().count(); ++i) {
        panel.quantityMenu().setCurrentIndex(i);
        Q_EMIT panel.quantityMenu().activated(i);
        QVERIFY(panel.map().layerCount() >= trace->info.shape.layers);
        QVERIFY(panel.map().tokenCount() > trace->promptTokens());
    }
}

void LevelsPanelTest::missingDataIsSaid()
{
    const auto desk = test::deskWith(test::traceOf(1));
    auto& panel = test::showScience<LevelsPanel>(*desk, QStringLiteral("levels"));
    QCOMPARE(panel.model().rowCount(), 0);
    QVERIFY(!panel.sentence().isEmpty());
}

QTEST_MAIN(LevelsPanelTest)
#include "levels_panel_test.moc"
