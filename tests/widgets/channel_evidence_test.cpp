// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/channel_evidence.h"
#include "widgets/colour_map.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class ChannelEvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_evidence = std::make_unique<ChannelEvidence>();
        m_evidence->resize(480, 260);
        m_evidence->setEvidence({ { 507, 20, { 0, 20, 40 }, QStringLiteral("published") },
                                    { 12, 3, { 2, 3, std::nanf("") }, {} } },
            576);
        m_evidence->setChannels({ 507 });
        m_evidence->show();
        QVERIFY(QTest::qWaitForWindowActive(m_evidence.get()));
        m_map = &m_evidence->heatMap();
        m_field = m_evidence->findChild<QLineEdit*>(QStringLiteral("channelField"));
        m_error = m_evidence->findChild<ThemedLabel*>(QStringLiteral("channelError"));
        QVERIFY(m_field && m_error);
    }

    void clickChoosesAndGivesUp()
    {
        QSignalSpy edited(m_evidence.get(), &ChannelEvidence::channelsEdited);
        QTest::mouseClick(m_map, Qt::LeftButton, {}, m_map->boxRect(1).center());
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<std::vector<int>>(), (std::vector<int> { 12, 507 }));
        QVERIFY(m_map->isChosen(12));
        QTest::mouseClick(m_map, Qt::LeftButton, {}, m_map->boxRect(0).center());
        QCOMPARE(m_evidence->channels(), (std::vector<int> { 12 }));
        QTest::mouseClick(m_map, Qt::LeftButton, {}, m_map->cellRect(0, 1).center());
        QCOMPARE(edited.size(), 2);
        QCOMPARE(m_map->current(), 0);
    }

    void keysChoose()
    {
        m_evidence->setFocus();
        QSignalSpy edited(m_evidence.get(), &ChannelEvidence::channelsEdited);
        QTest::keyClick(m_map, Qt::Key_Space);
        QCOMPARE(edited.size(), 0);
        QTest::keyClick(m_map, Qt::Key_End);
        QTest::keyClick(m_map, Qt::Key_Down);
        QCOMPARE(m_map->current(), 1);
        QTest::keyClick(m_map, Qt::Key_Space);
        QCOMPARE(m_evidence->channels(), (std::vector<int> { 12, 507 }));
        QTest::keyClick(m_map, Qt::Key_Up);
        QTest::keyClick(m_map, Qt::Key_Space);
        QCOMPARE(m_evidence->channels(), (std::vector<int> { 12 }));
    }

    void typedChannelIsAdded()
    {
        QSignalSpy edited(m_evidence.get(), &ChannelEvidence::channelsEdited);
        QTest::keyClicks(m_field, QStringLiteral("575"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_evidence->channels(), (std::vector<int> { 507, 575 }));
        QCOMPARE(m_map->rows().size(), std::size_t { 3 });
        QVERIFY(m_field->text().isEmpty());
        QTest::mouseClick(m_map, Qt::LeftButton, {}, m_map->boxRect(2).center());
        QCOMPARE(m_evidence->channels(), (std::vector<int> { 507 }));
        QCOMPARE(m_map->rows().size(), std::size_t { 3 });
        m_evidence->setChannels({ 507 });
        QCOMPARE(m_map->rows().size(), std::size_t { 2 });
    }

    void wrongEntryIsExplained_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("word");
        QTest::newRow("too large") << QStringLiteral("576") << QStringLiteral("576, from 0 to 575");
        QTest::newRow("negative") << QStringLiteral("-1") << QStringLiteral("no channel -1");
        QTest::newRow("word") << QStringLiteral("ten") << QStringLiteral("not a channel");
        QTest::newRow("twice") << QStringLiteral("507") << QStringLiteral("already");
    }

    void wrongEntryIsExplained()
    {
        QFETCH(QString, entry);
        QFETCH(QString, word);
        QSignalSpy edited(m_evidence.get(), &ChannelEvidence::channelsEdited);
        QTest::keyClicks(m_field, entry);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(edited.size(), 0);
        QVERIFY(m_error->isVisible());
        QVERIFY2(m_error->text().contains(word), qPrintable(m_error->text()));
        QTest::keyClicks(m_field, QStringLiteral("0"));
        QVERIFY(!m_error->isVisible());
    }

    void buttonsAsk()
    {
        QSignalSpy reset(m_evidence.get(), &ChannelEvidence::resetRequested);
        QSignalSpy save(m_evidence.get(), &ChannelEvidence::saveRequested);
        auto* saveButton = m_evidence->findChild<QPushButton*>(QStringLiteral("channelSave"));
        QTest::mouseClick(
            m_evidence->findChild<QPushButton*>(QStringLiteral("channelReset")), Qt::LeftButton);
        QTest::mouseClick(saveButton, Qt::LeftButton);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(save.size(), 1);
        m_evidence->setChannels({});
        QVERIFY(!saveButton->isEnabled());
    }

    void cellsAreShadedByValue()
    {
        const ColourTable& table = colourTable(ColourMapId::Viridis);
        QCOMPARE(cell(0, 0), QColor::fromRgb(table.front()));
        QCOMPARE(cell(0, 2), QColor::fromRgb(table.back()));
        QVERIFY(cell(1, 2).hslSaturation() < 40);
    }

    void toolTipAsksForChannelAndLayer()
    {
        std::pair<int, int> asked;
        m_evidence->setToolTipSource([&](int channel, int layer) {
            asked = { channel, layer };
            return QStringLiteral("evidence");
        });
        const auto ask = [&](const QPoint& place) {
            QHelpEvent help(QEvent::ToolTip, place, m_map->mapToGlobal(place));
            QApplication::sendEvent(m_map, &help);
        };
        ask(m_map->cellRect(1, 2).center());
        QCOMPARE(asked, std::make_pair(12, 2));
        ask(m_map->boxRect(0).center());
        QCOMPARE(asked, std::make_pair(507, -1));
    }

    void emptyShowsItsMessage()
    {
        m_evidence->setEvidence({}, 0);
        m_evidence->setChannels({});
        const QImage without = m_evidence->grab().toImage();
        m_evidence->setMessage(QStringLiteral("No channel stands out."));
        QVERIFY(m_evidence->grab().toImage() != without);
        QVERIFY(!m_field->isEnabled());
        QTest::keyClick(m_map, Qt::Key_Down);
        QTest::keyClick(m_map, Qt::Key_Space);
        QVERIFY(m_evidence->channels().empty());
    }

private:
    QColor cell(int row, int layer)
    {
        return m_map->grab().toImage().pixelColor(m_map->cellRect(row, layer).center());
    }

    std::unique_ptr<ChannelEvidence> m_evidence;
    ChannelHeatMap* m_map = nullptr;
    QLineEdit* m_field = nullptr;
    ThemedLabel* m_error = nullptr;
};

QTEST_MAIN(ChannelEvidenceTest)
#include "channel_evidence_test.moc"
