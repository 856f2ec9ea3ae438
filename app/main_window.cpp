// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/context_menus.h"
#include "app/drop_target.h"
#include "app/model_menu.h"
#include "app/panel_links.h"
#include "app/panel_presenter.h"
#include "app/run_settings.h"
#include "app/science/control_panel.h"
#include "app/science/control_runner.h"
#include "app/science/control_section.h"
#include "app/science/science_links.h"
#include "app/settings.h"
#include "app/status_line.h"
#include "app/top_bar.h"
#include "app/trust_badges.h"
#include "app/view_text.h"
#include "app/window_keys.h"
#include "app/window_menus.h"
#include "app/window_tools.h"
#include "app/workspace.h"
#include "engine/catalogue.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QScreen>
#include <QTabBar>
#include <QWidgetAction>
#include <memory>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowParts& parts)
    : m_parts(parts)
    , m_panels(makePanels(*this))
    , m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Sinkscope"));
    setStatusBar(m_status);
    m_modelMenu = new ModelMenu(parts.settings, tr("&Model"), this);
    makeTopBar();
    m_panels.interventions->setSpecs(parts.specs);
    Workspace& workspace = parts.workspace;
    makeControl();
    m_panels.interventions->addSection(m_panels.overlay);
    workspace.view().setOptions(parts.settings.viewOptions(workspace.view().options()));
    m_presenter = new PanelPresenter(workspace, m_panels, *m_status, parts.specs, this);
    linkPanels(m_panels, workspace);
    m_science = new ScienceLinks(workspace, *m_presenter, m_panels, m_parts.specs, this);
    connect(m_science, &ScienceLinks::messageRaised, m_panels.messages, &MessageBar::showMessage);
    m_status->addPermanentWidget(new TrustBadges(workspace, m_status));
    makeTools();
    auto* keys = new WindowKeys(*this);
    connect(keys, &WindowKeys::baselineHeld, m_presenter, &PanelPresenter::setHeldBaseline);
    connectWorkspace();
    connectTopBar();
    followRequest();
    followOptions();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeTools()
{
    Workspace& workspace = m_parts.workspace;
    m_tools = new WindowTools({ *this, workspace, *m_presenter, m_parts.settings, m_panels });
    connect(m_tools, &WindowTools::runOpened, this, [this](const OpenedRun& run) {
        const TracePtr& variant = run.traces.variant;
        m_panels.interventions->setUses(
            variant ? variant->info.methods : std::vector<MethodUse> {});
        m_topBar->setQuestion(QString::fromStdString(run.traces.baseline->info.question));
    });
    connect(m_tools, &WindowTools::sceneAsked, this, &MainWindow::askAbout);
    new WindowMenus(
        { *this, workspace, *m_presenter, m_parts.settings, m_parts.theme, *m_tools, m_panels });
    new ContextMenus({ *this, workspace, *m_presenter, m_panels, [this] { m_tools->addBookmark(); },
        [this] { m_tools->showMatrix(); },
        [this](const MethodUse& use) { m_science->chooseMethod(use); } });
    auto* drops = new DropTarget(*this);
    connect(drops, &DropTarget::videoDropped, this, &MainWindow::openVideo);
    connect(drops, &DropTarget::modelDropped, this, &MainWindow::openModel);
    connect(drops, &DropTarget::runDropped, m_tools, &WindowTools::openRun);
}

void MainWindow::makeControl()
{
    m_control = new ControlRunner(m_parts.workspace, m_parts.specs, this);
    auto* section = new ControlSection(*m_control, m_parts.specs, this);
    m_panels.interventions->addSection(section);
    connect(section, &ControlSection::compareRequested, this, &MainWindow::compareWithControl);
    connect(m_control, &ControlRunner::messageRaised, m_panels.messages, &MessageBar::showMessage);
    for (const ScienceDock& place : m_panels.science) {
        auto* panel = qobject_cast<ControlPanel*>(place.panel);
        if (!panel)
            continue;
        panel->setRunner(*m_control, m_parts.specs);
        connect(panel, &ControlPanel::compareRequested, this, &MainWindow::compareWithControl);
    }
}

void MainWindow::compareWithControl()
{
    for (const ScienceDock& place : m_panels.science) {
        const auto* panel = qobject_cast<const ControlPanel*>(place.panel);
        if (!panel)
            continue;
        place.dock->show();
        place.dock->raise();
        m_control->start(m_panels.interventions->draft(u"var"_s), panel->repeats());
    }
}

void MainWindow::makeTopBar()
{
    m_topBar = new TopBar(this);
    addToolBar(Qt::TopToolBarArea, m_topBar);
    m_topBar->setModelMenu(m_modelMenu);
    m_topBar->toggleViewAction()->setVisible(false);
    m_settingsMenu = new QMenu(this);
    m_runSettings = new RunSettings(m_settingsMenu);
    auto* action = new QWidgetAction(m_settingsMenu);
    action->setDefaultWidget(m_runSettings);
    m_settingsMenu->addAction(action);
    m_topBar->setRunSettingsMenu(m_settingsMenu);
    connect(m_settingsMenu, &QMenu::aboutToShow, this,
        [this] { m_runSettings->setRequest(m_parts.workspace.request()); });
    connect(m_runSettings, &RunSettings::applied, this, [this](const engine::RunRequest& request) {
        m_settingsMenu->close();
        m_parts.workspace.setQuestion(m_topBar->question());
        m_parts.workspace.setRunOptions(request);
    });
}

void MainWindow::connectWorkspace()
{
    Workspace& workspace = m_parts.workspace;
    connect(&workspace, &Workspace::requestChanged, this, &MainWindow::followRequest);
    connect(&workspace, &Workspace::messageRaised, this,
        [this](const QString& message) { m_panels.messages->showMessage(message); });
    connect(&workspace, &Workspace::asked, m_panels.messages, &MessageBar::dismiss);
    connect(&workspace.playback(), &Playback::failed, this,
        [this](const QString& message) { m_panels.messages->showMessage(message); });
    connect(&workspace.scheduler(), &ArmScheduler::armChanged, this, &MainWindow::followArms);
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, &MainWindow::followArms);
    connect(&workspace.view(), &ViewState::optionsChanged, this, &MainWindow::followOptions);
}

void MainWindow::connectTopBar()
{
    ViewState& view = m_parts.workspace.view();
    connect(m_modelMenu, &ModelMenu::modelChosen, this, &MainWindow::openModel);
    connect(m_topBar, &TopBar::openVideoRequested, this, &MainWindow::chooseVideo);
    connect(m_topBar, &TopBar::askRequested, this, &MainWindow::ask);
    connect(m_topBar, &TopBar::cancelRequested, &m_parts.workspace, &Workspace::cancel);
    connect(m_topBar, &TopBar::armRequested, this, [&view](Arm arm) {
        ViewOptions options = view.options();
        options.shownArm = arm;
        options.split = false;
        view.setOptions(options);
    });
    connect(m_topBar, &TopBar::splitRequested, this, [&view](bool split) {
        ViewOptions options = view.options();
        options.split = split;
        view.setOptions(options);
    });
}

void MainWindow::start(const engine::RunRequest& request)
{
    engine::RunRequest complete = request;
    if (complete.media.empty())
        complete.media = "builtin";
    if (complete.question.empty() && complete.media.starts_with("builtin")) {
        try {
            const std::vector<engine::ClipEntry> clips = engine::builtinClips();
            const std::string number = complete.media.substr(std::string("builtin").size());
            const std::size_t index = number.empty() ? 0 : std::stoul(number.substr(1)) - 1;
            if (index < clips.size() && !clips[index].questions.empty())
                complete.question = clips[index].questions.front();
        } catch (const std::exception&) {
            // Missing resources and odd numbers are reported by the run itself.
            complete.question.clear();
        }
    }
    m_panels.interventions->setUses(complete.methods);
    m_parts.workspace.setRequest(complete);
    m_topBar->setQuestion(QString::fromStdString(complete.question));
    if (!complete.question.empty())
        m_parts.workspace.ask();
    else
        m_topBar->focusQuestion();
}

void MainWindow::playWhenAnswered()
{
    Workspace& workspace = m_parts.workspace;
    const auto play = [&workspace] {
        if (workspace.scheduler().trace(Arm::Baseline))
            workspace.playback().play(0);
    };
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, play, Qt::SingleShotConnection);
}

void MainWindow::restoreWindow()
{
    const QByteArray geometry = m_parts.settings.geometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    if (restoreState(m_parts.settings.layout()))
        m_layoutIsHome = false;
    else
        resetLayout(*this, m_panels);
}

void MainWindow::chooseVideo()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a video or picture"), {},
        tr("Videos and pictures (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg "
           "*.webp *.bmp);;All files (*)"));
    if (!path.isEmpty())
        openVideo(path);
}

void MainWindow::openVideo(const QString& path)
{
    if (QFileInfo::exists(path))
        m_parts.settings.addRecentVideo(path);
    m_parts.workspace.setQuestion(m_topBar->question());
    m_parts.workspace.openVideo(path);
    m_topBar->focusQuestion();
}

void MainWindow::openModel(const QString& path)
{
    if (QFileInfo(path).isDir())
        m_parts.settings.addRecentModel(path);
    m_parts.workspace.setQuestion(m_topBar->question());
    m_parts.workspace.openModel(path);
}

void MainWindow::askAbout(const QString& video, const QString& question)
{
    m_topBar->setQuestion(question);
    m_parts.workspace.setQuestion(question);
    m_parts.workspace.openVideo(video);
}

void MainWindow::ask()
{
    m_parts.workspace.setQuestion(m_topBar->question());
    m_parts.workspace.ask();
}

void MainWindow::editQuestion() { m_topBar->focusQuestion(); }

void MainWindow::showRunSettings()
{
    m_settingsMenu->popup(m_topBar->mapToGlobal(m_topBar->rect().bottomLeft()));
}

void MainWindow::escape()
{
    if (m_tools->closeOne())
        return;
    if (m_parts.workspace.scheduler().isBusy())
        m_parts.workspace.cancel();
    else if (m_control->isActive())
        m_control->cancel();
    else
        m_parts.workspace.view().clear();
}

void MainWindow::followRequest()
{
    const engine::RunRequest& request = m_parts.workspace.request();
    const QString model = QString::fromStdString(request.model);
    m_modelMenu->setCurrent(model);
    m_topBar->setModelTitle(ModelMenu::titleOf(model));
    m_topBar->setRunSettingsTitle(RunSettings::summary(request));
    m_topBar->setVariantTitle(ViewText::methodTitles(request.methods, m_parts.specs));
    const QString video = QFileInfo(m_parts.workspace.videoPath()).fileName();
    setWindowTitle(video.isEmpty() ? tr("Sinkscope") : tr("%1 – Sinkscope").arg(video));
    if (std::exchange(m_hadMethods, !request.methods.empty()) == m_hadMethods)
        return;
    ViewOptions options = m_parts.workspace.view().options();
    options.shownArm = m_hadMethods ? Arm::Variant : Arm::Baseline;
    options.split = options.split && m_hadMethods;
    m_parts.workspace.view().setOptions(options);
}

void MainWindow::followArms() { m_topBar->setBusy(m_parts.workspace.scheduler().isBusy()); }

void MainWindow::followOptions()
{
    const ViewOptions& options = m_parts.workspace.view().options();
    m_topBar->setShown(options.shownArm, options.split);
}

bool MainWindow::event(QEvent* event)
{
    // Docks that become tabs get a bar with a line of its own beside the last tab.
    if (event->type() == QEvent::LayoutRequest)
        for (QTabBar* bar : findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
            bar->setDrawBase(false);
    return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (m_layoutIsHome && !isVisible())
        resetLayout(*this, m_panels);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_tools->presentation().leave();
    m_parts.settings.setWindow(saveGeometry(), saveState());
    m_parts.settings.setViewOptions(m_parts.workspace.view().options());
    m_control->cancel();
    m_parts.workspace.cancel();
    QMainWindow::closeEvent(event);
}

} // namespace sinkscope::app
