// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_canvas.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>
#include <QtTest>

using namespace sinkscope::widgets;

namespace {

constexpr int rows = 3;
constexpr int columns = 5;
constexpr QSize original(1000, 300);

/// Cells of 180 × 100 over the frame but for 100 pixels at its right edge; values grow with the
/// token.
FrameOverlay overlayFrom(int firstToken)
{
    FrameOverlay overlay { original, rows, columns, {} };
    for (int i = 0; i < rows * columns; ++i) {
        OverlayCell cell;
        cell.row = i / columns;
        cell.column = i % columns;
        cell.box = QRectF(180 * cell.column, 100 * cell.row, 180, 100);
        cell.token = firstToken + i;
        cell.value = static_cast<float>(i) / (rows * columns - 1);
        overlay.cells.push_back(cell);
    }
    return overlay;
}

QImage greyFrame()
{
    QImage image(500, 150, QImage::Format_RGB32);
    image.fill(QColor(0x60, 0x60, 0x60));
    return image;
}

void wheel(QWidget& widget, QPointF position, int delta, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, QPoint(0, delta), Qt::NoButton,
        modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

int countColour(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class FrameCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepsAspect();
    void mapsMouseToCell();
    void paintsRawColoursInCells();
    void smoothMatchesAtCentres();
    void opacityZeroAndHiddenShowTheFrame();
    void darkensWhatCellsDoNotCover();
    void ringsSinks();
    void marksArtifactsByDiamonds();
    void outlinesPickedCell();
    void hoverAndLeave();
    void hoverFollowsANewOverlay();
    void clickPicksAndClears();
    void wheelZoomsAroundCursor();
    void shiftWheelAsksForOpacity();
    void dragPansAndDoesNotPick();
    void doubleClickAndHomeReset();
    void arrowsNudge();
    void digitsJump();
    void keepsZoomForNextFrame();
    void tooltipComesFromProvider();
    void showsPlaceholderAndProgress();
    void repaintsForTheOtherTheme();

private:
    QPoint centreOf(int cell) const;
    QColor colourAt(QPointF framePoint) const;
    void setStyle(bool smooth, double opacity);

    std::unique_ptr<FrameCanvas> m_canvas;
};

void FrameCanvasTest::initTestCase() { applyTheme(*qApp, Theme::Dark); }

void FrameCanvasTest::init()
{
    m_canvas = std::make_unique<FrameCanvas>();
    m_canvas->resize(524, 424);
    m_canvas->setFrame(greyFrame(), original);
    m_canvas->setOverlay(overlayFrom(100));
    setStyle(false, 1);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void FrameCanvasTest::cleanup() { m_canvas.reset(); }

void FrameCanvasTest::setStyle(bool smooth, double opacity)
{
    OverlayStyle style;
    style.smooth = smooth;
    style.opacity = opacity;
    style.alphaByValue = false;
    m_canvas->setOverlayStyle(style);
}

QPoint FrameCanvasTest::centreOf(int cell) const
{
    const auto& cells = m_canvas->overlay().cells;
    return m_canvas->frameToWidget(cells.at(static_cast<std::size_t>(cell)).box.center()).toPoint();
}

QColor FrameCanvasTest::colourAt(QPointF framePoint) const
{
    return m_canvas->grab().toImage().pixelColor(m_canvas->frameToWidget(framePoint).toPoint());
}

void FrameCanvasTest::keepsAspect()
{
    const QRectF shown = m_canvas->frameToWidget(QRectF(QPointF(0, 0), QSizeF(original)));
    QCOMPARE(shown.width() / shown.height(), 1000.0 / 300.0);
    QCOMPARE(shown.width(), 500.0);
    QCOMPARE(shown.center(), QRectF(m_canvas->rect()).center());
    QCOMPARE(colourAt(QPointF(500, -50)), coloursOf(Theme::Dark).window);
}

void FrameCanvasTest::mapsMouseToCell()
{
    for (int zoomed = 0; zoomed < 2; ++zoomed) {
        for (int cell = 0; cell < rows * columns; ++cell) {
            const QPoint point = centreOf(cell);
            if (m_canvas->rect().adjusted(12, 12, -12, -12).contains(point))
                QCOMPARE(m_canvas->cellAt(point), cell);
        }
        m_canvas->setZoom(1.7, centreOf(7));
    }
    m_canvas->resetView();
    QCOMPARE(m_canvas->cellAt(m_canvas->frameToWidget(QPointF(950, 150))), -1);
    QCOMPARE(m_canvas->cellAt(QPointF(1, 1)), -1);
    const QPointF point(321.5, 87.25);
    QCOMPARE(m_canvas->widgetToFrame(m_canvas->frameToWidget(point)), point);
}

void FrameCanvasTest::paintsRawColoursInCells()
{
    const ColourMap map(ColourMapId::Viridis, { 0, 1 }, false);
    const QImage image = m_canvas->grab().toImage();
    for (const OverlayCell& cell : m_canvas->overlay().cells) {
        const QColor expected = QColor::fromRgb(map.colour(static_cast<double>(cell.value)));
        const QRectF inner = m_canvas->frameToWidget(cell.box).adjusted(2, 2, -2, -2);
        QCOMPARE(image.pixelColor(inner.center().toPoint()), expected);
        QCOMPARE(image.pixelColor(inner.topLeft().toPoint()), expected);
        QCOMPARE(image.pixelColor(inner.bottomRight().toPoint()), expected);
    }
}

void FrameCanvasTest::smoothMatchesAtCentres()
{
    setStyle(true, 1);
    const ColourMap map(ColourMapId::Viridis, { 0, 1 }, false);
    const QImage image = m_canvas->grab().toImage();
    for (int i = 0; i < rows * columns; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const double value = static_cast<double>(m_canvas->overlay().cells[index].value);
        const QColor expected = QColor::fromRgb(map.colour(value));
        const QColor actual = image.pixelColor(centreOf(i));
        QVERIFY(std::abs(actual.red() - expected.red()) <= 8);
        QVERIFY(std::abs(actual.green() - expected.green()) <= 8);
        QVERIFY(std::abs(actual.blue() - expected.blue()) <= 8);
    }
    // Half way between two cells the smooth map is a mixture, where the raw map has an edge.
    const QColor between = colourAt(QPointF(180, 50));
    QVERIFY(between != QColor::fromRgb(map.colour(0)));
    QVERIFY(between != QColor::fromRgb(map.colour(1.0 / 14)));
}

void FrameCanvasTest::opacityZeroAndHiddenShowTheFrame()
{
    setStyle(false, 0);
    QCOMPARE(colourAt(QPointF(90, 50)), QColor(0x60, 0x60, 0x60));
    OverlayStyle style = m_canvas->overlayStyle();
    style.opacity = 1;
    style.visible = false;
    m_canvas->setOverlayStyle(style);
    QCOMPARE(colourAt(QPointF(90, 50)), QColor(0x60, 0x60, 0x60));
    setStyle(false, 0.5);
    QVERIFY(colourAt(QPointF(90, 50)) != QColor(0x60, 0x60, 0x60));
}

void FrameCanvasTest::darkensWhatCellsDoNotCover()
{
    QVERIFY(colourAt(QPointF(950, 150)).lightness() < 0x40);
    m_canvas->setOverlay({});
    QCOMPARE(colourAt(QPointF(950, 150)), QColor(0x60, 0x60, 0x60));
}

void FrameCanvasTest::ringsSinks()
{
    const QColor sink = coloursOf(Theme::Dark).sink;
    QCOMPARE(countColour(m_canvas->grab().toImage(), sink), 0);
    FrameOverlay overlay = overlayFrom(100);
    overlay.cells[6].sink = true;
    m_canvas->setOverlay(overlay);
    const QRect box = m_canvas->frameToWidget(overlay.cells[6].box).toAlignedRect();
    const QImage image = m_canvas->grab().toImage();
    QVERIFY(countColour(image.copy(box), sink) > 40);
    QVERIFY(image.pixelColor(box.center()) != sink);
    OverlayStyle style = m_canvas->overlayStyle();
    style.rings = false;
    m_canvas->setOverlayStyle(style);
    QCOMPARE(countColour(m_canvas->grab().toImage(), sink), 0);
}

void FrameCanvasTest::marksArtifactsByDiamonds()
{
    const QImage before = m_canvas->grab().toImage();
    FrameOverlay overlay = overlayFrom(100);
    overlay.cells[6].artifact = true;
    overlay.cells[7].artifact = overlay.cells[7].sink = true;
    m_canvas->setOverlay(overlay);
    const auto boxOf = [&](std::size_t cell) {
        return m_canvas->frameToWidget(overlay.cells[cell].box).toAlignedRect();
    };
    const auto isGrey = [](const QColor& colour) {
        return colour.lightness() > 200 && colour.saturation() < 20;
    };
    QVERIFY(m_canvas->grab().toImage().copy(boxOf(6)) == before.copy(boxOf(6))); // off at first
    OverlayStyle style = m_canvas->overlayStyle();
    style.artifacts = true;
    m_canvas->setOverlayStyle(style);
    const QImage image = m_canvas->grab().toImage();
    for (const std::size_t cell : { std::size_t { 6 }, std::size_t { 7 } }) {
        const QRect box = boxOf(cell);
        int grey = 0;
        for (int x = box.center().x(); x < box.right(); ++x)
            grey += isGrey(image.pixelColor(x, box.center().y())) ? 1 : 0;
        QVERIFY(grey >= 1);
        QVERIFY(grey <= 4); // hollow, and away from the cell's edge
        QVERIFY(!isGrey(image.pixelColor(box.center())));
    }
    const QColor sink = coloursOf(Theme::Dark).sink;
    QCOMPARE(countColour(image.copy(boxOf(6)), sink), 0);
    QVERIFY(countColour(image.copy(boxOf(7)), sink) > 40);
    QVERIFY(image.copy(boxOf(5)) == before.copy(boxOf(5)));
}

void FrameCanvasTest::outlinesPickedCell()
{
    m_canvas->setPickedTokens({ 107 });
    const QRect box = m_canvas->frameToWidget(m_canvas->overlay().cells[7].box).toRect();
    const QImage image = m_canvas->grab().toImage();
    QCOMPARE(image.pixelColor(box.center().x(), box.top()), QColor(Qt::white));
    QCOMPARE(image.pixelColor(box.left(), box.center().y()), QColor(Qt::white));
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("row 1, column 2")));
    m_canvas->setPickedTokens({ 4711 });
    QVERIFY(
        m_canvas->grab().toImage().pixelColor(box.center().x(), box.top()) != QColor(Qt::white));
}

void FrameCanvasTest::hoverAndLeave()
{
    QSignalSpy hovered(m_canvas.get(), &FrameCanvas::hovered);
    QSignalSpy left(m_canvas.get(), &FrameCanvas::left);
    QTest::mouseMove(m_canvas.get(), centreOf(3));
    QTest::mouseMove(m_canvas.get(), centreOf(3) + QPoint(2, 2));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.takeFirst().at(0).toInt(), 103);
    QTest::mouseMove(m_canvas.get(), centreOf(9));
    QCOMPARE(hovered.takeFirst().at(0).toInt(), 109);
    QCOMPARE(left.count(), 0);
    QTest::mouseMove(m_canvas.get(), QPoint(3, 3));
    QCOMPARE(left.count(), 1);
    QVERIFY(hovered.isEmpty());
}

void FrameCanvasTest::hoverFollowsANewOverlay()
{
    QTest::mouseMove(m_canvas.get(), centreOf(3));
    QSignalSpy hovered(m_canvas.get(), &FrameCanvas::hovered);
    m_canvas->setOverlay(overlayFrom(200));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().at(0).toInt(), 203);
}

void FrameCanvasTest::clickPicksAndClears()
{
    QSignalSpy picked(m_canvas.get(), &FrameCanvas::picked);
    QSignalSpy cleared(m_canvas.get(), &FrameCanvas::pickCleared);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, centreOf(11));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.first().at(0).toInt(), 111);
    QCOMPARE(picked.first().at(1).value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(cleared.count(), 1);
    QTest::mouseClick(m_canvas.get(), Qt::MiddleButton, {}, centreOf(11));
    QCOMPARE(picked.count(), 1);
}

void FrameCanvasTest::wheelZoomsAroundCursor()
{
    m_canvas->setZoom(4, centreOf(7));
    QSignalSpy changed(m_canvas.get(), &FrameCanvas::zoomChanged);
    const QPointF cursor(300, 230);
    const QPointF before = m_canvas->widgetToFrame(cursor);
    wheel(*m_canvas, cursor, 120);
    QCOMPARE(m_canvas->zoom(), 5.0);
    QVERIFY((m_canvas->widgetToFrame(cursor) - before).manhattanLength() < 1e-6);
    wheel(*m_canvas, cursor, -120, Qt::ControlModifier);
    QCOMPARE(m_canvas->zoom(), 4.0);
    QCOMPARE(changed.count(), 2);
    for (int i = 0; i < 40; ++i)
        wheel(*m_canvas, cursor, -120);
    QCOMPARE(m_canvas->zoom(), 1.0);
}

void FrameCanvasTest::shiftWheelAsksForOpacity()
{
    setStyle(false, 0.97);
    QSignalSpy asked(m_canvas.get(), &FrameCanvas::opacityRequested);
    wheel(*m_canvas, centreOf(7), 120, Qt::ShiftModifier);
    wheel(*m_canvas, centreOf(7), -120, Qt::ShiftModifier);
    QCOMPARE(asked.at(0).at(0).toDouble(), 1.0);
    QCOMPARE(asked.at(1).at(0).toDouble(), 0.92);
    QCOMPARE(m_canvas->zoom(), 1.0);
}

void FrameCanvasTest::dragPansAndDoesNotPick()
{
    m_canvas->setZoom(6, centreOf(7));
    QSignalSpy picked(m_canvas.get(), &FrameCanvas::picked);
    const QPoint start(260, 210);
    for (const Qt::MouseButton button : { Qt::LeftButton, Qt::MiddleButton }) {
        const QPointF grabbed = m_canvas->widgetToFrame(start);
        QTest::mousePress(m_canvas.get(), button, {}, start);
        QTest::mouseMove(m_canvas.get(), start + QPoint(40, -30));
        QTest::mouseRelease(m_canvas.get(), button, {}, start + QPoint(40, -30));
        const QPointF moved = m_canvas->widgetToFrame(start + QPoint(40, -30));
        QVERIFY((moved - grabbed).manhattanLength() < 1e-6);
    }
    QCOMPARE(picked.count(), 0);
}

void FrameCanvasTest::doubleClickAndHomeReset()
{
    m_canvas->setZoom(3, centreOf(7));
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(260, 210));
    QCOMPARE(m_canvas->zoom(), 1.0);
    m_canvas->setZoom(3, centreOf(7));
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QCOMPARE(m_canvas->zoom(), 1.0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QCOMPARE(m_canvas->zoom(), 1.25);
}

void FrameCanvasTest::arrowsNudge()
{
    QSignalSpy picked(m_canvas.get(), &FrameCanvas::picked);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 107);
    m_canvas->setPickedTokens({ 107 });
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QTest::keyClick(m_canvas.get(), Qt::Key_Left);
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 108);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 112);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 106);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 102);
    m_canvas->setPickedTokens({ 100 });
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QCOMPARE(picked.count(), 0);
}

void FrameCanvasTest::digitsJump()
{
    QSignalSpy tenth(m_canvas.get(), &FrameCanvas::tenthRequested);
    QTest::keyClick(m_canvas.get(), Qt::Key_7);
    QTest::keyClick(m_canvas.get(), Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(tenth.count(), 1);
    QCOMPARE(tenth.first().at(0).toInt(), 7);
}

void FrameCanvasTest::keepsZoomForNextFrame()
{
    m_canvas->setZoom(3, centreOf(7));
    m_canvas->setFrame(greyFrame(), original);
    QCOMPARE(m_canvas->zoom(), 3.0);
    m_canvas->setFrame(greyFrame());
    QCOMPARE(m_canvas->zoom(), 1.0);
}

void FrameCanvasTest::tooltipComesFromProvider()
{
    m_canvas->setTooltipProvider([](int token) { return QStringLiteral("token %1").arg(token); });
    QHelpEvent event(QEvent::ToolTip, centreOf(4), m_canvas->mapToGlobal(centreOf(4)));
    QCoreApplication::sendEvent(m_canvas.get(), &event);
    QCOMPARE(QToolTip::text(), QStringLiteral("token 104"));
    QToolTip::hideText();
}

void FrameCanvasTest::showsPlaceholderAndProgress()
{
    QSignalSpy picked(m_canvas.get(), &FrameCanvas::picked);
    m_canvas->setFrame({});
    m_canvas->setPlaceholder(QStringLiteral("Nothing here"), {});
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("Nothing here"));
    const QImage empty = m_canvas->grab().toImage();
    QVERIFY(countColour(empty, coloursOf(Theme::Dark).window) < empty.width() * empty.height());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->rect().center());
    QCOMPARE(picked.count(), 0);

    m_canvas->setProgress({ QStringLiteral("Reading"), 0.25, QStringLiteral("Esc cancels") });
    const QImage quarter = m_canvas->grab().toImage();
    m_canvas->setProgress({ QStringLiteral("Reading"), 0.75, QStringLiteral("Esc cancels") });
    const QColor bar = coloursOf(Theme::Dark).text;
    QVERIFY(countColour(m_canvas->grab().toImage(), bar) > countColour(quarter, bar) + 200);
    m_canvas->setProgress({ QStringLiteral("Reading"), -1, {} });
    const QImage first = m_canvas->grab().toImage();
    QTRY_VERIFY(m_canvas->grab().toImage() != first);
    m_canvas->clearProgress();
    QVERIFY(!m_canvas->progress());
    QCOMPARE(m_canvas->grab().toImage(), empty);
}

void FrameCanvasTest::repaintsForTheOtherTheme()
{
    applyTheme(*qApp, Theme::Light);
    QCOMPARE(m_canvas->grab().toImage().pixelColor(2, 2), coloursOf(Theme::Light).window);
    applyTheme(*qApp, Theme::Dark);
    QCOMPARE(m_canvas->grab().toImage().pixelColor(2, 2), coloursOf(Theme::Dark).window);
}

QTEST_MAIN(FrameCanvasTest)
#include "frame_canvas_test.moc"
