// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/science_links.h"

#include "app/panel_presenter.h"
#include "app/workspace.h"

#include <QDockWidget>
#include <algorithm>

namespace sinkscope::app {

namespace {

std::vector<MethodUse> withUse(std::vector<MethodUse> uses, const MethodUse& use)
{
    const auto found = std::find_if(
        uses.begin(), uses.end(), [&](const MethodUse& on) { return on.id == use.id; });
    if (found == uses.end())
        uses.push_back(use);
    else
        *found = use;
    return uses;
}

} // namespace

ScienceLinks::ScienceLinks(Workspace& workspace, PanelPresenter& presenter, const Panels& panels,
    const std::vector<InterventionSpec>& specs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_presenter(presenter)
    , m_panels(panels)
    , m_specs(specs)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScienceLinks::refreshVisible);
    const auto soon = [this] {
        if (!m_timer.isActive())
            m_timer.start(0);
    };
    connect(&presenter, &PanelPresenter::refreshed, this, soon);
    connect(panels.interventions, &widgets::InterventionPanel::valueDragged, this,
        [this, soon](const MethodUse& draft) {
            if (draft.id == "var")
                m_presenter.previewMethod(draft);
            soon();
        });
    for (const ScienceDock& place : panels.science) {
        connect(place.dock, &QDockWidget::visibilityChanged, this, soon);
        connectPanel(*place.panel);
    }
}

void ScienceLinks::connectPanel(SciencePanel& panel)
{
    ViewState& view = m_workspace.view();
    connect(&panel, &SciencePanel::refreshRequested, this, [this] { m_timer.start(0); });
    connect(&panel, &SciencePanel::selected, &view, &ViewState::lock);
    connect(&panel, &SciencePanel::optionsEdited, &view, &ViewState::setOptions);
    connect(&panel, &SciencePanel::methodPreviewed, this, &ScienceLinks::previewMethod);
    connect(&panel, &SciencePanel::methodChosen, this, &ScienceLinks::chooseMethod);
    connect(&panel, &SciencePanel::channelsChosen, this, [this](const std::vector<int>& channels) {
        engine::RunRequest request = m_workspace.request();
        request.sinkDimensions = channels;
        m_workspace.setRunOptions(request);
    });
    connect(&panel, &SciencePanel::messageRaised, this, &ScienceLinks::messageRaised);
}

void ScienceLinks::previewMethod(const MethodUse& use)
{
    const std::vector<MethodUse> before = m_panels.interventions->uses();
    m_panels.interventions->setUses(withUse(before, use));
    // A method that was off goes off again and keeps the values.
    if (withUse(before, use).size() > before.size())
        m_panels.interventions->setUses(before);
    m_presenter.previewMethod(use);
}

void ScienceLinks::chooseMethod(const MethodUse& use)
{
    m_panels.interventions->setUses(withUse(m_panels.interventions->uses(), use));
    m_workspace.setMethods(m_panels.interventions->uses());
}

void ScienceLinks::refreshVisible()
{
    std::vector<MethodUse> drafts;
    for (const InterventionSpec& spec : m_specs)
        drafts.push_back(m_panels.interventions->draft(QString::fromStdString(spec.id)));
    const ScienceView view { m_presenter.view(Arm::Baseline), m_presenter.view(Arm::Variant),
        m_presenter.shown(), m_presenter.selection(), m_workspace.view().options(), m_workspace,
        m_specs, drafts };
    for (const ScienceDock& place : m_panels.science) {
        // A tab behind another one is "visible" to the window, but nobody sees it.
        const bool seen = place.panel->isVisible() && !place.panel->visibleRegion().isEmpty();
        if (seen || place.panel->refreshesHidden())
            place.panel->refresh(view);
    }
}

} // namespace sinkscope::app
