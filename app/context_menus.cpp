// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/context_menus.h"

#include "app/csv_tables.h"
#include "app/panel_presenter.h"
#include "app/science/role_grid.h"
#include "app/token_picks.h"
#include "app/view_text.h"
#include "widgets/number_format.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

ContextMenus::ContextMenus(const ContextTargets& targets)
    : QObject(&targets.window)
    , m_targets(targets)
    , m_cuts(*targets.panels.interventions, targets.choose)
{
    const Panels& panels = targets.panels;
    connect(panels.grid, &widgets::HeadGrid::contextRequested, this, &ContextMenus::openGridMenu);
    for (const Arm arm : bothArms)
        connect(&panels.frames->canvas(arm), &widgets::FrameCanvas::contextRequested, this,
            [this, arm](int token, const QPoint& at) { openFrameMenu(arm, token, at); });
    for (const Arm arm : bothArms)
        connect(&panels.frames->canvas(arm), &widgets::FrameCanvas::boxDrawn, this,
            [this, arm](const QRectF& part, const QPoint& at) { openBoxMenu(arm, part, at); });
    connect(panels.tokens, &widgets::TokenStrip::menuOpening, this,
        [this](QMenu* menu, Arm arm, int token) { extendTokenMenu(*menu, arm, token); });
}

QMenu* ContextMenus::newMenu()
{
    auto* menu = new QMenu(&m_targets.window);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

void ContextMenus::addCopy(QMenu& menu, const QString& title, const std::function<QString()>& text)
{
    connect(menu.addAction(title), &QAction::triggered, this,
        [text] { QApplication::clipboard()->setText(text()); });
}

void ContextMenus::addValue(QMenu& menu, const QString& value)
{
    if (value.isEmpty())
        menu.addAction(tr("No value here"))->setEnabled(false);
    else
        addCopy(menu, tr("Copy &value (%1)").arg(value), [value] { return value; });
}

void ContextMenus::addBookmark(QMenu& menu, const std::function<void()>& select)
{
    menu.addSeparator();
    connect(menu.addAction(tr("&Bookmark…")), &QAction::triggered, this, [this, select] {
        select();
        m_targets.bookmark();
    });
}

void ContextMenus::openGridMenu(int layer, int head, const QPoint& position)
{
    const analysis::HeadGrid& grid = m_targets.presenter.grid();
    if (grid.empty())
        return;
    QMenu* menu = newMenu();
    const bool isCell = layer >= 0 && layer < grid.layers && head >= 0 && head < grid.heads;
    const float value = isCell ? grid.at(layer, head) : std::nanf("");
    addValue(
        *menu, std::isnan(value) ? QString() : widgets::formatNumber(static_cast<double>(value)));
    addCopy(*menu, tr("Copy grid as &CSV"), [this] {
        if (m_targets.workspace.view().options().headRoles) {
            RoleCache cache;
            return QString::fromUtf8(rolesCsv(cache.rows(
                *m_targets.presenter.shown().trace, m_targets.workspace.view().options().tau)));
        }
        const ViewOptions& options = m_targets.workspace.view().options();
        const analysis::HeadMetricInfo& metric = analysis::headMetric(options.metric);
        const QString quantity = QString::fromStdString(metric.id)
            + (metric.usesSinks ? u" (%1)"_s.arg(ViewText::sinkRule(options.sinkChoice()))
                                : QString());
        return QString::fromUtf8(gridCsv(m_targets.presenter.grid(), quantity));
    });
    if (layer >= 0) {
        menu->addSeparator();
        m_cuts.addForHead(*menu, layer, head);
        const auto select = [this, layer, head] {
            SelectionPart part;
            part.layer = layer;
            part.head = head;
            m_targets.workspace.view().lock(part);
        };
        menu->addSeparator();
        connect(
            menu->addAction(tr("Attention &matrix…")), &QAction::triggered, this, [this, select] {
                select();
                m_targets.matrix();
            });
        addBookmark(*menu, select);
    }
    menu->popup(position);
}

void ContextMenus::openFrameMenu(Arm arm, int token, const QPoint& position)
{
    PanelPresenter& presenter = m_targets.presenter;
    const FrameView& frames = *m_targets.panels.frames;
    const Arm shown = frames.isSplit() ? arm : presenter.shownArm();
    const ArmView& view = presenter.view(shown);
    if (!view)
        return;
    QMenu* menu = newMenu();
    addValue(*menu, token < 0 ? QString() : ViewText::valueText(presenter.mapView(shown), token));
    addCopy(*menu, tr("Copy frame as &CSV"), [this, arm, shown] {
        const widgets::FrameCanvas& canvas = m_targets.panels.frames->canvas(arm);
        return QString::fromUtf8(frameCsv(canvas.overlay(), m_targets.presenter.mapView(shown),
            m_targets.presenter.shownFrame()));
    });
    m_cuts.addForFrame(*menu, view, presenter.shownFrame(), token);
    if (token >= 0) {
        const auto select = [this, token] {
            m_targets.workspace.view().lock(partOf(m_targets.workspace, { Arm::Baseline, token }));
        };
        menu->addSeparator();
        connect(menu->addAction(tr("&Show which tokens look at it")), &QAction::triggered, this,
            [this, select] {
                select();
                if (m_targets.workspace.view().options().direction == Direction::TokenToImage)
                    swapDirection(m_targets.workspace);
            });
        addBookmark(*menu, select);
    }
    menu->popup(position);
}

void ContextMenus::openBoxMenu(Arm arm, const QRectF& part, const QPoint& position)
{
    const bool split = m_targets.panels.frames->isSplit();
    if (!m_targets.presenter.view(split ? arm : m_targets.presenter.shownArm()))
        return;
    QMenu* menu = newMenu();
    m_cuts.addForBox(*menu, m_targets.presenter.shownFrame(), part);
    menu->setActiveAction(menu->actions().value(0));
    menu->popup(position);
}

void ContextMenus::extendTokenMenu(QMenu& menu, Arm arm, int token)
{
    const ArmView& view = m_targets.presenter.view(arm);
    if (!view)
        return;
    menu.addSeparator();
    if (token >= 0)
        addValue(menu, ViewText::valueText(view, token));
    addCopy(menu, tr("Copy tokens as &CSV"),
        [this, arm] { return QString::fromUtf8(tokensCsv(m_targets.presenter.view(arm))); });
    m_cuts.addForToken(menu, view, token);
    if (token >= 0)
        addBookmark(menu, [this, arm, token] {
            m_targets.workspace.view().lock(partOf(m_targets.workspace, { arm, token }));
        });
}

} // namespace sinkscope::app
