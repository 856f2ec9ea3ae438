// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/background_job.h"
#include "window_desk.h"

#include <atomic>
#include <stop_token>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

namespace {

/// A window of which a picture is wanted.
struct Sitting {
    explicit Sitting(const QString& picture, SelectOption select = {})
        : path(desk.folder.filePath(picture))
        , screenshot(desk.window, desk.workspace, optionsOf(path, select))
        , done(&screenshot, &Screenshot::done)
    {
    }

    static WindowOptions optionsOf(const QString& path, const SelectOption& select)
    {
        WindowOptions options;
        options.screenshot = path.toStdString();
        options.select = select;
        return options;
    }

    int exitCode() const { return done.first().first().toInt(); }

    Desk desk;
    QString path;
    Screenshot screenshot;
    QSignalSpy done;
};

} // namespace

class ScreenshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheWindowOnceAnswered()
    {
        SelectOption select;
        select.layer = 4;
        Sitting sitting(QStringLiteral("window.png"), select);
        sitting.desk.settle();
        QTRY_COMPARE(sitting.done.count(), 1);
        QCOMPARE(sitting.exitCode(), 0);
        QCOMPARE(QImage(sitting.path).size(), sitting.desk.window.size());
        QCOMPARE(sitting.desk.selection().layer, 4);
    }

    void waitsForWhatIsStillComputed()
    {
        Sitting sitting(QStringLiteral("window.png"));
        std::atomic<bool> released = false;
        BackgroundJob job(&sitting.desk.window);
        bool shown = false;
        const auto release = [&released] {
            released = true;
            released.notify_one();
        };
        job.start([&](const std::stop_token& stop, const BackgroundJob::Progress&) {
            const std::stop_callback stopped(stop, release);
            released.wait(false);
            return [&] { shown = true; };
        });
        sitting.desk.settle();
        QVERIFY(!sitting.done.wait(700));
        release();
        QTRY_COMPARE(sitting.done.count(), 1);
        QVERIFY(shown);
    }

    void tellsWhereItCannotWrite()
    {
        Sitting sitting(QStringLiteral("none/window.png"));
        sitting.desk.settle();
        QTRY_COMPARE(sitting.done.count(), 1);
        QCOMPARE(sitting.exitCode(), 3);
    }
};

QTEST_MAIN(ScreenshotTest)
#include "screenshot_test.moc"
