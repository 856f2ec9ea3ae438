// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QPushButton>
#include <QtTest>

using namespace sinkscope::widgets;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownPairs();
    void textIsReadable_data();
    void textIsReadable();
    void reservedColoursAreFixed();
    void coloursFollowPaletteLightness();
    void applyingChangesPalette();
    void fontRoles();
    void checkedArmButtonTakesItsColour();
};

void ThemeTest::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    QTest::newRow("light") << static_cast<int>(Theme::Light);
}

void ThemeTest::textIsReadable()
{
    QFETCH(int, theme);
    const ThemeColours colours = coloursOf(static_cast<Theme>(theme));
    for (const QColor& text : { colours.text, colours.dimText, colours.sinkText,
             colours.baselineText, colours.variantText, colours.error })
        for (const QColor& ground : { colours.window, colours.panel, colours.raised })
            QVERIFY2(contrastRatio(text, ground) >= 4.5,
                qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
    QVERIFY(contrastRatio(colours.pickedText, colours.picked) >= 4.5);
    QVERIFY(contrastRatio(Qt::white, colours.action) >= 4.5);
}

void ThemeTest::reservedColoursAreFixed()
{
    for (const Theme theme : { Theme::Dark, Theme::Light }) {
        const ThemeColours colours = coloursOf(theme);
        QCOMPARE(colours.sink.name(), QStringLiteral("#e69f00"));
        QCOMPARE(colours.baseline.name(), QStringLiteral("#56b4e9"));
        QCOMPARE(colours.variant.name(), QStringLiteral("#cc79a7"));
        QVERIFY(qAbs(colours.sinkText.hslHue() - colours.sink.hslHue()) <= 2);
        QVERIFY(qAbs(colours.baselineText.hslHue() - colours.baseline.hslHue()) <= 2);
        QVERIFY(qAbs(colours.variantText.hslHue() - colours.variant.hslHue()) <= 2);
    }
}

void ThemeTest::coloursFollowPaletteLightness()
{
    QVERIFY(coloursOf(paletteOf(Theme::Dark)).dark);
    QVERIFY(!coloursOf(paletteOf(Theme::Light)).dark);
    QPalette foreign;
    foreign.setColor(QPalette::Window, QColor(0x30, 0x30, 0x38));
    QVERIFY(coloursOf(foreign).dark);
}

void ThemeTest::applyingChangesPalette()
{
    QWidget widget;
    widget.show();
    applyTheme(*qApp, Theme::Light);
    QVERIFY(!coloursOf(widget.palette()).dark);
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(coloursOf(widget.palette()).dark);
    QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
}

void ThemeTest::fontRoles()
{
    QFont base = qApp->font();
    base.setPointSizeF(10);
    QCOMPARE(fontOf(FontRole::Label, base), base);
    QCOMPARE(fontOf(FontRole::Answer, base).pointSizeF(), 15.0);
    QVERIFY(fontOf(FontRole::Title, base).bold());
    QVERIFY(fontOf(FontRole::Small, base).pointSizeF() < 10);
    QVERIFY(fontOf(FontRole::Mono, base).fixedPitch());
    base.setPixelSize(20);
    QCOMPARE(fontOf(FontRole::Answer, base).pixelSize(), 30);
}

void ThemeTest::checkedArmButtonTakesItsColour()
{
    applyTheme(*qApp, Theme::Dark);
    QPushButton button;
    button.setProperty("role", QStringLiteral("variant"));
    button.setCheckable(true);
    button.resize(80, 30);
    const auto ground = [&button] { return button.grab().toImage().pixelColor(10, 15); };
    QCOMPARE(ground(), coloursOf(Theme::Dark).raised);
    button.setChecked(true);
    QCOMPARE(ground(), coloursOf(Theme::Dark).variant);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
