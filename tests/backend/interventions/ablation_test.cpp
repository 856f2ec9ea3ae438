// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that take something away, checked against what the decoder does without it.
#include "engine/catalogue.h"
#include "engine/methods.h"
#include "support/random_decoder.h"
#include "support/trace_builder.h"
#include "trace/error.h"

#include <c10/core/GradMode.h>
#include <gtest/gtest.h>

#include <map>
#include <mutex>

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

/// 25 prompt tokens, as the layout has them.
const std::shared_ptr<const Layout>& layout()
{
    static const auto built = sinkscope::test::buildLayout({});
    return built;
}

constexpr int promptTokens = 25;

/// Keeps the rows, head outputs and residuals of a forward pass.
class Keeper : public decoder::Hook {
public:
    bool wants(decoder::Site site, int, const decoder::Step&) const override
    {
        return site == decoder::Site::Probabilities || site == decoder::Site::HeadOutput
            || site == decoder::Site::LayerInput;
    }
    void probabilities(int layer, const decoder::Step& step, decoder::AttentionRows& rows) override
    {
        const std::lock_guard lock(m_mutex);
        at::Tensor& all = m_rows[layer];
        if (!all.defined())
            all = at::zeros({ 4, step.keys, step.keys });
        all.narrow(0, rows.firstHead, rows.values.size(0))
            .narrow(1, rows.firstQuery, rows.values.size(1))
            .narrow(2, 0, rows.values.size(2))
            .copy_(rows.values);
    }
    void headOutput(int layer, const decoder::Step&, at::Tensor& output) override
    {
        m_outputs[layer] = output.clone();
    }
    void layerInput(int layer, const decoder::Step&, at::Tensor& residual) override
    {
        m_residuals[layer] = residual.clone();
    }

    const at::Tensor& weights(int layer) const { return m_rows.at(layer); } ///< [H,T,T]
    const at::Tensor& outputs(int layer) const { return m_outputs.at(layer); } ///< [T,H,d]
    const at::Tensor& residual(int layer) const { return m_residuals.at(layer); }

private:
    std::mutex m_mutex;
    std::map<int, at::Tensor> m_rows;
    std::map<int, at::Tensor> m_outputs;
    std::map<int, at::Tensor> m_residuals;
};

/// A prompt of a random decoder, with or without a method, then generated tokens.
struct Result {
    Keeper kept;
    at::Tensor logits; ///< Of the last prompt row.
    std::vector<at::Tensor> steps; ///< Logits after every generated token.
    MethodReport report;
    std::vector<std::pair<int, int>> evicted; ///< Of the rows of `steps`.
};

ModelShape shapeOf(int layers) { return { layers, 4, 2, 8, 32, 60 }; }

std::vector<std::int32_t> promptIds()
{
    std::vector<std::int32_t> ids;
    for (int i = 0; i < promptTokens; ++i)
        ids.push_back((i * 7 + 3) % 60);
    return ids;
}

const std::vector<std::int32_t> generated { 5, 44, 17 };

std::unique_ptr<Result> run(const std::string& method, int layers = 3)
{
    const c10::NoGradGuard noGradients;
    const decoder::Decoder decoder = randomDecoder(shapeOf(layers), 48);
    auto result = std::make_unique<Result>();
    std::vector<engine::ActiveMethod> methods;
    if (!method.empty())
        methods =
            engine::makeMethods({ parseMethodUse(method, engine::interventionSpecs()) }, { { 5 } });
    decoder::HookList hooks;
    for (const auto& active : methods) {
        active.method->beginPrompt(contextOf(decoder, *layout()));
        hooks.push_back(active.method.get());
    }
    decoder::HookList watched = hooks;
    watched.push_back(&result->kept);
    decoder::KvCache cache = decoder.makeCache(promptTokens + 3);
    const auto watch = [](int) {};
    result->logits = decoder.forward(decoder.embed(promptIds()), 0, cache, watched, watch);
    int position = promptTokens;
    for (const std::int32_t id : generated) {
        if (!methods.empty())
            result->evicted.push_back(methods.front().method->evicted(position));
        result->steps.push_back(
            decoder.forward(decoder.embed({ id }), position++, cache, hooks, watch));
    }
    if (!methods.empty())
        result->report = methods.front().report();
    return result;
}

double gap(const at::Tensor& a, const at::Tensor& b) { return (a - b).abs().max().item<double>(); }

/// Logits of the last of these tokens at positions 0, 1, 2 …
at::Tensor logitsOf(const std::vector<std::int32_t>& ids)
{
    const c10::NoGradGuard noGradients;
    const decoder::Decoder decoder = randomDecoder(shapeOf(1), 48);
    decoder::KvCache cache = decoder.makeCache(static_cast<int>(ids.size()));
    return decoder.forward(decoder.embed(ids), 0, cache, {}, [](int) {});
}

/// The first `sinks` tokens and the last `window` of the prompt and `more` generated ones.
std::vector<std::int32_t> budgeted(std::size_t sinks, std::size_t window, std::size_t more)
{
    std::vector<std::int32_t> all = promptIds();
    all.insert(all.end(), generated.begin(), generated.begin() + static_cast<std::ptrdiff_t>(more));
    std::vector<std::int32_t> kept(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(sinks));
    kept.insert(kept.end(), all.end() - static_cast<std::ptrdiff_t>(window), all.end());
    return kept;
}

} // namespace

TEST(Knockout, CutKeysLeaveTheirShareToTheOthers)
{
    const auto plain = run("");
    const auto cut = run("knockout:to=0+9,last-layer=0");
    at::Tensor expected = plain->kept.weights(0).clone();
    for (int query = 0; query < promptTokens; ++query) {
        for (const int key : { 0, 9 }) {
            if (key < query)
                expected.select(1, query).select(1, key).fill_(0);
        }
    }
    expected /= expected.sum(-1, true);
    EXPECT_LE(gap(cut->kept.weights(0), expected), 1e-6);
    EXPECT_GT(gap(cut->logits, plain->logits), 1e-4);
    EXPECT_EQ(cut->report.sinks.at(0), (std::vector<int> { 0, 9 }));
    EXPECT_TRUE(cut->report.sinks.at(1).empty()) << "layer 1 is out of the range";
}

TEST(Knockout, DroppedSharesAreLost)
{
    const auto plain = run("");
    const auto cut = run("knockout:to=4-6,mode=drop,factor=0.25,last-layer=0");
    at::Tensor expected = plain->kept.weights(0).clone();
    for (int query = 0; query < promptTokens; ++query) {
        for (int key = 4; key <= 6 && key < query; ++key)
            expected.select(1, query).select(1, key).mul_(0.25);
    }
    EXPECT_TRUE(at::equal(cut->kept.weights(0), expected));
}

TEST(Knockout, QueriesThatAreNotMeantKeepTheirRows)
{
    const auto plain = run("");
    const auto question = run("knockout:to=vision,from=question,last-layer=0");
    const at::Tensor before = plain->kept.weights(0);
    const at::Tensor after = question->kept.weights(0);
    EXPECT_TRUE(at::equal(before.narrow(1, 0, 17), after.narrow(1, 0, 17)));
    EXPECT_TRUE(at::equal(before.narrow(1, 22, 3), after.narrow(1, 22, 3)));
    EXPECT_EQ(after.narrow(1, 17, 5).narrow(2, 4, 13).abs().max().item<double>(), 0);
    const auto answer = run("knockout:to=vision,from=answer");
    EXPECT_TRUE(at::equal(plain->logits, answer->logits));
    EXPECT_GT(gap(plain->steps.at(0), answer->steps.at(0)), 1e-4);
}

TEST(Knockout, StandInsAreEquallyMany)
{
    const auto meant = run("knockout:to=0+9+10");
    const auto random = run("knockout:to=0+9+10,control=random,control-seed=4");
    ASSERT_EQ(random->report.sinks.at(0).size(), 3u);
    for (const int token : random->report.sinks.at(0))
        EXPECT_FALSE(token == 0 || token == 9 || token == 10);
    EXPECT_GT(gap(meant->logits, random->logits), 1e-5);
}

TEST(Streaming, OneLayerIsTheShortenedSequence)
{
    const auto all = run("streaming:sinks=3,window=8", 1);
    EXPECT_LE(gap(all->logits, logitsOf(budgeted(3, 8, 0))), 1e-4);
    for (std::size_t step = 0; step < generated.size(); ++step) {
        EXPECT_LE(gap(all->steps.at(step), logitsOf(budgeted(3, 8, step + 1))), 1e-4)
            << "step " << step;
        const int query = promptTokens + static_cast<int>(step);
        EXPECT_EQ(all->evicted.at(step), std::make_pair(3, query + 1 - 8));
    }
    const auto none = run("streaming:sinks=0,window=8", 1);
    EXPECT_LE(gap(none->logits, logitsOf(budgeted(0, 8, 0))), 1e-4);
}

TEST(Streaming, TheAnswerAloneCanBeBudgeted)
{
    const auto plain = run("", 1);
    const auto answer = run("streaming:sinks=3,window=8,rows=answer", 1);
    EXPECT_TRUE(at::equal(plain->logits, answer->logits));
    EXPECT_LE(gap(answer->steps.at(1), logitsOf(budgeted(3, 8, 2))), 1e-4);
}

TEST(Streaming, AWindowOverEverythingChangesNothing)
{
    const auto plain = run("");
    const auto wide = run("streaming:sinks=4,window=24");
    EXPECT_TRUE(at::equal(plain->logits, wide->logits));
    for (std::size_t step = 0; step < generated.size(); ++step)
        EXPECT_TRUE(at::equal(plain->steps[step], wide->steps[step]));
    EXPECT_EQ(wide->evicted.back(), (std::pair<int, int> {}));
}

TEST(Channels, AreZeroedOrFixedWhereTheResidualEnters)
{
    const auto plain = run("");
    const auto column = [](const Result& result, int layer) {
        return result.kept.residual(layer).select(1, 5);
    };
    const auto zero = run("channels:tokens=2-4,first-layer=1,last-layer=1");
    EXPECT_TRUE(at::equal(column(*zero, 0), column(*plain, 0)));
    EXPECT_EQ(column(*zero, 1).narrow(0, 2, 3).abs().max().item<double>(), 0);
    EXPECT_TRUE(at::equal(column(*zero, 1).narrow(0, 5, 20), column(*plain, 1).narrow(0, 5, 20)));
    const auto half = run("channels:tokens=2-4,first-layer=1,last-layer=1,strength=0.5");
    EXPECT_LE(gap(column(*half, 1).narrow(0, 2, 3), column(*plain, 1).narrow(0, 2, 3) / 2), 1e-6);
    const auto value = run("channels:tokens=2,first-layer=1,last-layer=1,target=value,value=70");
    EXPECT_EQ(column(*value, 1)[2].item<double>(), 70);
    const auto mean = run("channels:tokens=2,first-layer=1,last-layer=1,target=mean");
    const at::Tensor others =
        at::cat({ column(*plain, 1).narrow(0, 0, 2), column(*plain, 1).narrow(0, 3, 22) });
    EXPECT_NEAR(column(*mean, 1)[2].item<double>(), others.mean().item<double>(), 1e-5);
    EXPECT_GT(gap(zero->logits, plain->logits), 1e-5);
}

TEST(Channels, RandomOnesLeaveTheSinkChannelAlone)
{
    const auto plain = run("");
    const auto random =
        run("channels:tokens=2,first-layer=1,last-layer=1,control=random,control-seed=3");
    const at::Tensor changed =
        (random->kept.residual(1) != plain->kept.residual(1)).select(0, 2).to(at::kInt);
    EXPECT_EQ(changed.sum().item<int>(), 1);
    EXPECT_EQ(changed[5].item<int>(), 0);
}

TEST(Heads, AreScaledBeforeTheProjection)
{
    const auto plain = run("");
    const auto gone = run("heads:heads=0.1+0.3");
    const at::Tensor before = plain->kept.outputs(0);
    const at::Tensor after = gone->kept.outputs(0);
    EXPECT_EQ(after.select(1, 1).abs().max().item<double>(), 0);
    EXPECT_EQ(after.select(1, 3).abs().max().item<double>(), 0);
    EXPECT_TRUE(at::equal(after.select(1, 2), before.select(1, 2)));
    EXPECT_EQ(
        gone->report.editedHeads, (std::vector<int> { 0, 25, 0, 25, 0, 0, 0, 0, 0, 0, 0, 0 }));
    const auto layer = run("heads:heads=0,rows=after-vision,factor=2");
    EXPECT_TRUE(at::equal(layer->kept.outputs(0).narrow(0, 0, 17), before.narrow(0, 0, 17)));
    EXPECT_TRUE(at::equal(layer->kept.outputs(0).narrow(0, 17, 8), before.narrow(0, 17, 8) * 2));
    const auto random = run("heads:heads=1.0+1.2,control=random");
    EXPECT_EQ(
        random->report.editedHeads, (std::vector<int> { 0, 0, 0, 0, 0, 25, 0, 25, 0, 0, 0, 0 }));
}

TEST(Heads, ErrorsNameWhatIsThere)
{
    const auto message = [](const std::string& method) {
        try {
            run(method);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_NE(message("heads:heads=3.0").find("3 layers of 4 heads"), std::string::npos);
    EXPECT_NE(message("heads:heads=0.4").find("0.4 does not exist"), std::string::npos);
    EXPECT_NE(message("heads:heads=L1H2").find("layer.head"), std::string::npos);
    EXPECT_NE(message("knockout:to=30").find("25 tokens"), std::string::npos);
    EXPECT_NE(message("knockout:to=sinnks").find("visual-sinks"), std::string::npos);
}
