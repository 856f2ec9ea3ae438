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

/// `--device`, `--dtype` and `--threads` of `request`; words that mean nothing are usage errors.
void addEngineOptions(CLI::App& app, engine::RunRequest& request);
/// Throws a usage error of CLI11 when the compute type is not run on the device, and Error
/// (BadInput) when the device is not there. Call when the line has been parsed.
void requireRunnableType(const engine::RunRequest& request);

/// `--weights`: int8, or as the compute type when not given. Anything else is a usage error.
void addWeightsOption(CLI::App& app, std::string& weights);

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
