// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view_transform.h"

#include <QtTest>

using namespace sinkscope::widgets;

namespace {

ViewTransform wideFrame()
{
    ViewTransform view;
    view.setFrameSize(QSizeF(200, 100));
    view.setViewport(QRectF(10, 20, 400, 400));
    return view;
}

bool near(QPointF a, QPointF b) { return (a - b).manhattanLength() < 1e-6; }

} // namespace

class ViewTransformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letterboxes();
    void roundTrips();
    void zoomKeepsAnchor();
    void frameStaysInViewport();
    void viewportChangeKeepsZoomAndMiddle();
    void newFrameSizeResets();
    void emptyIsHarmless();
};

void ViewTransformTest::letterboxes()
{
    const ViewTransform view = wideFrame();
    QCOMPARE(view.scale(), 2.0);
    QCOMPARE(view.frameRect(), QRectF(10, 120, 400, 200));
}

void ViewTransformTest::roundTrips()
{
    ViewTransform view = wideFrame();
    view.setZoom(3.7, QPointF(250, 230));
    view.pan(QPointF(31, -12));
    const QPointF point(123.5, 41.25);
    QVERIFY(near(view.toFrame(view.toWidget(point)), point));
}

void ViewTransformTest::zoomKeepsAnchor()
{
    ViewTransform view = wideFrame();
    view.setZoom(4, QPointF(210, 220));
    const QPointF anchor(260, 250);
    const QPointF before = view.toFrame(anchor);
    view.setZoom(7, anchor);
    QVERIFY(near(view.toFrame(anchor), before));
    view.setZoom(4.5, anchor);
    QVERIFY(near(view.toFrame(anchor), before));
}

void ViewTransformTest::frameStaysInViewport()
{
    ViewTransform view = wideFrame();
    view.pan(QPointF(500, 500));
    QCOMPARE(view.frameRect(), QRectF(10, 120, 400, 200));
    view.setZoom(4, QPointF(210, 220));
    view.pan(QPointF(1e5, 1e5));
    QVERIFY(near(view.frameRect().topLeft(), QPointF(10, 20)));
    view.pan(QPointF(-1e6, -1e6));
    QVERIFY(near(view.frameRect().bottomRight(), QPointF(410, 420)));
    view.setZoom(0.1, QPointF(0, 0));
    QCOMPARE(view.zoom(), 1.0);
    QCOMPARE(view.frameRect(), QRectF(10, 120, 400, 200));
    view.setZoom(1e9, QPointF(0, 0));
    QCOMPARE(view.zoom(), ViewTransform::maximumZoom);
}

void ViewTransformTest::viewportChangeKeepsZoomAndMiddle()
{
    ViewTransform view = wideFrame();
    view.setZoom(5, QPointF(300, 240));
    const QPointF middle = view.toFrame(view.viewport().center());
    view.setViewport(QRectF(0, 0, 300, 200));
    QCOMPARE(view.zoom(), 5.0);
    QVERIFY(near(view.toFrame(view.viewport().center()), middle));
}

void ViewTransformTest::newFrameSizeResets()
{
    ViewTransform view = wideFrame();
    view.setZoom(5, QPointF(300, 240));
    view.setFrameSize(QSizeF(200, 100));
    QCOMPARE(view.zoom(), 5.0);
    view.setFrameSize(QSizeF(100, 100));
    QCOMPARE(view.zoom(), 1.0);
}

void ViewTransformTest::emptyIsHarmless()
{
    ViewTransform view;
    view.setZoom(3, QPointF(1, 1));
    view.pan(QPointF(5, 5));
    QCOMPARE(view.scale(), 0.0);
    QVERIFY(view.frameRect().isEmpty());
}

QTEST_MAIN(ViewTransformTest)
#include "view_transform_test.moc"
