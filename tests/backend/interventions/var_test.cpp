// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/methods.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::decoder;

namespace {

constexpr int width = 1024; // φ can reach √1024 = 32

/// Token 0 is text, 1 to 4 are vision, 5 to 7 are text.
Layout eightTokens()
{
    Layout layout;
    layout.tokens.resize(8);
    for (std::size_t i = 1; i <= 4; ++i)
        layout.tokens[i].kind = TokenKind::Vision;
    return layout;
}

/// Drives VAR through its hooks with sinks 0 and 2 and returns `row` of query 7 in `layer` of 3.
std::vector<float> edited(const std::vector<float>& row, ParameterValues values, int layer)
{
    values["dims"] = std::string("3");
    const auto methods = engine::makeMethods({ { "var", values } }, {});
    Hook& var = *methods.at(0).method;
    const Layout layout = eightTokens();
    var.beginPrompt({ &layout, 3, 1, 1, 4, width, 0.5 });
    at::Tensor residual = at::ones({ 8, width }) * 0.1;
    residual[0][3] = -500;
    residual[2][3] = 500;
    const Step step { 0, 8, 8, true };
    if (var.wants(Site::LayerInput, layer, step))
        var.layerInput(layer, step, residual);
    at::Tensor block =
        at::tensor(at::ArrayRef<float>(row), at::kFloat).view({ 1, 1, 8 }).contiguous();
    if (var.wants(Site::Probabilities, layer, step)) {
        EXPECT_EQ(var.rows(Site::Probabilities, layer, step).first, 5);
        AttentionRows rows { block, 7 };
        var.probabilities(layer, step, rows);
    }
    return { block.data_ptr<float>(), block.data_ptr<float>() + 8 };
}

const std::vector<float> imageRow { 0.40F, 0.10F, 0.20F, 0.10F, 0.05F, 0.05F, 0.10F, 0.00F };

void expectRow(const std::vector<float>& row, const std::vector<float>& expected)
{
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(row.at(i), expected[i], 5e-4F) << "column " << i;
}

} // namespace

TEST(Var, PublishedConstants)
{
    expectRow(edited(imageRow, {}, 0), { 0.160F, 0.244F, 0.080F, 0.244F, 0.122F, 0.05F, 0.1F, 0 });
}

TEST(Var, ConstantsOfTheReleasedCode)
{
    expectRow(edited(imageRow, { { "p", 0.4 } }, 0),
        { 0.240F, 0.196F, 0.120F, 0.196F, 0.098F, 0.05F, 0.1F, 0 });
}

TEST(Var, RowsOnVisualSinksStayUntouched)
{
    const std::vector<float> row { 0.20F, 0.05F, 0.40F, 0.03F, 0.02F, 0.10F, 0.20F, 0.00F };
    EXPECT_EQ(edited(row, {}, 0), row);
}

TEST(Var, LayersOutsideTheRangeStayUntouched)
{
    EXPECT_EQ(edited(imageRow, {}, 2), imageRow) << "the last layer";
    EXPECT_NE(edited(imageRow, { { "skip-last", false } }, 2), imageRow);
    EXPECT_EQ(edited(imageRow, { { "first-layer", 1.0 } }, 0), imageRow);
}

TEST(Var, ThresholdIsTau)
{
    EXPECT_EQ(edited(imageRow, { { "tau", 33.0 } }, 0), imageRow) << "φ ends at 32";
}
