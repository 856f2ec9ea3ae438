// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control_study.h"

#include "backend/engine/golden_model.h"
#include "trace/error.h"

using namespace sinkscope;
using namespace sinkscope::engine;
using sinkscope::testing::GoldenModel;

namespace {

RunRequest requestWith(const std::vector<std::string>& methods)
{
    RunRequest request;
    for (const std::string& method : methods)
        request.methods.push_back(parseMethodUse(method, interventionSpecs()));
    return request;
}

std::vector<StudyRun> study(const std::vector<std::string>& methods, const StudyOptions& options)
{
    return controlStudy(requestWith(methods), interventionSpecs(), options);
}

std::string control(const StudyRun& run, std::size_t method)
{
    return text(run.request.methods.at(method).values, "control");
}

StudyResult resultWith(StudyRole role, double change, bool changed = false)
{
    StudyResult result;
    result.role = role;
    result.effect.answerChanged = changed;
    result.effect.logprobChange = change;
    return result;
}

const StudyCell& cellOf(const StudyTable& table, StudyRole role, const std::string& metric)
{
    for (std::size_t i = 0; i < studyMetrics().size(); ++i) {
        if (studyMetrics()[i].id == metric)
            return table.find(role)->cells.at(i);
    }
    throw std::runtime_error("no metric " + metric);
}

std::optional<analysis::Extremeness> extremenessIn(
    const StudyTable& table, const std::string& metric)
{
    for (std::size_t i = 0; i < studyMetrics().size(); ++i) {
        if (studyMetrics()[i].id == metric)
            return table.extremeness.at(i);
    }
    return std::nullopt;
}

TEST(ControlStudy, ListsItsRunsInOrder)
{
    const auto runs = study({ "knockout:to=sinks,control=random", "streaming:window=64" },
        { .repeats = 3, .matched = true });
    ASSERT_EQ(runs.size(), 6u);
    const std::vector<std::string> labels { "baseline", "effect", "random 1", "random 2",
        "random 3", "matched" };
    for (std::size_t i = 0; i < runs.size(); ++i)
        EXPECT_EQ(runs[i].label(), labels[i]);
    EXPECT_TRUE(runs[0].request.methods.empty());
    EXPECT_EQ(control(runs[1], 0), "none");
    EXPECT_EQ(control(runs[3], 0), "random");
    EXPECT_EQ(integer(runs[3].request.methods[0].values, "control-seed"), 2);
    EXPECT_EQ(control(runs[5], 0), "matched");
}

TEST(ControlStudy, MethodsWithoutStandInsStayAsTheyAre)
{
    const auto runs =
        study({ "streaming:window=64", "outro", "var" }, { .repeats = 1, .matched = true });
    for (std::size_t i = 1; i < runs.size(); ++i) {
        EXPECT_EQ(
            runs[i].request.methods[0], parseMethodUse("streaming:window=64", interventionSpecs()));
        EXPECT_EQ(control(runs[i], 1), control(runs[i], 2));
    }
    EXPECT_EQ(control(runs[2], 1), "random");
}

TEST(ControlStudy, RefusesWhatCannotBeControlled)
{
    const auto refused = [](const std::vector<std::string>& methods, const StudyOptions& options,
                             const std::string& word) {
        try {
            study(methods, options);
            ADD_FAILURE() << "not refused: " << word;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_NE(std::string(error.what()).find(word), std::string::npos) << error.what();
        }
    };
    refused({}, {}, "needs a method");
    refused({ "streaming" }, {}, "knockout");
    refused({ "heads:heads=1.0" }, { .repeats = 2, .matched = true }, "heads");
    refused({ "outro" }, { .repeats = 0 }, "repeats");
    refused({ "outro" }, { .repeats = -1 }, "-1");
    refused({ "outro" }, { .repeats = 1001 }, "1001");
    EXPECT_EQ(study({ "heads:heads=1.0" }, { .repeats = 2 }).size(), 4u);
    EXPECT_EQ(study({ "outro" }, { .repeats = 0, .matched = true }).size(), 3u);
}

TEST(ControlStudy, SummarisesRepeats)
{
    const std::vector<StudyResult> results { resultWith(StudyRole::Effect, -2, true),
        resultWith(StudyRole::Random, 1, true), resultWith(StudyRole::Random, 3),
        resultWith(StudyRole::Matched, 0.5) };
    const StudyTable table = summarise(results, 6);
    EXPECT_FALSE(table.complete());
    EXPECT_EQ(table.done, 4);
    ASSERT_EQ(table.rows.size(), 3u);
    const auto random = cellOf(table, StudyRole::Random, "logprob_change").summary;
    ASSERT_TRUE(random);
    EXPECT_EQ(random->count, 2);
    EXPECT_DOUBLE_EQ(random->mean, 2);
    EXPECT_DOUBLE_EQ(random->deviation, std::sqrt(2.0));
    EXPECT_DOUBLE_EQ(random->smallest, 1);
    EXPECT_DOUBLE_EQ(random->largest, 3);
    EXPECT_DOUBLE_EQ(cellOf(table, StudyRole::Random, "answer_changed").summary->mean, 0.5);
    const auto among = extremenessIn(table, "logprob_change");
    ASSERT_TRUE(among);
    EXPECT_EQ(among->asExtreme, 1);
    EXPECT_DOUBLE_EQ(among->share, 2.0 / 3);
    EXPECT_FALSE(cellOf(table, StudyRole::Effect, "margin_change").summary);
    EXPECT_FALSE(extremenessIn(table, "margin_change"));
    EXPECT_FALSE(extremenessIn(table, "first_difference"));
}

TEST(ControlStudy, SummarisesNothing)
{
    const StudyTable table = summarise({}, 3);
    EXPECT_TRUE(table.rows.empty());
    EXPECT_FALSE(table.complete());
    EXPECT_EQ(table.find(StudyRole::Effect), nullptr);
    const std::vector<StudyResult> alone { resultWith(StudyRole::Effect, 1) };
    EXPECT_FALSE(extremenessIn(summarise(alone, 3), "logprob_change"));
}

TEST(ControlStudy, WatchesTheBaselinesFirstToken)
{
    auto runs = study({ "outro" }, { .repeats = 1 });
    Trace baseline;
    watchFirstToken(runs, baseline);
    EXPECT_TRUE(runs[1].request.watch.empty());
    auto step = std::make_shared<StepRecord>();
    step->id = 42;
    baseline.steps.push_back(step);
    watchFirstToken(runs, baseline);
    EXPECT_TRUE(runs[0].request.watch.empty());
    EXPECT_EQ(runs[1].request.watch, std::vector<std::int32_t> { 42 });
    EXPECT_EQ(runs[2].request.watch, std::vector<std::int32_t> { 42 });
}

/// On the tiny model with planted sinks: an edit has an effect, a neutral one has none in any run.
TEST(ControlStudy, RunsOnAModel)
{
    const GoldenModel golden("sinks");
    Runner runner(Runner::usualBudget);
    for (const bool acts : { true, false }) {
        RunRequest request = golden.request(3);
        request.methods =
            requestWith({ acts ? "knockout:dims=9,tau=4" : "knockout:dims=9,tau=4,factor=1" })
                .methods;
        auto runs = controlStudy(request, interventionSpecs(), { .repeats = 3, .matched = true });
        const TracePtr baseline = runner.run(runs.front().request, {}, {});
        watchFirstToken(runs, *baseline);
        std::vector<StudyResult> results;
        for (std::size_t i = 1; i < runs.size(); ++i)
            results.push_back(resultOf(runs[i], *baseline, *runner.run(runs[i].request, {}, {})));
        const StudyTable table = summarise(results, static_cast<int>(runs.size()) - 1);
        EXPECT_TRUE(table.complete());
        for (const StudyRole role : { StudyRole::Effect, StudyRole::Random, StudyRole::Matched }) {
            const StudyCell& cell = cellOf(table, role, "logprob_change");
            ASSERT_EQ(cell.samples.size(), role == StudyRole::Random ? 3u : 1u);
            if (!acts) {
                EXPECT_EQ(cell.summary->smallest, 0);
                EXPECT_EQ(cell.summary->largest, 0);
            }
        }
        const double change = cellOf(table, StudyRole::Effect, "logprob_change").samples.front();
        EXPECT_EQ(change != 0, acts);
        EXPECT_EQ(results.front().summaries.size(), 1u);
    }
}

} // namespace
