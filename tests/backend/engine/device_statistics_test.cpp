// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder's two ways to reduce: in one pass over host memory, and with libtorch's operators,
// which is how it works on a device. Operators run on CPU tensors here.
#include "engine/device_statistics.h"

#include "decoder/sink_dimensions.h"
#include "engine/attention_statistics.h"
#include "engine/recorder.h"
#include "support/random_decoder.h"
#include "trace/error.h"

#include <c10/core/GradMode.h>
#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::engine;

namespace {

// φ is at most √hidden; a sink needs 20.
constexpr ModelShape shape { 3, 4, 2, 8, 512, 50 };
constexpr int promptTokens = 300; // More than two blocks of query rows.
constexpr int newTokens = 3;

Layout promptLayout()
{
    Layout layout;
    for (int i = 0; i < promptTokens; ++i) {
        TokenInfo token;
        token.id = i % shape.vocabulary;
        token.kind = i < 10 ? TokenKind::System
            : i < 200       ? TokenKind::Vision
            : i < 220       ? TokenKind::Answer // of an earlier turn
            : i < 290       ? TokenKind::Question
                            : TokenKind::Template;
        layout.tokens.push_back(token);
    }
    return layout;
}

struct Records {
    PrefillRecord prefill;
    std::vector<StepRecord> steps;
};

Records record(bool operators, CaptureLevel level)
{
    const c10::NoGradGuard noGradients;
    const decoder::Decoder decoder = sinkscope::testing::randomDecoder(shape, 48);
    const Layout layout = promptLayout();
    RecorderSetup setup { CapturePlan::of(level, shape, promptTokens), shape, { 3, 7 } };
    setup.operators = operators;
    Recorder recorder(setup);
    recorder.beginPrompt(sinkscope::testing::contextOf(decoder, layout));
    decoder::KvCache cache = decoder.makeCache(promptTokens + newTokens);
    std::vector<std::int32_t> ids;
    for (const TokenInfo& token : layout.tokens)
        ids.push_back(token.id);
    at::Tensor embeddings = decoder.embed(ids);
    embeddings.select(0, 0).select(0, 7).fill_(800); // A sink.
    decoder.forward(embeddings, 0, cache, { &recorder }, [](int) {});
    Records records { recorder.takePrefill(), {} };
    records.steps.push_back(recorder.takeStep());
    for (int step = 0; step < newTokens; ++step) {
        decoder.forward(
            decoder.embed({ step }), promptTokens + step, cache, { &recorder }, [](int) {});
        records.steps.push_back(recorder.takeStep());
    }
    return records;
}

void expectEqual(const Tensor& one, const Tensor& other, const std::string& what)
{
    ASSERT_EQ(one.shape(), other.shape()) << what;
    std::vector<float> a(static_cast<std::size_t>(one.elementCount()));
    std::vector<float> b(a.size());
    one.copyFloats(0, one.elementCount(), a.data());
    other.copyFloats(0, other.elementCount(), b.data());
    for (std::size_t i = 0; i < a.size(); ++i)
        ASSERT_NEAR(a[i], b[i], 2e-4 * std::max(1.0F, std::abs(a[i]))) << what << " " << i;
}

} // namespace

TEST(DeviceStatistics, RecordsOfAPromptAreTheSame)
{
    for (const CaptureLevel level : { CaptureLevel::Default, CaptureLevel::Full }) {
        const PrefillRecord host = record(false, level).prefill;
        const PrefillRecord device = record(true, level).prefill;
        expectEqual(host.received, device.received, "received");
        expectEqual(host.entropy, device.entropy, "entropy");
        expectEqual(host.lastRow, device.lastRow, "last row");
        expectEqual(host.hiddenNorm, device.hiddenNorm, "norm");
        expectEqual(host.hiddenMax, device.hiddenMax, "maximum");
        EXPECT_EQ(host.hiddenArgmax.shape(), device.hiddenArgmax.shape());
        const auto channels = [](const Tensor& tensor) {
            return std::vector<int>(tensor.ints().begin(), tensor.ints().end());
        };
        EXPECT_EQ(channels(host.hiddenArgmax), channels(device.hiddenArgmax));
        expectEqual(host.phi, device.phi, "phi");
        expectEqual(host.keys, device.keys, "keys");
        expectEqual(host.queries, device.queries, "queries");
    }
}

TEST(DeviceStatistics, RecordsOfStepsAreTheSame)
{
    const std::vector<StepRecord> host = record(false, CaptureLevel::Full).steps;
    const std::vector<StepRecord> device = record(true, CaptureLevel::Full).steps;
    ASSERT_EQ(host.size(), std::size_t { newTokens + 1 });
    for (std::size_t i = 0; i < host.size(); ++i) {
        EXPECT_EQ(host[i].query, device[i].query);
        expectEqual(host[i].mass, device[i].mass, "mass");
        expectEqual(host[i].sinkMass, device[i].sinkMass, "sink mass");
        expectEqual(host[i].entropy, device[i].entropy, "entropy");
        if (i == 0)
            continue;
        expectEqual(host[i].hiddenNorm, device[i].hiddenNorm, "norm");
        expectEqual(host[i].phi, device[i].phi, "phi");
        expectEqual(host[i].logits, device[i].logits, "logits");
        expectEqual(host[i].residuals, device[i].residuals, "residuals");
    }
    std::vector<float> mass(static_cast<std::size_t>(host[1].sinkMass.elementCount()));
    host[1].sinkMass.copyFloats(0, host[1].sinkMass.elementCount(), mass.data());
    EXPECT_GT(*std::max_element(mass.begin(), mass.end()), 0) << "there is a sink to compare";
}

TEST(DeviceStatistics, EntropyOfKnownRows)
{
    const at::Tensor rows =
        at::tensor({ 0.25F, 0.25F, 0.25F, 0.25F, 1.0F, 0.0F, 0.0F, 0.0F }).view({ 1, 2, 4 });
    const at::Tensor entropies = rowEntropies(rows);
    EXPECT_NEAR(entropies[0][0].item<float>(), std::log(4.0), 1e-6);
    EXPECT_EQ(entropies[0][1].item<float>(), 0.0F);
}

TEST(DeviceStatistics, RefusesAChannelThatIsNotThere)
{
    EXPECT_THROW(sinkDimensionTensor(at::ones({ 2, 8 }), { 8 }), Error);
    EXPECT_EQ(sinkDimensionTensor(at::ones({ 2, 8 }), {}).sum().item<float>(), 0.0F);
}
