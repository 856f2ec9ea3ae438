// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/category_colours.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>
#include <set>

using namespace sinkscope::widgets;

class ScatterPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_plot = std::make_unique<ScatterPlot>();
        m_plot->resize(420, 360);
        m_plot->setPoints({ { 0, 0, 0 }, { 4, 0, 1 }, { 0, 3, -1 }, { -4, 0, 7 },
                              { 0, std::numeric_limits<float>::quiet_NaN(), 0 }, { 0, -3, 1 } },
            { { QStringLiteral("“<s>”"), true }, { QStringLiteral("token 60"), false } });
        m_plot->show();
        QVERIFY(QTest::qWaitForWindowActive(m_plot.get()));
        m_area = m_plot->findChild<QWidget*>(QStringLiteral("scatterPlotArea"));
        QVERIFY(m_area);
        QCoreApplication::processEvents();
    }

    void clickPicksThePoint()
    {
        QSignalSpy picked(m_plot.get(), &ScatterPlot::picked);
        QTest::mouseClick(m_area, Qt::LeftButton, {}, at(1) + QPoint(2, 2));
        QTest::mouseClick(m_area, Qt::LeftButton, {}, at(1) + QPoint(40, 40));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toInt(), 1);
        QCOMPARE(m_plot->selected(), 1);
    }

    void arrowsGoToTheNearestInTheirDirection()
    {
        m_plot->setSelected(0);
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->selected(), 1);
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->selected(), 1);
        m_plot->setSelected(0);
        QTest::keyClick(m_plot.get(), Qt::Key_Up);
        QCOMPARE(m_plot->selected(), 2);
        QTest::keyClick(m_plot.get(), Qt::Key_Down);
        QCOMPARE(m_plot->selected(), 0);
        QTest::keyClick(m_plot.get(), Qt::Key_Left);
        QCOMPARE(m_plot->selected(), 3);
    }

    void pagesGoThroughTheTokens()
    {
        QTest::keyClick(m_plot.get(), Qt::Key_End);
        QCOMPARE(m_plot->selected(), 5);
        QTest::keyClick(m_plot.get(), Qt::Key_PageUp);
        QCOMPARE(m_plot->selected(), 3); // 4 is not drawn
        QTest::keyClick(m_plot.get(), Qt::Key_Home);
        QCOMPARE(m_plot->selected(), 0);
        QTest::keyClick(m_plot.get(), Qt::Key_PageDown);
        QCOMPARE(m_plot->selected(), 1);
    }

    void hoverAndToolTipKnowThePoint()
    {
        QSignalSpy hovered(m_plot.get(), &ScatterPlot::hovered);
        QSignalSpy left(m_plot.get(), &ScatterPlot::left);
        QTest::mouseMove(m_area, at(2));
        QTest::mouseMove(m_area, at(2) + QPoint(1, 0));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][0].toInt(), 2);
        QTest::mouseMove(m_area, at(2) + QPoint(40, 40));
        QCOMPARE(left.size(), 1);
        int asked = -1;
        m_plot->setToolTipSource([&](int point) {
            asked = point;
            return QStringLiteral("token");
        });
        QHelpEvent help(QEvent::ToolTip, at(5), m_area->mapToGlobal(at(5)));
        QApplication::sendEvent(m_area, &help);
        QCOMPARE(asked, 5);
    }

    void primarySinkHasTheColourOfSinks()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QCOMPARE(pixel(0), colours.sink);
        QCOMPARE(pixel(1), categoryLook(0, colours).fill);
        QVERIFY(pixel(2).hslSaturation() < 60);
        QCOMPARE(pixel(3), pixel(2)); // a category nobody named
    }

    void categoriesKeepAwayFromReservedColours()
    {
        for (const Theme theme : { Theme::Dark, Theme::Light }) {
            const ThemeColours colours = coloursOf(theme);
            std::set<std::pair<int, QRgb>> marks;
            for (int i = 0; i < 20; ++i) {
                const DotLook look = categoryLook(i, colours);
                marks.emplace(static_cast<int>(look.shape), look.fill.rgb());
                for (const QColor& reserved : { colours.sink, colours.baseline, colours.variant })
                    QVERIFY2(distance(look.fill, reserved) > 60, qPrintable(look.fill.name()));
                QVERIFY(contrastRatio(look.fill, colours.panel) >= 3);
            }
            QCOMPARE(marks.size(), std::size_t { 20 });
        }
    }

    void legendCountsTokens()
    {
        const QStringList expected { QStringLiteral("“<s>” (2)"), QStringLiteral("token 60 (2)"),
            QStringLiteral("not caught (2)") };
        QCOMPARE(m_plot->legend(), expected);
    }

    void titlesTellTheVariance()
    {
        QCOMPARE(m_plot->axisTitle(Qt::Horizontal), QStringLiteral("component 1"));
        m_plot->setExplainedVariance(0.431, 0.12);
        QCOMPARE(m_plot->axisTitle(Qt::Horizontal),
            QStringLiteral("component 1 · 43 %"));
        QCOMPARE(
            m_plot->axisTitle(Qt::Vertical), QStringLiteral("component 2 · 12 %"));
    }

    void bothAxesHaveOneScale()
    {
        const QPointF right = m_plot->positionOf(1) - m_plot->positionOf(0);
        const QPointF up = m_plot->positionOf(0) - m_plot->positionOf(2);
        QVERIFY(std::abs(right.x() / 4 - up.y() / 3) < 0.5);
        m_plot->resize(700, 360);
        QCoreApplication::processEvents();
        const QPointF wide = m_plot->positionOf(1) - m_plot->positionOf(0);
        const QPointF high = m_plot->positionOf(0) - m_plot->positionOf(2);
        QVERIFY(std::abs(wide.x() / 4 - high.y() / 3) < 0.5);
    }

    void keptRangeComparesTwoStates()
    {
        const QPointF before = m_plot->positionOf(0);
        m_plot->setPoints({ { 0, 0, 0 }, { 1, 1, 0 } }, { { QStringLiteral("a"), false } }, true);
        QCoreApplication::processEvents();
        QCOMPARE(m_plot->positionOf(0), before);
        m_plot->setPoints({ { 0, 0, 0 }, { 1, 1, 0 } }, { { QStringLiteral("a"), false } });
        QCoreApplication::processEvents();
        QVERIFY(m_plot->positionOf(0) != before);
    }

    void oddInputIsDrawn()
    {
        m_plot->setPoints({ { 2, 2, 0 } }, { { QStringLiteral("a"), false } });
        QCoreApplication::processEvents();
        QVERIFY(m_plot->rect().contains(m_plot->positionOf(0).toPoint()));
        m_plot->setPoints({ { std::nanf(""), 2, 0 } }, { { QStringLiteral("a"), false } });
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QTest::keyClick(m_plot.get(), Qt::Key_End);
        QCOMPARE(m_plot->selected(), -1);
        m_plot->setPoints({}, {});
        m_plot->setMessage(QStringLiteral("No head catches tokens here."));
        QTest::keyClick(m_plot.get(), Qt::Key_End);
        QTest::keyClick(m_plot.get(), Qt::Key_Home);
        m_plot->grab();
    }

private:
    QPoint at(int point) const
    {
        return (m_plot->positionOf(point) - QPointF(m_area->pos())).toPoint();
    }

    QColor pixel(int point)
    {
        QCoreApplication::processEvents();
        return m_plot->grab().toImage().pixelColor(m_plot->positionOf(point).toPoint());
    }

    static int distance(const QColor& first, const QColor& second)
    {
        return std::abs(first.red() - second.red()) + std::abs(first.green() - second.green())
            + std::abs(first.blue() - second.blue());
    }

    std::unique_ptr<ScatterPlot> m_plot;
    QWidget* m_area = nullptr;
};

QTEST_MAIN(ScatterPlotTest)
#include "scatter_plot_test.moc"
