// SPDX-License-Identifier: GPL-3.0-or-later
// Catch, tag, release of a head whose sinks are planted.
#define QT_NO_KEYWORDS // The planted Trace has a variable named "slots".
#include "app/science/tag_panel.h"

#include "app/science/science_docks.h"
#include "support/tag_trace.h"
#include "widgets/plots/release_curves.h"
#include "widgets/plots/scatter_plot.h"
#include "window_desk.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace sinkscope::test;
using namespace Qt::StringLiterals;

class TagPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesWhoIsCaughtByWhom();
    void strictCatchesNoMoreThanBefore();
    void withoutTheTagTheGroupsFallTogether();
    void meanOfHeadsPicksTheHeadThatExplainsMost();
    void residualsOfALaterLayer();
    void releaseEndsWhereItWasPlanted();
    void aPickSelectsTheToken();
    void saysWhyThereIsNothing();
    void newerWorkReplacesOlder();

private:
    void show(const Trace& trace, int layer, int head);
    void refresh();
    QComboBox& box(const char* name)
    {
        return *m_panel->findChild<QComboBox*>(QString::fromLatin1(name));
    }
    QAbstractButton& button(const char* name)
    {
        return *m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }

    TagSizes m_sizes;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TagPanel> m_panel;
    ArmView m_view;
    ArmView m_none;
    Selection m_selection;
};

void TagPanelTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_panel = std::make_unique<TagPanel>();
    m_panel->resize(480, 700);
    m_panel->show();
}

void TagPanelTest::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

void TagPanelTest::refresh()
{
    const std::vector<InterventionSpec> specs;
    m_panel->refresh(
        { m_view, m_none, m_view, m_selection, ViewOptions {}, m_desk->workspace, specs, {} });
}

void TagPanelTest::show(const Trace& trace, int layer, int head)
{
    m_view.trace = std::make_shared<Trace>(trace);
    m_selection.layer = layer;
    m_selection.head = head;
    refresh();
    QTRY_VERIFY(!m_panel->isComputing());
}

void TagPanelTest::namesWhoIsCaughtByWhom()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    std::array<int, 2> caught {};
    for (int token = 0; token < m_sizes.tokens; ++token)
        if (const int sink = plantedCatcher(m_sizes, token); sink >= 0)
            ++caught[static_cast<std::size_t>(sink)];
    const QString sentence = m_panel->sentence();
    QVERIFY2(sentence.contains(u"2 sinks"_s), qPrintable(sentence));
    const QStringList legend = m_panel->scatter().legend();
    QCOMPARE(legend.size(), 3);
    // A sink looks at itself and is caught by itself, too.
    const auto countIn = [](const QString& text) {
        return text.mid(text.lastIndexOf(u'(') + 1).chopped(1).toInt();
    };
    QVERIFY(std::abs(countIn(legend[0]) - caught[0]) <= 2);
    QVERIFY(std::abs(countIn(legend[1]) - caught[1]) <= 2);
    QCOMPARE(m_panel->scatter().pointCount(), m_sizes.tokens);
}

void TagPanelTest::strictCatchesNoMoreThanBefore()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    const QString before = m_panel->sentence();
    button("strict").click();
    QTRY_VERIFY(!m_panel->isComputing());
    const auto caughtIn = [](const QString& text) {
        const qsizetype at = text.indexOf(u"catch "_s) + 6;
        return text.mid(at, text.indexOf(u' ', at) - at).toInt();
    };
    QVERIFY(caughtIn(before) > 0);
    QVERIFY(caughtIn(m_panel->sentence()) <= caughtIn(before));
}

void TagPanelTest::withoutTheTagTheGroupsFallTogether()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    const auto spread = [this] {
        double least = 1e9;
        double most = -1e9;
        for (int i = m_sizes.tokens / 2; i < m_sizes.tokens; ++i) {
            const double x = m_panel->scatter().positionOf(i).x();
            least = std::min(least, x);
            most = std::max(most, x);
        }
        return most - least;
    };
    const double before = spread();
    button("withoutTag").click();
    QVERIFY(spread() < 0.5 * before);
}

void TagPanelTest::meanOfHeadsPicksTheHeadThatExplainsMost()
{
    const QSignalSpy described(m_panel.get(), &SciencePanel::described);
    show(buildTagTrace(m_sizes), m_sizes.layer, meanOfHeads);
    QVERIFY(!described.isEmpty());
    const QString text = described.last().first().toString();
    const QString head = u"L%1·H%2, strongest tags"_s.arg(m_sizes.layer).arg(m_sizes.head);
    QVERIFY2(text.startsWith(head), qPrintable(text));
}

void TagPanelTest::residualsOfALaterLayer()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    QComboBox& what = box("scatterOf");
    QCOMPARE(what.count(), 1 + m_sizes.layers - m_sizes.layer);
    what.setCurrentIndex(1);
    Q_EMIT what.activated(1);
    QTRY_VERIFY(!m_panel->isComputing());
    QCOMPARE(m_panel->scatter().pointCount(), m_sizes.tokens);
    QVERIFY(!button("withoutTag").isEnabled());
}

void TagPanelTest::releaseEndsWhereItWasPlanted()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    QCOMPARE(m_panel->curves().layerCount(), m_sizes.layers + 1);
    const auto caughtAt = [this](int layer) {
        const QStringList lines = m_panel->curves().readoutText(layer).split(u'\n');
        for (const QString& line : lines)
            if (line.contains(u"caught"_s))
                return line;
        return QString();
    };
    QVERIFY(caughtAt(m_sizes.releaseEnd) != caughtAt(m_sizes.layers));
    const QPointF high = m_panel->curves().positionOf(m_sizes.releaseEnd, 1);
    QVERIFY(!high.isNull());
}

void TagPanelTest::aPickSelectsTheToken()
{
    show(buildTagTrace(m_sizes), m_sizes.layer, m_sizes.head);
    QSignalSpy spy(m_panel.get(), &SciencePanel::selected);
    auto* plot = m_panel->findChild<widgets::ScatterPlot*>();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_End);
    QCOMPARE(spy.count(), 1);
    const auto part = spy.at(0).at(0).value<SelectionPart>();
    QCOMPARE(part.token->position, m_sizes.tokens - 1);
}

void TagPanelTest::saysWhyThereIsNothing()
{
    const Trace bare =
        withPrefill(buildTagTrace(m_sizes), [](PrefillRecord& prefill) { prefill.values = {}; });
    show(bare, m_sizes.layer, m_sizes.head);
    QVERIFY(m_panel->sentence().isEmpty());
    QCOMPARE(m_panel->scatter().pointCount(), 0);
    // A head that looks evenly has no sinks.
    show(buildTagTrace(m_sizes), 0, 0);
    QVERIFY2(m_panel->sentence().contains(u"no sinks"_s), qPrintable(m_panel->sentence()));
    m_view = {};
    refresh();
    QVERIFY(m_panel->sentence().isEmpty());
}

void TagPanelTest::newerWorkReplacesOlder()
{
    BackgroundJob job;
    QStringList heard;
    QSignalSpy busy(&job, &BackgroundJob::busyChanged);
    for (const QString& name : { u"first"_s, u"second"_s, u"third"_s })
        job.start([&heard, name](const std::stop_token& stop, const BackgroundJob::Progress&) {
            for (int i = 0; i < 20 && !stop.stop_requested(); ++i)
                QThread::msleep(2);
            return [&heard, name] { heard << name; };
        });
    QTRY_VERIFY(!job.isBusy());
    QCOMPARE(heard, QStringList { u"third"_s });
    QCOMPARE(busy.count(), 2);
    QSignalSpy failed(&job, &BackgroundJob::failed);
    job.start([](const std::stop_token&, const BackgroundJob::Progress&) -> BackgroundJob::Report {
        throw std::runtime_error("The numbers are gone.");
    });
    QTRY_COMPARE(failed.count(), 1);
    job.start([&heard](const std::stop_token&, const BackgroundJob::Progress&) {
        return [&heard] { heard << u"cancelled"_s; };
    });
    job.cancel();
    QTest::qWait(30);
    QCOMPARE(heard.size(), 1);
}

QTEST_MAIN(TagPanelTest)
#include "tag_panel_test.moc"
