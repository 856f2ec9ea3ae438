// SPDX-License-Identifier: GPL-3.0-or-later
// The list counts in its tab, also behind others, and its buttons help.
#include "app/science/problems_panel.h"
#include "science_desk.h"

#include <QDockWidget>
#include <algorithm>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class ProblemsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->settle();
        m_panel = m_desk->window.findChild<ProblemsPanel*>(QStringLiteral("problems"));
        QVERIFY(m_panel);
    }
    void cleanup() { m_desk.reset(); }

    void tabCountsBehindOthers()
    {
        auto* dock = m_desk->window.findChild<QDockWidget*>(QStringLiteral("problemsDock"));
        QVERIFY(dock);
        useThreshold(99);
        QTRY_VERIFY(has("threshold_too_high"));
        QCOMPARE(
            dock->windowTitle(), QStringLiteral("Problems %1").arg(m_panel->problems().size()));
        QCOMPARE(m_panel->list().problemCount(), static_cast<int>(m_panel->problems().size()));
    }

    void thresholdRemedyFindsSinks()
    {
        useThreshold(99);
        QTRY_VERIFY(has("threshold_too_high"));
        request("threshold_too_high");
        QVERIFY(m_desk->options().tau < 99);
        QTRY_VERIFY(!has("threshold_too_high"));
    }

    void definitionRemedySwitches()
    {
        ViewOptions options = m_desk->options();
        options.sinkDefinition = "primary_cosine";
        m_desk->workspace.view().setOptions(options);
        QTRY_VERIFY(has("definition_missing"));
        request("definition_missing");
        QVERIFY(m_desk->options().sinkDefinition != "primary_cosine");
    }

private:
    void useThreshold(double tau)
    {
        ViewOptions options = m_desk->options();
        options.tau = tau;
        m_desk->workspace.view().setOptions(options);
    }

    bool has(const std::string& id) const
    {
        return std::any_of(m_panel->problems().begin(), m_panel->problems().end(),
            [&](const analysis::Problem& problem) { return problem.id == id; });
    }

    void request(const std::string& id)
    {
        for (std::size_t i = 0; i < m_panel->problems().size(); ++i)
            if (m_panel->problems()[i].id == id)
                Q_EMIT m_panel->list().remedyRequested(QString::number(i));
    }

    std::unique_ptr<Desk> m_desk;
    ProblemsPanel* m_panel = nullptr;
};

QTEST_MAIN(ProblemsPanelTest)
#include "problems_panel_test.moc"
