// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the window: from a change of the view to the end of its repaint. See README.md.
#include "analysis/sink_definition.h"
#include "bench/output.h"
#include "bench/repaint_clock.h"
#include "bench/view_window.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace {

using namespace sinkscope;
using namespace sinkscope::bench;

constexpr double repaintLimitMs = 16;
/// Workers and delayed refreshes come to their end within this time.
constexpr int holdMs = 400;

struct Options {
    SceneSizes sizes;
    int repeat = 40;
    bool quick = false;
    std::string json;
};

/// Selections that follow each other so that no row is shown twice.
class Walk {
public:
    Walk(const SceneSizes& sizes, int promptTokens)
        : m_sizes(sizes)
        , m_promptTokens(promptTokens)
    {
    }

    app::SelectionPart start(int head) const
    {
        app::SelectionPart part;
        part.token = word(0);
        part.layer = 0;
        part.head = head;
        part.frame = 0;
        return part;
    }
    app::SelectionPart layer(int i) const
    {
        app::SelectionPart part;
        part.layer = (i + 1) % m_sizes.layers;
        if (i + 1 >= m_sizes.layers)
            part.token = word((i + 1) / m_sizes.layers);
        return part;
    }
    app::SelectionPart head(int i) const
    {
        app::SelectionPart part;
        part.head = (i + 2) % m_sizes.heads;
        part.layer = (i + 2) / m_sizes.heads % m_sizes.layers;
        return part;
    }
    app::SelectionPart wordAt(int i) const
    {
        app::SelectionPart part;
        part.token = word(i + 1);
        part.layer = (i + 1) / m_sizes.answerTokens % m_sizes.layers;
        return part;
    }
    app::SelectionPart frame(int i) const
    {
        app::SelectionPart part;
        part.frame = (i + 1) % m_sizes.frames;
        return part;
    }

private:
    app::TokenRef word(int i) const
    {
        return { app::Arm::Baseline, m_promptTokens + i % m_sizes.answerTokens };
    }

    SceneSizes m_sizes;
    int m_promptTokens;
};

class ViewBench {
public:
    ViewBench(const Options& options, RepaintClock& clock, ViewWindow& view)
        : m_options(options)
        , m_clock(clock)
        , m_view(view)
        , m_walk(options.sizes, view.scene().baseline->promptTokens())
    {
    }

    Report run()
    {
        addFacts();
        measureArrival();
        measureChanges("", "");
        m_view.showVariant();
        measureChanges("ab.", "both arms: ");
        for (const app::ScienceDock& place : m_view.window().panels().science)
            measurePanel(place);
        return m_report;
    }

private:
    void addFacts()
    {
        const Trace& trace = *m_view.scene().baseline;
        m_report.facts.emplace_back("prompt",
            std::to_string(trace.promptTokens()) + " tokens, "
                + std::to_string(m_options.sizes.frames) + " frames");
        m_report.facts.emplace_back("model",
            std::to_string(m_options.sizes.layers) + " layers × "
                + std::to_string(m_options.sizes.heads) + " heads of "
                + std::to_string(m_options.sizes.headSize));
    }

    /// How long a prompt, then each further token, keeps the window busy.
    void measureArrival()
    {
        const double first = m_clock.workOf([this] { m_view.startAnswer(0); });
        m_report.rows.push_back(
            { "arrive.prompt", "work when a run's prompt arrives", "ms", { first } });
        std::vector<double> tokens;
        for (int token = 1; token <= m_options.sizes.answerTokens; ++token)
            tokens.push_back(m_clock.workOf([this, token] { m_view.grow(token); }));
        m_report.rows.push_back(
            { "arrive.token", "work when an answer token arrives", "ms", tokens });
        m_view.finishBaseline();
    }

    void measureChanges(const std::string& prefix, const std::string& state)
    {
        const app::Panels& panels = m_view.window().panels();
        const QWidget* canvas = &panels.frames->canvas(app::Arm::Baseline);
        const auto add = [&](const std::string& id, const std::string& what, int head,
                             const auto& step, const std::vector<const QWidget*>& expected) {
            prepare(head);
            std::vector<double> times;
            for (int i = 0; i < m_options.repeat; ++i)
                times.push_back(m_clock.timeChange([&] { m_view.view().lock(step(i)); }, expected));
            m_report.targets.push_back({ prefix + id, state + what + ", 95 %",
                quantile(times, 0.95), repaintLimitMs, "ms" });
            m_report.rows.push_back({ prefix + id, state + what, "ms", std::move(times) });
        };
        const auto layer = [this](int i) { return m_walk.layer(i); };
        const auto word = [this](int i) { return m_walk.wordAt(i); };
        add("layer.head", "another layer, one head", 1, layer,
            { canvas, panels.grid, panels.curves });
        add("layer.mean", "another layer, mean of heads", app::meanOfHeads, layer,
            { canvas, panels.grid, panels.curves });
        add("head", "another head", 1, [this](int i) { return m_walk.head(i); },
            { canvas, panels.grid });
        add("word.head", "another word, one head", 1, word, { canvas });
        add("word.mean", "another word, mean of heads", app::meanOfHeads, word, { canvas });
        add("frame", "another frame", 1, [this](int i) { return m_walk.frame(i); }, { canvas });
    }

    /// An analysing panel in front, with both arms shown: nothing that a person does may wait for
    /// it, and what its workers and delayed refreshes bring may not hold the window either.
    void measurePanel(const app::ScienceDock& place)
    {
        const std::string name = place.panel->objectName().toStdString();
        app::showPanel(m_view.window().panels(), place.panel->objectName());
        const auto lock = [this](const auto& part) {
            return [this, part](int i) { m_view.view().lock((m_walk.*part)(i)); };
        };
        const auto add = [&](const std::string& id, const auto& change) {
            prepare(1);
            std::vector<double> times;
            std::vector<double> holds;
            for (int i = 0; i < m_options.repeat; ++i)
                times.push_back(m_clock.timeChange([&] { change(i); }, {}));
            for (int i = 0; i < std::min(m_options.repeat, 10); ++i)
                holds.push_back(m_clock.longestHold([&] { change(m_options.repeat + i); }, holdMs));
            const std::string row = "panel." + name + "." + id;
            const std::string what = name + " panel, another " + id;
            m_report.targets.push_back(
                { row, what + ", 95 %", quantile(times, 0.95), repaintLimitMs, "ms" });
            m_report.rows.push_back({ row, what, "ms", std::move(times) });
            m_report.rows.push_back(
                { row + ".hold", what + ", longest event after it", "ms", std::move(holds) });
        };
        add("layer", lock(&Walk::layer));
        add("head", lock(&Walk::head));
        add("word", lock(&Walk::wordAt));
        add("frame", lock(&Walk::frame));
        add("definition", [this](int i) { useDefinition(i); });
        useDefinition(-1);
        add("threshold", [this](int i) {
            app::ViewOptions options = m_view.view().options();
            options.tau = 20 + 0.1 * (i % 100);
            m_view.view().setOptions(options);
        });
    }

    /// −1: the usual one.
    void useDefinition(int i)
    {
        const auto all = analysis::sinkDefinitions();
        app::ViewOptions options = m_view.view().options();
        options.sinkDefinition = i < 0 ? app::ViewOptions {}.sinkDefinition
                                       : all[static_cast<std::size_t>(i) % all.size()].id;
        m_view.view().setOptions(options);
    }

    void prepare(int head)
    {
        m_view.view().clear();
        m_view.view().lock(m_walk.start(head));
        m_clock.settle();
    }

    const Options& m_options;
    RepaintClock& m_clock;
    ViewWindow& m_view;
    Walk m_walk;
    Report m_report;
};

Options parse(CLI::App& program, int argc, char** argv)
{
    Options options;
    program.add_option("--repeat", options.repeat, "How often each change is measured")
        ->check(CLI::Range(1, 100000));
    program.add_flag("--quick", options.quick, "Small and once: shows that it runs");
    program.add_option("--json", options.json, "Also write everything to this file");
    program.parse(argc, argv);
    if (options.quick) {
        options.repeat = 1;
        options.sizes = { .layers = 4,
            .heads = 4,
            .kvHeads = 2,
            .headSize = 8,
            .frames = 3,
            .gridRows = 3,
            .gridColumns = 4,
            .answerTokens = 6 };
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Measures how fast the window follows the selection.", "sinkscope-bench-view");
    try {
        const Options options = parse(program, argc, argv);
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        int qtArguments = 1;
        RepaintClock clock(qtArguments, argv);
        std::cerr << "making a run …\n";
        ViewWindow view(clock, makeScene(options.sizes));
        deliver(ViewBench(options, clock, view).run(), options.json);
        return 0;
    } catch (const CLI::ParseError& error) {
        return program.exit(error);
    } catch (const std::exception& error) {
        std::cerr << "sinkscope-bench-view: " << error.what() << "\n";
        return 3;
    }
}
