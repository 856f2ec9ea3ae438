// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene_canvas.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest>

using namespace sinkscope::widgets;

namespace {

SceneMark squareAt(const QPointF& start, const QPointF& end)
{
    SceneMark mark;
    mark.start = mark.shown = start;
    mark.end = end;
    mark.radius = 0.1;
    mark.outline = QPolygonF(QRectF(-0.1, -0.1, 0.2, 0.2));
    mark.colour = Qt::red;
    mark.name = QStringLiteral("red square");
    return mark;
}

void wheel(QWidget& widget, const QPointF& position, int delta)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, QPoint(0, delta), Qt::NoButton,
        {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class SceneCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_canvas.reset(); }
    void dragMovesShapeAndPath();
    void tipSnapsToLevelAndToStill();
    void stillShapeGetsAPathFromItsHandle();
    void clickSelectsAndBesideDeselects();
    void aClickAloneEditsNothing();
    void keysMoveSizeAndRemove();
    void wheelSizesTheShapeUnderIt();
    void tabWalksTheShapes();
    void hiddenHandlesCannotBeHeld();
    void pathAndGhostAreDrawn();

private:
    QPoint pixel(double x, double y) const { return m_canvas->toWidget({ x, y }).toPoint(); }
    void drag(const QPoint& from, const QPoint& to);

    std::unique_ptr<SceneCanvas> m_canvas;
};

void SceneCanvasTest::init()
{
    m_canvas = std::make_unique<SceneCanvas>();
    m_canvas->resize(660, 500);
    m_canvas->setMarks(
        { squareAt({ 0.3, 0.3 }, { 0.9, 0.3 }), squareAt({ 0.4, 0.7 }, { 0.4, 0.7 }) });
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
}

void SceneCanvasTest::drag(const QPoint& from, const QPoint& to)
{
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_canvas.get(), (from + to) / 2);
    QTest::mouseMove(m_canvas.get(), to);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, to);
}

void SceneCanvasTest::dragMovesShapeAndPath()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    QSignalSpy began(m_canvas.get(), &SceneCanvas::editBegan);
    QSignalSpy ended(m_canvas.get(), &SceneCanvas::editEnded);
    drag(pixel(0.32, 0.28), pixel(0.42, 0.48));
    QCOMPARE(paths.last().at(0).toInt(), 0);
    QVERIFY(QLineF(paths.last().at(1).toPointF(), { 0.4, 0.5 }).length() < 0.01);
    QVERIFY(QLineF(paths.last().at(2).toPointF(), { 1.0, 0.5 }).length() < 0.01);
    QCOMPARE(began.count(), 1);
    QCOMPARE(ended.count(), 1);
}

void SceneCanvasTest::tipSnapsToLevelAndToStill()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    m_canvas->setSelected(0);
    drag(pixel(0.9, 0.3), pixel(1.1, 0.32));
    QCOMPARE(paths.last().at(1).toPointF(), QPointF(0.3, 0.3));
    QCOMPARE(paths.last().at(2).toPointF().y(), 0.3);
    QVERIFY(std::abs(paths.last().at(2).toPointF().x() - 1.1) < 0.01);
    drag(pixel(0.9, 0.3), pixel(1.1, 0.6));
    QVERIFY(std::abs(paths.last().at(2).toPointF().y() - 0.6) < 0.01);
    drag(pixel(0.9, 0.3), pixel(0.31, 0.31));
    QCOMPARE(paths.last().at(2).toPointF(), QPointF(0.3, 0.3));
}

void SceneCanvasTest::stillShapeGetsAPathFromItsHandle()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    m_canvas->setSelected(1);
    drag(m_canvas->tipHandle(1).toPoint(), pixel(1.0, 0.7));
    QCOMPARE(paths.last().at(0).toInt(), 1);
    QCOMPARE(paths.last().at(1).toPointF(), QPointF(0.4, 0.7));
    QVERIFY(QLineF(paths.last().at(2).toPointF(), { 1.0, 0.7 }).length() < 0.01);
}

void SceneCanvasTest::clickSelectsAndBesideDeselects()
{
    QSignalSpy picks(m_canvas.get(), &SceneCanvas::picked);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, pixel(0.4, 0.7));
    QCOMPARE(m_canvas->selected(), 1);
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("red square selected, 2 of 2"));
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, pixel(1.2, 0.9));
    QCOMPARE(m_canvas->selected(), -1);
    QCOMPARE(picks.count(), 2);
}

void SceneCanvasTest::aClickAloneEditsNothing()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    QSignalSpy began(m_canvas.get(), &SceneCanvas::editBegan);
    drag(pixel(0.3, 0.3), pixel(0.3, 0.3) + QPoint(1, 1));
    QCOMPARE(paths.count(), 0);
    QCOMPARE(began.count(), 0);
}

void SceneCanvasTest::keysMoveSizeAndRemove()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    QSignalSpy sizes(m_canvas.get(), &SceneCanvas::radiusRequested);
    QSignalSpy removals(m_canvas.get(), &SceneCanvas::removeRequested);
    QSignalSpy plays(m_canvas.get(), &SceneCanvas::playRequested);
    m_canvas->setFocus();
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Delete);
    QCOMPARE(paths.count() + removals.count(), 0);
    m_canvas->setSelected(0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QCOMPARE(paths.last().at(1).toPointF(), QPointF(0.3, 0.32));
    QCOMPARE(paths.last().at(2).toPointF(), QPointF(0.9, 0.32));
    QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(paths.last().at(1).toPointF(), QPointF(0.3, 0.3));
    QCOMPARE(paths.last().at(2).toPointF(), QPointF(0.88, 0.3));
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QCOMPARE(sizes.last().at(1).toDouble(), 0.11);
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QCOMPARE(sizes.last().at(1).toDouble(), 0.09);
    QTest::keyClick(m_canvas.get(), Qt::Key_Delete);
    QCOMPARE(removals.last().at(0).toInt(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(plays.count(), 1);
}

void SceneCanvasTest::wheelSizesTheShapeUnderIt()
{
    QSignalSpy sizes(m_canvas.get(), &SceneCanvas::radiusRequested);
    wheel(*m_canvas, pixel(1.2, 0.9), 120);
    QCOMPARE(sizes.count(), 0);
    wheel(*m_canvas, pixel(0.4, 0.7), -120);
    QCOMPARE(m_canvas->selected(), 1);
    QCOMPARE(sizes.last().at(0).toInt(), 1);
    QCOMPARE(sizes.last().at(1).toDouble(), 0.09);
}

void SceneCanvasTest::tabWalksTheShapes()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit before;
    QLineEdit after;
    layout.addWidget(&before);
    layout.addWidget(m_canvas.get());
    layout.addWidget(&after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before.setFocus();
    QTest::keyClick(&before, Qt::Key_Tab);
    QVERIFY(m_canvas->hasFocus());
    QCOMPARE(m_canvas->selected(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    QCOMPARE(m_canvas->selected(), 1);
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    QVERIFY(after.hasFocus());
    QTest::keyClick(&after, Qt::Key_Backtab);
    QCOMPARE(m_canvas->selected(), 1);
    layout.removeWidget(m_canvas.get());
    m_canvas->setParent(nullptr);
}

void SceneCanvasTest::hiddenHandlesCannotBeHeld()
{
    QSignalSpy paths(m_canvas.get(), &SceneCanvas::pathRequested);
    m_canvas->setHandlesVisible(false);
    drag(pixel(0.3, 0.3), pixel(0.6, 0.6));
    QCOMPARE(paths.count(), 0);
}

void SceneCanvasTest::pathAndGhostAreDrawn()
{
    QImage black(64, 48, QImage::Format_RGB32);
    black.fill(Qt::black);
    m_canvas->setPicture(black);
    const auto brightness = [this](const QPoint& point) {
        return m_canvas->grab().toImage().pixelColor(point).red();
    };
    QVERIFY(brightness(pixel(0.95, 0.35)) > 20);
    m_canvas->setHandlesVisible(false);
    QCOMPARE(brightness(pixel(0.95, 0.35)), 0);
}

QTEST_MAIN(SceneCanvasTest)
#include "scene_canvas_test.moc"
