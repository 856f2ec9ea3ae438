// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/head_grid.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class HeadGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_grid = std::make_unique<HeadGrid>();
        m_grid->resize(400, 300);
        std::vector<float> values;
        for (int index = 0; index < layers * heads; ++index) {
            values.push_back(static_cast<float>(index) / (layers * heads - 1));
        }
        values[5] = std::nanf("");
        m_grid->setValues(layers, heads, values);
        m_grid->show();
        QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    }

    void everyCellIsHit_data()
    {
        QTest::addColumn<bool>("transposed");
        QTest::newRow("layers down") << false;
        QTest::newRow("layers across") << true;
    }

    void everyCellIsHit()
    {
        QFETCH(bool, transposed);
        m_grid->setTransposed(transposed);
        QSignalSpy picked(m_grid.get(), &HeadGrid::picked);
        for (int layer = 0; layer < layers; ++layer) {
            for (int head = 0; head < heads; ++head) {
                const QRect cell = m_grid->cellRect(layer, head);
                for (const QPoint& corner : { cell.topLeft(), cell.bottomRight() }) {
                    QTest::mouseClick(m_grid.get(), Qt::LeftButton, {}, corner);
                    const QList<QVariant> last = picked.takeLast();
                    QCOMPARE(last, (QList<QVariant> { layer, head }));
                }
            }
        }
    }

    void labelPicksHeadMean()
    {
        QSignalSpy picked(m_grid.get(), &HeadGrid::picked);
        QTest::mouseClick(m_grid.get(), Qt::LeftButton, {}, m_grid->layerLabelRect(4).center());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0], (QList<QVariant> { 4, -1 }));
        QCOMPARE(m_grid->selectedHead(), -1);
    }

    void hoverPreviewsOncePerCell()
    {
        QSignalSpy hovered(m_grid.get(), &HeadGrid::hovered);
        QSignalSpy left(m_grid.get(), &HeadGrid::left);
        const QRect cell = m_grid->cellRect(2, 1);
        QTest::mouseMove(m_grid.get(), cell.center());
        QTest::mouseMove(m_grid.get(), cell.center() + QPoint(2, 1));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0], (QList<QVariant> { 2, 1 }));
        QTest::mouseMove(m_grid.get(), QPoint(399, 299));
        QCOMPARE(left.size(), 1);
        QCOMPARE(m_grid->selectedLayer(), -1);
    }

    void keysStopAtEdges()
    {
        m_grid->setSelected(0, 0);
        QSignalSpy picked(m_grid.get(), &HeadGrid::picked);
        QTest::keyClick(m_grid.get(), Qt::Key_Up);
        QCOMPARE(picked.size(), 0);
        QTest::keyClick(m_grid.get(), Qt::Key_Down);
        QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(m_grid->selectedLayer(), 1);
        QCOMPARE(m_grid->selectedHead(), 1);
        QTest::keyClick(m_grid.get(), Qt::Key_Left);
        QTest::keyClick(m_grid.get(), Qt::Key_Left);
        QCOMPARE(m_grid->selectedHead(), -1);
        QTest::keyClick(m_grid.get(), Qt::Key_Left);
        QCOMPARE(picked.size(), 4);
    }

    void coloursFollowMapAndRange()
    {
        const ColourTable& viridis = colourTable(ColourMapId::Viridis);
        QCOMPARE(colourAt(0, 0), QColor::fromRgb(viridis.front()));
        QCOMPARE(colourAt(layers - 1, heads - 1), QColor::fromRgb(viridis.back()));
        m_grid->setRange(0.0f, 10.0f);
        QVERIFY(colourAt(layers - 1, heads - 1) != QColor::fromRgb(viridis.back()));
        m_grid->clearRange();
        m_grid->setColourMap(ColourMapId::Inferno);
        QCOMPARE(colourAt(layers - 1, heads - 1),
            QColor::fromRgb(colourTable(ColourMapId::Inferno).back()));
    }

    void missingValueIsGrey()
    {
        const QColor colour = colourAt(1, 1);
        QVERIFY2(colour.hslSaturation() < 40, qPrintable(colour.name()));
    }

    void markedHeadHasDot()
    {
        const QColor before = colourAt(3, 2);
        m_grid->setMarked({ 3 * heads + 2 });
        QCOMPARE(colourAt(3, 2), coloursOf(Theme::Dark).variant);
        m_grid->setMarked({});
        QCOMPARE(colourAt(3, 2), before);
    }

    void wrongSizeShowsNothing()
    {
        m_grid->setValues(4, 4, std::vector<float>(3));
        QCOMPARE(m_grid->layerCount(), 0);
        QVERIFY(m_grid->cellRect(0, 0).isEmpty());
        QSignalSpy picked(m_grid.get(), &HeadGrid::picked);
        QTest::mouseClick(m_grid.get(), Qt::LeftButton, {}, QPoint(200, 100));
        QTest::keyClick(m_grid.get(), Qt::Key_Down);
        QCOMPARE(picked.size(), 0);
    }

    void toolTipAsksForCell()
    {
        QString asked;
        m_grid->setToolTipSource([&](int layer, int head) {
            asked = QStringLiteral("L%1·H%2").arg(layer).arg(head);
            return asked;
        });
        const QPoint centre = m_grid->cellRect(6, 3).center();
        QHelpEvent help(QEvent::ToolTip, centre, m_grid->mapToGlobal(centre));
        QApplication::sendEvent(m_grid.get(), &help);
        QCOMPARE(asked, QStringLiteral("L6·H3"));
    }

private:
    static constexpr int layers = 7;
    static constexpr int heads = 4;

    QColor colourAt(int layer, int head)
    {
        return m_grid->grab().toImage().pixelColor(m_grid->cellRect(layer, head).center());
    }

    std::unique_ptr<HeadGrid> m_grid;
};

QTEST_MAIN(HeadGridTest)
#include "head_grid_test.moc"
