// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/check_run.h"

#include "analysis/attention_row.h"
#include "engine/compute_device.h"
#include "engine/memory_info.h"
#include "engine/recorder.h"
#include "engine/row_probe.h"
#include "trace/error.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace sinkscope::engine {

namespace {

constexpr int decodedTokens = 3;
constexpr int sampledRows = 4;

struct Limits {
    double sum = 1e-5;
    double attention = 1e-5;
    double logits = 1e-4; ///< Relative to the largest magnitude.
};

Limits limitsOf(at::ScalarType type)
{
    return type == at::kFloat ? Limits {} : Limits { 1e-5, 5e-2, 5e-2 };
}

std::string numberText(double value)
{
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.1e", value);
    return text.data();
}

/// "largest gap 3.1e-07, limit 1.0e-05"
std::string gapText(const std::string& what, double gap, double limit)
{
    return what + " " + numberText(gap) + ", limit " + numberText(limit);
}

/// NaN wins over every number.
void widen(double& largest, double value)
{
    if (!std::isnan(largest) && !(value <= largest))
        largest = value;
}

double gapOf(const std::vector<at::Tensor>& a, const std::vector<at::Tensor>& b)
{
    double largest = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        widen(largest, (a[i] - b[i]).abs().max().item<double>());
    return largest;
}

class RunChecker {
public:
    RunChecker(const RunCheck& check, CheckReport& report)
        : m_check(check)
        , m_report(report)
        , m_decoder(*check.model.decoder)
        , m_tokens(check.prompt.layout.tokenCount())
        , m_limits(limitsOf(m_decoder.type()))
        , m_decoded(std::clamp(check.model.contextLength() - m_tokens - 1, 0, decodedTokens))
        , m_embeddings(promptEmbeddings(check.model, check.prompt, check.vision))
    {
    }

    void run()
    {
        requireRoom();
        m_what = "plain run";
        const std::vector<at::Tensor> plain = decodeWithCache({}, [] {});
        checkFinite(plain);
        checkCaptured(plain);
        checkCache(plain);
    }

private:
    CapturePlan plan() const
    {
        CapturePlan plan = CapturePlan::of(CaptureLevel::Default, m_check.model.shape(), m_tokens);
        plan.logits = true;
        return plan;
    }

    void requireRoom() const
    {
        const ModelShape shape = m_check.model.shape();
        const int bytes = static_cast<int>(at::elementSize(m_decoder.type()));
        const std::int64_t cache = std::int64_t { 4 } * shape.layers * shape.kvHeads
            * shape.headSize * (m_tokens + m_decoded) * bytes;
        requireMemory(cache + plan().forecastBytes(shape, m_tokens, m_decoded, bytes),
            "checking a prompt of " + std::to_string(m_tokens) + " tokens",
            freeMemory(m_decoder.device()));
    }

    void watch(int layer) const
    {
        if (m_check.stop.stop_requested())
            throw Cancelled();
        if (m_check.progressed)
            m_check.progressed(
                { Stage::Prefill, static_cast<double>(layer) / m_decoder.config().layers, m_what });
    }

    /// One forward pass of the tokens [first, first + count) that `embeddings` stand for.
    at::Tensor forward(const at::Tensor& embeddings, int first, decoder::KvCache& cache,
        const decoder::HookList& hooks) const
    {
        const int count = static_cast<int>(embeddings.size(0));
        return m_decoder.forward(
            { embeddings, tokenPositions(m_check.model, m_check.prompt, first, count), first },
            cache, hooks, [this](int layer) { watch(layer); });
    }

    /// Logits of the prompt and of every further token. The first call chooses the tokens.
    std::vector<at::Tensor> decodeWithCache(
        const decoder::HookList& hooks, const std::function<void()>& passed)
    {
        decoder::KvCache cache = m_decoder.makeCache(m_tokens + m_decoded);
        std::vector<at::Tensor> logits { forward(m_embeddings, 0, cache, hooks) };
        passed();
        for (int step = 0; step < m_decoded; ++step) {
            if (m_ids.size() == static_cast<std::size_t>(step))
                m_ids.push_back(
                    static_cast<std::int32_t>(logits.back().argmax().item<std::int64_t>()));
            const std::int32_t id = m_ids[static_cast<std::size_t>(step)];
            logits.push_back(forward(m_decoder.embed({ id }), m_tokens + step, cache, hooks));
            passed();
        }
        for (const at::Tensor& row : logits)
            widen(m_scale, row.abs().max().item<double>());
        return logits;
    }

    double logitLimit() const { return m_limits.logits * std::max(1.0, m_scale); }

    void checkFinite(const std::vector<at::Tensor>& logits)
    {
        m_finiteLogits = std::all_of(logits.begin(), logits.end(),
            [](const at::Tensor& row) { return at::isfinite(row).all().item<bool>(); });
    }

    void checkCaptured(const std::vector<at::Tensor>& plain)
    {
        Recorder recorder({ plan(), m_check.model.shape(), m_check.model.calibration.channels,
            m_decoder.type(), 0, m_decoder.device() });
        RowProbe probe(sampledRows, plan().queriesAll ? 0 : m_check.prompt.layout.afterVision());
        const decoder::HookList hooks { &recorder, &probe };
        const decoder::DecoderConfig& sizes = m_decoder.config();
        const decoder::PromptContext context { &m_check.prompt.layout, sizes.layers, sizes.heads,
            sizes.kvHeads, sizes.headSize, sizes.hidden, m_decoder.attentionScale(),
            &m_decoder.rotary() };
        for (decoder::Hook* hook : hooks)
            hook->beginPrompt(context);
        m_what = "captured run";
        Trace trace;
        const std::vector<at::Tensor> captured = decodeWithCache(hooks, [&] {
            if (!trace.prefill)
                trace.prefill = std::make_shared<PrefillRecord>(recorder.takePrefill());
            recorder.takeStep();
        });
        trace.info.shape = m_check.model.shape();
        trace.info.attentionScale = m_decoder.attentionScale();
        trace.layout = std::make_shared<Layout>(m_check.prompt.layout);
        reportResiduals(trace.prefill->hiddenNorm);
        reportRows(probe);
        reportRecomputed(probe, trace);
        const double gap = gapOf(plain, captured);
        m_report.add("capture", gap <= logitLimit(),
            gapText("captured run against plain run, " + std::to_string(plain.size())
                    + " steps: largest logit gap",
                gap, logitLimit()));
    }

    void reportResiduals(const Tensor& norms)
    {
        std::int64_t layer = 0;
        const std::span<const float> values = norms.floats();
        const auto broken = std::find_if(
            values.begin(), values.end(), [](float norm) { return !std::isfinite(norm); });
        if (broken != values.end())
            layer = (broken - values.begin()) / norms.size(1);
        const bool ok = broken == values.end() && m_finiteLogits;
        m_report.add("finite", ok,
            ok ? "residuals of " + std::to_string(norms.size(0))
                    + " layers and all logits are finite"
                : broken != values.end()
                ? "the residual entering layer " + std::to_string(layer)
                    + " is not finite; a weight is damaged or too large for this compute type"
                : "the logits are not finite; the final norm or the head is damaged");
    }

    void reportRows(const RowProbe& probe)
    {
        double largest = 0;
        std::int64_t count = 0;
        for (const RowProbe::Rows& rows : probe.sampled()) {
            for (std::int64_t r = 0; r < rows.values.size(1); ++r) {
                const at::Tensor seen =
                    rows.values.select(1, r).narrow(1, 0, rows.firstQuery + r + 1);
                widen(largest, (seen.sum(-1, false, at::kDouble) - 1).abs().max().item<double>());
                count += seen.size(0);
            }
        }
        m_report.add("rows", largest <= m_limits.sum,
            gapText(std::to_string(count) + " attention rows in "
                    + std::to_string(m_decoder.config().layers)
                    + " layers sum to 1: largest deviation",
                largest, m_limits.sum));
    }

    void reportRecomputed(const RowProbe& probe, const Trace& trace)
    {
        double largest = 0;
        std::int64_t count = 0;
        for (const RowProbe::Rows& rows : probe.sampled()) {
            for (std::int64_t r = 0; r < rows.values.size(1); ++r) {
                const int query = rows.firstQuery + static_cast<int>(r);
                const auto all = analysis::headRows(trace, rows.layer, query);
                if (!all)
                    continue;
                const at::Tensor again = at::tensor(at::ArrayRef<float>(*all), at::kFloat)
                                             .view({ rows.values.size(0), query + 1 });
                const at::Tensor seen =
                    rows.values.select(1, r).narrow(1, 0, query + 1).to(at::kCPU);
                widen(largest, (seen - again).abs().max().item<double>());
                count += seen.size(0);
            }
        }
        m_report.add("recompute", count > 0 && largest <= m_limits.attention,
            gapText(std::to_string(count)
                    + " rows recomputed from Q and K against the run: largest gap",
                largest, m_limits.attention));
    }

    /// Decoding with the cache must give what running the whole sequence anew gives.
    void checkCache(const std::vector<at::Tensor>& cached)
    {
        std::vector<at::Tensor> recomputed;
        for (int count = 1; count <= m_decoded; ++count) {
            const std::vector<std::int32_t> ids(m_ids.begin(), m_ids.begin() + count);
            decoder::KvCache cache = m_decoder.makeCache(m_tokens + count);
            m_what =
                "recomputing token " + std::to_string(count) + " of " + std::to_string(m_decoded);
            recomputed.push_back(
                forward(at::cat({ m_embeddings, m_decoder.embed(ids) }, 0), 0, cache, {}));
        }
        if (recomputed.empty()) {
            m_report.note("cache", "the prompt fills the context; nothing was decoded");
            return;
        }
        const double gap = gapOf({ cached.begin() + 1, cached.end() }, recomputed);
        m_report.add("cache", gap <= logitLimit(),
            gapText("decoding with the cache against full recompute, "
                    + std::to_string(recomputed.size()) + " tokens: largest logit gap",
                gap, logitLimit()));
    }

    const RunCheck& m_check;
    CheckReport& m_report;
    const decoder::Decoder& m_decoder;
    int m_tokens;
    Limits m_limits;
    int m_decoded;
    at::Tensor m_embeddings;
    std::vector<std::int32_t> m_ids;
    std::string m_what; ///< For the progress.
    double m_scale = 0;
    bool m_finiteLogits = true;
};

} // namespace

void checkRun(const RunCheck& check, CheckReport& report) { RunChecker(check, report).run(); }

} // namespace sinkscope::engine
