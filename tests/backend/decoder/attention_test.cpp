// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/attention.h"

#include <gtest/gtest.h>

using namespace sinkscope::decoder;

namespace {

/// The textbook formula, one query at a time.
at::Tensor naive(const AttentionInput& input)
{
    const auto heads = input.q.size(0);
    const auto group = heads / input.keys.size(0);
    at::Tensor output = at::zeros({ input.step.rows, heads, input.q.size(2) });
    for (std::int64_t head = 0; head < heads; ++head) {
        for (int row = 0; row < input.step.rows; ++row) {
            const int seen = input.step.firstPosition + row + 1;
            const at::Tensor keys = input.keys[head / group].narrow(0, 0, seen);
            const at::Tensor weights =
                at::softmax(at::matmul(keys, input.q[head][row]) * input.scale, 0);
            output[row][head] = at::matmul(weights, input.values[head / group].narrow(0, 0, seen));
        }
    }
    return output;
}

AttentionInput randomInput(int first, int rows)
{
    at::manual_seed(11);
    const int keys = first + rows;
    return { 0, { first, rows, keys, first == 0 }, at::randn({ 4, rows, 6 }),
        at::randn({ 2, keys, 6 }), at::randn({ 2, keys, 6 }), 0.8 };
}

/// Records which rows it was shown and scales one column of the probabilities.
class RowWatch final : public Hook {
public:
    RowWatch(Site site, RowRange wanted)
        : m_site(site)
        , m_wanted(wanted)
    {
    }
    bool wants(Site site, int, const Step&) const override { return site == m_site; }
    RowRange rows(Site, int, const Step&) const override { return m_wanted; }
    void scores(int, const Step&, AttentionRows& rows) override
    {
        see(rows);
        rows.values.select(2, 0).fill_(-1e30F);
    }
    void probabilities(int, const Step&, AttentionRows& rows) override
    {
        see(rows);
        EXPECT_TRUE(at::allclose(
            rows.values.sum(-1), at::ones({ rows.values.size(0), rows.values.size(1) })));
        rows.values.zero_();
    }
    std::vector<int> seen;

private:
    void see(const AttentionRows& rows)
    {
        EXPECT_TRUE(rows.values.is_contiguous());
        // Heads come from several threads; each sees the same rows.
        if (rows.firstHead != 0)
            return;
        for (int row = 0; row < rows.values.size(1); ++row)
            seen.push_back(rows.firstQuery + row);
    }
    Site m_site;
    RowRange m_wanted;
};

} // namespace

TEST(Attention, BlocksGiveWhatOneQueryAtATimeGives)
{
    const std::vector<std::pair<int, int>> steps { { 0, 300 }, { 0, 1 }, { 0, 128 }, { 40, 150 } };
    for (const auto& [first, rows] : steps) {
        const AttentionInput input = randomInput(first, rows);
        const at::Tensor output = attend(input, {});
        EXPECT_TRUE(output.is_contiguous());
        EXPECT_LE((output - naive(input)).abs().max().item<double>(), 1e-5) << first << "+" << rows;
    }
}

TEST(Attention, HooksSeeAndChangeJustTheRowsTheyAskFor)
{
    const AttentionInput input = randomInput(0, 300);
    RowWatch watch(Site::Probabilities, { 120, 140 });
    const at::Tensor output = attend(input, { &watch });
    ASSERT_EQ(watch.seen.size(), 20u);
    for (std::size_t i = 0; i < watch.seen.size(); ++i)
        EXPECT_EQ(watch.seen[i], 120 + static_cast<int>(i));
    const at::Tensor plain = attend(input, {});
    EXPECT_TRUE(at::equal(output.narrow(0, 0, 120), plain.narrow(0, 0, 120)));
    EXPECT_TRUE(at::equal(output.narrow(0, 140, 160), plain.narrow(0, 140, 160)));
    EXPECT_EQ(output.narrow(0, 120, 20).abs().max().item<float>(), 0);
}

TEST(Attention, ScoresAreEditedBeforeTheSoftmax)
{
    const AttentionInput input = randomInput(0, 10);
    RowWatch watch(Site::Scores, { 1, 10 });
    const at::Tensor output = attend(input, { &watch });
    AttentionInput without = input;
    without.step = { 0, 9, 9, true };
    without.q = input.q.narrow(1, 1, 9);
    without.keys = input.keys.narrow(1, 1, 9);
    without.values = input.values.narrow(1, 1, 9);
    EXPECT_LE((output.narrow(0, 1, 9) - naive(without)).abs().max().item<double>(), 1e-5);
}
