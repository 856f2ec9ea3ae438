// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colour_map.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace sinkscope::widgets;

/// Table entries of the published maps (matplotlib 3, rounded to bytes).
class ColourMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesPublishedTable_data();
    void matchesPublishedTable();
    void mapsRangeEnds();
    void divergingIsCentredOnZero();
    void alphaGrowsWithValue();
    void unusableValuesAreTransparent();
    void rangeHoldsZero();
};

void ColourMapTest::matchesPublishedTable_data()
{
    QTest::addColumn<int>("map");
    QTest::addColumn<int>("index");
    QTest::addColumn<QRgb>("expected");
    const auto add = [](ColourMapId id, std::initializer_list<std::pair<int, QRgb>> entries) {
        for (const auto& [index, colour] : entries)
            QTest::addRow("%s %d", qPrintable(colourMapLabel(id)), index)
                << static_cast<int>(id) << index << colour;
    };
    add(ColourMapId::Viridis,
        { { 0, 0x440154 }, { 1, 0x440256 }, { 20, 0x481d6f }, { 64, 0x3b528b }, { 100, 0x2a768e },
            { 128, 0x21918c }, { 150, 0x21a585 }, { 200, 0x70cf57 }, { 240, 0xd8e219 },
            { 255, 0xfde725 } });
    add(ColourMapId::Inferno,
        { { 0, 0x000004 }, { 1, 0x010005 }, { 20, 0x10092d }, { 64, 0x57106e }, { 100, 0x902568 },
            { 128, 0xbc3754 }, { 150, 0xd94d3d }, { 200, 0xfb9d07 }, { 240, 0xf2ea69 },
            { 255, 0xfcffa4 } });
    add(ColourMapId::Jet,
        { { 0, 0x000080 }, { 1, 0x000084 }, { 20, 0x0000da }, { 64, 0x0080ff }, { 100, 0x23ffd4 },
            { 128, 0x7dff7a }, { 150, 0xc4ff33 }, { 200, 0xff7700 }, { 240, 0xc40000 },
            { 255, 0x800000 } });
    add(ColourMapId::Diverging,
        { { 0, 0x3b4cc0 }, { 1, 0x3c4ec2 }, { 20, 0x536edd }, { 64, 0x8db0fe }, { 100, 0xbed2f6 },
            { 128, 0xdddcdc }, { 150, 0xf0cdbb }, { 200, 0xf08b6e }, { 240, 0xca3b37 },
            { 255, 0xb40426 } });
}

void ColourMapTest::matchesPublishedTable()
{
    QFETCH(int, map);
    QFETCH(int, index);
    QFETCH(QRgb, expected);
    const QRgb actual = colourTable(static_cast<ColourMapId>(map))[static_cast<std::size_t>(index)];
    QCOMPARE(qAlpha(actual), 255);
    QVERIFY(std::abs(qRed(actual) - qRed(expected)) <= 2);
    QVERIFY(std::abs(qGreen(actual) - qGreen(expected)) <= 2);
    QVERIFY(std::abs(qBlue(actual) - qBlue(expected)) <= 2);
}

void ColourMapTest::mapsRangeEnds()
{
    const ColourMap map(ColourMapId::Viridis, { 2, 4 }, false);
    QCOMPARE(map.colour(2), colourTable(ColourMapId::Viridis).front());
    QCOMPARE(map.colour(4), colourTable(ColourMapId::Viridis).back());
    QCOMPARE(map.colour(-100), colourTable(ColourMapId::Viridis).front());
    QCOMPARE(map.colour(100), colourTable(ColourMapId::Viridis).back());
    QCOMPARE(map.position(3), 0.5);
    QCOMPARE(ColourMap(ColourMapId::Jet, { 1, 1 }, false).position(1), 0.0);
}

void ColourMapTest::divergingIsCentredOnZero()
{
    const ColourMap map(ColourMapId::Diverging, { -0.2, 0.8 }, true);
    QCOMPARE(map.range().min, -0.8);
    QCOMPARE(map.position(0), 0.5);
    QCOMPARE(qAlpha(map.overlayColour(0)), 0);
    QCOMPARE(qAlpha(map.overlayColour(-0.8)), 255);
    QVERIFY(qBlue(map.colour(-0.8)) > qRed(map.colour(-0.8)));
    QVERIFY(qRed(map.colour(0.8)) > qBlue(map.colour(0.8)));
}

void ColourMapTest::alphaGrowsWithValue()
{
    const ColourMap map(ColourMapId::Viridis, { 0, 1 }, true);
    QCOMPARE(qAlpha(map.overlayColour(0)), 0);
    QCOMPARE(qAlpha(map.overlayColour(0.5)), 191);
    QCOMPARE(qAlpha(map.overlayColour(1)), 255);
    QCOMPARE(qAlpha(map.overlayColour(1, 0.5)), 128);
    const ColourMap flat(ColourMapId::Viridis, { 0, 1 }, false);
    QCOMPARE(flat.overlayColour(0), colourTable(ColourMapId::Viridis).front());
}

void ColourMapTest::unusableValuesAreTransparent()
{
    const ColourMap map(ColourMapId::Inferno, { 0, 1 }, false);
    QCOMPARE(map.overlayColour(std::numeric_limits<double>::quiet_NaN()), QRgb(0));
    QCOMPARE(map.overlayColour(std::numeric_limits<double>::infinity()), QRgb(0));
}

void ColourMapTest::rangeHoldsZero()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(rangeOf({ 0.25f, nan, 0.5f }), (ValueRange { 0, 0.5 }));
    QCOMPARE(rangeOf({ -0.25f, -0.5f }), (ValueRange { -0.5, 0 }));
    QCOMPARE(rangeOf({ nan }), (ValueRange { 0, 1 }));
    QCOMPARE(rangeOf({}), (ValueRange { 0, 1 }));
}

QTEST_MAIN(ColourMapTest)
#include "colour_map_test.moc"
