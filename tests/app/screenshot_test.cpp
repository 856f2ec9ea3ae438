// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/background_job.h"
#include "window_desk.h"

#include <atomic>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class ScreenshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheWindowOnceAnswered()
    {
        Desk desk;
        WindowOptions options;
        const QString path = desk.folder.filePath(QStringLiteral("window.png"));
        options.screenshot = path.toStdString();
        options.select.layer = 4;
        Screenshot screenshot(desk.window, desk.workspace, options);
        QSignalSpy done(&screenshot, &Screenshot::done);
        desk.settle();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toInt(), 0);
        QCOMPARE(QImage(path).size(), desk.window.size());
        QCOMPARE(desk.selection().layer, 4);
    }

    void waitsForWhatIsStillComputed()
    {
        Desk desk;
        WindowOptions options;
        options.screenshot = desk.folder.filePath(QStringLiteral("window.png")).toStdString();
        Screenshot screenshot(desk.window, desk.workspace, options);
        QSignalSpy done(&screenshot, &Screenshot::done);
        std::atomic<bool> released = false;
        BackgroundJob job(&desk.window);
        bool shown = false;
        job.start([&](const std::stop_token&, const BackgroundJob::Progress&) {
            released.wait(false);
            return [&] { shown = true; };
        });
        desk.settle();
        QVERIFY(!done.wait(700));
        released = true;
        released.notify_one();
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(shown);
    }

    void tellsWhereItCannotWrite()
    {
        Desk desk;
        WindowOptions options;
        options.screenshot = desk.folder.filePath(QStringLiteral("none/window.png")).toStdString();
        Screenshot screenshot(desk.window, desk.workspace, options);
        QSignalSpy done(&screenshot, &Screenshot::done);
        desk.settle();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toInt(), 3);
    }
};

QTEST_MAIN(ScreenshotTest)
#include "screenshot_test.moc"
