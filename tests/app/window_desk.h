// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "app/panel_presenter.h"
#include "app/settings.h"
#include "app/theme_control.h"
#include "app/workspace.h"
#include "engine/catalogue.h"
#include "fake_engine.h"
#include "support/trace_builder.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

namespace sinkscope::test {

using namespace sinkscope::app;

inline TracePtr traceOf(std::uint32_t seed)
{
    TraceSizes sizes;
    sizes.frames = 3;
    sizes.layers = 6;
    sizes.seed = seed;
    auto trace = std::make_shared<Trace>(buildTrace(sizes));
    trace->info.mediaPath = "/nowhere/clip.mp4";
    trace->info.modelHash = "0123456789abcdef";
    return trace;
}

inline std::shared_ptr<const media::FrameSet> greyFrames()
{
    auto frames = std::make_shared<media::FrameSet>();
    for (int i = 0; i < 3; ++i) {
        media::Frame frame;
        frame.sourceIndex = i * 12;
        frame.seconds = i * 0.5;
        frame.width = 64;
        frame.height = 36;
        frame.rgb = std::make_shared<const std::vector<std::uint8_t>>(64 * 36 * 3, 90);
        frames->frames.push_back(frame);
    }
    return frames;
}

inline std::vector<InterventionSpec> windowSpecs()
{
    std::vector<InterventionSpec> specs = engine::interventionSpecs();
    std::erase_if(specs, [](const InterventionSpec& spec) { return spec.id != "var"; });
    return specs;
}

/// A whole window on a scripted engine.
struct Desk {
    QTemporaryDir folder;
    Settings settings { folder.filePath(QStringLiteral("settings.ini")) };
    ThemeControl theme { *qApp };
    FakeEngine* engine = nullptr;
    Workspace workspace { [this](engine::SessionListener& listener) {
        auto made = std::make_unique<FakeEngine>(listener);
        engine = made.get();
        return made;
    } };
    MainWindow window { { workspace, settings, theme, windowSpecs() } };

    /// Shows the window with both arms answered.
    void open(const TracePtr& baseline = traceOf(1))
    {
        theme.apply(ThemeChoice::Dark);
        window.restoreWindow();
        window.resize(1280, 800);
        window.show();
        engine::RunRequest request = question("Where?", { { "var", {} } });
        request.media = "/nowhere/clip.mp4";
        window.start(request);
        engine->onEngineThread([](engine::SessionListener& l) { l.framesRead(1, greyFrames()); });
        engine->finish(1, baseline);
    }

    /// open(), and everything is answered and shown.
    void settle()
    {
        open();
        QTRY_COMPARE(engine->requests.size(), std::size_t { 2 });
        finishVariant();
        QTRY_VERIFY(!workspace.scheduler().isBusy());
        window.presenter().refreshNow();
        window.panels().frames->canvas(Arm::Baseline).setFocus();
    }

    void finishVariant() { engine->finish(2, traceOf(2)); }

    const ViewOptions& options() { return workspace.view().options(); }
    Selection selection() { return workspace.view().selection(); }
};

} // namespace sinkscope::test
