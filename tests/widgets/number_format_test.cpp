// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_format.h"

#include <QtTest>

#include <limits>

using namespace sinkscope::widgets;

class NumberFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void shares();
    void seconds();
};

void NumberFormatTest::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("legend maximum") << 0.0712 << QStringLiteral("0.071");
    QTest::newRow("small") << 0.00421 << QStringLiteral("0.0042");
    QTest::newRow("rounds up to 0.10") << 0.0996 << QStringLiteral("0.10");
    QTest::newRow("half") << 0.5 << QStringLiteral("0.50");
    QTest::newRow("two decimals") << 3.14159 << QStringLiteral("3.14");
    QTest::newRow("one decimal") << 27.04 << QStringLiteral("27.0");
    QTest::newRow("none") << 12345.6 << QStringLiteral("12346");
    QTest::newRow("negative") << -0.25 << QString(QChar(0x2212) + QStringLiteral("0.25"));
    QTest::newRow("tiny") << 1.2e-5
                          << QString(QStringLiteral("1.2e") + QChar(0x2212) + QStringLiteral("05"));
    QTest::newRow("huge") << 3.5e7 << QStringLiteral("3.5e+07");
    QTest::newRow("nan") << std::numeric_limits<double>::quiet_NaN() << QString(QChar(0x2013));
}

void NumberFormatTest::numbers()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(formatNumber(value), expected);
}

void NumberFormatTest::shares()
{
    QCOMPARE(formatShare(0.18), QStringLiteral("18 %"));
    QCOMPARE(formatShare(0.004), QStringLiteral("0.4 %"));
    QCOMPARE(formatShare(0.0001), QStringLiteral("< 0.1 %"));
    QCOMPARE(formatShare(0), QStringLiteral("0 %"));
    QCOMPARE(formatShare(0.0997), QStringLiteral("10 %"));
    QCOMPARE(formatShare(-0.021), QString(QChar(0x2212) + QStringLiteral("2.1 %")));
}

void NumberFormatTest::seconds()
{
    QCOMPARE(formatSeconds(1), QStringLiteral("1.00 s"));
    QCOMPARE(formatSeconds(59.999), QStringLiteral("1:00.0"));
    QCOMPARE(formatSeconds(65.04), QStringLiteral("1:05.0"));
    QCOMPARE(formatSeconds(3601.5), QStringLiteral("60:01.5"));
}

QTEST_MAIN(NumberFormatTest)
#include "number_format_test.moc"
