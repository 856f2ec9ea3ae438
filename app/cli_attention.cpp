// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_row.h"
#include "app/cli_commands.h"
#include "io/trace_file.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

struct AttentionCommand {
    std::string trace;
    int layer = 0;
    int head = 0;
    int query = 0;
    bool json = false;
};

void requireIndex(int value, int count, const std::string& what)
{
    if (value < 0 || value >= count)
        throw badInput(what + " " + std::to_string(value) + " does not exist; this trace has "
            + std::to_string(count) + ", counted from 0");
}

void run(const AttentionCommand& command)
{
    const TracePtr trace = io::readTrace(command.trace);
    requireIndex(command.layer, trace->info.shape.layers, "layer");
    requireIndex(command.head, trace->info.shape.heads, "head");
    requireIndex(command.query, trace->tokenCount(), "query");
    const auto row = analysis::attentionRow(*trace, command.layer, command.head, command.query);
    if (!row)
        throw badInput(command.trace + ": the row of query " + std::to_string(command.query)
            + " was not captured; run again with --capture full");
    if (command.json) {
        std::cout << nlohmann::json {
            { "layer", command.layer }, { "head", command.head }, { "query", command.query },
            { "row", *row }
        }.dump() << "\n";
        return;
    }
    for (std::size_t key = 0; key < row->size(); ++key)
        std::cout << key << "\t" << (*row)[key] << "\t" << trace->textOf(static_cast<int>(key))
                  << "\n";
}

} // namespace

void addAttentionCommand(CLI::App& app)
{
    auto command = std::make_shared<AttentionCommand>();
    CLI::App* sub = app.add_subcommand("attention", "Print one attention row of a Trace");
    sub->add_option("--trace", command->trace, "File written with run --out")->required();
    sub->add_option("--layer", command->layer, "From 0")->required();
    sub->add_option("--head", command->head, "From 0")->required();
    sub->add_option("--query", command->query, "Position of the token that looks")->required();
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->callback([command] { run(*command); });
}

} // namespace sinkscope::app
