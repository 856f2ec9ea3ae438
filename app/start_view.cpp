// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_view.h"

#include "app/main_window.h"
#include "app/workspace.h"

namespace sinkscope::app {

void chooseSinks(Workspace& workspace, const WindowOptions& options)
{
    ViewOptions view = workspace.view().options();
    if (!options.definition.empty())
        view.sinkDefinition = options.definition;
    if (options.threshold)
        view.setSinkThreshold(*options.threshold);
    workspace.view().setOptions(view);
}

bool lockSelection(Workspace& workspace, const SelectOption& wanted)
{
    const TracePtr trace = workspace.scheduler().trace(Arm::Baseline);
    if (!trace)
        return false;
    SelectionPart part;
    part.layer = wanted.layer;
    part.head = wanted.head;
    part.frame = wanted.frame;
    if (wanted.token)
        part.token = TokenRef { Arm::Baseline,
            wanted.tokenIsAnswer ? trace->promptTokens() + *wanted.token : *wanted.token };
    workspace.view().lock(part);
    return true;
}

void showWhenAnswered(MainWindow& window, Workspace& workspace, const SelectOption& wanted)
{
    if (wanted == SelectOption {}) {
        window.playWhenAnswered();
        return;
    }
    auto* waiting = new QObject(&window);
    const auto select = [&workspace, wanted, waiting] {
        if (lockSelection(workspace, wanted))
            waiting->deleteLater();
    };
    QObject::connect(
        &workspace.scheduler(), &ArmScheduler::settled, waiting, select, Qt::QueuedConnection);
}

} // namespace sinkscope::app
