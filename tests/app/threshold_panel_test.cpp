// SPDX-License-Identifier: GPL-3.0-or-later
// VAR's threshold plot in the window: preview without a run, run on release, words for emptiness.
#include "app/science/threshold_panel.h"
#include "science_desk.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class ThresholdPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->settle();
        m_panel = &test::showScience<ThresholdPanel>(*m_desk, QStringLiteral("thresholds"));
    }
    void cleanup() { m_desk.reset(); }

    void dotsAreTheHeadsOfTheBaseline()
    {
        const TracePtr trace = m_desk->workspace.scheduler().trace(Arm::Baseline);
        const ParameterValues values =
            m_desk->window.panels().interventions->draft(QStringLiteral("var")).values;
        const auto rows = analysis::varRowStatistics(*trace, analysis::varValues(values), 0);
        QVERIFY(!rows.empty());
        QCOMPARE(m_panel->plot().headCount(), static_cast<int>(rows.size()));
        QCOMPARE(m_panel->plot().thresholds().rho, std::get<double>(values.at("rho")));
    }

    void previewLightsHeadsAndRunsNothing()
    {
        const std::size_t runs = m_desk->engine->requests.size();
        Q_EMIT m_panel->plot().thresholdsPreviewed(0.0, 0.0);
        QCoreApplication::processEvents();
        const auto draft = m_desk->window.panels().interventions->draft(QStringLiteral("var"));
        QCOMPARE(std::get<double>(draft.values.at("rho")), 0.0);
        const QPixmap all = m_desk->window.panels().grid->grab();
        Q_EMIT m_panel->plot().thresholdsPreviewed(1.0, 1.0);
        QCoreApplication::processEvents();
        QVERIFY(m_desk->window.panels().grid->grab().toImage() != all.toImage());
        QTest::qWait(200);
        QCOMPARE(m_desk->engine->requests.size(), runs);
    }

    void releaseRunsTheVariant()
    {
        Q_EMIT m_panel->plot().thresholdsChosen(0.25, 0.1);
        QTRY_COMPARE(m_desk->engine->requests.size(), std::size_t { 3 });
        const auto& methods = m_desk->engine->requests.back().methods;
        QCOMPARE(methods.size(), std::size_t { 1 });
        QCOMPARE(methods.front().id, std::string("var"));
        QCOMPARE(std::get<double>(methods.front().values.at("rho")), 0.25);
        QCOMPARE(std::get<double>(methods.front().values.at("mass")), 0.1);
    }

    void clickSelectsTheHead()
    {
        Q_EMIT m_panel->plot().headPicked(3, 2);
        QCOMPARE(m_desk->selection().layer, 3);
        QCOMPARE(m_desk->selection().head, 2);
    }

    void withoutVisualSinksARemedyIsOffered()
    {
        MethodUse use { "var", { { "tau", 60.0 } } };
        auto* interventions = m_desk->window.panels().interventions;
        interventions->setUses({ use });
        Q_EMIT interventions->valueDragged(interventions->draft(QStringLiteral("var")));
        QTRY_COMPARE(m_panel->plot().headCount(), 0);
        QVERIFY(m_panel->remedyButton().isVisible());
        QSignalSpy chosen(m_panel, &SciencePanel::methodChosen);
        QTest::mouseClick(&m_panel->remedyButton(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto& values = chosen.front().front().value<MethodUse>().values;
        QVERIFY(std::get<double>(values.at("tau")) < 60);
        QTRY_VERIFY(m_panel->plot().headCount() > 0);
        QVERIFY(!m_panel->remedyButton().isVisible());
    }

private:
    std::unique_ptr<Desk> m_desk;
    ThresholdPanel* m_panel = nullptr;
};

QTEST_MAIN(ThresholdPanelTest)
#include "threshold_panel_test.moc"
