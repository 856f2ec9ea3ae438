// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_finder.h"

#include "app/token_picks.h"
#include "app/workspace.h"
#include "widgets/find_bar.h"
#include "widgets/token_strip.h"

namespace sinkscope::app {

TokenFinder::TokenFinder(
    widgets::FindBar& bar, widgets::TokenStrip& strip, Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_strip(strip)
    , m_workspace(workspace)
{
    connect(&bar, &widgets::FindBar::textChanged, this, &TokenFinder::search);
    connect(&bar, &widgets::FindBar::nextRequested, this, [this] { step(1); });
    connect(&bar, &widgets::FindBar::previousRequested, this, [this] { step(-1); });
    connect(&bar, &widgets::FindBar::closed, this, &TokenFinder::stop);
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, [this] {
        // The strip gets its new tokens in the same turn of the event loop.
        if (m_bar.isVisible())
            QMetaObject::invokeMethod(this, &TokenFinder::search, Qt::QueuedConnection);
    });
}

void TokenFinder::open() { m_bar.open(); }

bool TokenFinder::close()
{
    const bool wasOpen = m_bar.isVisible();
    if (wasOpen)
        m_bar.close();
    return wasOpen;
}

void TokenFinder::search()
{
    const std::vector<widgets::TokenMatch> before = std::move(m_matches);
    m_matches = widgets::findTokens(m_strip.model(), m_bar.text());
    if (m_matches != before || m_current >= static_cast<int>(m_matches.size()))
        m_current = m_matches.empty() ? -1 : 0;
    show();
}

void TokenFinder::step(int by)
{
    const auto count = static_cast<int>(m_matches.size());
    if (count == 0)
        return;
    m_current = (m_current + by + count) % count;
    show();
}

void TokenFinder::show()
{
    m_bar.setCount(m_current, static_cast<int>(m_matches.size()));
    m_strip.setFound(m_matches, m_current);
    if (m_current < 0)
        return;
    const widgets::TokenMatch& match = m_matches[static_cast<std::size_t>(m_current)];
    m_workspace.view().lock(partOf(m_workspace, { match.arm, match.first }));
}

void TokenFinder::stop()
{
    m_matches.clear();
    m_current = -1;
    m_strip.setFound({}, -1);
    m_strip.setFocus();
}

} // namespace sinkscope::app
