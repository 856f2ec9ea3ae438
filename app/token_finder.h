// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/token_find.h"

#include <QObject>

#include <vector>

namespace sinkscope::widgets {
class FindBar;
class TokenStrip;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class Workspace;

/// Searches the token strip with the find bar: lights all matches and selects the current one.
/// All must outlive it.
class TokenFinder : public QObject {
    Q_OBJECT

public:
    TokenFinder(widgets::FindBar& bar, widgets::TokenStrip& strip, Workspace& workspace,
        QObject* parent = nullptr);

    void open();
    /// True when the bar was open.
    bool close();

private:
    void search();
    void step(int by);
    void show();
    void stop();

    widgets::FindBar& m_bar;
    widgets::TokenStrip& m_strip;
    Workspace& m_workspace;
    std::vector<widgets::TokenMatch> m_matches;
    int m_current = -1;
};

} // namespace sinkscope::app
