// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view_state.h"

namespace sinkscope::app {

ViewState::ViewState(QObject* parent)
    : QObject(parent)
{
}

Selection ViewState::selection() const
{
    return overlaid(lockedSelection(), restricted(m_preview, m_limits));
}

Selection ViewState::lockedSelection() const
{
    return overlaid(m_defaults, restricted(m_locked, m_limits));
}

template <typename Change> void ViewState::changeSelection(Change change)
{
    const Selection before = selection();
    change();
    if (selection() != before)
        Q_EMIT selectionChanged();
}

void ViewState::lock(const SelectionPart& part)
{
    changeSelection([&] {
        m_locked = merged(m_locked, part);
        m_preview = {};
    });
}

void ViewState::preview(const SelectionPart& part)
{
    changeSelection([&] { m_preview = part; });
}

void ViewState::endPreview() { preview({}); }

void ViewState::clear()
{
    changeSelection([&] {
        m_locked = {};
        m_preview = {};
    });
}

void ViewState::releaseKey()
{
    changeSelection([&] {
        m_locked.key.reset();
        m_locked.moreKeys.clear();
        m_preview.key.reset();
    });
}

void ViewState::releaseToken()
{
    changeSelection([&] {
        m_locked.token.reset();
        m_locked.moreTokens.clear();
        m_preview.token.reset();
    });
}

void ViewState::setRun(const SelectionLimits& limits, const Selection& defaults)
{
    changeSelection([&] {
        m_limits = limits;
        m_defaults = defaults;
    });
}

void ViewState::setOptions(const ViewOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    Q_EMIT optionsChanged();
}

} // namespace sinkscope::app
