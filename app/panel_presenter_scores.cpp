// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens, layer × head grid, curves, answers, methods and status.
#include "app/panel_presenter.h"

#include "analysis/layer_scores.h"
#include "app/analysis_text.h"
#include "app/science/evicted_tokens.h"
#include "app/status_line.h"
#include "app/view_text.h"
#include "widgets/number_format.h"

#include <QToolButton>
#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

void PanelPresenter::refreshTokens()
{
    widgets::TokenStrip& tokens = *m_panels.tokens;
    const bool reversed = m_workspace.view().options().direction == Direction::ImageToToken;
    const Arm looker = m_selection.token ? m_selection.token->arm : Arm::Baseline;
    const Arm arm = reversed ? shownArm() : looker;
    const ArmView& looking = view(arm) ? view(arm) : view(Arm::Baseline);
    for (const Arm each : bothArms)
        tokens.setSinks(each, view(each).sinks);
    tokens.setCurrent(arm, reversed ? m_selection.key.value_or(-1) : looking.token);
    std::vector<int> marked = pickedKeys();
    if (!reversed)
        marked.insert(marked.end(), looking.tokens.begin(), looking.tokens.end());
    tokens.setMarked(std::move(marked));
    tokens.setEvicted(
        looker, looking.step >= 0 && !reversed ? evictedOf(looking) : std::pair<int, int> {});
    tokens.setCurrentFrame(shownFrame());
    tokens.setAttention(looking.values() ? *looking.values() : std::vector<float> {});
    tokens.setSentence(ViewText::sentence(looking));
    describeTokens(looking);
}

void PanelPresenter::describeTokens(const ArmView& looking)
{
    if (!looking) {
        m_panels.tokenPanel.frame->setDescription({});
        return;
    }
    const QString counts = ViewText::tokenCounts(*looking.trace->layout);
    const QString direction = looking.reversed
        ? tr("shows which tokens look at the patch, X turns round")
        : tr("hover previews, click locks, Ctrl and Shift add, X turns round");
    m_panels.tokenPanel.frame->setDescription(counts + u" · "_s + direction);
}

void PanelPresenter::refreshScores()
{
    const ViewOptions& options = m_workspace.view().options();
    if (!m_scoreWorker.isReady(m_views, options)) {
        // What was shown stays, and says that it is not about this choice of sinks.
        m_panels.curves->setLayer(m_selection.layer);
        m_panels.grid->setSelected(m_selection.layer, m_selection.head);
        for (const Panel* panel : { &m_panels.gridPanel, &m_panels.curvePanel })
            panel->frame->setDescription(tr("looking for sinks …"));
        describeMap(shown());
        return;
    }
    const ScoreView baseline = m_scores.scores(view(Arm::Baseline), options, m_caches.sinks);
    const ScoreView variant = m_scores.scores(view(Arm::Variant), options, m_caches.sinks);
    m_panels.curves->setCurves(baseline.curve, variant.curve);
    m_panels.curves->setLayer(m_selection.layer);
    const analysis::LayerScore* score = analysis::findLayerScore(options.score);
    m_panels.curves->setQuantity(score ? analysisText(score->title) : QString());
    const ArmView& main = shown();
    m_panels.curves->setNote(main
            ? ViewText::sinkLife(
                m_scores.promptCurve(*main.trace, "visual_sink_count",
                    scoreOptions(*main.trace, options.sinkChoice(), m_caches.sinks)),
                options.sinkChoice())
            : QString());
    const bool change = options.metricChange && !variant.grid.empty();
    m_grid = change ? analysis::difference(baseline.grid, variant.grid)
                    : (shownArm() == Arm::Variant ? variant.grid : baseline.grid);
    m_panels.grid->setColourMap(change ? widgets::ColourMapId::Diverging : options.colourMap);
    m_panels.grid->setValues(m_grid.layers, m_grid.heads, m_grid.values);
    m_roles.show(main, options);
    m_panels.grid->setSelected(m_selection.layer, m_selection.head);
    refreshTitles(baseline);
}

void PanelPresenter::refreshTitles(const ScoreView& baseline)
{
    const ArmView& main = shown();
    const ViewOptions& options = m_workspace.view().options();
    describeMap(main);
    const auto about = [&](bool ofStep) {
        return ofStep && main ? ViewText::quoted(main.trace->textOf(main.token)) : tr("prompt");
    };
    m_panels.gridPanel.frame->setDescription(main
            ? about(baseline.gridOfStep) + u" · "_s + ViewText::shortPlace(m_selection)
                + ViewText::ruleSuffix(
                    analysis::headMetric(options.metric).usesSinks, options.sinkChoice())
            : QString());
    const QString metric = analysisText(analysis::headMetric(options.metric).title);
    m_panels.metricButton->setText((options.headRoles             ? tr("Role")
                                           : options.metricChange ? tr("change of %1").arg(metric)
                                                                  : metric)
        + u" ▾"_s);
    const analysis::LayerScore* score = analysis::findLayerScore(options.score);
    m_panels.curvePanel.frame->setTitle(
        score ? tr("%1 by layer").arg(analysisText(score->title)) : tr("By layer"));
    m_panels.curvePanel.frame->setDescription(main ? about(baseline.curveOfStep)
                + ViewText::ruleSuffix(score && score->usesSinks, options.sinkChoice())
                                                   : QString());
    m_panels.armLegend->setVariantVisible(static_cast<bool>(view(Arm::Variant)));
}

widgets::AnswerModel PanelPresenter::answerModel(Arm arm) const
{
    const ArmScheduler& scheduler = m_workspace.scheduler();
    const ArmView& shownView = view(arm);
    widgets::AnswerModel model;
    if (shownView)
        model =
            widgets::answerModelOf(*shownView.trace, shownView.step >= 0 ? shownView.token : -1);
    for (widgets::AnswerToken& token : model.tokens)
        token.text = ViewText::plain(token.text);
    const QString& failure = m_failures[indexOf(arm)];
    if (scheduler.phase(arm) == ArmPhase::Running) {
        model.state = widgets::AnswerState::Running;
        model.message = ViewText::stageOf(m_progress.stage);
    } else if (scheduler.phase(arm) == ArmPhase::Waiting) {
        model.state = widgets::AnswerState::Running;
        model.message = tr("waiting for the baseline");
    } else if (!failure.isEmpty() && !shownView) {
        model.state = widgets::AnswerState::Failed;
        model.message = failure;
    }
    const QString methods = ViewText::methodTitles(scheduler.methods(), m_specs);
    model.title = arm == Arm::Baseline ? tr("Baseline") : tr("Variant · %1").arg(methods);
    return model;
}

void PanelPresenter::refreshAnswers()
{
    const bool variant = !m_workspace.scheduler().methods().empty();
    m_panels.answers->setVariantVisible(variant);
    for (const Arm arm : bothArms)
        m_panels.answers->setAnswer(arm, answerModel(arm));
    m_panels.options->showArms(view(Arm::Baseline), view(Arm::Variant));
    const ArmView& main = shown();
    m_panels.answerPanel.frame->setDescription(
        main ? ViewText::samplingOf(main.trace->info) : QString());
}

QString PanelPresenter::varForecast(std::vector<int>& marked)
{
    const bool previewed = m_previewed && m_previewed->id == "var";
    const MethodUse use = previewed ? *m_previewed : m_panels.interventions->draft(u"var"_s);
    const Trace& trace = *forecastView(shown(), view(Arm::Baseline)).trace;
    const analysis::TouchCount count = m_forecast.count(trace, use.values);
    for (std::size_t head = 0; previewed && head < count.perHead.size(); ++head)
        if (count.perHead[head] > 0)
            marked.push_back(static_cast<int>(head));
    const QString note = tr("%1 of %2 heads would be edited").arg(count.heads).arg(count.ofHeads);
    return count.heads > 0 ? note
                           : note
            + tr(": no head has visual sinks and enough image mass. Lower τ or image mass, or "
                 "switch off “only with visual sinks”.");
}

void PanelPresenter::refreshMethods()
{
    const ArmView& baseline = view(Arm::Baseline);
    const ArmView& variant = view(Arm::Variant);
    const bool hasVision = !baseline || !baseline.trace->layout->cells.empty();
    std::vector<int> marked;
    for (const InterventionSpec& spec : m_specs) {
        const QString id = QString::fromStdString(spec.id);
        m_panels.interventions->setUnavailable(id,
            spec.needsVision && !hasVision ? tr("needs vision tokens in the prompt") : QString());
        const MethodReport* report = nullptr;
        if (variant && variant.trace->prefill)
            for (const MethodReport& candidate : variant.trace->prefill->reports)
                if (candidate.id == spec.id)
                    report = &candidate;
        const bool forecast = spec.id == "var" && baseline && hasVision;
        QString note;
        if (forecast && (!report || (m_previewed && m_previewed->id == spec.id))) {
            note = varForecast(marked);
        } else if (report) {
            note = reportText(report->summary);
            const QString cache = spec.id == "streaming" ? cacheNote(*variant.trace) : QString();
            if (!cache.isEmpty())
                note += u" · "_s + cache;
            for (std::size_t head = 0; head < report->editedHeads.size(); ++head)
                if (report->editedHeads[head] > 0)
                    marked.push_back(static_cast<int>(head));
        }
        m_panels.interventions->setNote(id, note);
    }
    m_panels.grid->setMarked(marked);
    const ViewOptions& options = m_workspace.view().options();
    m_panels.overlay->setOptions(options);
    m_panels.overlay->setArtifacts(
        { ViewText::artifactCount(baseline), ViewText::artifactHelp(baseline) });
    const ArmView& main = shown();
    m_panels.overlay->setRule(main ? ViewText::sinksFound(main, m_selection.layer) : QString());
}

void PanelPresenter::refreshStatus()
{
    const ArmView& main = shown();
    m_status.showRun(main ? main.trace.get() : nullptr);
    const int token = m_selection.key.value_or(main.token);
    m_status.showToken(ViewText::readout(main, m_selection, token), main.isSink(token));
}

} // namespace sinkscope::app
