// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas_messages.h"

#include <QPainter>
#include <QtTest>

using namespace sinkscope::widgets;

namespace {

constexpr QRectF frame(20, 10, 300, 200);

/// Where the label darkens a white picture; null when nowhere.
QRect labelOver(const std::vector<QRectF>& rings)
{
    QImage image(340, 220, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintRingCount(painter, frame, rings);
    painter.end();
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).lightness() < 200)
                box |= QRect(x, y, 1, 1);
    return box;
}

} // namespace

class CanvasMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsRingsAtTheLowerEdge()
    {
        const QRect label = labelOver({ QRectF(30, 20, 40, 40) });
        QVERIFY(QRectF(label).intersects(QRectF(20, 160, 300, 50)));
        QVERIFY(frame.contains(QRectF(label)));
        QVERIFY(std::abs(label.center().x() - 170) <= 2);
    }

    void leavesRingsInSight_data()
    {
        QTest::addColumn<QList<QRectF>>("rings");
        QTest::addColumn<bool>("above");
        const QRectF low(150, 170, 40, 40);
        const QRectF high(150, 10, 40, 40);
        const QRectF corner(20, 170, 40, 40);
        QTest::newRow("ring below") << QList<QRectF> { low } << true;
        QTest::newRow("ring in a corner") << QList<QRectF> { corner } << false;
        QTest::newRow("rings above and below") << QList<QRectF> { low, high } << false;
        QTest::newRow("ring above") << QList<QRectF> { high } << false;
    }

    void leavesRingsInSight()
    {
        QFETCH(QList<QRectF>, rings);
        QFETCH(bool, above);
        const QRect label = labelOver({ rings.begin(), rings.end() });
        QVERIFY(!label.isNull());
        QCOMPARE(label.center().y() < frame.center().y(), above);
        QVERIFY(frame.contains(QRectF(label)));
    }
};

QTEST_MAIN(CanvasMessagesTest)
#include "canvas_messages_test.moc"
