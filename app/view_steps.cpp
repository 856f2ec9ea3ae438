// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view_steps.h"

#include "app/workspace.h"

#include <algorithm>

namespace sinkscope::app {

namespace {

int frameCount(const Workspace& workspace)
{
    return workspace.frames() ? static_cast<int>(workspace.frames()->frames.size()) : 0;
}

void goToFrame(Workspace& workspace, int frame)
{
    if (frameCount(workspace) == 0)
        return;
    SelectionPart part;
    part.frame = std::clamp(frame, 0, frameCount(workspace) - 1);
    workspace.view().lock(part);
}

/// Where stepping starts: the frame on screen.
int currentFrame(Workspace& workspace)
{
    workspace.playback().pause();
    return workspace.view().lockedSelection().frame;
}

} // namespace

void stepLayer(Workspace& workspace, int by)
{
    const TracePtr trace = workspace.scheduler().trace(Arm::Baseline);
    if (!trace || trace->info.shape.layers == 0)
        return;
    SelectionPart part;
    part.layer =
        std::clamp(workspace.view().lockedSelection().layer + by, 0, trace->info.shape.layers - 1);
    workspace.view().lock(part);
}

void stepHead(Workspace& workspace, int by)
{
    const TracePtr trace = workspace.scheduler().trace(Arm::Baseline);
    if (!trace)
        return;
    const Selection selection = workspace.view().lockedSelection();
    SelectionPart part;
    part.layer = selection.layer;
    part.head = std::clamp(selection.head + by, meanOfHeads, trace->info.shape.heads - 1);
    workspace.view().lock(part);
}

void stepFrame(Workspace& workspace, int by) { goToFrame(workspace, currentFrame(workspace) + by); }

void stepSeconds(Workspace& workspace, double seconds)
{
    if (frameCount(workspace) == 0)
        return;
    const auto& frames = workspace.frames()->frames;
    const int from = std::clamp(currentFrame(workspace), 0, frameCount(workspace) - 1);
    const double target = frames[static_cast<std::size_t>(from)].seconds + seconds;
    const int there = workspace.playback().sampledFrameAt(target);
    // Sparse samples may have none within the step: then the neighbour is meant.
    if (there == from)
        goToFrame(workspace, from + (seconds < 0 ? -1 : 1));
    else
        goToFrame(workspace, there);
}

void cycleSinks(Workspace& workspace)
{
    ViewOptions options = workspace.view().options();
    switch (options.sinks) {
    case SinkDisplay::Ringed:
        options.sinks = SinkDisplay::Plain;
        break;
    case SinkDisplay::Plain:
        options.sinks = SinkDisplay::Removed;
        break;
    case SinkDisplay::Removed:
        options.sinks = SinkDisplay::Ringed;
        break;
    }
    workspace.view().setOptions(options);
}

void toggleOverlay(Workspace& workspace)
{
    ViewOptions options = workspace.view().options();
    options.overlayVisible = !options.overlayVisible;
    workspace.view().setOptions(options);
}

void toggleSplit(Workspace& workspace)
{
    ViewOptions options = workspace.view().options();
    options.split = !options.split;
    workspace.view().setOptions(options);
}

void togglePlayback(Workspace& workspace)
{
    Playback& playback = workspace.playback();
    if (playback.isPlaying())
        playback.pause();
    else
        playback.play(workspace.view().lockedSelection().frame);
}

} // namespace sinkscope::app
