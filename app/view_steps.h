// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinkscope::app {

class Workspace;

/// Moves of the selection by keys; each locks where it arrives and stops at the ends.
void stepLayer(Workspace& workspace, int by);
/// From head to head; below head 0 lies the mean.
void stepHead(Workspace& workspace, int by);
/// From sampled frame to sampled frame; stops the video.
void stepFrame(Workspace& workspace, int by);
/// To the sampled frame that is about `seconds` away.
void stepSeconds(Workspace& workspace, double seconds);

/// Ringed → plain → removed → ringed.
void cycleSinks(Workspace& workspace);
void toggleOverlay(Workspace& workspace);
void toggleSplit(Workspace& workspace);
void togglePlayback(Workspace& workspace);

} // namespace sinkscope::app
