// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/place_parser.h"

#include <QtTest>

using namespace sinkscope::app;

namespace {

PlaceLimits limits()
{
    PlaceLimits limits;
    limits.selection.promptTokens = 100;
    limits.selection.baselineTokens = 110;
    limits.selection.layers = 24;
    limits.selection.heads = 9;
    limits.selection.frames = 4;
    limits.frameSeconds = { 0, 1, 2, 62.4 };
    return limits;
}

ParsedPlace parse(const char* text)
{
    return PlaceParser::parse(QString::fromUtf8(text), limits());
}

} // namespace

class PlaceParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void describesWhatItUnderstood();
};

void PlaceParserTest::understands_data()
{
    constexpr int none = -2;
    QTest::addColumn<int>("frame");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("token");
    QTest::newRow("frame 3") << 3 << none << none << none;
    QTest::newRow("f2") << 2 << none << none << none;
    QTest::newRow("token 99") << none << none << none << 99;
    QTest::newRow("#7") << none << none << none << 7;
    QTest::newRow("answer 2") << none << none << none << 102;
    QTest::newRow("L12") << none << 12 << none << none;
    QTest::newRow("L12H5") << none << 12 << 5 << none;
    QTest::newRow("l12·h5") << none << 12 << 5 << none;
    QTest::newRow("layer 3 head 8") << none << 3 << 8 << none;
    QTest::newRow("L4 mean") << none << 4 << meanOfHeads << none;
    QTest::newRow("t 1.4s") << 1 << none << none << none;
    QTest::newRow("1.6s") << 2 << none << none << none;
    QTest::newRow("1:02.5") << 3 << none << none << none;
    QTest::newRow(" L1, frame 2 ; token 5 ") << 2 << 1 << none << 5;
}

void PlaceParserTest::understands()
{
    QFETCH(const int, frame);
    QFETCH(const int, layer);
    QFETCH(const int, head);
    QFETCH(const int, token);
    const ParsedPlace parsed = parse(QTest::currentDataTag());
    QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
    QCOMPARE(parsed.place.frame.value_or(-2), frame);
    QCOMPARE(parsed.place.layer.value_or(-2), layer);
    QCOMPARE(parsed.place.head.value_or(-2), head);
    QCOMPARE(parsed.place.token.value_or(-2), token);
}

void PlaceParserTest::refuses_data()
{
    QTest::addColumn<QString>("names");
    QTest::newRow("") << QStringLiteral("frame 3");
    QTest::newRow("12") << QStringLiteral("“12”");
    QTest::newRow("nonsense") << QStringLiteral("nonsense");
    QTest::newRow("frame 4") << QStringLiteral("0 to 3");
    QTest::newRow("L24") << QStringLiteral("0 to 23");
    QTest::newRow("H9") << QStringLiteral("0 to 8");
    QTest::newRow("token 110") << QStringLiteral("0 to 109");
    QTest::newRow("answer 10") << QStringLiteral("0 to 9");
    QTest::newRow("L3 xyz") << QStringLiteral("xyz");
    QTest::newRow("token 99999999999999999999") << QStringLiteral("0 to 109");
}

void PlaceParserTest::refuses()
{
    QFETCH(const QString, names);
    const ParsedPlace parsed = parse(QTest::currentDataTag());
    QVERIFY2(parsed.error.contains(names), qPrintable(parsed.error));
}

void PlaceParserTest::describesWhatItUnderstood()
{
    QCOMPARE(PlaceParser::describe(parse("L12H5 f1").place),
        QStringLiteral("frame 1 · layer 12 · head 5"));
}

QTEST_MAIN(PlaceParserTest)
#include "place_parser_test.moc"
