// SPDX-License-Identifier: GPL-3.0-or-later
// Switching what counts as a sink: rings, curves and grid follow at once, nothing runs.
#include "analysis/sink_definition.h"
#include "app/csv_tables.h"
#include "app/view_text.h"
#include "science_desk.h"
#include "widgets/flat_combo_box.h"
#include "widgets/value_slider.h"

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class SinkDefinitionViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->settle();
        m_menu = m_desk->window.findChild<widgets::FlatComboBox*>(QStringLiteral("sinkDefinition"));
        m_slider = m_desk->window.findChild<widgets::ValueSlider*>(QStringLiteral("sinkThreshold"));
        QVERIFY(m_menu && m_slider);
    }
    void cleanup() { m_desk.reset(); }

    void everyDefinitionIsThereWithItsFormula()
    {
        const auto definitions = analysis::sinkDefinitions();
        QCOMPARE(m_menu->count(), static_cast<int>(definitions.size()));
        for (int i = 0; i < m_menu->count(); ++i)
            QVERIFY(!m_menu->itemData(i, Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(m_menu->currentData().toString(), QStringLiteral("phi"));
    }

    void choosingChangesSinksWithoutARun()
    {
        const std::size_t runs = m_desk->engine->requests.size();
        choose("boost");
        m_slider->setValue(1);
        Q_EMIT m_slider->valueChanged(1);
        m_desk->window.presenter().refreshNow();
        const ArmView& view = m_desk->window.presenter().shown();
        QCOMPARE(view.sinkChoice, (SinkChoice { "boost", 1 }));
        const auto expected =
            analysis::sinkTokens(*view.trace, m_desk->selection().layer, "boost", 1);
        QVERIFY(expected && !expected->empty());
        QCOMPARE(view.sinks, *expected);
        QTest::qWait(200);
        QCOMPARE(m_desk->engine->requests.size(), runs);
    }

    void thresholdsAreKeptPerDefinition()
    {
        choose("boost");
        Q_EMIT m_slider->valueChanged(7);
        choose("importance");
        QCOMPARE(m_desk->options().sinkChoice().threshold, 0.3);
        choose("boost");
        QCOMPARE(m_desk->options().sinkChoice().threshold, 7.0);
        QCOMPARE(m_slider->value(), 7.0);
        choose("phi");
        QCOMPARE(m_desk->options().sinkChoice().threshold, m_desk->options().tau);
    }

    void settingsRememberTheDefinition()
    {
        choose("boost");
        Q_EMIT m_slider->valueChanged(7);
        m_desk->settings.setViewOptions(m_desk->options());
        const ViewOptions restored = m_desk->settings.viewOptions({});
        QCOMPARE(restored.sinkChoice(), (SinkChoice { "boost", 7 }));
    }

    void countsFollowTheDefinition()
    {
        const TracePtr trace = m_desk->workspace.scheduler().trace(Arm::Baseline);
        SinkCache cache;
        ScoreCache scores;
        const SinkChoice choice { "importance", 0.05 };
        const auto curve =
            scores.promptCurve(*trace, "sink_count", scoreOptions(*trace, choice, cache));
        QCOMPARE(curve, analysis::sinkCounts(*trace, "importance", 0.05));
        QVERIFY(curve != scores.promptCurve(*trace, "sink_count", {}));
        const auto lists = cache.all(*trace, choice);
        QVERIFY(lists);
        QCOMPARE(cache.all(*trace, choice), lists);
        QCOMPARE((*lists)[2], cache.layer(*trace, 2, choice));
    }

    void tablesNameTheDefinition()
    {
        choose("boost");
        m_desk->window.presenter().refreshNow();
        const QByteArray table = curvesCsv(
            m_desk->window.presenter().view(Arm::Baseline), {}, m_desk->options().sinkChoice());
        QVERIFY(table.contains("sinks: boost >= 10"));
        QCOMPARE(ViewText::sinkRule({ "phi", 20 }), QStringLiteral("φ ≥ 20"));
        QCOMPARE(
            ViewText::sinkRule({ "value_norm", 0.5 }), QStringLiteral("Small value norm ≤ 0.5"));
    }

private:
    void choose(const char* id)
    {
        const int index = m_menu->findData(QString::fromLatin1(id));
        m_menu->setCurrentIndex(index);
        Q_EMIT m_menu->activated(index);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Desk> m_desk;
    widgets::FlatComboBox* m_menu = nullptr;
    widgets::ValueSlider* m_slider = nullptr;
};

QTEST_MAIN(SinkDefinitionViewTest)
#include "sink_definition_view_test.moc"
