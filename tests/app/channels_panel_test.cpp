// SPDX-License-Identifier: GPL-3.0-or-later
// Sink channels are shown with their evidence, chosen, kept for the model and forgotten.
#include "app/science/channels_panel.h"
#include "io/saved_channels.h"
#include "science_desk.h"

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class ChannelsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        auto trace = std::make_shared<Trace>(*test::traceOf(1));
        trace->info.shape.hidden = 576;
        trace->info.sinkDimensions = { 507 };
        trace->info.sinkDimensionsOrigin = "calibrated";
        trace->info.channelEvidence = { { 507, 0, std::vector<float>(6, 22.0f) },
            { 31, 0, { 1, 2, 3, 4, 5, 6 } } };
        m_desk = test::deskWith(trace);
        m_panel = &test::showScience<ChannelsPanel>(*m_desk, QStringLiteral("channels"));
    }
    void cleanup() { m_desk.reset(); }

    void evidenceAndChoiceAreShown()
    {
        QCOMPARE(m_panel->evidence().channels(), std::vector<int> { 507 });
        const auto& rows = m_panel->evidence().heatMap().rows();
        QCOMPARE(rows.size(), std::size_t { 2 });
        QCOMPARE(rows[0].channel, 507);
        QCOMPARE(rows[0].median, 22.0);
        QCOMPARE(rows[1].median, 3.0);
    }

    void editingRunsBothArmsWithTheChoice()
    {
        const std::size_t runs = m_desk->engine->requests.size();
        Q_EMIT m_panel->evidence().channelsEdited({ 31, 507 });
        QTRY_COMPARE(m_desk->engine->requests.size(), runs + 1);
        const std::vector<int> expected { 31, 507 };
        QCOMPARE(m_desk->engine->requests.back().sinkDimensions, expected);
        QTRY_COMPARE(m_panel->evidence().channels(), expected);
    }

    void savingAndForgetting()
    {
        m_panel->evidence().setChannels({ 31 });
        Q_EMIT m_panel->evidence().saveRequested();
        const auto file = io::savedChannelsFile();
        QCOMPARE(io::savedChannels(file, "0123456789abcdef"), std::vector<int> { 31 });
        Q_EMIT m_panel->evidence().resetRequested();
        QVERIFY(!io::savedChannels(file, "0123456789abcdef"));
        QVERIFY(m_desk->workspace.request().sinkDimensions.empty());
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
    ChannelsPanel* m_panel = nullptr;
};

QTEST_MAIN(ChannelsPanelTest)
#include "channels_panel_test.moc"
