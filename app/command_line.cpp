// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "analysis/sink_definition.h"
#include "app/run_options.h"
#include "io/atomic_file.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <sstream>
#include <tuple>

namespace sinkscope::app {

namespace {

/// Raw texts that become values after CLI11 has accepted the line.
struct RawOptions {
    std::string size;
    std::string select;
};

int wholeNumber(const std::string& text, const std::string& what)
{
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || stop != end)
        throw badInput(what + ": found '" + text + "', expected a whole number");
    return value;
}

int index(const std::string& text, const std::string& what)
{
    const int value = wholeNumber(text, what);
    if (value < 0)
        throw badInput(what + ": found " + text + ", expected 0 or more");
    return value;
}

void setSelectPart(SelectOption& select, const std::string& key, const std::string& value)
{
    const std::string what = "--select " + key;
    if (key == "layer") {
        select.layer = index(value, what);
    } else if (key == "head") {
        select.head = value == "mean" ? -1 : index(value, what);
    } else if (key == "frame") {
        select.frame = index(value, what);
    } else if (key == "token") {
        select.tokenIsAnswer = value.starts_with('a');
        select.token = index(select.tokenIsAnswer ? value.substr(1) : value, what);
    } else {
        throw badInput(
            "--select: unknown part '" + key + "', expected layer=, head=, token= or frame=");
    }
}

std::vector<std::string> definitionIds()
{
    std::vector<std::string> ids;
    for (const analysis::SinkDefinition& definition : analysis::sinkDefinitions())
        ids.push_back(definition.id);
    return ids;
}

void checkThreshold(const WindowOptions& options)
{
    const std::string id = options.definition.empty() ? "phi" : options.definition;
    const analysis::SinkDefinition& definition = *analysis::findSinkDefinition(id);
    if (!options.threshold
        || (*options.threshold >= definition.minimum && *options.threshold <= definition.maximum))
        return;
    std::ostringstream message;
    message << "--threshold: " << *options.threshold << " is not from " << definition.minimum
            << " to " << definition.maximum << ", the range of " << id;
    throw Error(ErrorKind::BadInput, message.str());
}

void addWindowOptions(CLI::App& app, WindowOptions& options, RawOptions& raw)
{
    app.add_option("--theme", options.theme, "Colours of the window")
        ->check(CLI::IsMember({ "dark", "light", "system" }));
    app.add_option("--language", options.language, "Language of the window, such as ja");
    app.add_option("--screenshot", options.screenshot,
        "Draw the window without a display, write it to this PNG and end");
    app.add_option("--size", raw.size, "Size of the window, WIDTHxHEIGHT");
    app.add_option(
        "--select", raw.select, "layer=N,head=N|mean,token=N|aN,frame=N; aN is answer token N");
    app.add_option("--definition", options.definition, "What is shown as a sink")
        ->check(CLI::IsMember(definitionIds()));
    app.add_option("--threshold", options.threshold, "Of that definition, or of φ; else its own");
    app.add_option("--panel", options.panels,
           "Bring analysing panels to the front, such as thresholds or problems")
        ->delimiter(',');
}

void finishOptions(WindowOptions& options, const RawOptions& raw)
{
    if (!raw.size.empty())
        std::tie(options.width, options.height) = parseSize(raw.size);
    if (!raw.select.empty())
        options.select = parseSelect(raw.select);
    checkThreshold(options);
    io::requireWritable(options.screenshot);
}

} // namespace

CommandLine parseCommandLine(
    const std::vector<std::string>& arguments, const std::vector<InterventionSpec>& specs)
{
    CommandLine line;
    RawOptions raw;
    RunOptions run;
    CLI::App app(
        "Sinkscope: attention and attention sinks of multimodal models on video", "sinkscope");
    run.addTo(app);
    addWindowOptions(app, line.options, raw);
    try {
        // CLI11 takes the arguments last first.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        line.options.request = run.finish(specs);
        finishOptions(line.options, raw);
    } catch (const CLI::ParseError& error) {
        std::ostringstream output;
        const int code = app.exit(error, output, output);
        line.exitCode = code == 0 ? 0 : exitUsage;
        line.output = output.str();
    } catch (const Error& error) {
        line.exitCode = exitBadInput;
        line.output = std::string("sinkscope: ") + error.what() + "\n";
    }
    return line;
}

SelectOption parseSelect(const std::string& text)
{
    SelectOption select;
    std::istringstream parts(text);
    std::string part;
    while (std::getline(parts, part, ',')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            throw badInput("--select: found '" + part + "', expected NAME=VALUE");
        setSelectPart(select, part.substr(0, equals), part.substr(equals + 1));
    }
    return select;
}

std::pair<int, int> parseSize(const std::string& text)
{
    const std::size_t cross = text.find('x');
    if (cross == std::string::npos)
        throw badInput("--size: found '" + text + "', expected WIDTHxHEIGHT such as 1280x800");
    const int width = wholeNumber(text.substr(0, cross), "--size");
    const int height = wholeNumber(text.substr(cross + 1), "--size");
    constexpr int smallest = 320;
    constexpr int largest = 16384;
    if (std::min(width, height) < smallest || std::max(width, height) > largest)
        throw badInput("--size: found " + text + ", expected 320 to 16384 in both directions");
    return { width, height };
}

} // namespace sinkscope::app
