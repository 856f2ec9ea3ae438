// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overlay_grid.h"
#include "widgets/overlay_paint.h"

#include <QPainter>
#include <QtTest>

#include <limits>

using namespace sinkscope::widgets;

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Two rows, three columns over 120 × 40 pixels; the last column is half as wide as the others.
FrameOverlay unevenOverlay(const std::vector<float>& values)
{
    const std::vector<double> edges { 0, 48, 96, 120 };
    FrameOverlay overlay { QSize(120, 40), 2, 3, {} };
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column) {
            const auto c = static_cast<std::size_t>(column);
            OverlayCell cell;
            cell.box = QRectF(QPointF(edges[c], 20 * row), QPointF(edges[c + 1], 20 * row + 20));
            cell.row = row;
            cell.column = column;
            cell.token = 100 + 3 * row + column;
            cell.value = values[static_cast<std::size_t>(3 * row + column)];
            overlay.cells.push_back(cell);
        }
    return overlay;
}

OverlayStyle opaqueStyle(bool smooth)
{
    OverlayStyle style;
    style.smooth = smooth;
    style.alphaByValue = false;
    return style;
}

/// The colour of a heat map at a frame point.
QColor heatAt(const QImage& heat, QPointF framePoint)
{
    return heat.pixelColor(static_cast<int>(framePoint.x() / 120 * heat.width()),
        static_cast<int>(framePoint.y() / 40 * heat.height()));
}

bool close(const QColor& a, const QColor& b, int tolerance = 12)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance
        && std::abs(a.alpha() - b.alpha()) <= tolerance;
}

} // namespace

class OverlayPaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heatHasCellValueAtCentres_data();
    void heatHasCellValueAtCentres();
    void smoothIsMonotoneBetweenCentres();
    void missingValuesTakeNoPart();
    void sparseGridLeavesOutEmptyLines();
    void foreignCellsAreIgnored();
    void heatSizeIsLimited();
    void findsCells();
    void paintedCellsHaveNoSeams();
    void ringAndOutlineUseTheirColours();
};

void OverlayPaintTest::heatHasCellValueAtCentres_data()
{
    QTest::addColumn<bool>("smooth");
    QTest::newRow("smooth") << true;
    QTest::newRow("raw") << false;
}

void OverlayPaintTest::heatHasCellValueAtCentres()
{
    QFETCH(bool, smooth);
    const FrameOverlay overlay = unevenOverlay({ 0, 0.5f, 1, 1, 0.25f, 0 });
    const QImage heat = heatImage(overlay, opaqueStyle(smooth), 20);
    const ColourMap map(ColourMapId::Viridis, { 0, 1 }, false);
    for (const OverlayCell& cell : overlay.cells)
        QVERIFY(close(heatAt(heat, cell.box.center()),
            QColor::fromRgb(map.colour(static_cast<double>(cell.value)))));
}

void OverlayPaintTest::smoothIsMonotoneBetweenCentres()
{
    const QImage heat = heatImage(unevenOverlay({ 0, 1, 1, 0, 1, 1 }), opaqueStyle(true), 24);
    int green = 0;
    for (double x = 24; x < 72; x += 2) {
        const int next = heatAt(heat, QPointF(x, 20)).green();
        QVERIFY(next >= green);
        green = next;
    }
    const QImage raw = heatImage(unevenOverlay({ 0, 1, 1, 0, 1, 1 }), opaqueStyle(false), 24);
    QCOMPARE(heatAt(raw, QPointF(46, 20)), heatAt(raw, QPointF(2, 20)));
    QCOMPARE(heatAt(raw, QPointF(50, 20)), heatAt(raw, QPointF(94, 20)));
}

void OverlayPaintTest::missingValuesTakeNoPart()
{
    const QImage heat =
        heatImage(unevenOverlay({ 1, none, none, 1, none, none }), opaqueStyle(true), 24);
    const QColor full = QColor::fromRgb(colourTable(ColourMapId::Viridis).back());
    QVERIFY(close(heatAt(heat, QPointF(24, 10)), full));
    QCOMPARE(heatAt(heat, QPointF(110, 10)).alpha(), 0);
    const QColor fading = heatAt(heat, QPointF(48, 10));
    QVERIFY(fading.alpha() > 90 && fading.alpha() < 165);
    QVERIFY(close(QColor(fading.red(), fading.green(), fading.blue()), full));
}

void OverlayPaintTest::sparseGridLeavesOutEmptyLines()
{
    FrameOverlay overlay = unevenOverlay({ 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f });
    std::erase_if(overlay.cells, [](const OverlayCell& cell) { return cell.column == 1; });
    const OverlayGrid grid = gridOf(overlay);
    QCOMPARE(grid.columns.count(), 2);
    QCOMPARE(grid.rows.count(), 2);
    QCOMPARE(grid.at(1, 1), 0.6f);
}

void OverlayPaintTest::foreignCellsAreIgnored()
{
    FrameOverlay overlay = unevenOverlay({ 0, 0, 0, 0, 0, 0 });
    overlay.cells[0].row = -1;
    overlay.cells[1].column = 99;
    QVERIFY(std::isnan(gridOf(overlay).at(0, 0)));
    overlay.rows = 1 << 30;
    QVERIFY(heatImage(overlay, opaqueStyle(true), 4).isNull());
    QVERIFY(heatImage(FrameOverlay {}, opaqueStyle(true), 4).isNull());
}

void OverlayPaintTest::heatSizeIsLimited()
{
    const QImage heat = heatImage(unevenOverlay({ 0, 0, 0, 0, 0, 0 }), opaqueStyle(true), 100000);
    QCOMPARE(heat.size(), QSize(1024, 1024));
}

void OverlayPaintTest::findsCells()
{
    const FrameOverlay overlay = unevenOverlay({ 0, 0, 0, 0, 0, 0 });
    QCOMPARE(coveredRect(overlay), QRectF(0, 0, 120, 40));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(
            cellAtFramePoint(overlay, overlay.cells[static_cast<std::size_t>(i)].box.center()), i);
    QCOMPARE(cellAtFramePoint(overlay, QPointF(48, 0)), 1);
    QCOMPARE(cellAtFramePoint(overlay, QPointF(47.9, 19.9)), 0);
    QCOMPARE(cellAtFramePoint(overlay, QPointF(120, 10)), -1);
    QCOMPARE(cellAtFramePoint(overlay, QPointF(-1, 10)), -1);
}

void OverlayPaintTest::paintedCellsHaveNoSeams()
{
    QImage image(173, 61, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::black);
    QPainter painter(&image);
    paintCells(painter, unevenOverlay({ 1, 1, 1, 1, 1, 1 }), opaqueStyle(false),
        QTransform::fromScale(173.0 / 120, 61.0 / 40));
    painter.end();
    const QColor full = QColor::fromRgb(colourTable(ColourMapId::Viridis).back());
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(x, y), full);
}

void OverlayPaintTest::ringAndOutlineUseTheirColours()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(QColor(0x40, 0x80, 0xc0));
    QPainter painter(&image);
    paintRing(painter, QRectF(0, 0, 60, 40), { QColor(0xe6, 0x9f, 0x00), 2 });
    painter.end();
    const QRectF ring = QRectF(0, 0, 60, 40).adjusted(3.4, 3.4, -3.4, -3.4);
    QVERIFY(
        close(image.pixelColor(30, static_cast<int>(ring.top())), QColor(0xe6, 0x9f, 0x00), 90));
    QCOMPARE(image.pixelColor(30, 20), QColor(0x40, 0x80, 0xc0));

    painter.begin(&image);
    paintOutline(painter, QRectF(10, 10, 30, 20), 2);
    painter.end();
    QCOMPARE(image.pixelColor(25, 10), QColor(Qt::white));
    QCOMPARE(image.pixelColor(25, 29), QColor(Qt::white));
    QVERIFY(image.pixelColor(25, 9).lightness() < 100);
}

QTEST_MAIN(OverlayPaintTest)
#include "overlay_paint_test.moc"
