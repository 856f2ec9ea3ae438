// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace CLI {
class App;
}

namespace sinkscope::app {

/// One subcommand each: declares its options; the callback does the work and throws Error or
/// Cancelled. `stop` is triggered by Ctrl+C.
void addRunCommand(CLI::App& app, const std::stop_token& stop);
void addBatchCommand(CLI::App& app, const std::stop_token& stop);
void addAttentionCommand(CLI::App& app, const std::stop_token& stop);
void addSinksCommand(CLI::App& app, const std::stop_token& stop);
void addAnalyseCommand(CLI::App& app, const std::stop_token& stop);
void addControlCommand(CLI::App& app, const std::stop_token& stop);
void addCheckCommand(CLI::App& app, const std::stop_token& stop);
void addModelsCommand(CLI::App& app);
void addAssembleCommand(CLI::App& app, const std::stop_token& stop);

} // namespace sinkscope::app
