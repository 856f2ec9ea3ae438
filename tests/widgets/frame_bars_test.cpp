// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_bars.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class FrameBarsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_bars = std::make_unique<FrameBars>();
        m_bars->resize(420, 180);
        m_bars->setFrames(
            { { 0.1, 0.05, QStringLiteral("0.00 s") }, { 0.4, 0.2, QStringLiteral("0.50 s") },
                { std::nan(""), std::nan(""), QStringLiteral("1.00 s") },
                { 0.2, std::nan(""), QStringLiteral("1.50 s") } });
        m_bars->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bars.get()));
    }

    void heightsFollowMass()
    {
        const double full = m_bars->barRect(1, false).height();
        QVERIFY(full > 100);
        QVERIFY(std::abs(m_bars->barRect(0, false).height() - full / 4) < 1e-6);
        QVERIFY(std::abs(m_bars->barRect(1, true).height() - full / 2) < 1e-6);
        QVERIFY(m_bars->barRect(2, false).isEmpty());
        QVERIFY(m_bars->barRect(3, true).isEmpty());
        m_bars->setLargest(0.8);
        QVERIFY(std::abs(m_bars->barRect(1, false).height() - full / 2) < 1e-6);
        m_bars->setLargest(0.1);
        QCOMPARE(m_bars->barRect(1, false).height(), full);
    }

    void coloursNameTheArm()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QCOMPARE(pixel(m_bars->barRect(3, false).center()), colours.baseline);
        m_bars->setArm(Arm::Variant);
        QCOMPARE(pixel(m_bars->barRect(3, false).center()), colours.variant);
    }

    void innerBarIsLighter()
    {
        const QRectF outer = m_bars->barRect(1, false);
        const QRectF inner = m_bars->barRect(1, true);
        QVERIFY(outer.width() > inner.width());
        const QColor within = pixel(inner.center());
        const QColor beside = pixel({ outer.left() + 2, inner.center().y() });
        QVERIFY(within.lightness() > beside.lightness());
    }

    void everyColumnIsPicked()
    {
        QSignalSpy picked(m_bars.get(), &FrameBars::picked);
        for (int frame = 0; frame < 4; ++frame) {
            const QRect column = m_bars->columnRect(frame);
            for (const int x : { column.right(), column.left() }) {
                m_bars->setSelected(-1);
                QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, QPoint(x, 60));
                QCOMPARE(picked.takeLast()[0].toInt(), frame);
            }
        }
        QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, QPoint(4, 60));
        QCOMPARE(picked.size(), 0);
    }

    void keysStopAtTheEnds()
    {
        QSignalSpy picked(m_bars.get(), &FrameBars::picked);
        QTest::keyClick(m_bars.get(), Qt::Key_Right);
        QCOMPARE(m_bars->selected(), 0);
        QTest::keyClick(m_bars.get(), Qt::Key_Left);
        QCOMPARE(picked.size(), 1);
        QTest::keyClick(m_bars.get(), Qt::Key_End);
        QTest::keyClick(m_bars.get(), Qt::Key_Right);
        QCOMPARE(m_bars->selected(), 3);
        QTest::keyClick(m_bars.get(), Qt::Key_Home);
        QCOMPARE(m_bars->selected(), 0);
        QCOMPARE(picked.size(), 3);
    }

    void hoverAndToolTipKnowTheFrame()
    {
        QSignalSpy hovered(m_bars.get(), &FrameBars::hovered);
        const QPoint place = m_bars->columnRect(2).center();
        QTest::mouseMove(m_bars.get(), place);
        QTest::mouseMove(m_bars.get(), place + QPoint(3, 5));
        QCOMPARE(hovered.size(), 1);
        int asked = -1;
        m_bars->setToolTipSource([&](int frame) {
            asked = frame;
            return QStringLiteral("frame");
        });
        QHelpEvent help(QEvent::ToolTip, place, m_bars->mapToGlobal(place));
        QApplication::sendEvent(m_bars.get(), &help);
        QCOMPARE(asked, 2);
    }

    void anchorIsMarked()
    {
        const QImage before = m_bars->grab().toImage();
        m_bars->setAnchor(1);
        const QColor mark =
            pixel(QPointF(m_bars->columnRect(1).center().x(), m_bars->barRect(1, false).top() - 7));
        QVERIFY2(mark.lightness() > 150, qPrintable(mark.name()));
        m_bars->setAnchor(40);
        QCOMPARE(m_bars->grab().toImage(), before);
    }

    void manyFramesAndNone()
    {
        m_bars->setFrames(std::vector<FrameBar>(3000, { 0.001, 0.0005, QStringLiteral("1:00.0") }));
        m_bars->grab();
        QTest::keyClick(m_bars.get(), Qt::Key_End);
        QCOMPARE(m_bars->selected(), 2999);
        m_bars->setFrames({});
        m_bars->setMessage(QStringLiteral("The prompt has no frames."));
        QTest::keyClick(m_bars.get(), Qt::Key_Home);
        QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, QPoint(200, 60));
        QCOMPARE(m_bars->selected(), -1);
        m_bars->setFrames({ { 0, 0, {} }, { 0, 0, {} } });
        m_bars->grab();
    }

private:
    QColor pixel(const QPointF& place)
    {
        return m_bars->grab().toImage().pixelColor(
            static_cast<int>(place.x()), static_cast<int>(place.y()));
    }

    std::unique_ptr<FrameBars> m_bars;
};

QTEST_MAIN(FrameBarsTest)
#include "frame_bars_test.moc"
