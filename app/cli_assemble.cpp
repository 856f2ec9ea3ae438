// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_progress.h"
#include "engine/builtin.h"
#include "engine/catalogue.h"
#include "io/assemble.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

struct AssembleCommand {
    std::string language;
    std::string vision;
    std::string out;
    bool ifNeeded = false;
};

void run(AssembleCommand command, const std::stop_token& stop)
{
    if (command.vision.empty())
        command.vision = engine::resourceFolder() + "/builtin";
    if (command.out.empty())
        command.out = engine::builtinModelFolder();
    if (command.ifNeeded && io::isAssembled(command.out, command.vision)) {
        std::cout << command.out << "\n";
        return;
    }
    {
        ProgressLine line;
        io::assemble(
            { command.language, command.vision, command.out },
            [&](double fraction, const std::string& what) { line.show(fraction, what); }, stop);
    }
    std::cout << command.out << "\n";
}

} // namespace

void addAssembleCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<AssembleCommand>();
    CLI::App* sub = app.add_subcommand("assemble", "Make the built-in model from its two halves");
    sub->add_option("--language", command->language, "Language half, a GGUF file")->required();
    sub->add_option("--vision", command->vision, "Folder of the vision half");
    sub->add_option("--out", command->out, "Model folder to write; default: the user's cache");
    sub->add_flag("--if-needed", command->ifNeeded, "Do nothing when it is up to date");
    sub->callback([command, stop] { run(*command, stop); });
}

} // namespace sinkscope::app
