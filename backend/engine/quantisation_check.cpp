// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/quantisation_check.h"

#include "trace/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace sinkscope::engine {

namespace {

constexpr int comparedTokens = 16;

std::int64_t greedy(const at::Tensor& logits) { return logits.argmax().item<std::int64_t>(); }

/// The same tokens through both models, one step at a time.
class Comparison {
public:
    Comparison(const RunCheck& check, const Model& full)
        : m_check(check)
        , m_full(full)
        , m_tokens(check.prompt.layout.tokenCount())
        , m_steps(std::clamp(check.model.contextLength() - m_tokens, 1, comparedTokens))
        , m_fullCache(full.decoder->makeCache(m_tokens + m_steps))
        , m_cache(check.model.decoder->makeCache(m_tokens + m_steps))
    {
    }

    CheckLine run()
    {
        at::Tensor input = promptEmbeddings(m_full, m_check.prompt, m_check.vision);
        int first = 0;
        int agreeing = 0;
        double gap = 0;
        double largest = 0;
        for (int step = 0; step < m_steps; ++step) {
            const at::Tensor expected = forward(m_full, m_fullCache, input, first);
            const at::Tensor logits = forward(m_check.model, m_cache, input, first);
            if (!at::isfinite(logits).all().item<bool>())
                return { "int8", CheckState::Failed,
                    "the logits with int8 weights are not finite; a weight is damaged" };
            gap = std::max(gap, (logits - expected).abs().max().item<double>());
            largest = std::max(largest, expected.abs().max().item<double>());
            const std::int64_t next = greedy(expected);
            agreeing += next == greedy(logits) ? 1 : 0;
            first += static_cast<int>(input.size(0));
            input = m_full.decoder->embed({ static_cast<std::int32_t>(next) });
        }
        return { "int8", CheckState::Note, text(gap, largest, agreeing) };
    }

private:
    at::Tensor forward(
        const Model& model, decoder::KvCache& cache, const at::Tensor& input, int first) const
    {
        const int count = static_cast<int>(input.size(0));
        const at::Tensor positions = tokenPositions(model, m_check.prompt, first, count);
        return model.decoder->forward({ input, positions, first }, cache, {}, [this](int) {
            if (m_check.stop.stop_requested())
                throw Cancelled();
        });
    }

    std::string text(double gap, double largest, int agreeing) const
    {
        std::array<char, 96> numbers {};
        std::snprintf(numbers.data(), numbers.size(), "%.2g (logits reach %.2g)", gap, largest);
        return "quantised against full weights, " + std::to_string(m_steps)
            + " tokens: largest logit gap " + numbers.data() + ", greedy tokens agree in "
            + std::to_string(agreeing) + " of " + std::to_string(m_steps);
    }

    const RunCheck& m_check;
    const Model& m_full;
    int m_tokens;
    int m_steps;
    decoder::KvCache m_fullCache;
    decoder::KvCache m_cache;
};

} // namespace

void checkQuantised(const RunCheck& check, const ModelRequest& full, CheckReport& report)
{
    std::unique_ptr<Model> model;
    try {
        model = loadModel(full);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::OutOfResources)
            throw;
        report.note("int8",
            std::string("int8 was not compared with full weights, which do not fit beside: ")
                + error.what());
        return;
    }
    report.lines.push_back(Comparison(check, *model).run());
}

} // namespace sinkscope::engine
