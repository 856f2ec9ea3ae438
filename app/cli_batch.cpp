// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/answer_certainty.h"
#include "app/batch_variant.h"
#include "app/cli_commands.h"
#include "app/run_options.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/atomic_file.h"
#include "io/json_reader.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

namespace sinkscope::app {

namespace {

struct BatchCommand {
    RunOptions options;
    std::string requests;
    std::string out;
    std::vector<std::string> variants;
};

struct Item {
    nlohmann::json fields;
    std::string video;
    std::string question;
};

constexpr std::size_t largestRequestFile = std::size_t { 256 } << 20;

std::vector<Item> readItems(const std::string& path)
{
    std::istringstream lines(io::readTextFile(path, largestRequestFile));
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::vector<Item> items;
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string where = path + ":" + std::to_string(number);
        Item item;
        item.fields = io::parseJson(line, where);
        const io::JsonReader reader(item.fields, where);
        const std::string video = reader.at("video").string();
        item.video = video.starts_with("builtin") ? video : (folder / video).string();
        item.question = reader.at("question").string();
        items.push_back(std::move(item));
    }
    return items;
}

nlohmann::json answerLine(const Item& item, const std::string& variant, const Trace& trace)
{
    nlohmann::json line = item.fields;
    // The expected answer of the request, if any, moves out of the way.
    if (line.contains("answer"))
        line["target"] = line["answer"];
    if (!variant.empty())
        line["variant"] = variant;
    line["answer"] = trace.answer;
    const analysis::AnswerCertainty certainty = analysis::answerCertainty(trace.steps);
    line["logprob"] = certainty.logprob;
    line["margin"] = certainty.margin;
    return line;
}

/// One run per variant; without any, one run with the methods of the command line.
std::vector<BatchVariant> variantsOf(const BatchCommand& command, const engine::RunRequest& request)
{
    std::vector<BatchVariant> variants;
    for (const std::string& text : command.variants) {
        variants.push_back(parseBatchVariant(text, engine::interventionSpecs()));
        auto& methods = variants.back().methods;
        methods.insert(methods.begin(), request.methods.begin(), request.methods.end());
    }
    if (variants.empty())
        variants.push_back({ {}, request.methods });
    return variants;
}

/// Answers all items, adding a line for each to `output`.
void answerAll(const BatchCommand& command, const std::stop_token& stop, std::string& output)
{
    engine::RunRequest request = command.options.finish(engine::interventionSpecs());
    const std::vector<BatchVariant> variants = variantsOf(command, request);
    const std::vector<Item> items = readItems(command.requests);
    engine::Runner runner(engine::Runner::usualBudget);
    engine::RunObserver observer;
    observer.forecast = [](const engine::RunPlan& plan) {
        for (const std::string& note : plan.notes)
            std::cerr << "note: " << note << "\n";
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        request.media = items[i].video;
        request.question = items[i].question;
        for (const BatchVariant& variant : variants) {
            request.methods = variant.methods;
            const TracePtr trace = runner.run(request, observer, stop);
            const std::string line = answerLine(items[i], variant.name, *trace).dump();
            if (command.out.empty())
                std::cout << line << std::endl;
            output += line + "\n";
        }
        if (!command.out.empty())
            std::cerr << "\r" << i + 1 << " of " << items.size() << std::flush;
    }
    if (!command.out.empty())
        std::cerr << "\n";
}

/// Hours of answers should not be lost because the last video is broken.
void keepUnfinished(const std::string& out, const std::string& output)
{
    const std::string path = out + ".part";
    try {
        io::writeFileAtomically(path, std::as_bytes(std::span(output)));
        std::cerr << "\nnote: the answers so far are in " << path << "\n";
    } catch (const Error& error) {
        std::cerr << "\nnote: the answers so far could not be kept: " << error.what() << "\n";
    }
}

void run(const BatchCommand& command, const std::stop_token& stop)
{
    io::requireWritable(command.out);
    std::string output;
    try {
        answerAll(command, stop, output);
    } catch (...) {
        if (!command.out.empty() && !output.empty())
            keepUnfinished(command.out, output);
        throw;
    }
    if (!command.out.empty())
        io::writeFileAtomically(command.out, std::as_bytes(std::span(output)));
}

} // namespace

void addBatchCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<BatchCommand>();
    // One answer needs no Trace here, and reductions cost time.
    command->options.capture = "none";
    CLI::App* sub = app.add_subcommand(
        "batch", "Answer many questions: JSON lines with \"video\" and \"question\"");
    command->options.addTo(*sub);
    sub->add_option("--requests", command->requests, "File of JSON lines; videos beside it")
        ->required();
    sub->add_option("--variant", command->variants,
           "NAME=METHOD[+METHOD…], or NAME alone for none: every question is answered once for "
           "each, after the methods of --method; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    sub->add_option("--out", command->out,
        "Write the answers here; else print them. What was answered before the batch "
        "failed or was stopped is kept in FILE.part");
    sub->callback([command, stop] { run(*command, stop); });
}

} // namespace sinkscope::app
