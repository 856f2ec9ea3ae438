// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/session_engine.h"
#include "app/settings.h"
#include "app/start_view.h"
#include "app/theme_control.h"
#include "app/translated_specs.h"
#include "app/workspace.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#ifdef SINKSCOPE_HAVE_MEDIA
#include "media/video_reader.h"
#endif

#include <QApplication>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <cstdio>
#include <utility>

using namespace sinkscope;
using namespace Qt::StringLiterals;

namespace {

void loadTranslation(QApplication& application, const std::string& language)
{
    const QLocale locale = language.empty() ? QLocale() : QLocale(QString::fromStdString(language));
    // Dialogs and buttons of Qt itself first: what is installed last is asked first.
    const std::pair<QString, QString> sources[] = {
        { u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath) },
        { u"sinkscope"_s, u":/i18n"_s },
    };
    for (const auto& [name, folder] : sources) {
        auto* translator = new QTranslator(&application);
        // English has a file too, for its singulars.
        if (translator->load(locale, name, u"_"_s, folder)
            || translator->load(QLocale(QLocale::English), name, u"_"_s, folder))
            QApplication::installTranslator(translator);
        else
            delete translator;
    }
}

/// Without a display Qt warns about what such a platform cannot do; only real failures matter then.
void reportFailuresOnly(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

std::unique_ptr<app::RunEngine> makeEngine(engine::SessionListener& listener)
{
    return std::make_unique<app::SessionEngine>(listener);
}

int runWindow(QApplication& application, const app::WindowOptions& options)
{
    const bool drawing = !options.screenshot.empty();
    // A picture must not depend on what somebody did in the window before.
    const QTemporaryDir scratch;
    app::Settings settings(drawing ? scratch.filePath(u"settings.ini"_s) : QString());
    app::ThemeControl theme(application);
    theme.apply(options.theme.empty() ? settings.theme()
                                      : app::themeChoiceOf(QString::fromStdString(options.theme)));
    app::Workspace workspace(makeEngine);
    app::MainWindow window(
        { workspace, settings, theme, app::translatedSpecs(engine::interventionSpecs()) });
    window.restoreWindow();
    app::chooseSinks(workspace, options);
    if (options.width > 0 || drawing)
        window.resize(
            options.width > 0 ? options.width : 1280, options.height > 0 ? options.height : 800);
    std::unique_ptr<app::Screenshot> screenshot;
    if (drawing) {
        screenshot = std::make_unique<app::Screenshot>(window, workspace, options);
        QObject::connect(
            screenshot.get(), &app::Screenshot::done, &application,
            [](int code) { QApplication::exit(code); }, Qt::QueuedConnection);
    } else {
        app::showWhenAnswered(window, workspace, options.select);
    }
    window.show();
    // Tabs know their order only after the window was laid out.
    QTimer::singleShot(0, &window, [&] {
        for (const std::string& panel : options.panels)
            app::showPanel(window.panels(), QString::fromStdString(panel));
    });
    window.start(options.request);
    if (drawing && options.request.question.empty() && workspace.request().question.empty())
        workspace.ask();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    engine::configureProcess();
#ifdef SINKSCOPE_HAVE_MEDIA
    media::silenceDecoders();
#endif
    const app::CommandLine line =
        app::parseCommandLine({ argv + 1, argv + argc }, engine::interventionSpecs());
    if (line.exitCode) {
        std::fputs(line.output.c_str(), *line.exitCode == 0 ? stdout : stderr);
        return *line.exitCode;
    }
    if (!line.options.screenshot.empty()) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(reportFailuresOnly);
    }
    int qtArguments = 1;
    QApplication application(qtArguments, argv);
    QApplication::setApplicationName(u"sinkscope"_s);
    QApplication::setApplicationDisplayName(u"Sinkscope"_s);
    loadTranslation(application, line.options.language);
    return runWindow(application, line.options);
}
