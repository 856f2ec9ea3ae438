// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_matrix.h"
#include "analysis/attention_row.h"
#include "app/cli_commands.h"
#include "app/cli_index.h"
#include "app/cli_progress.h"
#include "io/npy_file.h"
#include "io/trace_file.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace sinkscope::app {

namespace {

constexpr const char* meanHead = "mean";

struct AttentionCommand {
    std::string trace;
    int layer = 0;
    std::string head;
    std::optional<int> query;
    std::string matrix;
    bool beforeMethods = false;
    bool json = false;

    bool isMean() const { return head == meanHead; }
    /// −1 for the mean; main() has checked that it is a number.
    int headNumber() const { return isMean() ? -1 : std::stoi(head); }
    nlohmann::json headJson() const
    {
        return isMean() ? nlohmann::json(head) : nlohmann::json(headNumber());
    }
};

void printRow(const AttentionCommand& command, const Trace& trace)
{
    const int query = *command.query;
    requireIndex(query, trace.tokenCount(), "query");
    const auto row = analysis::selectedRow(
        trace, { command.layer, command.headNumber(), query, command.beforeMethods });
    if (!row)
        throw badInput(command.trace + ": the row of query " + std::to_string(query)
            + " was not captured; run again with --capture full");
    if (command.json) {
        std::cout << nlohmann::json {
            { "layer", command.layer }, { "head", command.headJson() }, { "query", query },
            { "row", *row }
        }.dump() << "\n";
        return;
    }
    for (std::size_t key = 0; key < row->size(); ++key)
        std::cout << key << "\t" << (*row)[key] << "\t" << trace.textOf(static_cast<int>(key))
                  << "\n";
}

analysis::MatrixExtent extentOf(
    const AttentionCommand& command, const Trace& trace, const analysis::MatrixRequest& request)
{
    try {
        return analysis::matrixExtent(trace, request);
    } catch (const Error& error) {
        throw Error(error.kind(), command.trace + ": " + error.what());
    }
}

void writeMatrix(const AttentionCommand& command, const Trace& trace, const std::stop_token& stop)
{
    const analysis::MatrixRequest request { command.layer, command.headNumber(),
        command.beforeMethods, command.query };
    const analysis::MatrixExtent extent = extentOf(command, trace, request);
    io::NpyFile file(command.matrix, extent.queries, extent.keys);
    {
        ProgressLine progress;
        const auto sink = [&](const analysis::MatrixBlock& block) {
            file.write(block.values);
            progress.show(block.fraction, command.matrix);
        };
        if (!analysis::streamMatrix(trace, request, sink, stop))
            throw Cancelled();
    }
    file.commit();
    if (command.json) {
        std::cout << nlohmann::json {
            { "file", command.matrix }, { "layer", command.layer }, { "head", command.headJson() },
            { "shape", { extent.queries, extent.keys } }, { "first_query", extent.firstQuery },
            { "before_methods", command.beforeMethods }
        }.dump() << "\n";
        return;
    }
    std::cout << command.matrix << ": queries " << extent.firstQuery << " to "
              << extent.firstQuery + extent.queries - 1 << ", " << extent.keys << " keys\n";
}

void run(const AttentionCommand& command, const std::stop_token& stop)
{
    const TracePtr trace = io::readTrace(command.trace);
    requireIndex(command.layer, trace->info.shape.layers, "layer");
    if (!command.isMean())
        requireIndex(command.headNumber(), trace->info.shape.heads, "head");
    if (command.matrix.empty())
        printRow(command, *trace);
    else
        writeMatrix(command, *trace, stop);
}

/// Empty when the text names a head.
std::string headProblem(const std::string& text)
{
    int number = 0;
    return text == meanHead || CLI::detail::lexical_cast(text, number)
        ? std::string()
        : "found '" + text + "', expected a number or mean";
}

} // namespace

void addAttentionCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<AttentionCommand>();
    CLI::App* sub =
        app.add_subcommand("attention", "Print one attention row of a Trace, or write its matrix");
    sub->add_option("--trace", command->trace, "File written with run --out")->required();
    sub->add_option("--layer", command->layer, "From 0")->required();
    sub->add_option("--head", command->head, "From 0, or mean over the heads of the layer")
        ->required()
        ->check(CLI::Validator(headProblem, "NUMBER|mean"));
    CLI::Option* matrix = sub->add_option("--matrix", command->matrix,
        "Write all captured rows to this NumPy file: f32 [queries, keys], 0 where a query does "
        "not see a key");
    sub->add_option("--query", command->query,
        "Position of the token that looks; with --matrix: of the first row");
    sub->add_flag("--before-methods", command->beforeMethods,
        "Rows as the softmax made them, before VAR's edit or a relaxed mask");
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->callback([command, stop, matrix] {
        if (!command->query && matrix->empty())
            throw CLI::RequiredError("--query or --matrix");
        run(*command, stop);
    });
}

} // namespace sinkscope::app
