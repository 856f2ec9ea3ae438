// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/threshold_plot.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <memory>

using namespace sinkscope::widgets;
using Line = ThresholdPlot::Line;

class ThresholdPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        m_before = new QLineEdit(m_window.get());
        m_plot = new ThresholdPlot(m_window.get());
        m_after = new QLineEdit(m_window.get());
        layout->addWidget(m_before);
        layout->addWidget(m_plot, 1);
        layout->addWidget(m_after);
        m_window->resize(460, 420);
        m_plot->setPoints({ { 0.1F, 0.6F, 0, 0 }, { 0.4F, 0.5F, 0, 1 }, { 0.7F, 0.7F, 1, 0 },
            { 0.2F, 0.1F, 1, 1 }, { 0.45F, 0.3F, 2, 0 } });
        m_plot->setThresholds({ 0.5, 0.2 });
        m_plot->setPublished({ 0.8, 0.2 });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_area = m_plot->findChild<QWidget*>(QStringLiteral("thresholdPlotArea"));
        QVERIFY(m_area);
        drawNow();
    }

    void chosenHeadsFollowBothLines()
    {
        const std::vector<std::pair<int, int>> expected { { 0, 0 }, { 0, 1 }, { 2, 0 } };
        QCOMPARE(m_plot->chosenHeads(), expected);
        QCOMPARE(m_plot->countText(), QStringLiteral("3 of 5 heads"));
        m_plot->setThresholds({ 0.6, 0.4 });
        QCOMPARE(m_plot->countText(), QStringLiteral("2 of 5 heads"));
        m_plot->setThresholds({ 0, 0 });
        QCOMPARE(m_plot->countText(), QStringLiteral("5 of 5 heads"));
    }

    void limitsAreInclusive()
    {
        m_plot->setPoints({ { 0.2F, 0.3F, 0, 0 } });
        m_plot->setThresholds({ 0.8, 0.3 });
        QCOMPARE(m_plot->countText(), QStringLiteral("1 of 1 heads"));
    }

    void rowsOfAHeadCountOnce()
    {
        m_plot->setPoints({ { 0.1F, 0.6F, 3, 7 }, { 0.1F, 0.1F, 3, 7 }, { 0.2F, 0.5F, 3, 7 },
            { 0.9F, 0.9F, 3, 8 } });
        QCOMPARE(m_plot->headCount(), 2);
        QCOMPARE(m_plot->countText(), QStringLiteral("1 of 2 heads · 2 of 4 rows"));
    }

    void dragPreviewsThenChooses()
    {
        QSignalSpy previewed(m_plot, &ThresholdPlot::thresholdsPreviewed);
        QSignalSpy chosen(m_plot, &ThresholdPlot::thresholdsChosen);
        const QPoint from = at(0.5, 0.4);
        QTest::mousePress(m_area, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_area, at(0.4, 0.4));
        QTest::mouseMove(m_area, at(0.3, 0.4));
        QCOMPARE(previewed.size(), 2);
        QCOMPARE(chosen.size(), 0);
        QTest::mouseRelease(m_area, Qt::LeftButton, {}, at(0.3, 0.4));
        QCOMPARE(chosen.size(), 1);
        QVERIFY(std::abs(chosen[0][0].toDouble() - 0.7) < 0.015);
        QCOMPARE(chosen[0][1].toDouble(), 0.2);
        QCOMPARE(m_plot->countText(), QStringLiteral("1 of 5 heads"));
    }

    void floorIsDraggedAndStaysInside()
    {
        QSignalSpy chosen(m_plot, &ThresholdPlot::thresholdsChosen);
        QTest::mousePress(m_area, Qt::LeftButton, {}, at(0.8, 0.2));
        QTest::mouseMove(m_area, at(0.8, 0.2) + QPoint(0, 3000));
        QTest::mouseRelease(m_area, Qt::LeftButton, {}, at(0.8, 0.2) + QPoint(0, 3000));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_plot->thresholds(), (HeadThresholds { 0.5, 0 }));
    }

    void tabGoesThroughTheLines()
    {
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QVERIFY(m_plot->hasFocus());
        QCOMPARE(m_plot->focusedLine(), Line::Rho);
        QTest::keyClick(m_plot, Qt::Key_Tab);
        QVERIFY(m_plot->hasFocus());
        QCOMPARE(m_plot->focusedLine(), Line::MassFloor);
        QTest::keyClick(m_plot, Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
        QTest::keyClick(m_after, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_plot->focusedLine(), Line::MassFloor);
    }

    void keysMoveTheFocusedLine()
    {
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QSignalSpy chosen(m_plot, &ThresholdPlot::thresholdsChosen);
        QTest::keyClick(m_plot, Qt::Key_Left);
        QCOMPARE(m_plot->thresholds().rho, 0.51);
        QTest::keyClick(m_plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_plot->thresholds().rho, 0.41);
        QCOMPARE(chosen.size(), 2);
        QTest::keyClick(m_plot, Qt::Key_Tab);
        QTest::keyClick(m_plot, Qt::Key_Up);
        QCOMPARE(m_plot->thresholds().massFloor, 0.21);
        QTest::keyClick(m_plot, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_plot, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_plot, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_plot->thresholds().massFloor, 0.0);
        QTest::keyClick(m_plot, Qt::Key_Backspace);
        QCOMPARE(m_plot->thresholds().massFloor, 0.2);
    }

    void heldKeyChoosesOnce()
    {
        m_plot->setFocus();
        QSignalSpy previewed(m_plot, &ThresholdPlot::thresholdsPreviewed);
        QSignalSpy chosen(m_plot, &ThresholdPlot::thresholdsChosen);
        QTest::keyPress(m_plot, Qt::Key_Left);
        QTest::keyPress(m_plot, Qt::Key_Left);
        QTest::keyPress(m_plot, Qt::Key_Left);
        QCOMPARE(previewed.size(), 3);
        QCOMPARE(chosen.size(), 0);
        QTest::keyRelease(m_plot, Qt::Key_Left);
        QCOMPARE(chosen.size(), 1);
    }

    void doubleClickRestoresPublished()
    {
        const QPointF line = at(0.5, 0.4);
        QMouseEvent twice(QEvent::MouseButtonDblClick, line, m_area->mapToGlobal(line),
            Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(m_area, &twice);
        QCOMPARE(m_plot->thresholds().rho, 0.8);
    }

    void dotIsHoveredAndPicked()
    {
        QSignalSpy hovered(m_plot, &ThresholdPlot::headHovered);
        QSignalSpy picked(m_plot, &ThresholdPlot::headPicked);
        QTest::mouseMove(m_area, at(0.7, 0.7));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0], (QList<QVariant> { 1, 0 }));
        QTest::mouseClick(m_area, Qt::LeftButton, {}, at(0.7, 0.7) + QPoint(2, 1));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0], (QList<QVariant> { 1, 0 }));
        QTest::mouseClick(m_area, Qt::LeftButton, {}, at(0.9, 0.5));
        QCOMPARE(picked.size(), 1);
    }

    void pagesGoThroughTheChosenHeads()
    {
        QSignalSpy picked(m_plot, &ThresholdPlot::headPicked);
        QTest::keyClick(m_plot, Qt::Key_PageUp);
        QCOMPARE(picked.size(), 0);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_plot, Qt::Key_PageDown);
        QCOMPARE(picked.size(), 3);
        QCOMPARE(picked[2], (QList<QVariant> { 2, 0 }));
        QTest::keyClick(m_plot, Qt::Key_PageUp);
        QCOMPARE(picked[3], (QList<QVariant> { 0, 1 }));
    }

    void toolTipAsksForPoint()
    {
        int asked = -1;
        m_plot->setToolTipSource([&](const HeadPoint& point) {
            asked = point.layer;
            return QStringLiteral("L%1").arg(point.layer);
        });
        const QPoint dot = at(0.7, 0.7);
        QHelpEvent help(QEvent::ToolTip, dot, m_area->mapToGlobal(dot));
        QApplication::sendEvent(m_area, &help);
        QCOMPARE(asked, 1);
    }

    void chosenDotsHaveTheVariantColour()
    {
        const QColor variant = coloursOf(Theme::Dark).variant;
        QTRY_COMPARE(pixel(0.1, 0.6), variant);
        QVERIFY(pixel(0.7, 0.7).hslSaturation() < 60);
        m_plot->setThresholds({ 0.2, 0.2 });
        QTRY_COMPARE(pixel(0.7, 0.7), variant);
    }

    void pointsThatAreNotFiniteAreNoDots()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        m_plot->setPoints({ { nan, 0.5F, 0, 0 }, { 0.1F, nan, 0, 1 }, { 0.1F, infinity, 0, 2 } });
        m_plot->setThresholds({ std::nan(""), 4 });
        QCOMPARE(m_plot->thresholds(), (HeadThresholds { 0.5, 1 }));
        QCOMPARE(m_plot->countText(), QStringLiteral("1 of 3 heads"));
        drawNow();
    }

    void emptyShowsItsMessage()
    {
        m_plot->setPoints({});
        m_plot->setMessage(QStringLiteral("Run once with VAR prepared to see its heads."));
        QSignalSpy previewed(m_plot, &ThresholdPlot::thresholdsPreviewed);
        QTest::mouseMove(m_area, QPoint(100, 100));
        QTest::mouseClick(m_area, Qt::LeftButton, {}, QPoint(100, 100));
        QTest::keyClick(m_plot, Qt::Key_Left);
        QCOMPARE(previewed.size(), 0);
        drawNow();
    }

    void manyDotsFollowADrag()
    {
        std::vector<HeadPoint> points;
        for (int i = 0; i < 28 * 28 * 32; ++i)
            points.push_back({ static_cast<float>((i * 37) % 1009) / 1009,
                static_cast<float>((i * 101) % 997) / 997, i / 28 % 28, i % 28 });
        m_plot->setPoints(points);
        drawNow();
        double best = std::numeric_limits<double>::infinity();
        for (int step = 0; step < 12; ++step) {
            QElapsedTimer timer;
            timer.start();
            m_plot->setThresholds({ 0.3 + step * 0.02, 0.2 });
            drawNow();
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("%d dots: %.1f ms", static_cast<int>(points.size()), best);
        QVERIFY2(best < 64, qPrintable(QString::number(best)));
    }

private:
    /// Redrawing is queued.
    void drawNow()
    {
        QCoreApplication::processEvents();
        m_plot->grab();
    }

    QPoint at(double share, double mass) const
    {
        return (m_plot->positionOf(share, mass) - QPointF(m_area->pos())).toPoint();
    }

    QColor pixel(double share, double mass)
    {
        return m_plot->grab().toImage().pixelColor(m_plot->positionOf(share, mass).toPoint());
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_before = nullptr;
    ThresholdPlot* m_plot = nullptr;
    QLineEdit* m_after = nullptr;
    QWidget* m_area = nullptr;
};

QTEST_MAIN(ThresholdPlotTest)
#include "threshold_plot_test.moc"
