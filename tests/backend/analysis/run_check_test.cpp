// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_check.h"

#include "support/trace_builder.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope;
using analysis::gridProblem;
using analysis::massDeviation;

namespace {

Trace withMass(std::vector<float> values)
{
    Trace trace;
    auto step = std::make_shared<StepRecord>();
    step->mass = Tensor::fromFloats({ 1, static_cast<std::int64_t>(values.size()) / 5, 5 }, values);
    trace.steps = { step };
    return trace;
}

} // namespace

TEST(RunCheck, BuiltTraceIsSound)
{
    const Trace trace = test::buildTrace({});
    EXPECT_EQ(gridProblem(*trace.layout), "");
}

TEST(RunCheck, CellsThatDoNotFillTheirGrid)
{
    Layout layout = *test::buildTrace({}).layout;
    layout.frames[0].gridRows += 1;
    EXPECT_NE(gridProblem(layout).find("frame 0 has"), std::string::npos) << gridProblem(layout);
    layout.frames[0].gridRows = 1;
    EXPECT_NE(gridProblem(layout).find("outside the grid"), std::string::npos);
}

TEST(RunCheck, TokensAndCellsThatPointNowhere)
{
    Layout layout = *test::buildTrace({}).layout;
    layout.cells[0].firstFrame = layout.cells[0].lastFrame = 99;
    EXPECT_NE(gridProblem(layout).find("frame 99"), std::string::npos) << gridProblem(layout);
    layout.cells.pop_back();
    layout.cells[0].firstFrame = layout.cells[0].lastFrame = 0;
    EXPECT_NE(gridProblem(layout).find("points at cell"), std::string::npos);
}

TEST(RunCheck, MassesOfAnsweringRows)
{
    EXPECT_FALSE(massDeviation(Trace {}).has_value());
    EXPECT_NEAR(*massDeviation(withMass({ 0.2F, 0.2F, 0.2F, 0.2F, 0.2F })), 0, 1e-6);
    EXPECT_NEAR(
        *massDeviation(withMass({ 0.2F, 0.2F, 0.2F, 0.2F, 0.2F, 0.5F, 0, 0, 0, 0 })), 0.5, 1e-6);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(std::isnan(*massDeviation(withMass({ nan, 0, 0, 0, 0, 0.5F, 0, 0, 0, 0 }))));
}
