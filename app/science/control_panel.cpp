// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/control_panel.h"

#include "app/analysis_text.h"
#include "app/science/control_runner.h"
#include "app/science/control_text.h"
#include "app/view_text.h"
#include "widgets/effect_table.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using engine::StudyRole;

namespace {

constexpr int usualRepeats = 5;
constexpr int mostRepeats = 100;

widgets::EffectRow rowOf(const QString& name, widgets::EffectRowKind kind,
    const engine::StudyRow* row, const std::vector<std::size_t>& metrics)
{
    widgets::EffectRow shown { name, kind, {} };
    for (const std::size_t metric : metrics)
        shown.samples.push_back(row ? row->cells[metric].samples : std::vector<double> {});
    return shown;
}

} // namespace

ControlPanel::ControlPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_bar(new QWidget(this))
    , m_start(new QPushButton(m_bar))
    , m_repeats(new QSpinBox(m_bar))
    , m_sentence(
          new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Normal, this))
    , m_table(new widgets::EffectTable(this))
{
    m_start->setObjectName(u"compareWithControl"_s);
    m_repeats->setObjectName(u"controlRepeats"_s);
    m_repeats->setRange(1, mostRepeats);
    m_repeats->setValue(usualRepeats);
    m_repeats->setPrefix(u"× "_s);
    m_repeats->setAccessibleName(tr("Random runs"));
    m_repeats->setToolTip(tr("How many draws of random tokens"));
    m_sentence->setWordWrap(true);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_start);
    row->addWidget(m_repeats);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    m_table->setMessage(tr("Is it the sinks? The methods that are on (or VAR) run once on the "
                           "sinks and a few times on equally many random tokens."));
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_runner && m_runner->isActive())
            m_runner->cancel();
        else
            Q_EMIT compareRequested();
    });
    follow();
}

QWidget* ControlPanel::titleControl() { return m_bar; }

void ControlPanel::setRunner(ControlRunner& runner, const std::vector<InterventionSpec>& specs)
{
    m_runner = &runner;
    m_specs = &specs;
    connect(&runner, &ControlRunner::changed, this, &ControlPanel::follow);
    follow();
}

int ControlPanel::repeats() const { return m_repeats->value(); }

QString ControlPanel::sentence() const { return m_sentence->text(); }

void ControlPanel::refresh(const ScienceView&) { }

void ControlPanel::follow()
{
    const bool active = m_runner && m_runner->isActive();
    m_start->setText(active ? tr("Cancel") : tr("Compare"));
    m_start->setToolTip(active ? tr("Ends the study and keeps what is there (Esc)")
                               : tr("Runs the methods on the sinks, on random tokens and on the "
                                    "nearest tokens (Ctrl+R)"));
    m_repeats->setEnabled(!active);
    if (!m_runner)
        return;
    showTable();
    showProgress();
    Q_EMIT described(m_runner->state() == ControlRunner::State::Empty
            ? QString()
            : ViewText::methodTitles(m_runner->methods(), *m_specs) + stateText());
}

QString ControlPanel::stateText() const
{
    switch (m_runner->state()) {
    case ControlRunner::State::Cancelled:
        return u" · "_s
            + tr("cancelled, %1 of %2 runs").arg(m_runner->done()).arg(m_runner->planned());
    case ControlRunner::State::Failed:
        return u" · "_s
            + tr("failed, %1 of %2 runs").arg(m_runner->done()).arg(m_runner->planned());
    default:
        return {};
    }
}

QString ControlPanel::reportText() const
{
    QStringList parts;
    for (const engine::StudyResult& result : m_runner->results())
        if (result.role == StudyRole::Effect)
            for (const std::string& summary : result.summaries) {
                // "var: 38 of 270 heads edited; …"
                const std::size_t colon = summary.find(": ");
                parts << (colon == std::string::npos
                        ? app::reportText(summary)
                        : QString::fromStdString(summary.substr(0, colon + 2))
                            + app::reportText(summary.substr(colon + 2)));
            }
    return parts.isEmpty() ? QString()
                           : tr("What the methods report: %1.").arg(parts.join(u"; "_s));
}

void ControlPanel::showProgress()
{
    const engine::StudyRun* run = m_runner->current();
    if (!run) {
        m_table->setProgress({}, 0, 0);
        return;
    }
    QString text;
    switch (run->role) {
    case StudyRole::Baseline:
        text = tr("baseline");
        break;
    case StudyRole::Effect:
        text = tr("on the sinks");
        break;
    case StudyRole::Random:
        text = tr("random tokens, draw %1").arg(run->repeat);
        break;
    case StudyRole::Matched:
        text = tr("nearest tokens");
        break;
    }
    if (m_runner->state() == ControlRunner::State::Waiting)
        text = tr("waits for the other runs");
    m_table->setProgress(text, m_runner->done(), m_runner->planned());
}

void ControlPanel::showTable()
{
    const engine::StudyTable table = m_runner->table();
    const QString method = ViewText::methodTitles(m_runner->methods(), *m_specs);
    QString text = ControlText::sentence(table, method);
    if (!text.isEmpty())
        text += u' '
            + (ControlText::changesNothing(table) ? reportText() : ControlText::answers(table));
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
    const engine::StudyRow* effect = table.find(StudyRole::Effect);
    if (!effect) {
        m_table->setTable({}, {});
        return;
    }
    std::vector<std::size_t> shown;
    std::vector<widgets::EffectMetric> metrics;
    const std::pair<const char*, QString> columns[] = { { "logprob_change", tr("Δ log p") },
        { "margin_change", tr("Δ margin") }, { "answer_changed", tr("changed") },
        { "divergence", tr("KL") }, { "vision_mass_change", tr("Δ vision") },
        { "sink_mass_change", tr("Δ sinks") } };
    for (const auto& [id, title] : columns) {
        const std::size_t metric = studyMetric(id);
        if (effect->cells[metric].samples.empty())
            continue;
        const engine::StudyMetric& info = engine::studyMetrics()[metric];
        shown.push_back(metric);
        metrics.push_back({ title,
            analysisText(info.title) + u'\n' + analysisText(info.formula)
                + (info.unit.empty() ? QString() : u" ("_s + analysisText(info.unit) + u')') });
    }
    std::vector<widgets::EffectRow> rows { rowOf(
        tr("on the sinks"), widgets::EffectRowKind::Sinks, effect, shown) };
    rows.push_back(rowOf(tr("random tokens"), widgets::EffectRowKind::Control,
        table.find(StudyRole::Random), shown));
    if (const engine::StudyRow* matched = table.find(StudyRole::Matched))
        rows.push_back(
            rowOf(tr("nearest tokens"), widgets::EffectRowKind::Control, matched, shown));
    m_table->setTable(std::move(metrics), std::move(rows));
}

} // namespace sinkscope::app
