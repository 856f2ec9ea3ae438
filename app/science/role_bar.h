// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_roles.h"

#include <QWidget>
#include <array>
#include <vector>

class QToolButton;

namespace sinkscope::widgets {
struct HeadCategoryLook;
struct ThemeColours;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// Colour and letter of a role; orange stands for sinks only, the others for nothing else.
widgets::HeadCategoryLook roleLook(int role, const widgets::ThemeColours& colours);

/// How many heads have which role; a click on one shows these heads alone. Hidden without counts.
/// GUI thread only.
class RoleBar : public QWidget {
    Q_OBJECT

public:
    explicit RoleBar(QWidget* parent = nullptr);

    /// By analysis::HeadRole; empty hides the bar. `filter` −1: all.
    void setRoles(const std::vector<int>& counts, int filter);
    /// "S 92 · I 14 · …".
    QString text() const;

Q_SIGNALS:
    /// −1: all again.
    void filterChosen(int role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    std::array<QToolButton*, analysis::headRoleCount> m_buttons {};
    std::vector<int> m_counts;
};

} // namespace sinkscope::app
