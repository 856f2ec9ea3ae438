// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/legend_bar.h"
#include "widgets/theme.h"

#include <QtTest>

using namespace sinkscope::widgets;

class LegendBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tickTexts();
    void differenceIsCentred();
    void barShowsMapFromTopToBottom();
    void noteTakesRoomFromBar();
    void lockIsShownAndSaid();
    void markerSitsAtItsValue();
    void describesItself();

private:
    QImage shot() const { return m_legend->grab().toImage(); }

    std::unique_ptr<LegendBar> m_legend;
};

void LegendBarTest::initTestCase() { applyTheme(*qApp, Theme::Dark); }

void LegendBarTest::init()
{
    m_legend = std::make_unique<LegendBar>();
    m_legend->setTitle(QStringLiteral("attention"));
    m_legend->setScale(ColourMapId::Viridis, { 0, 0.071 });
    m_legend->resize(120, 400);
}

void LegendBarTest::cleanup() { m_legend.reset(); }

void LegendBarTest::tickTexts()
{
    QCOMPARE(m_legend->tickTexts(),
        QStringList({ QStringLiteral("0.071"), QStringLiteral("0.035"), QStringLiteral("0") }));
    QVERIFY(m_legend->sizeHint().width() >= 60);
}

void LegendBarTest::differenceIsCentred()
{
    m_legend->setScale(ColourMapId::Diverging, { -0.1, 0.3 });
    QCOMPARE(m_legend->tickTexts(),
        QStringList({ QStringLiteral("0.30"), QStringLiteral("0"),
            QString(QChar(0x2212) + QStringLiteral("0.30")) }));
}

void LegendBarTest::barShowsMapFromTopToBottom()
{
    const QRect bar = m_legend->barRect().toRect();
    const QImage image = shot();
    const auto matches = [&](int y, QRgb expected) {
        const QColor actual = image.pixelColor(bar.center().x(), y);
        return std::abs(actual.red() - qRed(expected)) <= 6
            && std::abs(actual.green() - qGreen(expected)) <= 6
            && std::abs(actual.blue() - qBlue(expected)) <= 6;
    };
    const ColourTable& table = colourTable(ColourMapId::Viridis);
    QVERIFY(matches(bar.top() + 1, table[255]));
    QVERIFY(matches(bar.center().y(), table[128]));
    QVERIFY(matches(bar.bottom() - 1, table[0]));
}

void LegendBarTest::noteTakesRoomFromBar()
{
    const QRectF without = m_legend->barRect();
    m_legend->setNote(QStringLiteral("18 % of the row on video"));
    const QRectF with = m_legend->barRect();
    QCOMPARE(with.top(), without.top());
    QVERIFY(with.bottom() < without.bottom() - 10);
    const QRect below(
        0, static_cast<int>(with.bottom()) + 12, 120, 388 - static_cast<int>(with.bottom()));
    const QImage image = shot().copy(below);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y) != coloursOf(Theme::Dark).window ? 1 : 0;
    QVERIFY(inked > 50);
}

void LegendBarTest::lockIsShownAndSaid()
{
    const QImage open = shot();
    QVERIFY(!m_legend->accessibleDescription().contains(QStringLiteral("locked")));
    m_legend->setLocked(true);
    QVERIFY(shot() != open);
    QVERIFY(m_legend->accessibleDescription().contains(QStringLiteral("locked")));
    QVERIFY(!m_legend->toolTip().isEmpty());
}

void LegendBarTest::markerSitsAtItsValue()
{
    const QImage plain = shot();
    m_legend->setMarker(0.071 / 4);
    const QImage marked = shot();
    const QRectF bar = m_legend->barRect();
    const int expected = static_cast<int>(bar.bottom() - bar.height() / 4);
    for (int y = 0; y < plain.height(); ++y) {
        const bool differs = plain.copy(0, y, 120, 1) != marked.copy(0, y, 120, 1);
        if (differs)
            QVERIFY(std::abs(y - expected) <= 6);
    }
    QVERIFY(plain != marked);
    m_legend->setMarker({});
    QCOMPARE(shot(), plain);
}

void LegendBarTest::describesItself()
{
    m_legend->setNote(QStringLiteral("half of it"));
    QCOMPARE(
        m_legend->accessibleDescription(), QStringLiteral("attention from 0 to 0.071. half of it"));
    QCOMPARE(m_legend->objectName(), QStringLiteral("legendBar"));
}

QTEST_MAIN(LegendBarTest)
#include "legend_bar_test.moc"
