// SPDX-License-Identifier: GPL-3.0-or-later
// The control study in the window, on a scripted engine.
#include "app/science/control_panel.h"
#include "app/science/control_runner.h"
#include "app/science/control_text.h"
#include "widgets/effect_table.h"
#include "window_desk.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QSpinBox>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace sinkscope::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<InterventionSpec> specsWithControl()
{
    InterventionSpec spec = windowSpecs().front();
    ParameterSpec control { .id = "control", .label = "control", .help = {} };
    control.type = ParameterType::Choice;
    control.defaultValue = std::string("none");
    control.choices = { "none", "random", "matched" };
    ParameterSpec seed { .id = "control-seed", .label = "seed", .help = {} };
    seed.type = ParameterType::Integer;
    seed.maximum = 1000;
    seed.step = 1;
    spec.parameters = { control, seed };
    return { spec };
}

} // namespace

class ControlStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsOneAfterTheOtherAndFillsTheTable();
    void aRunOfTheArmsGoesFirst();
    void cancelKeepsWhatIsThere();
    void anotherQuestionDropsTheResults();
    void aFailureEndsIt();
    void withoutMethodsTheFallbackIsStudied();
    void theKeyRaisesThePanel();
    void theSentenceSaysBoth();

private:
    std::size_t submitted() const { return m_desk->engine->requests.size(); }
    std::string control(std::size_t request) const
    {
        const auto& methods = m_desk->engine->requests.at(request).methods;
        if (methods.empty())
            return "baseline";
        const auto found = methods.front().values.find("control");
        return found == methods.front().values.end() ? "" : std::get<std::string>(found->second);
    }

    std::vector<InterventionSpec> m_specs;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ControlRunner> m_runner;
};

void ControlStudyTest::init()
{
    m_specs = specsWithControl();
    m_desk = std::make_unique<Desk>();
    m_desk->settle();
    m_runner = std::make_unique<ControlRunner>(m_desk->workspace, m_specs);
}

void ControlStudyTest::cleanup()
{
    m_runner.reset();
    m_desk.reset();
}

void ControlStudyTest::runsOneAfterTheOtherAndFillsTheTable()
{
    ControlPanel panel;
    panel.setRunner(*m_runner, m_specs);
    panel.show();
    m_runner->start({ "var", {} }, 2);
    // The baseline on show serves; effect, two draws and the matched run follow.
    for (std::size_t run = 0; run < 4; ++run) {
        QCOMPARE(submitted(), 3 + run);
        QVERIFY(!m_desk->engine->requests.back().watch.empty());
        m_desk->engine->finish(3 + run, traceOf(static_cast<std::uint32_t>(3 + run)));
        QTRY_COMPARE(m_runner->results().size(), run + 1);
    }
    QCOMPARE(control(2), std::string("none"));
    QCOMPARE(control(3), std::string("random"));
    QCOMPARE(control(4), std::string("random"));
    QCOMPARE(control(5), std::string("matched"));
    QCOMPARE(m_runner->state(), ControlRunner::State::Done);
    QCOMPARE(panel.table().model().rowCount(), 3);
    QCOMPARE(panel.table().model().samples(1, 1).size(), std::size_t { 2 });
    QVERIFY2(panel.sentence().contains(u"VAR on the sinks"_s), qPrintable(panel.sentence()));
    QVERIFY(panel.table().model().csv().count(u'\n') >= 4);
}

void ControlStudyTest::aRunOfTheArmsGoesFirst()
{
    m_runner->start({ "var", {} }, 1);
    QCOMPARE(submitted(), std::size_t { 3 });
    m_desk->workspace.setMethods({ { "var", { { "tau", 5.0 } } } });
    QTRY_COMPARE(submitted(), std::size_t { 4 });
    m_desk->engine->finish(3, engine::RunCancelled {});
    QTRY_COMPARE(m_runner->state(), ControlRunner::State::Waiting);
    QTest::qWait(30);
    QCOMPARE(submitted(), std::size_t { 4 });
    m_desk->engine->finish(4, traceOf(9));
    QTRY_COMPARE(submitted(), std::size_t { 5 });
    QCOMPARE(m_runner->state(), ControlRunner::State::Running);
    QCOMPARE(control(4), std::string("none"));
}

void ControlStudyTest::cancelKeepsWhatIsThere()
{
    m_runner->start({ "var", {} }, 3);
    m_desk->engine->finish(3, traceOf(3));
    QTRY_COMPARE(m_runner->results().size(), std::size_t { 1 });
    m_runner->cancel();
    QCOMPARE(m_runner->state(), ControlRunner::State::Cancelled);
    QCOMPARE(m_runner->results().size(), std::size_t { 1 });
    QCOMPARE(m_desk->engine->cancelled.back(), engine::Ticket { 4 });
    m_desk->engine->finish(4, traceOf(4));
    QTest::qWait(30);
    QCOMPARE(m_runner->results().size(), std::size_t { 1 });
}

void ControlStudyTest::anotherQuestionDropsTheResults()
{
    m_runner->start({ "var", {} }, 3);
    m_desk->engine->finish(3, traceOf(3));
    QTRY_COMPARE(m_runner->results().size(), std::size_t { 1 });
    m_desk->workspace.setQuestion(u"What else?"_s);
    m_desk->workspace.ask();
    QCOMPARE(m_runner->state(), ControlRunner::State::Empty);
    QVERIFY(m_runner->results().empty());
}

void ControlStudyTest::aFailureEndsIt()
{
    QSignalSpy message(m_runner.get(), &ControlRunner::messageRaised);
    m_runner->start({ "var", {} }, 3);
    m_desk->engine->finish(3, engine::RunFailure { ErrorKind::OutOfResources, "No memory." });
    QTRY_COMPARE(m_runner->state(), ControlRunner::State::Failed);
    QCOMPARE(message.count(), 1);
    QCOMPARE(submitted(), std::size_t { 3 });
}

void ControlStudyTest::withoutMethodsTheFallbackIsStudied()
{
    m_desk->workspace.setMethods({});
    m_runner->start({ "var", { { "tau", 7.0 } } }, 1);
    QCOMPARE(submitted(), std::size_t { 3 });
    QCOMPARE(
        std::get<double>(m_desk->engine->requests.back().methods.front().values.at("tau")), 7.0);
    // What cannot have stand-ins is refused in words.
    QSignalSpy message(m_runner.get(), &ControlRunner::messageRaised);
    m_runner->cancel();
    std::vector<InterventionSpec> bare = windowSpecs();
    for (InterventionSpec& spec : bare)
        std::erase_if(spec.parameters,
            [](const ParameterSpec& parameter) { return parameter.id == "control"; });
    ControlRunner other(m_desk->workspace, bare);
    QSignalSpy refused(&other, &ControlRunner::messageRaised);
    other.start({ "var", {} }, 1);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(other.state(), ControlRunner::State::Empty);
}

void ControlStudyTest::theKeyRaisesThePanel()
{
    auto* panel = m_desk->window.findChild<ControlPanel*>();
    QVERIFY(panel);
    QVERIFY(!panel->isVisible() || panel->visibleRegion().isEmpty());
    QTest::keyClick(&m_desk->window, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(panel->isVisible() && !panel->visibleRegion().isEmpty());
    QCOMPARE(panel->repeats(), 5);
    QVERIFY(m_desk->window.findChild<QAbstractButton*>(u"runControl"_s));
}

void ControlStudyTest::theSentenceSaysBoth()
{
    std::vector<engine::StudyResult> results(4);
    const double changes[] = { -0.31, 0.01, -0.02, -0.05 };
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].role = i == 0 ? engine::StudyRole::Effect : engine::StudyRole::Random;
        results[i].effect.logprobChange = changes[i];
        results[i].effect.answerChanged = i == 0;
    }
    const engine::StudyTable table = engine::summarise(results, 4);
    const QString text = ControlText::sentence(table, u"VAR"_s);
    QVERIFY2(text.contains(u"−0.31"_s), qPrintable(text));
    QVERIFY2(text.contains(u"(3 runs): at least as extreme in 0 of 3."_s), qPrintable(text));
    QVERIFY(ControlText::answers(table).contains(u"0 of 3"_s));
    QVERIFY(ControlText::sentence({}, u"VAR"_s).isEmpty());
}

QTEST_MAIN(ControlStudyTest)
#include "control_study_test.moc"
