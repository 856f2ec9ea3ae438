// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/role_grid.h"

#include "app/analysis_text.h"
#include "app/science/role_bar.h"
#include "widgets/head_grid.h"
#include "widgets/number_format.h"

#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

QString number(float value) { return widgets::formatNumber(static_cast<double>(value)); }

QString field(float value)
{
    return std::isfinite(value) ? QString::number(static_cast<double>(value), 'g', 9) : QString();
}

} // namespace

const std::vector<analysis::HeadRoleRow>& RoleCache::rows(const Trace& trace, double tau)
{
    if (m_prefill == trace.prefill && m_tau == tau)
        return m_rows;
    m_prefill = trace.prefill;
    m_tau = tau;
    m_rows.clear();
    if (trace.prefill && trace.layout)
        m_rows =
            analysis::headRoleRows(analysis::headFigures(trace, analysis::usualSinks(trace, tau)));
    return m_rows;
}

RoleGrid::RoleGrid(widgets::HeadGrid& grid, RoleBar& bar)
    : m_grid(grid)
    , m_bar(bar)
{
}

void RoleGrid::show(const ArmView& view, const ViewOptions& options)
{
    static const std::vector<analysis::HeadRoleRow> none;
    const auto& rows = options.headRoles && view ? m_cache.rows(*view.trace, options.tau) : none;
    if (rows.empty()) {
        m_bar.setRoles({}, -1);
        m_grid.setToolTipSource({});
        if (options.headRoles)
            m_grid.setValues(0, 0, {});
        return;
    }
    std::vector<int> roles;
    for (const analysis::HeadRoleRow& row : rows)
        roles.push_back(static_cast<int>(row.role));
    const int layers = view.trace->info.shape.layers;
    const int heads = view.trace->info.shape.heads;
    m_grid.setCategories(layers, heads, std::move(roles), roleLook);
    m_grid.setCategoryFilter(options.roleFilter);
    m_grid.setToolTipSource([rows, heads](int layer, int head) {
        const auto index = static_cast<std::size_t>(layer * heads + head);
        return head < 0 || index >= rows.size() ? u"L%1"_s.arg(layer) : toolTip(rows[index]);
    });
    m_bar.setRoles(analysis::countRoles(rows), options.roleFilter);
}

QString RoleGrid::toolTip(const analysis::HeadRoleRow& row)
{
    const analysis::HeadFigures& figures = row.figures;
    const analysis::RoleThresholds limits;
    const analysis::HeadRoleInfo& info = analysis::headRole(row.role);
    const auto line = [](const QString& name, float value, const QString& rule) {
        return u'\n' + name + u' ' + number(value) + u" ("_s + rule + u')';
    };
    const auto limit = [](double value) { return widgets::formatNumber(value); };
    return u"L%1·H%2: %3"_s.arg(figures.layer).arg(figures.head).arg(analysisText(info.title))
        + line(tr("sink mass"), figures.sinkMass, tr("sink from %1").arg(limit(limits.sinkMass)))
        + line(tr("image mass"), figures.imageMass,
            tr("image-centred from %1").arg(limit(limits.imageMass)))
        + line(tr("image odds"), figures.imageOdds, tr("and from %1").arg(limit(limits.imageOdds)))
        + line(tr("recency"), figures.recency, tr("recency from %1").arg(limit(limits.recency)))
        + line(tr("row entropy"), figures.rowEntropy,
            tr("spread from %1, dormant up to %2")
                .arg(limit(limits.rowEntropy), limit(limits.dormantRowEntropy)))
        + line(tr("column entropy"), figures.columnEntropy,
            tr("dormant from %1").arg(limit(limits.dormantColumnEntropy)));
}

QByteArray rolesCsv(const std::vector<analysis::HeadRoleRow>& rows)
{
    const analysis::RoleThresholds limits;
    QString text = u"layer (from 0),head (from 0),role,sink mass (sink >= %1),"
                   "image mass (image_centred >= %2),image odds (image_centred >= %3),"
                   "recency (recency >= %4),row entropy (spread >= %5; dormant <= %6),"
                   "column entropy (dormant >= %7)\n"_s.arg(limits.sinkMass)
                       .arg(limits.imageMass)
                       .arg(limits.imageOdds)
                       .arg(limits.recency)
                       .arg(limits.rowEntropy)
                       .arg(limits.dormantRowEntropy)
                       .arg(limits.dormantColumnEntropy);
    for (const analysis::HeadRoleRow& row : rows) {
        const analysis::HeadFigures& f = row.figures;
        text += QStringList { QString::number(f.layer), QString::number(f.head),
            QString::fromStdString(analysis::headRole(row.role).id), field(f.sinkMass),
            field(f.imageMass), field(f.imageOdds), field(f.recency), field(f.rowEntropy),
            field(f.columnEntropy) }
                    .join(u',')
            + u'\n';
    }
    return text.toUtf8();
}

} // namespace sinkscope::app
