// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "trace/trace.h"

#include <QString>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace sinkscope::app {

/// A run on disk is a pair of Trace files, each complete by itself and readable by everything that
/// reads safetensors (io/trace_file.h): `NAME.safetensors` is the baseline, and beside it
/// `NAME.variant.safetensors` the variant, when there is one. A pair rather than one file, so that
/// the baseline can be handed on alone and the command line's files open here as they are.
struct SavedRun {
    TracePtr baseline;
    TracePtr variant; ///< Null: none.
};

/// The ending of both files; added to a name without one.
inline constexpr const char* runFileEnding = ".safetensors";

/// `clip.safetensors` → `clip.variant.safetensors`.
std::filesystem::path variantPath(const std::filesystem::path& path);

/// Writes the pair. Both files are complete on disk under other names before the first good one is
/// replaced; a failure leaves the old pair and nothing else. An old variant file goes when the run
/// has no variant. Throws Error.
void writeRun(const SavedRun& run, const std::filesystem::path& path);

/// A run read back, with what the window needs beside it.
struct OpenedRun {
    SavedRun traces;
    std::shared_ptr<const media::FrameSet> frames; ///< One per frame of the layout.
    bool videoThere = false; ///< Else the frames are empty pictures of the right shape.
    QString note; ///< What a person should know: a missing video, a variant of another run.
};

/// Opens the pair that `path`, either file, belongs to, and reads the sampled frames from the video
/// if that is still the one the run was about. Throws Error (BadInput) for a file that cannot be
/// used, Cancelled when `stop` was triggered.
OpenedRun readRun(const std::filesystem::path& path, const std::stop_token& stop = {});

} // namespace sinkscope::app
