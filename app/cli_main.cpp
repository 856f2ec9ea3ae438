// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/run_options.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <iostream>
#include <new>
#include <thread>

namespace {

using namespace sinkscope;

int runProgram(int argc, char** argv, const std::stop_token& stop)
{
    CLI::App program("Sinkscope on the command line: the same engine and numbers as the window.",
        "sinkscope-cli");
    program.require_subcommand(1);
    program.set_version_flag("--version", SINKSCOPE_VERSION);
    app::addRunCommand(program, stop);
    app::addBatchCommand(program, stop);
    app::addAttentionCommand(program, stop);
    app::addSinksCommand(program, stop);
    app::addAnalyseCommand(program, stop);
    app::addControlCommand(program, stop);
    app::addCheckCommand(program, stop);
    app::addModelsCommand(program);
    app::addAssembleCommand(program, stop);
    try {
        program.parse(argc, argv);
        return app::exitDone;
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? app::exitDone : app::exitUsage;
    } catch (const Cancelled&) {
        std::cerr << "sinkscope-cli: cancelled\n";
        return app::exitCancelled;
    } catch (const Error& error) {
        std::cerr << "sinkscope-cli: " << error.what() << "\n";
        return app::exitCodeOf(error.kind());
    } catch (const std::bad_alloc&) {
        std::cerr << "sinkscope-cli: memory ran out; use fewer frames, a smaller model or "
                     "--dtype bf16\n";
        return app::exitResources;
    } catch (const std::exception& error) {
        std::cerr << "sinkscope-cli: internal error: " << error.what() << "\n";
        return app::exitInternal;
    }
}

} // namespace

int main(int argc, char** argv)
{
    engine::configureProcess();
    // Signals are taken by a thread of their own: a handler may hardly do anything.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::stop_source stop;
    std::thread watcher([&] {
        int signal = 0;
        sigwait(&signals, &signal);
        stop.request_stop();
    });
    const int code = runProgram(argc, argv, stop.get_token());
    pthread_kill(watcher.native_handle(), SIGUSR1);
    watcher.join();
    return code;
}
