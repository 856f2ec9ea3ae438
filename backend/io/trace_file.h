// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <filesystem>

namespace sinkscope::io {

/// A Trace on disk is a safetensors file: any tool opens it. Metadata: `sinkscope_trace` is the
/// format version, `sinkscope_json` everything that is no tensor (see trace_json.h). Tensors are
/// named `prefill.FIELD` and `steps.N.FIELD` after the members of PrefillRecord and StepRecord;
/// empty ones are absent. Version 1 is the first; later readers keep reading it.
inline constexpr int traceFormatVersion = 1;

/// Writes to a temporary file and renames, so that a good file is never half replaced. Throws
/// Error.
void writeTrace(const Trace& trace, const std::filesystem::path& path);

/// Opens a trace; tensors stay in the mapped file. Throws Error (BadInput) when the file is
/// damaged, is no trace, or is of a newer version.
TracePtr readTrace(const std::filesystem::path& path);

} // namespace sinkscope::io
