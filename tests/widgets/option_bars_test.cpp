// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colour_mix.h"
#include "widgets/option_bars.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class OptionBarsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_bars = std::make_unique<OptionBars>();
        m_bars->resize(300, 320);
        m_bars->setOptions(options(), { 0, 0.25, 1.1 }, OptionVerdict { 1, 0.55, 0.7 });
        m_bars->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bars.get()));
    }

    void barsAreAsLongAsProbabilities()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        for (int option = 0; option < 3; ++option) {
            const OptionRow row = options()[static_cast<std::size_t>(option)];
            QVERIFY(endsAt(option, false, row.baseline, colours.baseline));
            if (std::isfinite(row.variant))
                QVERIFY(endsAt(option, true, row.variant, colours.variant));
        }
    }

    void unknownProbabilityHasNoBar()
    {
        const QRectF room = m_bars->barRect(2, true);
        QCOMPARE(pixel(room.center()), track());
        QCOMPARE(pixel(room.center() - QPointF(room.width() / 2 - 3, 0)), track());
    }

    void flipIsSaidInWords()
    {
        QCOMPARE(m_bars->flipText(), QStringLiteral("Flip: A → B"));
        m_bars->setOptions(options(), { 1, 0, 0 }, OptionVerdict { 1, 0, 0 });
        QCOMPARE(m_bars->flipText(), QStringLiteral("No flip: both choose B"));
        m_bars->setOptions(options(), { -1, 0, 0 }, OptionVerdict { 9, 0, 0 });
        QCOMPARE(m_bars->flipText(), QStringLiteral("No flip: both choose none"));
        m_bars->setOptions(options(), { 1, 0, 0 });
        QVERIFY(m_bars->flipText().isEmpty());
    }

    void chosenOptionsHaveTicks()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QVERIFY(hasTick(0, false, colours.baselineText));
        QVERIFY(!hasTick(1, false, colours.baselineText));
        QVERIFY(hasTick(1, true, colours.variantText));
        QVERIFY(!hasTick(0, true, colours.variantText));
    }

    void oneArmTakesLessRoom()
    {
        const int both = m_bars->sizeHint().height();
        m_bars->setOptions(options(), { 1, 0, 0 });
        QVERIFY(m_bars->sizeHint().height() < both);
        QVERIFY(pixel(m_bars->barRect(0, true).center()) != coloursOf(Theme::Dark).variant);
    }

    void toolTipIsCutTextOrAsked()
    {
        QVERIFY(m_bars->accessibleDescription().contains(QStringLiteral("A: baseline 0.50")));
        int asked = -1;
        m_bars->setToolTipSource([&](int option) {
            asked = option;
            return QStringLiteral("option");
        });
        const QPoint place = m_bars->rowRect(2).center();
        QHelpEvent help(QEvent::ToolTip, place, m_bars->mapToGlobal(place));
        QApplication::sendEvent(m_bars.get(), &help);
        QCOMPARE(asked, 2);
    }

    void emptyShowsOnlyItsMessage()
    {
        m_bars->setOptions({}, {}, OptionVerdict {});
        const QImage without = m_bars->grab().toImage();
        m_bars->setMessage(QStringLiteral("The question has no options."));
        QVERIFY(m_bars->grab().toImage() != without);
        QVERIFY(m_bars->rowRect(0).isEmpty());
    }

private:
    static QColor track()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        // As the picture has it: eight bits a channel.
        return QColor::fromRgb(mixed(colours.panel, colours.outline, 0.5).rgb());
    }

    static std::vector<OptionRow> options()
    {
        return { { QStringLiteral("A"), QStringLiteral("to the right"), 0.5, 0.2 },
            { QStringLiteral("B"), QStringLiteral("to the left"), 0.25, 0.75 },
            { QStringLiteral("C"), {}, 0.1, std::nan("") } };
    }

    QColor pixel(const QPointF& place)
    {
        return m_bars->grab().toImage().pixelColor(place.toPoint());
    }

    bool endsAt(int option, bool variantArm, double probability, const QColor& colour)
    {
        const QRectF room = m_bars->barRect(option, variantArm);
        const double end = room.left() + room.width() * probability;
        return pixel({ end - 4, room.center().y() }) == colour
            && pixel({ end + 4, room.center().y() }) == track();
    }

    bool hasTick(int option, bool variantArm, const QColor& colour)
    {
        const QImage image = m_bars->grab().toImage();
        const int middle = static_cast<int>(m_bars->barRect(option, variantArm).center().y());
        for (int y = middle - 4; y <= middle + 4; ++y) {
            for (int x = m_bars->width() - 28; x < m_bars->width(); ++x) {
                const QColor found = image.pixelColor(x, y);
                if (std::abs(found.hslHue() - colour.hslHue()) < 8 && found.hslSaturation() > 60)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<OptionBars> m_bars;
};

QTEST_MAIN(OptionBarsTest)
#include "option_bars_test.moc"
