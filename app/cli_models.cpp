// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "engine/catalogue.h"
#include "engine/memory_info.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

struct ModelsCommand {
    std::vector<std::string> folders;
    bool json = false;
};

std::string sizeOf(const engine::ModelEntry& entry)
{
    return entry.weightBytes > 0 ? ", " + engine::sizeText(entry.weightBytes) : std::string();
}

void run(const ModelsCommand& command)
{
    const auto entries = engine::listModels(command.folders);
    if (command.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& entry : entries)
            list.push_back({ { "path", entry.path }, { "title", entry.title },
                { "family", entry.family }, { "usable", entry.usable }, { "note", entry.note },
                { "weight_bytes", entry.weightBytes }, { "revision", entry.revision } });
        std::cout << list.dump() << "\n";
        return;
    }
    for (const auto& entry : entries)
        std::cout << (entry.usable ? "ok   " : "no   ") << entry.path << "  (" << entry.family
                  << sizeOf(entry) << ")" << (entry.note.empty() ? "" : "  " + entry.note) << "\n";
    std::cout << "Known families:";
    for (const auto& family : engine::familyNames())
        std::cout << " " << family;
    std::cout << "\n";
}

} // namespace

void addModelsCommand(CLI::App& app)
{
    auto command = std::make_shared<ModelsCommand>();
    CLI::App* sub = app.add_subcommand("models", "List what can be opened");
    sub->add_option("folders", command->folders, "Model folders, or folders that hold some");
    sub->add_flag("--json", command->json, "Print one JSON array");
    sub->callback([command] { run(*command); });
}

} // namespace sinkscope::app
