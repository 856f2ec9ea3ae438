// SPDX-License-Identifier: GPL-3.0-or-later
// Frames get the attention that the analysis gives them, of a row or of the prompt.
#include "app/science/frames_panel.h"
#include "science_desk.h"
#include "widgets/tick_box.h"

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class FramesPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->settle();
        m_panel = &test::showScience<FramesPanel>(*m_desk, QStringLiteral("frames"));
    }
    void cleanup() { m_desk.reset(); }

    void barsAreTheReportOfTheRow()
    {
        const ArmView& view = m_desk->window.presenter().shown();
        QVERIFY(view.row);
        const auto expected = analysis::frameReport(*view.trace->layout, *view.row, view.sinks);
        QCOMPARE(m_panel->bars().frameCount(), 3);
        QCOMPARE(m_panel->report().all.mass, expected.all.mass);
        QCOMPARE(m_panel->report().withoutSinks.mass, expected.withoutSinks.mass);
    }

    void averageIsThatOfThePrompt()
    {
        m_panel->promptAverage().setChecked(true);
        const ArmView& view = m_desk->window.presenter().shown();
        const Selection selection = m_desk->selection();
        const auto row = analysis::promptMeanRow(*view.trace, selection.layer, selection.head);
        const auto expected = analysis::frameReport(*view.trace->layout, row, view.sinks);
        QTRY_COMPARE(m_panel->report().all.mass, expected.all.mass);
        QVERIFY(expected.all.total > 0);
    }

    void clickSelectsTheFrame()
    {
        Q_EMIT m_panel->bars().picked(2);
        QCOMPARE(m_desk->selection().frame, 2);
        m_desk->window.presenter().refreshNow();
        QTRY_COMPARE(m_panel->bars().selected(), 2);
    }

private:
    std::unique_ptr<Desk> m_desk;
    FramesPanel* m_panel = nullptr;
};

QTEST_MAIN(FramesPanelTest)
#include "frames_panel_test.moc"
