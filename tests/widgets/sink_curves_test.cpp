// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/sink_curves.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class SinkCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_curves = std::make_unique<SinkCurves>();
        m_curves->resize(400, 260);
        m_curves->setCurves({ 0.1, 0.2, 0.8, 0.4, 0.3 }, { 0.1, 0.1, 0.5, 0.4, 0.2 });
        m_curves->show();
        QVERIFY(QTest::qWaitForWindowActive(m_curves.get()));
        m_plot = m_curves->findChild<QWidget*>(QStringLiteral("sinkCurvesPlot"));
        QVERIFY(m_plot);
        m_curves->grab();
    }

    void clickPicksNearestLayer()
    {
        QSignalSpy picked(m_curves.get(), &SinkCurves::picked);
        QTest::mouseClick(m_plot, Qt::LeftButton, {}, QPoint(xOf(2) + 9, 60));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toInt(), 2);
        QCOMPARE(m_curves->layer(), 2);
    }

    void keysMoveWithinLayers()
    {
        m_curves->setLayer(3);
        m_curves->setFocus();
        QSignalSpy picked(m_curves.get(), &SinkCurves::picked);
        QTest::keyClick(m_curves.get(), Qt::Key_Right);
        QTest::keyClick(m_curves.get(), Qt::Key_Right);
        QCOMPARE(m_curves->layer(), 4);
        QCOMPARE(picked.size(), 1);
        QTest::keyClick(m_curves.get(), Qt::Key_Home);
        QTest::keyClick(m_curves.get(), Qt::Key_Left);
        QCOMPARE(m_curves->layer(), 0);
        QCOMPARE(picked.size(), 2);
    }

    void hoverReportsLayerOnce()
    {
        QSignalSpy hovered(m_curves.get(), &SinkCurves::hovered);
        QSignalSpy left(m_curves.get(), &SinkCurves::left);
        QTest::mouseMove(m_plot, QPoint(xOf(1), 80));
        QTest::mouseMove(m_plot, QPoint(xOf(1) + 3, 90));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][0].toInt(), 1);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_plot, &leave);
        QCOMPARE(left.size(), 1);
    }

    void rangeFitsOrIsUnit()
    {
        QCOMPARE(m_curves->valueRange().first, 0.0);
        QVERIFY(m_curves->valueRange().second >= 0.8);
        QVERIFY(m_curves->valueRange().second < 1.0);
        m_curves->setRange(CurveRange::Unit);
        QCOMPARE(m_curves->valueRange(), std::make_pair(0.0, 1.0));
        m_curves->setMode(CurveMode::Difference);
        QCOMPARE(m_curves->valueRange(), std::make_pair(-1.0, 1.0));
        m_curves->setRange(CurveRange::Automatic);
        QCOMPARE(m_curves->valueRange().first, -m_curves->valueRange().second);
        QVERIFY(m_curves->valueRange().second >= 0.3);
        QVERIFY(m_curves->valueRange().second < 0.4);
    }

    void missingValuesAreIgnored()
    {
        m_curves->setCurves({ 0.1, std::nan(""), 0.2 });
        QVERIFY(std::isfinite(m_curves->valueRange().second));
        QVERIFY(m_curves->valueRange().second < 0.3);
        QCOMPARE(m_curves->layerCount(), 3);
    }

    void markerStandsAtLayer()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QCOMPARE(columnHas(xOf(3), colours.sink), false);
        m_curves->setLayer(3);
        QTRY_VERIFY(columnHas(xOf(3), colours.sink));
        QCOMPARE(columnHas(xOf(1), colours.sink), false);
    }

    void followsTheme()
    {
        applyTheme(*qApp, Theme::Light);
        QTRY_COMPARE(m_curves->grab().toImage().pixelColor(2, 2), coloursOf(Theme::Light).panel);
        applyTheme(*qApp, Theme::Dark);
        QTRY_COMPARE(m_curves->grab().toImage().pixelColor(2, 2), coloursOf(Theme::Dark).panel);
    }

    void emptyTakesNoInput()
    {
        m_curves->setCurves({});
        QSignalSpy picked(m_curves.get(), &SinkCurves::picked);
        QTest::mouseClick(m_plot, Qt::LeftButton, {}, QPoint(200, 100));
        QTest::keyClick(m_curves.get(), Qt::Key_Right);
        QTest::keyClick(m_curves.get(), Qt::Key_End);
        QCOMPARE(picked.size(), 0);
    }

private:
    int xOf(int layer) const { return static_cast<int>(std::lround(m_curves->xOfLayer(layer))); }

    bool columnHas(int x, const QColor& colour)
    {
        const QImage image = m_curves->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int column = x - 1; column <= x + 1; ++column) {
                const QColor found = image.pixelColor(column, y);
                if (std::abs(found.hue() - colour.hue()) < 8 && found.saturation() > 150) {
                    return true;
                }
            }
        }
        return false;
    }

    std::unique_ptr<SinkCurves> m_curves;
    QWidget* m_plot = nullptr;
};

QTEST_MAIN(SinkCurvesTest)
#include "sink_curves_test.moc"
