// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trust_check.h"
#include "widgets/badge_row.h"

#include <QAbstractButton>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sinkscope::app {

/// What every run tells for nothing: whether the grid of every frame is filled by its tokens, and
/// whether answering rows sum to 1. `trace` may be null.
std::vector<widgets::Badge> freeBadges(const Trace* trace);
/// The lines of a report with titles in the person's language.
std::vector<widgets::Badge> badgesOf(const engine::CheckReport& report);
/// Failed when one is, else Ok when one is, else Unknown.
widgets::BadgeState worstOf(const std::vector<widgets::Badge>& badges);

/// A mark in the status line that says whether the numbers on show can be trusted. A click opens
/// the list of what was checked; the full check is started there. GUI thread only.
class TrustBadges : public QAbstractButton {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit TrustBadges(Workspace& workspace, QWidget* parent = nullptr);

    TrustCheck& check() { return m_check; }
    /// All badges as they stand: those of the shown run, then those of the report.
    std::vector<widgets::Badge> badges() const;
    widgets::BadgeState state() const { return m_state; }
    /// Opens the list above the mark.
    void openList();
    QFrame* list() const { return m_list; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeList();
    void refresh();
    void fillList();
    void showProgress(const engine::Progress& progress);

    Workspace& m_workspace;
    TrustCheck m_check;
    QFrame* m_list = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_progress = nullptr;
    QPushButton* m_start = nullptr;
    widgets::BadgeState m_state = widgets::BadgeState::Unknown;
};

} // namespace sinkscope::app
