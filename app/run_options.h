// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_request.h"
#include "trace/error.h"
#include "trace/intervention_spec.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace sinkscope::app {

/// Exit codes of both programs.
inline constexpr int exitDone = 0;
inline constexpr int exitInternal = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitBadInput = 3;
inline constexpr int exitResources = 4;
inline constexpr int exitCancelled = 130;

/// `--dtype`: f32, the default on the CPU, or bf16. Anything else is a usage error that says why.
void addTypeOption(CLI::App& app, std::string& type);

/// The exit code for a failure.
int exitCodeOf(ErrorKind kind);

/// The run options both programs share. `addTo` binds them to this object, which must stay where it
/// is while the line is parsed.
struct RunOptions {
    engine::RunRequest request;
    std::vector<std::string> methods; ///< As typed: ID[:key=value,…].
    std::string capture = "default";

    RunOptions();
    void addTo(CLI::App& app);
    /// The request with methods and capture level parsed. Throws Error (BadInput).
    engine::RunRequest finish(const std::vector<InterventionSpec>& specs) const;
};

} // namespace sinkscope::app
