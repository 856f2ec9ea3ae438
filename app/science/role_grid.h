// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_roles.h"
#include "app/arm_view.h"
#include "app/view_options.h"

#include <QByteArray>
#include <QCoreApplication>
#include <memory>
#include <vector>

namespace sinkscope::widgets {
class HeadGrid;
}

namespace sinkscope::app {

class RoleBar;

/// Roles of all heads of a Trace with their figures; computed once per Trace and τ.
class RoleCache {
public:
    /// Empty when nothing was captured that tells roles apart.
    const std::vector<analysis::HeadRoleRow>& rows(const Trace& trace, double tau);

private:
    std::shared_ptr<const PrefillRecord> m_prefill; ///< Held: its address is the key.
    double m_tau = 0;
    std::vector<analysis::HeadRoleRow> m_rows;
};

/// Shows roles in the layer × head grid in place of a metric. GUI thread only.
class RoleGrid {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::RoleGrid)

public:
    /// Both must outlive it.
    RoleGrid(widgets::HeadGrid& grid, RoleBar& bar);

    /// Shows the roles of an arm when the options ask for them, else gives the grid back.
    void show(const ArmView& view, const ViewOptions& options);
    /// One head with its figures and the thresholds of the roles, for hover.
    static QString toolTip(const analysis::HeadRoleRow& row);

private:
    widgets::HeadGrid& m_grid;
    RoleBar& m_bar;
    RoleCache m_cache;
};

/// layer, head, role and the figures behind it; the names of the columns have the thresholds.
QByteArray rolesCsv(const std::vector<analysis::HeadRoleRow>& rows);

} // namespace sinkscope::app
