// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trust_badges.h"

#include "analysis/run_check.h"
#include "app/view_text.h"
#include "app/workspace.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <map>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using widgets::Badge;
using widgets::BadgeState;

namespace {

constexpr int listWidth = 440;
// Masses are summed in single precision over whole prompts.
constexpr double massLimit = 1e-3;

QString translated(const char* text)
{
    return QCoreApplication::translate("sinkscope::app::TrustBadges", text);
}

QString titleOf(const std::string& id)
{
    static const std::map<std::string, const char*> titles {
        { "files", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Files complete") },
        { "tensors", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Names and shapes") },
        { "weights", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Weights finite") },
        { "tokenizer", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Tokenizer") },
        { "load", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Model loads") },
        { "media", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Video read") },
        { "template", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Chat template") },
        { "grid", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Vision tokens fill the grid") },
        { "finite", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Residuals finite") },
        { "rows", QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Attention rows sum to 1") },
        { "recompute",
            QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Rows from Q and K equal the run's") },
        { "capture",
            QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Captured run equals plain run") },
        { "cache",
            QT_TRANSLATE_NOOP("sinkscope::app::TrustBadges", "Cached decoding equals recompute") },
    };
    const auto found = titles.find(id);
    return found == titles.end() ? QString::fromStdString(id) : translated(found->second);
}

BadgeState stateOf(engine::CheckState state)
{
    switch (state) {
    case engine::CheckState::Ok:
        return BadgeState::Ok;
    case engine::CheckState::Failed:
        return BadgeState::Failed;
    case engine::CheckState::Note:
        break;
    }
    return BadgeState::Note;
}

} // namespace

std::vector<Badge> freeBadges(const Trace* trace)
{
    std::vector<Badge> badges;
    if (!trace || !trace->layout)
        return badges;
    const std::string problem = analysis::gridProblem(*trace->layout);
    const auto tokens = static_cast<int>(trace->layout->tokensOf(TokenKind::Vision).size());
    badges.push_back({ problem.empty() ? BadgeState::Ok : BadgeState::Failed, titleOf("grid"),
        problem.empty() ? TrustBadges::tr("shown run: %n vision tokens", nullptr, tokens)
                        : QString::fromStdString(problem) });
    if (const auto gap = analysis::massDeviation(*trace))
        badges.push_back({ *gap <= massLimit ? BadgeState::Ok : BadgeState::Failed, titleOf("rows"),
            TrustBadges::tr("shown run: largest deviation %1").arg(widgets::formatNumber(*gap)) });
    return badges;
}

std::vector<Badge> badgesOf(const engine::CheckReport& report)
{
    std::vector<Badge> badges;
    for (const engine::CheckLine& line : report.lines)
        badges.push_back(
            { stateOf(line.state), titleOf(line.id), QString::fromStdString(line.detail) });
    return badges;
}

BadgeState worstOf(const std::vector<Badge>& badges)
{
    BadgeState worst = BadgeState::Unknown;
    for (const Badge& badge : badges) {
        if (badge.state == BadgeState::Failed)
            return badge.state;
        if (badge.state == BadgeState::Ok)
            worst = badge.state;
    }
    return worst;
}

TrustBadges::TrustBadges(Workspace& workspace, QWidget* parent)
    : QAbstractButton(parent)
    , m_workspace(workspace)
    , m_check(workspace)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"trustBadges"_s);
    makeList();
    connect(this, &QAbstractButton::clicked, this, &TrustBadges::openList);
    connect(&m_check, &TrustCheck::changed, this, &TrustBadges::refresh);
    connect(&m_check, &TrustCheck::progressed, this, &TrustBadges::showProgress);
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, &TrustBadges::refresh);
    connect(&workspace.scheduler(), &ArmScheduler::armChanged, this,
        [this] { m_start->setEnabled(m_check.isRunning() || m_check.canStart()); });
    refresh();
}

void TrustBadges::makeList()
{
    m_list = new QFrame(this, Qt::Popup);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setFixedWidth(listWidth);
    auto* layout = new QVBoxLayout(m_list);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    m_progress = new QLabel(m_list);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_start = new QPushButton(m_list);
    layout->addLayout(m_rows);
    layout->addWidget(m_progress);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_check.isRunning())
            m_check.cancel();
        else
            m_check.start();
    });
}

std::vector<Badge> TrustBadges::badges() const
{
    const Arm arm = m_workspace.view().options().shownArm;
    TracePtr trace = m_workspace.scheduler().trace(arm);
    if (!trace)
        trace = m_workspace.scheduler().trace(Arm::Baseline);
    std::vector<Badge> all = freeBadges(trace.get());
    if (const engine::CheckReport* report = m_check.report()) {
        for (Badge& badge : badgesOf(*report))
            all.push_back(std::move(badge));
    }
    return all;
}

void TrustBadges::refresh()
{
    m_state = worstOf(badges());
    setText(widgets::markOf(m_state) + u' ' + tr("trust"));
    setToolTip(m_state == BadgeState::Failed ? tr("A check failed: click to see which")
                                             : tr("What was checked about these numbers"));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
    if (m_list->isVisible())
        fillList();
}

void TrustBadges::fillList()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Badge& badge : badges())
        m_rows->addWidget(new widgets::BadgeRow(badge, m_list));
    m_progress->setText(m_check.failure());
    m_progress->setVisible(!m_check.failure().isEmpty() || m_check.isRunning());
    m_start->setText(m_check.isRunning() ? tr("Cancel") : tr("Check model and video"));
    m_start->setEnabled(m_check.isRunning() || m_check.canStart());
    m_list->adjustSize();
}

void TrustBadges::openList()
{
    fillList();
    const QPoint corner = mapToGlobal(QPoint(width() - m_list->width(), -m_list->height()));
    const QRect free = screen()->availableGeometry();
    m_list->move(std::max(free.left(), corner.x()), std::max(free.top(), corner.y()));
    m_list->show();
}

void TrustBadges::showProgress(const engine::Progress& progress)
{
    QString text = ViewText::stageOf(progress.stage);
    if (progress.fraction >= 0)
        text += u"  %1 %"_s.arg(static_cast<int>(progress.fraction * 100));
    m_progress->setText(text);
}

QSize TrustBadges::sizeHint() const
{
    const QFontMetrics metrics(widgets::fontOf(widgets::FontRole::Label, font()));
    return { metrics.horizontalAdvance(text()) + 16, metrics.height() + 4 };
}

void TrustBadges::paintEvent(QPaintEvent*)
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    QPainter painter(this);
    painter.setPen(m_state == BadgeState::Failed ? colours.error
            : underMouse() || hasFocus()         ? colours.text
                                                 : colours.dimText);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace sinkscope::app
