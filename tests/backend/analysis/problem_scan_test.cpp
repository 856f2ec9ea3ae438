// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/problem_scan.h"

#include "support/planted_trace.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

std::vector<std::string> idsOf(const std::vector<Problem>& problems)
{
    std::vector<std::string> ids;
    for (const Problem& problem : problems) {
        EXPECT_FALSE(problem.title.empty() || problem.explanation.empty()) << problem.id;
        EXPECT_TRUE(problem.explanation.ends_with(".")) << problem.explanation;
        EXPECT_EQ(problem.remedyId.empty(), remedyTitle(problem.remedyId).empty()) << problem.id;
        ids.push_back(problem.id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

/// The problem with this id; fails when it is not there.
Problem find(const std::vector<Problem>& problems, const std::string& id)
{
    for (const Problem& problem : problems) {
        if (problem.id == id)
            return problem;
    }
    ADD_FAILURE() << "no problem " << id;
    return {};
}

Trace withReport(const Trace& trace, const MethodReport& report)
{
    return test::changed(trace, [&](PrefillRecord& prefill) { prefill.reports = { report }; });
}

MethodReport varReport(ParameterValues values)
{
    MethodReport report;
    report.id = "var";
    report.values = std::move(values);
    report.sinks.resize(24);
    report.editedHeads.assign(24 * 6, 0);
    report.summary = "0 of 144 heads edited";
    return report;
}

} // namespace

TEST(ProblemScan, SilentWhereAllIsWell)
{
    const Trace trace = test::plantedTrace();
    EXPECT_EQ(idsOf(scanProblems(trace)), Ids());
    MethodReport report = varReport({});
    report.editedHeads[3] = 1;
    EXPECT_EQ(idsOf(scanProblems(withReport(trace, report))), Ids());
    EXPECT_TRUE(scanProblems(Trace()).empty());
}

TEST(ProblemScan, SinkOwnsTheScale)
{
    const Trace trace = test::plantedTrace();
    std::vector<float> row(31, 0.001f);
    row[0] = 0.5f;
    row[4] = 0.4f;
    const std::vector<int> sinks { 0, 4, 10, 16 };
    ScanContext context;
    context.row = row;
    context.sinks = sinks;
    const Problem problem = find(scanProblems(trace, context), "sink_owns_scale");
    EXPECT_EQ(problem.remedyId, "hide_sinks");
    EXPECT_NEAR(problem.numbers.at(3), 99.75, 0.01);
    EXPECT_NE(problem.explanation.find("token 4"), std::string::npos);
    context.sinksHidden = true;
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids());
    context.sinksHidden = false;
    row[6] = 0.05f;
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids()) << "an eighth of the scale";
    row[4] = 0.06f;
    row[6] = 0.03f;
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids { "sink_owns_row" });
    row[0] = std::nanf("");
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids());
}

TEST(ProblemScan, VarWithoutVisualSinks)
{
    test::PlantedOptions options = test::usualPlants();
    options.visual = { { 4, { { 5, 5 } } } };
    const Trace trace = test::plantedTrace(options);
    const double largest = double { trace.prefill->phi.at({ 5, 4 }) };
    const auto problems = scanProblems(withReport(trace, varReport({ { "tau", 30.0 } })));
    EXPECT_EQ(idsOf(problems), Ids { "var_no_visual_sinks" }) << "and no second line for it";
    EXPECT_EQ(problems[0].remedyId, "lower_tau");
    const double proposed = std::stod(problems[0].remedyArguments.at(0));
    EXPECT_LE(proposed, largest);
    EXPECT_GT(proposed, largest - 0.2);
    const auto blind =
        scanProblems(withReport(trace, varReport({ { "tau", 20.0 }, { "first-layer", 6.0 } })));
    EXPECT_EQ(find(blind, "var_no_visual_sinks").remedyId, "text_sinks_too");
    const auto textToo = scanProblems(withReport(trace,
        varReport({ { "tau", 20.0 }, { "first-layer", 6.0 }, { "needs-visual-sink", false } })));
    EXPECT_EQ(find(textToo, "var_no_visual_sinks").remedyId, "");
}

TEST(ProblemScan, MethodTouchedNothing)
{
    const Trace trace = test::plantedTrace();
    const auto idle = scanProblems(withReport(trace, varReport({})));
    EXPECT_EQ(idsOf(idle), Ids { "method_touched_nothing" }) << "there are visual sinks";
    MethodReport report;
    report.id = "outro";
    report.sinks.resize(24);
    EXPECT_EQ(idsOf(scanProblems(withReport(trace, report))), Ids { "method_touched_nothing" });
    report.sinks[3] = { 0 };
    EXPECT_EQ(idsOf(scanProblems(withReport(trace, report))), Ids());
    report.sinks.clear();
    EXPECT_EQ(idsOf(scanProblems(withReport(trace, report))), Ids()) << "it reports nothing";
    report.id = "streaming";
    Trace streamed = withReport(trace, report);
    EXPECT_EQ(idsOf(scanProblems(streamed)), Ids { "method_touched_nothing" });
    auto step = std::make_shared<StepRecord>(*streamed.steps.back());
    step->evicted = { 4, 5 };
    streamed.steps.back() = step;
    EXPECT_EQ(idsOf(scanProblems(streamed)), Ids());
}

TEST(ProblemScan, Thresholds)
{
    const Trace trace = test::plantedTrace();
    ScanContext context;
    context.threshold = 50;
    const Problem high = find(scanProblems(trace, context), "threshold_too_high");
    EXPECT_EQ(high.remedyId, "use_phi_max");
    EXPECT_LE(std::stod(high.remedyArguments.at(0)), high.numbers.at(0));
    context = { .layer = 12, .definitionId = "importance", .threshold = 0.9 };
    const Problem nothing = find(scanProblems(trace, context), "definition_finds_nothing");
    EXPECT_EQ(nothing.remedyArguments, Ids { "phi" });
    context.threshold = 0.3;
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids());
    context.definitionId = "unknown";
    EXPECT_EQ(idsOf(scanProblems(trace, context)), Ids());
}

TEST(ProblemScan, NoFirstTokenSink)
{
    test::PlantedOptions options = test::noSinks();
    Trace trace = test::plantedTrace(options);
    const Problem problem = find(scanProblems(trace), "first_token_missing");
    EXPECT_EQ(problem.explanation.find("control token"), std::string::npos);
    EXPECT_LT(problem.numbers.at(0), 3);
    auto layout = std::make_shared<Layout>(*trace.layout);
    layout->tokens[0].special = false;
    trace.layout = layout;
    EXPECT_NE(find(scanProblems(trace), "first_token_missing").explanation.find("control token"),
        std::string::npos);
}

TEST(ProblemScan, WhatWasNotCaptured)
{
    Trace trace =
        test::changed(test::plantedTrace(), [](PrefillRecord& prefill) { prefill.received = {}; });
    EXPECT_EQ(find(scanProblems(trace), "received_missing").remedyId, "capture_full");
    trace = test::changed(test::plantedTrace(), [](PrefillRecord& prefill) { prefill.phi = {}; });
    EXPECT_EQ(find(scanProblems(trace), "phi_missing").remedyArguments, Ids { "importance" });
    EXPECT_EQ(idsOf(scanProblems(trace)), Ids { "phi_missing" }) << "said once";
    EXPECT_EQ(find(scanProblems(trace, { .layer = 12, .definitionId = "persistence" }),
                  "definition_finds_nothing")
                  .remedyArguments,
        Ids { "massive" });
    trace =
        test::changed(test::plantedTrace(), [](PrefillRecord& prefill) { prefill.valueNorm = {}; });
    EXPECT_EQ(find(scanProblems(trace, { .definitionId = "value_norm" }), "definition_missing")
                  .remedyArguments,
        Ids());
    EXPECT_EQ(find(scanProblems(trace, { .layer = 12, .definitionId = "value_norm" }),
                  "definition_missing")
                  .remedyArguments,
        Ids { "phi" });
    trace = test::plantedTrace();
    trace.info.notes = { "no values are kept", "layers 2 and 3 have hybrid attention" };
    EXPECT_EQ(idsOf(scanProblems(trace)), (Ids { "layers_left_out", "captured_less" }));
    trace = test::changed(trace, [](PrefillRecord& prefill) { prefill = PrefillRecord(); });
    EXPECT_GE(scanProblems(trace).size(), 4u);
}

TEST(ProblemScan, NanComesFirst)
{
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 5;
    const auto problems = scanProblems(test::plantedTrace(options), { .threshold = 50 });
    EXPECT_EQ(idsOf(problems), (Ids { "nan_activations", "threshold_too_high" }));
    EXPECT_EQ(problems[0].numbers, (std::vector<double> { 1, 1, 0 }));
    options.nanToken = 33;
    EXPECT_EQ(find(scanProblems(test::plantedTrace(options)), "nan_activations").numbers,
        (std::vector<double> { 0, 0, 1 }));
}

TEST(ProblemScan, TextOnlyAndOneLayer)
{
    test::PlantedOptions options;
    options.frames = 0;
    EXPECT_EQ(idsOf(scanProblems(test::plantedTrace(options))), Ids { "no_vision_tokens" });
    options.layers = 1;
    options.primary.layers = { { 0, 0 } };
    EXPECT_EQ(idsOf(scanProblems(test::plantedTrace(options))), Ids { "no_vision_tokens" });
}
