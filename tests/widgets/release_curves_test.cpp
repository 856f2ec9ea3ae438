// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/release_curves.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class ReleaseCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_curves = std::make_unique<ReleaseCurves>();
        m_curves->resize(420, 280);
        m_curves->setCurves(
            { { QStringLiteral("caught"), CurveTone::Sink, { 0.2, 0.8, 0.8, 0.8, 0.4 },
                  { 0.1, 0.6, 0.6, 0.6, 0.3 }, { 0.3, 0.9, 0.9, 0.9, 0.5 } },
                { QStringLiteral("others"), CurveTone::Neutral,
                    { 0.1, 0.1, std::nan(""), 0.1, -0.1 }, {}, {} } });
        m_curves->show();
        QVERIFY(QTest::qWaitForWindowActive(m_curves.get()));
        m_area = m_curves->findChild<QWidget*>(QStringLiteral("releaseCurvesArea"));
        QVERIFY(m_area);
        QCoreApplication::processEvents();
    }

    void curveLiesInItsBand()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QVERIFY(near(pixel(2, 0.8), colours.sink));
        QVERIFY(pixel(2, 0.7).hslHue() > 20 && pixel(2, 0.7).hslHue() < 60);
        QVERIFY(pixel(2, 0.5).lightness() < pixel(2, 0.7).lightness());
        QVERIFY(pixel(2, 0.93).lightness() < pixel(2, 0.7).lightness());
    }

    void missingValueLeavesAGap()
    {
        QVERIFY(pixel(0, 0.1).lightness() > 80);
        QVERIFY(pixel(2, 0.1).lightness() < 60);
        QCOMPARE(
            m_curves->readoutText(2), QStringLiteral("L2\ncaught 0.80 (0.60 to 0.90)\nothers n/a"));
    }

    void rangeHoldsTheBands()
    {
        QVERIFY(m_curves->valueRange().first < -0.1);
        QVERIFY(m_curves->valueRange().second > 0.9 && m_curves->valueRange().second < 1);
        m_curves->setCurves({ { QStringLiteral("a"), CurveTone::Neutral, { 0.5, 0.25 }, {}, {} } });
        QCOMPARE(m_curves->valueRange().first, 0.0);
    }

    void clickAndKeysPickLayers()
    {
        QSignalSpy picked(m_curves.get(), &ReleaseCurves::picked);
        QTest::mouseClick(m_area, Qt::LeftButton, {}, at(3, 0.5) + QPoint(5, 0));
        QCOMPARE(m_curves->layer(), 3);
        QTest::keyClick(m_curves.get(), Qt::Key_Right);
        QTest::keyClick(m_curves.get(), Qt::Key_Right);
        QCOMPARE(m_curves->layer(), 4);
        QTest::keyClick(m_curves.get(), Qt::Key_Home);
        QTest::keyClick(m_curves.get(), Qt::Key_Left);
        QCOMPARE(m_curves->layer(), 0);
        QCOMPARE(picked.size(), 3);
    }

    void markerStandsAtTheLayer()
    {
        const QColor before = pixel(1, 0.3);
        m_curves->setLayer(1);
        bool found = false;
        for (double value = 0.2; value < 0.5 && !found; value += 0.01)
            found = pixel(1, value).lightness() > before.lightness() + 60;
        QVERIFY(found);
    }

    void hoverReadsOutOnce()
    {
        QSignalSpy hovered(m_curves.get(), &ReleaseCurves::hovered);
        QSignalSpy left(m_curves.get(), &ReleaseCurves::left);
        QTest::mouseMove(m_area, at(1, 0.5));
        QTest::mouseMove(m_area, at(1, 0.4) + QPoint(3, 0));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][0].toInt(), 1);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_area, &leave);
        QCOMPARE(left.size(), 1);
    }

    void oddInputIsDrawn()
    {
        m_curves->setCurves(
            { { QStringLiteral("a"), CurveTone::Variant, { 0.5 }, { 0.1, 0.2 }, {} },
                { QStringLiteral("b"), CurveTone::Baseline, { std::nan("") }, {}, {} } });
        QCoreApplication::processEvents();
        QVERIFY(near(pixel(0, 0.5), coloursOf(Theme::Dark).variant));
        m_curves->setCurves({});
        m_curves->setMessage(QStringLiteral("No token is caught."));
        QSignalSpy picked(m_curves.get(), &ReleaseCurves::picked);
        QTest::mouseClick(m_area, Qt::LeftButton, {}, QPoint(200, 100));
        QTest::keyClick(m_curves.get(), Qt::Key_End);
        QCOMPARE(picked.size(), 0);
        m_curves->grab();
    }

private:
    QPoint at(int layer, double value) const
    {
        return (m_curves->positionOf(layer, value) - QPointF(m_area->pos())).toPoint();
    }

    QColor pixel(int layer, double value)
    {
        QCoreApplication::processEvents();
        const QPointF place = m_curves->positionOf(layer, value);
        return m_curves->grab().toImage().pixelColor(
            static_cast<int>(place.x()), static_cast<int>(place.y()));
    }

    static bool near(const QColor& found, const QColor& wanted)
    {
        return std::abs(found.hslHue() - wanted.hslHue()) < 12 && found.hslSaturation() > 60;
    }

    std::unique_ptr<ReleaseCurves> m_curves;
    QWidget* m_area = nullptr;
};

QTEST_MAIN(ReleaseCurvesTest)
#include "release_curves_test.moc"
