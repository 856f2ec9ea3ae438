// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_tools.h"

#include "app/default_selection.h"
#include "app/matrix_window.h"
#include "app/panel_presenter.h"
#include "app/popup_line.h"
#include "app/token_picks.h"
#include "widgets/find_bar.h"

#include <QLocale>
#include <QStatusBar>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {
constexpr int matrixNoticeMs = 6000;
}

WindowTools::WindowTools(const ToolTargets& targets)
    : QObject(&targets.window)
    , m_targets(targets)
    , m_popup(new PopupLine(targets.window))
    , m_finder(*targets.panels.findBar, *targets.panels.tokens, targets.workspace)
    , m_bookmarks(targets.settings)
    , m_presentation(targets.window, targets.panels)
    , m_exporter({ targets.window, targets.panels, targets.presenter, targets.workspace })
{
    ArmScheduler& scheduler = targets.workspace.scheduler();
    connect(&scheduler, &ArmScheduler::armChanged, this, &WindowTools::followRun);
    connect(&scheduler, &ArmScheduler::settled, this, &WindowTools::followRun);
    connectRunFiles();
}

void WindowTools::followRun()
{
    m_bookmarks.setRun(m_targets.workspace.scheduler().trace(Arm::Baseline).get());
}

PlaceLimits WindowTools::placeLimits() const
{
    Workspace& workspace = m_targets.workspace;
    PlaceLimits limits;
    limits.selection = selectionLimits(workspace.scheduler().trace(Arm::Baseline).get(),
        workspace.scheduler().trace(Arm::Variant).get());
    if (workspace.frames())
        for (const media::Frame& frame : workspace.frames()->frames)
            limits.frameSeconds.push_back(frame.seconds);
    return limits;
}

void WindowTools::goTo()
{
    LineQuestion question;
    question.title = tr("Go to");
    question.placeholder = tr("frame 3, token 120, answer 2, L12H5, 2.5s");
    question.read = [this](const QString& text) -> LineQuestion::Reading {
        const ParsedPlace parsed = PlaceParser::parse(text, placeLimits());
        if (!parsed.error.isEmpty())
            return { parsed.error, false };
        return { tr("Enter goes to %1").arg(PlaceParser::describe(parsed.place)), true };
    };
    question.accept = [this](const QString& text) {
        go(PlaceParser::parse(text, placeLimits()).place);
    };
    m_popup->ask(question);
}

void WindowTools::go(const Place& place)
{
    Workspace& workspace = m_targets.workspace;
    SelectionPart part;
    if (place.token)
        part = partOf(workspace, { Arm::Baseline, *place.token });
    part.layer = place.layer;
    part.head = place.head;
    if (place.frame)
        part.frame = place.frame;
    if (part.frame)
        workspace.playback().halt();
    workspace.view().lock(part);
    if (place.token)
        m_targets.panels.tokens->ensureVisible(Arm::Baseline, *place.token);
}

void WindowTools::addBookmark()
{
    Workspace& workspace = m_targets.workspace;
    const TracePtr trace = workspace.scheduler().trace(Arm::Baseline);
    if (!trace || !trace->layout) {
        showMessage(tr("There is nothing to bookmark yet. Ask something first."));
        return;
    }
    Bookmark bookmark;
    bookmark.selection = workspace.view().lockedSelection();
    bookmark.options = workspace.view().options();
    LineQuestion question;
    question.title = tr("Bookmark");
    question.placeholder = tr("Name");
    question.text = bookmarkName(bookmark.selection, bookmark.options.direction, *trace);
    question.read = [this](const QString& text) -> LineQuestion::Reading {
        if (text.trimmed().isEmpty())
            return { tr("Type a name for what is selected."), false };
        const std::size_t next = m_bookmarks.list().size() + 1;
        return { next <= 10 ? tr("Enter keeps it; Ctrl+%1 comes back to it").arg(next % 10)
                            : tr("Enter keeps it in the menu Bookmarks"),
            true };
    };
    question.accept = [this, bookmark](const QString& text) {
        Bookmark named = bookmark;
        named.name = text.trimmed();
        m_bookmarks.add(named);
    };
    m_popup->ask(question);
}

void WindowTools::askArtifactNorm()
{
    const auto normOf = [](const QString& text) {
        bool ok = false;
        const double norm = QLocale().toDouble(text.trimmed(), &ok);
        return ok && std::isfinite(norm) && norm > 0 ? norm : 0;
    };
    ViewState& view = m_targets.workspace.view();
    LineQuestion question;
    question.title = tr("Artifacts from norm");
    question.placeholder = tr("A positive number");
    const ArmView& shown = m_targets.presenter.shown();
    const bool judged = shown && shown.artifacts && shown.artifacts->threshold > 0;
    question.text = QLocale().toString(
        judged ? shown.artifacts->threshold : view.options().artifactChoice.norm, 'g', 4);
    question.read = [normOf](const QString& text) -> LineQuestion::Reading {
        const double norm = normOf(text);
        if (norm <= 0)
            return { tr("Type a positive number."), false };
        return { tr("Enter marks tokens whose output of the vision tower is %1 or longer")
                     .arg(QLocale().toString(norm, 'g', 4)),
            true };
    };
    question.accept = [&view, normOf](const QString& text) {
        ViewOptions options = view.options();
        options.artifacts = true;
        options.artifactChoice = { analysis::ArtifactRule::Given, normOf(text) };
        view.setOptions(options);
    };
    m_popup->ask(question);
}

void WindowTools::jumpTo(std::size_t index)
{
    if (index >= m_bookmarks.list().size())
        return;
    const Bookmark bookmark = m_bookmarks.list()[index];
    Workspace& workspace = m_targets.workspace;
    workspace.playback().halt();
    ViewState& view = workspace.view();
    ViewOptions options = bookmarkedOptions(bookmark, view.options());
    if (!workspace.scheduler().trace(Arm::Variant)) {
        options.shownArm = Arm::Baseline;
        options.split = false;
    }
    view.setOptions(options);
    const Selection& selection = bookmark.selection;
    SelectionPart part;
    part.token = selection.token;
    part.moreTokens = selection.moreTokens;
    part.layer = selection.layer;
    part.head = selection.head;
    part.frame = selection.frame;
    part.key = selection.key;
    part.moreKeys = selection.moreKeys;
    view.clear();
    view.lock(part);
    if (selection.token)
        m_targets.panels.tokens->ensureVisible(selection.token->arm, selection.token->position);
}

void WindowTools::showMatrix()
{
    if (!m_matrix) {
        m_matrix = new MatrixWindow(
            { m_targets.workspace, m_targets.presenter, m_exporter }, &m_targets.window);
        connect(m_matrix, &MatrixWindow::noticed, this, [this](const QString& message) {
            m_targets.window.statusBar()->showMessage(message, matrixNoticeMs);
        });
    }
    m_matrix->show();
    m_matrix->raise();
    m_matrix->activateWindow();
}

void WindowTools::showMessage(const QString& message)
{
    m_targets.panels.messages->showMessage(message);
}

bool WindowTools::closeOne() { return m_finder.close() || m_presentation.leave(); }

} // namespace sinkscope::app
