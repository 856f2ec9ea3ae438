// SPDX-License-Identifier: GPL-3.0-or-later
// Rows recomputed from queries, keys and reports are those that the decoder worked with, before and
// after a method edited them, in the prompt and while generating.
#include "analysis/attention_matrix.h"
#include "analysis/attention_row.h"
#include "backend/engine/golden_model.h"
#include "engine/frame_source.h"
#include "engine/methods.h"
#include "engine/model.h"
#include "engine/prompt.h"

#include <map>
#include <mutex>

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

constexpr int answerTokens = 5;
constexpr double tolerance = 1e-5;

const GoldenModel& golden()
{
    static const GoldenModel model("sinks");
    return model;
}

/// Keeps every attention row of a run, by layer and query.
class RowKeeper : public decoder::Hook {
public:
    bool wants(decoder::Site site, int, const decoder::Step&) const override
    {
        return site == decoder::Site::Probabilities;
    }
    void probabilities(int layer, const decoder::Step&, decoder::AttentionRows& rows) override
    {
        const std::lock_guard lock(m_mutex);
        for (std::int64_t row = 0; row < rows.values.size(1); ++row) {
            const int query = rows.firstQuery + static_cast<int>(row);
            for (std::int64_t head = 0; head < rows.values.size(0); ++head)
                m_rows[{ layer, query }][rows.firstHead + head] =
                    rows.values[head][row].narrow(0, 0, query + 1).clone();
        }
    }

    /// F32 [H, query + 1]
    at::Tensor row(int layer, int query) const
    {
        std::vector<at::Tensor> heads;
        for (const auto& [head, values] : m_rows.at({ layer, query }))
            heads.push_back(values);
        return at::stack(heads, 0);
    }

private:
    std::mutex m_mutex; ///< Heads come from several threads.
    std::map<std::pair<int, int>, std::map<std::int64_t, at::Tensor>> m_rows;
};

/// The rows that a run with VAR uses, before and after its edit, and its Trace.
class EditedRows : public ::testing::Test {
protected:
    void SetUp() override
    {
        engine::RunRequest request = golden().request(answerTokens);
        request.methods = { parseMethodUse("var:dims=9,tau=4", engine::interventionSpecs()) };
        m_trace = runOnce(request);
        const at::NoGradGuard noGradients;
        const auto model = engine::loadModel({ golden().folder(), at::kFloat, {}, {} });
        const auto frames = engine::readFrames(golden().tensorFile(), {}, {}, {});
        const VisionOutput vision = model->vision->encode({ frames }, {});
        const auto methods = engine::makeMethods(request.methods, { model->calibration.channels });
        const engine::Prompt prompt = engine::buildPrompt(*model, request.question, &vision);
        const auto& config = model->decoder->config();
        methods.at(0).method->beginPrompt(
            { &prompt.layout, config.layers, config.heads, config.kvHeads, config.headSize,
                config.hidden, model->decoder->attentionScale(), &model->decoder->rotary() });
        const int tokens = prompt.layout.tokenCount();
        decoder::KvCache cache = model->decoder->makeCache(tokens + answerTokens);
        const decoder::HookList hooks { &m_before, methods.at(0).method.get(), &m_after };
        model->decoder->forward(
            engine::promptEmbeddings(*model, prompt, &vision), 0, cache, hooks, [](int) {});
        for (int i = 0; i + 1 < answerTokens; ++i)
            model->decoder->forward(
                model->decoder->embed({ m_trace->steps.at(static_cast<std::size_t>(i))->id }),
                tokens + i, cache, hooks, [](int) {});
    }

    int lastQuery() const { return m_trace->tokenCount() - 2; }

    TracePtr m_trace;
    RowKeeper m_before;
    RowKeeper m_after;
};

} // namespace

TEST_F(EditedRows, SingleRows)
{
    const ModelShape& shape = m_trace->info.shape;
    int edited = 0;
    int editedAnswers = 0;
    for (int layer = 0; layer < shape.layers; ++layer) {
        for (int query = 0; query <= lastQuery(); ++query) {
            const at::Tensor after = m_after.row(layer, query);
            const at::Tensor before = m_before.row(layer, query);
            for (int head = 0; head < shape.heads; ++head) {
                const auto row = analysis::selectedRow(*m_trace, { layer, head, query, false });
                const auto plain = analysis::selectedRow(*m_trace, { layer, head, query, true });
                ASSERT_TRUE(row && plain);
                ASSERT_LE(difference(toAten(*row), after[head]), tolerance)
                    << "layer " << layer << ", head " << head << ", query " << query;
                ASSERT_LE(difference(toAten(*plain), before[head]), tolerance);
                const bool isEdited = difference(after[head], before[head]) > 1e-3;
                edited += isEdited ? 1 : 0;
                editedAnswers += isEdited && query >= m_trace->promptTokens() ? 1 : 0;
            }
        }
    }
    EXPECT_GT(edited, 10) << "the run must have something to show";
    EXPECT_GT(editedAnswers, 0) << "generated rows among them";
}

TEST_F(EditedRows, Matrices)
{
    for (const bool beforeMethods : { false, true }) {
        for (int head = -1; head < m_trace->info.shape.heads; ++head) {
            const RowKeeper& seen = beforeMethods ? m_before : m_after;
            double largest = 0;
            int rows = 0;
            const auto sink = [&](const analysis::MatrixBlock& block) {
                for (int i = 0; i < block.queries; ++i, ++rows) {
                    const at::Tensor all = seen.row(1, block.firstQuery + i);
                    const at::Tensor expected = head < 0 ? all.mean(0) : all[head];
                    const auto values = block.values.subspan(
                        static_cast<std::size_t>(i) * static_cast<std::size_t>(block.keys),
                        static_cast<std::size_t>(expected.size(0)));
                    largest = std::max(largest,
                        difference(at::tensor(at::ArrayRef<float>(values.data(), values.size()),
                                       at::kFloat),
                            expected));
                }
            };
            ASSERT_TRUE(analysis::streamMatrix(*m_trace, { 1, head, beforeMethods, {} }, sink, {}));
            EXPECT_EQ(rows, lastQuery() + 1);
            EXPECT_LE(largest, tolerance) << "head " << head;
        }
    }
}
