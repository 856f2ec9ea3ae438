// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed, and when.
#include "app/science/tag_panel.h"

#include "app/analysis_text.h"
#include "app/science/tag_controls.h"
#include "app/science/work_line.h"
#include "widgets/plots/release_curves.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/themed_label.h"

#include <QBoxLayout>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {
/// While the pointer runs over the grid, no work is begun.
constexpr int settleMs = 60;
} // namespace

TagPanel::TagPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_controls(new TagControls(this))
    , m_sentence(
          new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Normal, this))
    , m_scatter(new widgets::ScatterPlot(this))
    , m_curves(new widgets::ReleaseCurves(this))
    , m_work(new WorkLine(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    m_sentence->setWordWrap(true);
    m_plots = new QBoxLayout(QBoxLayout::TopToBottom);
    m_plots->setSpacing(4);
    m_plots->addWidget(m_scatter, 1);
    m_plots->addWidget(m_curves, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_controls);
    layout->addLayout(m_plots, 1);
    layout->addWidget(m_work);
    m_curves->setQuantity(tr("cosine with the tag"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(settleMs);
    connectJobs();
    connectPlots();
    clear(tr("No run yet"));
    arrange();
}

QWidget* TagPanel::titleControl() { return m_controls->pages(); }

void TagPanel::connectJobs()
{
    m_work->follow(m_studyJob, tr("Looking for the sinks of the head"));
    m_work->follow(m_residualJob, tr("Projecting the residuals"));
    m_work->follow(m_releaseJob, tr("Following the tag through the layers"));
    connect(m_work, &WorkLine::cancelled, this, [this] {
        m_studyJob.cancel();
        m_residualJob.cancel();
        m_releaseJob.cancel();
        if (!m_study)
            clear(tr("Cancelled. Select the head again to compute it."));
    });
    for (BackgroundJob* job : { &m_studyJob, &m_residualJob, &m_releaseJob })
        connect(job, &BackgroundJob::failed, this, &TagPanel::messageRaised);
    connect(&m_delay, &QTimer::timeout, this, &TagPanel::startStudy);
    connect(m_controls, &TagControls::changed, this, &TagPanel::followControls);
}

void TagPanel::connectPlots()
{
    m_scatter->setToolTipSource([this](int point) { return pointTip(point); });
    connect(m_scatter, &widgets::ScatterPlot::picked, this, [this](int point) {
        SelectionPart part;
        part.token = TokenRef { Arm::Baseline, firstToken() + point };
        Q_EMIT selected(part);
    });
    connect(m_curves, &widgets::ReleaseCurves::picked, this, [this](int layer) {
        SelectionPart part;
        part.layer = std::min(layer, m_layers - 1);
        Q_EMIT selected(part);
    });
}

bool TagPanel::isNew(const TracePtr& trace, const TagQuestion& question) const
{
    // A growing answer keeps the record of its prompt, and the figures with it.
    return !m_subject.trace || m_subject.trace->prefill != trace->prefill
        || m_subject.question != question;
}

void TagPanel::refresh(const ScienceView& view)
{
    const TracePtr& trace = view.shown.trace;
    if (!trace || !trace->prefill || !trace->layout) {
        clear(tr("No run yet"));
        m_subject = {};
        return;
    }
    m_layers = trace->info.shape.layers;
    m_selectedToken = view.shown.token;
    const TagQuestion question { view.selection.layer, view.selection.head };
    if (isNew(trace, question)) {
        m_subject = { trace, question };
        m_delay.start();
        return;
    }
    m_scatter->setSelected(m_study && m_study->found ? m_selectedToken - firstToken() : -1);
}

void TagPanel::startStudy()
{
    m_residualJob.cancel();
    m_releaseJob.cancel();
    if (!m_subject.trace)
        return;
    m_studyJob.start([this, subject = m_subject](
                         const std::stop_token& stop, const BackgroundJob::Progress& progress) {
        TagStudy study = tagStudy(*subject.trace, subject.question, stop, progress);
        return [this, study = std::move(study)] { takeStudy(study); };
    });
}

void TagPanel::takeStudy(TagStudy study)
{
    if (!study.found) {
        const QString reason = analysisText(study.found.reason);
        clear(reason);
        return;
    }
    m_study = std::move(study);
    m_controls->setShown(true);
    m_controls->setLayers(m_study->question.layer + 1, m_layers);
    QStringList names;
    for (const analysis::TagSink& sink : m_study->found->sinks)
        names << sinkName(sink);
    m_controls->setSinks(names);
    m_plane.reset();
    followControls();
}

void TagPanel::followControls()
{
    if (!m_study)
        return;
    m_caught = analysis::caughtBy(*m_study->found, threshold());
    showStudy();
    arrange();
    const int layer = m_controls->residualLayer();
    if (layer >= 0 && (!m_plane || m_plane->layer != layer))
        startResiduals();
    else
        showScatter(layer < 0);
    startRelease();
}

void TagPanel::startResiduals()
{
    const int layer = m_controls->residualLayer();
    m_residualJob.start([this, trace = m_subject.trace, layer](
                            const std::stop_token&, const BackgroundJob::Progress&) {
        auto rows = analysis::residualRows(*trace, layer);
        Plane plane { layer, {} };
        if (rows)
            plane.projection = analysis::project(std::move(*rows));
        return [this, plane, reason = rows.reason] {
            m_plane = plane;
            if (!reason.empty())
                m_scatter->setMessage(analysisText(reason));
            showScatter(false);
        };
    });
}

void TagPanel::startRelease()
{
    const int sink = m_controls->sink();
    if (sink < 0) {
        m_releaseJob.cancel();
        showRelease(analysis::Result<analysis::TagRelease>::missing(
            "No token of this head is a sink, so there is no tag to follow."));
        return;
    }
    const int token = m_study->found->sinks[static_cast<std::size_t>(sink)].token;
    const auto slot = analysis::tagSlot(*m_subject.trace, m_study->question.layer, token);
    const analysis::TagPlace place { m_study->question.layer, m_study->head, slot.value_or(-1) };
    const analysis::TokenGroups groups = analysis::groupsOf(*m_study->found, token, threshold());
    m_releaseJob.start([this, trace = m_subject.trace, place, groups](
                           const std::stop_token& stop, const BackgroundJob::Progress&) {
        auto release = analysis::tagRelease(*trace, place, groups, stop);
        return [this, release = std::move(release)] { showRelease(release); };
    });
}

bool TagPanel::isComputing() const
{
    return m_delay.isActive() || m_studyJob.isBusy() || m_residualJob.isBusy()
        || m_releaseJob.isBusy();
}

double TagPanel::threshold() const { return m_controls->isStrict() ? 0.5 : 0.2; }

int TagPanel::firstToken() const
{
    return m_plane && m_controls->residualLayer() >= 0 ? 0 : m_study->found->firstQuery;
}

} // namespace sinkscope::app
