// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_strip.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace sinkscope::widgets;

namespace {

std::vector<StripFrame> framesOf(int count)
{
    std::vector<StripFrame> frames;
    for (int i = 0; i < count; ++i) {
        QImage image(320, 240, QImage::Format_RGB32);
        image.fill(QColor(40, 60 + i % 100, 80));
        frames.push_back({ image, 0.5 * i });
    }
    return frames;
}

FrameOverlay oneCell(float value, bool sink)
{
    OverlayCell cell;
    cell.box = QRectF(0, 0, 640, 480);
    cell.value = value;
    cell.token = 5;
    cell.sink = sink;
    return { QSize(640, 480), 1, 1, { cell } };
}

} // namespace

class FrameStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fitsFewFrames();
    void scrollsManyFrames();
    void clickAndHover();
    void keysPick();
    void barsShareOneScale();
    void missingArmHasNoBar();
    void paintsOverlayInThumbnail();
    void ringsSinks();
    void marksCurrentFrame();
    void tooltipNamesTimeAndShares();
    void newFramesDropOldState();
    void emptyStripIsHarmless();
    void scrollBarNeverFlickers();

private:
    QColor colourAt(QPoint point) const
    {
        return m_strip->viewport()->grab().toImage().pixelColor(point);
    }

    std::unique_ptr<FrameStrip> m_strip;
};

void FrameStripTest::initTestCase() { applyTheme(*qApp, Theme::Dark); }

void FrameStripTest::init()
{
    m_strip = std::make_unique<FrameStrip>();
    m_strip->resize(800, 150);
    m_strip->setFrames(framesOf(8));
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
}

void FrameStripTest::cleanup() { m_strip.reset(); }

void FrameStripTest::fitsFewFrames()
{
    QCOMPARE(m_strip->horizontalScrollBar()->maximum(), 0);
    for (int i = 0; i < 8; ++i) {
        const QRect box = m_strip->thumbnailRect(i);
        QVERIFY(m_strip->viewport()->rect().contains(box));
        QCOMPARE(m_strip->frameAt(box.center()), i);
        QVERIFY(qAbs(box.width() / double(box.height()) - 4.0 / 3.0) < 0.05);
        if (i > 0)
            QVERIFY(!box.intersects(m_strip->thumbnailRect(i - 1)));
    }
    QCOMPARE(m_strip->frameAt(QPoint(799, 50)), -1);
}

void FrameStripTest::scrollsManyFrames()
{
    m_strip->setFrames(framesOf(64));
    QVERIFY(m_strip->horizontalScrollBar()->maximum() > 0);
    m_strip->setCurrentFrame(63);
    QVERIFY(m_strip->viewport()->rect().contains(m_strip->thumbnailRect(63)));
    m_strip->setCurrentFrame(0);
    QVERIFY(m_strip->viewport()->rect().contains(m_strip->thumbnailRect(0)));
    QCOMPARE(m_strip->horizontalScrollBar()->value(), 0);
}

void FrameStripTest::clickAndHover()
{
    QSignalSpy picked(m_strip.get(), &FrameStrip::framePicked);
    QSignalSpy hovered(m_strip.get(), &FrameStrip::frameHovered);
    QSignalSpy left(m_strip.get(), &FrameStrip::left);
    QTest::mouseMove(m_strip->viewport(), m_strip->thumbnailRect(2).center());
    QCOMPARE(hovered.takeFirst().at(0).toInt(), 2);
    QTest::mouseMove(m_strip->viewport(), QPoint(2, 2));
    QCOMPARE(left.count(), 1);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, m_strip->thumbnailRect(5).center());
    QCOMPARE(picked.takeFirst().at(0).toInt(), 5);
    const QPoint label(m_strip->thumbnailRect(6).left() + 4, m_strip->viewport()->height() - 16);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, label);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 6);
    QCOMPARE(m_strip->currentFrame(), 0);
}

void FrameStripTest::keysPick()
{
    QSignalSpy picked(m_strip.get(), &FrameStrip::framePicked);
    m_strip->setCurrentFrame(3);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTest::keyClick(m_strip.get(), Qt::Key_Left);
    QTest::keyClick(m_strip.get(), Qt::Key_Home);
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 4);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 2);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 0);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 7);
    m_strip->setCurrentFrame(7);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QCOMPARE(picked.count(), 0);
}

void FrameStripTest::barsShareOneScale()
{
    m_strip->setMasses({ 0, 0.1, 0.2, 0.4, 0, 0, 0, 0 }, { 0, 0, 0, 0.2, 0, 0, 0, 0.1 });
    const int full = m_strip->barRect(3, false).height();
    QVERIFY(full >= 20);
    QCOMPARE(m_strip->barRect(2, false).height(), qRound(full / 2.0));
    QCOMPARE(m_strip->barRect(3, true).height(), qRound(full / 2.0));
    QCOMPARE(m_strip->barRect(7, true).height(), qRound(full / 4.0));
    QCOMPARE(m_strip->barRect(0, false).height(), 0);
    QCOMPARE(m_strip->barRect(3, false).bottom(), m_strip->barRect(7, true).bottom());
    QCOMPARE(colourAt(m_strip->barRect(3, false).center()), coloursOf(Theme::Dark).baseline);
    QCOMPARE(colourAt(m_strip->barRect(3, true).center()), coloursOf(Theme::Dark).variant);
}

void FrameStripTest::missingArmHasNoBar()
{
    m_strip->setMasses({ 1, 1, 1, 1, 1, 1, 1, 1 }, {});
    QCOMPARE(m_strip->barRect(4, true).height(), 0);
    QVERIFY(m_strip->barRect(4, false).height() > 0);
}

void FrameStripTest::paintsOverlayInThumbnail()
{
    m_strip->setOverlays(std::vector<FrameOverlay>(8, oneCell(1, false)));
    OverlayStyle style;
    style.opacity = 1;
    m_strip->setOverlayStyle(style);
    const QPoint centre = m_strip->thumbnailRect(4).center();
    QCOMPARE(colourAt(centre).rgb(), colourTable(ColourMapId::Viridis).back());
    style.visible = false;
    m_strip->setOverlayStyle(style);
    QCOMPARE(colourAt(centre), QColor(40, 64, 80));
    style.visible = true;
    style.map = ColourMapId::Inferno;
    m_strip->setOverlayStyle(style);
    QCOMPARE(colourAt(centre).rgb(), colourTable(ColourMapId::Inferno).back());
}

void FrameStripTest::ringsSinks()
{
    std::vector<FrameOverlay> overlays(8, oneCell(0, false));
    overlays[4] = oneCell(0, true);
    m_strip->setOverlays(overlays);
    const auto orange = [this](int frame) {
        const QImage image = m_strip->viewport()->grab(m_strip->thumbnailRect(frame)).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).red() > 150 && image.pixelColor(x, y).blue() < 60;
        return count;
    };
    QVERIFY(orange(4) > 20);
    QCOMPARE(orange(5), 0);
}

void FrameStripTest::marksCurrentFrame()
{
    const QRect box = m_strip->thumbnailRect(4);
    const QPoint edge(box.center().x(), box.top() - 1);
    QVERIFY(colourAt(edge) != coloursOf(Theme::Dark).picked);
    m_strip->setCurrentFrame(4);
    QCOMPARE(colourAt(edge), coloursOf(Theme::Dark).picked);
    QVERIFY(m_strip->accessibleDescription().contains(QStringLiteral("2.00 s")));
}

void FrameStripTest::tooltipNamesTimeAndShares()
{
    m_strip->setMasses(std::vector<double>(8, 0.18), std::vector<double>(8, 0.04));
    const QPoint point = m_strip->thumbnailRect(2).center();
    QHelpEvent event(QEvent::ToolTip, point, m_strip->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(m_strip->viewport(), &event);
    QVERIFY(QToolTip::text().contains(QStringLiteral("Frame 2 · 1.00 s")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("baseline: 18 %")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("variant: 4.0 %")));
    QToolTip::hideText();
}

void FrameStripTest::newFramesDropOldState()
{
    m_strip->setMasses(std::vector<double>(8, 1), std::vector<double>(8, 1));
    m_strip->setCurrentFrame(7);
    m_strip->setFrames(framesOf(2));
    QCOMPARE(m_strip->currentFrame(), 0);
    QCOMPARE(m_strip->barRect(1, false).height(), 0);
    m_strip->setCurrentFrame(7);
    QCOMPARE(m_strip->currentFrame(), -1);
}

void FrameStripTest::emptyStripIsHarmless()
{
    QSignalSpy picked(m_strip.get(), &FrameStrip::framePicked);
    m_strip->setFrames({});
    m_strip->setOverlays({ oneCell(1, true) });
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    QCOMPARE(picked.count(), 0);
    QCOMPARE(colourAt(QPoint(50, 50)), coloursOf(Theme::Dark).panel);
}

void FrameStripTest::scrollBarNeverFlickers()
{
    for (int count = 1; count < 20; ++count)
        for (int height = 90; height < 200; height += 10) {
            const StripInput input { QSize(700, height), count, 4.0 / 3.0, 16 };
            StripInput lower = input;
            lower.viewport.rheight() -= 12;
            const bool scrolls = stripMetrics(input).contentWidth > 700;
            QCOMPARE(stripMetrics(lower).contentWidth > 700, scrolls);
        }
}

QTEST_MAIN(FrameStripTest)
#include "frame_strip_test.moc"
