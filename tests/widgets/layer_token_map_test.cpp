// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_token_map.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::widgets;
using Place = LayerTokenMap::Place;

class LayerTokenMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_map = std::make_unique<LayerTokenMap>();
        m_map->resize(450, 242);
        m_map->setValues(layers, tokens, ramp(layers, tokens));
        m_map->show();
        QVERIFY(QTest::qWaitForWindowActive(m_map.get()));
    }

    void everyCellIsPicked()
    {
        QSignalSpy picked(m_map.get(), &LayerTokenMap::picked);
        for (int layer = 0; layer < layers; ++layer) {
            for (int token = 0; token < tokens; ++token) {
                QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, centre(layer, token));
                QCOMPARE(picked.takeLast(), (QList<QVariant> { layer, token }));
            }
        }
    }

    void keysMoveAndStopAtTheEdges()
    {
        m_map->setSelected(0, 0);
        QSignalSpy picked(m_map.get(), &LayerTokenMap::picked);
        QTest::keyClick(m_map.get(), Qt::Key_Up);
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QCOMPARE(picked.size(), 0);
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QTest::keyClick(m_map.get(), Qt::Key_Down);
        QCOMPARE(m_map->selected(), (Place { 1, 1 }));
        QTest::keyClick(m_map.get(), Qt::Key_End);
        QCOMPARE(m_map->selected(), (Place { 1, tokens - 1 }));
        QTest::keyClick(m_map.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_map->selected(), (Place { 1, tokens - 11 }));
        QTest::keyClick(m_map.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_map->selected(), (Place { layers - 1, tokens - 11 }));
        QTest::keyClick(m_map.get(), Qt::Key_Home);
        QCOMPARE(m_map->selected(), (Place { layers - 1, 0 }));
    }

    void hoverReportsOncePerCell()
    {
        QSignalSpy hovered(m_map.get(), &LayerTokenMap::hovered);
        QSignalSpy left(m_map.get(), &LayerTokenMap::left);
        QTest::mouseMove(m_map.get(), centre(2, 3));
        QTest::mouseMove(m_map.get(), centre(2, 3) + QPoint(1, 1));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0], (QList<QVariant> { 2, 3 }));
        QTest::mouseMove(m_map.get(), QPoint(2, 2));
        QCOMPARE(left.size(), 1);
    }

    void coloursFollowValues()
    {
        const ColourTable& table = colourTable(ColourMapId::Viridis);
        QCOMPARE(pixel(0, 0), QColor::fromRgb(table.front()));
        QCOMPARE(pixel(layers - 1, tokens - 1), QColor::fromRgb(table.back()));
        m_map->setRange({ 0, 1000 });
        QVERIFY(pixel(layers - 1, tokens - 1) != QColor::fromRgb(table.back()));
        m_map->clearRange();
        m_map->setColourMap(ColourMapId::Inferno);
        QCOMPARE(pixel(layers - 1, tokens - 1),
            QColor::fromRgb(colourTable(ColourMapId::Inferno).back()));
    }

    void squeezedColumnShowsItsLargest()
    {
        constexpr int many = 8000;
        std::vector<float> values(static_cast<std::size_t>(layers) * many);
        values[2 * many + 4321] = 7;
        m_map->setValues(layers, many, values);
        QCOMPARE(pixel(2, 4321), QColor::fromRgb(colourTable(ColourMapId::Viridis).back()));
        QSignalSpy picked(m_map.get(), &LayerTokenMap::picked);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, centre(2, 4321));
        QCOMPARE(picked.takeLast(), (QList<QVariant> { 2, 4321 }));
    }

    void everyTokenLiesInItsColumn()
    {
        constexpr int many = 1237;
        for (const int token : { 0, 1, 3, 400, 801, many - 2, many - 1 }) {
            std::vector<float> values(many);
            values[static_cast<std::size_t>(token)] = 1;
            m_map->setValues(1, many, values);
            QCOMPARE(m_map->placeAt(m_map->cellRect(0, token).center()), (Place { 0, token }));
        }
    }

    void missingValueIsGrey()
    {
        std::vector<float> values(layers * tokens, 1.0F);
        values[5] = std::numeric_limits<float>::quiet_NaN();
        m_map->setValues(layers, tokens, values);
        QVERIFY(pixel(0, 5).hslSaturation() < 40);
        QVERIFY(pixel(0, 6).hslSaturation() > 60);
    }

    void sinkIsOutlinedFromBirthToEnd()
    {
        const QColor sink = coloursOf(Theme::Dark).sink;
        m_map->setSinks({ { 10, 1, 3 }, { 900, 0, 1 }, { 4, 3, 1 } });
        const QRectF birth = m_map->cellRect(1, 10);
        const QRectF end = m_map->cellRect(3, 10);
        QVERIFY(hasNear(QPointF(birth.center().x(), birth.top()), sink));
        QVERIFY(hasNear(QPointF(end.center().x(), end.bottom()), sink));
        QVERIFY(!hasNear(m_map->cellRect(4, 10).center(), sink));
        QVERIFY(!hasNear(m_map->cellRect(2, 4).topLeft(), sink));
    }

    void selectionCrossesTheMap()
    {
        m_map->setSelected(2, 7);
        const QRect area = m_map->mapRect();
        const QColor picked = coloursOf(Theme::Dark).picked;
        QVERIFY(hasNear(QPointF(area.left() + 4, m_map->cellRect(2, 0).top()), picked));
        QVERIFY(hasNear(QPointF(m_map->cellRect(0, 7).left(), area.bottom() - 4), picked));
        m_map->setSelected(-1, 7);
        QVERIFY(!hasNear(QPointF(area.left() + 4, m_map->cellRect(2, 0).top()), picked));
    }

    void toolTipAsksForPlace()
    {
        Place asked;
        m_map->setToolTipSource([&](int layer, int token) {
            asked = { layer, token };
            return QStringLiteral("here");
        });
        const QPoint place = centre(3, 8);
        QHelpEvent help(QEvent::ToolTip, place, m_map->mapToGlobal(place));
        QApplication::sendEvent(m_map.get(), &help);
        QCOMPARE(asked, (Place { 3, 8 }));
    }

    void wrongSizeTakesNoInput()
    {
        m_map->setValues(3, 3, std::vector<float>(2));
        m_map->setMessage(QStringLiteral("The run has no residual norms."));
        QCOMPARE(m_map->layerCount(), 0);
        QSignalSpy picked(m_map.get(), &LayerTokenMap::picked);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(200, 100));
        QTest::keyClick(m_map.get(), Qt::Key_End);
        QCOMPARE(picked.size(), 0);
        m_map->resize(30, 20);
        m_map->setValues(layers, tokens, ramp(layers, tokens));
        m_map->grab();
    }

    void longPromptsRepaintInAFrame()
    {
        constexpr int many = 8192;
        m_map->resize(1400, 400);
        m_map->setValues(28, many, ramp(28, many));
        m_map->setKinds(std::vector<TokenKind>(many, TokenKind::Vision));
        m_map->setSinks(std::vector<SinkSpan>(100, { 77, 3, 20 }));
        double best = std::numeric_limits<double>::infinity();
        for (int step = 0; step < 8; ++step) {
            QElapsedTimer timer;
            timer.start();
            m_map->setSelected(3, step);
            m_map->grab();
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("%.1f ms", best);
        QVERIFY2(best < 64, qPrintable(QString::number(best)));
    }

private:
    static constexpr int layers = 5;
    static constexpr int tokens = 40;

    static std::vector<float> ramp(int rows, int columns)
    {
        std::vector<float> values(
            static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(i);
        return values;
    }

    QPoint centre(int layer, int token) const
    {
        const QPointF place = m_map->cellRect(layer, token).center();
        return { static_cast<int>(place.x()), static_cast<int>(place.y()) };
    }

    QColor pixel(int layer, int token)
    {
        return m_map->grab().toImage().pixelColor(centre(layer, token));
    }

    bool hasNear(const QPointF& place, const QColor& colour)
    {
        const QImage image = m_map->grab().toImage();
        for (int y = -2; y <= 2; ++y) {
            for (int x = -2; x <= 2; ++x) {
                if (image.pixelColor(place.toPoint() + QPoint(x, y)) == colour)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<LayerTokenMap> m_map;
};

QTEST_MAIN(LayerTokenMapTest)
#include "layer_token_map_test.moc"
