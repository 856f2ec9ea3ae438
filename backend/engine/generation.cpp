// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generation.h"

#include "engine/memory_info.h"
#include "io/tokenizer_stream.h"

#include <algorithm>
#include <chrono>

namespace sinkscope::engine {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr int alternativeCount = 10;

class Generation {
public:
    Generation(const GenerationInput& input, const RunObserver& observer, std::stop_token stop)
        : m_input(input)
        , m_observer(observer)
        , m_stop(std::move(stop))
        , m_newTokens(newTokenLimit())
        , m_methods(makeMethods(input.request.methods, { input.sinkDimensions }))
        , m_recorder({ CapturePlan::of(input.request.capture, input.model.shape(),
                           input.prompt.layout.tokenCount()),
              input.model.shape(), input.sinkDimensions, input.model.decoder->type() })
        , m_sampler({ input.request.temperature, input.request.topP, input.request.seed })
        , m_stream(input.model.tokenizer, true)
    {
        for (const ActiveMethod& method : m_methods)
            m_hooks.push_back(method.method.get());
        if (input.request.capture != CaptureLevel::None)
            m_hooks.push_back(&m_recorder);
    }

    TracePtr run()
    {
        requireRunMemory();
        decoder::KvCache cache =
            m_input.model.decoder->makeCache(m_input.prompt.layout.tokenCount() + m_newTokens);
        startTrace(cache);
        at::Tensor logits = prefill(cache);
        publish();
        decode(cache, std::move(logits));
        m_trace.complete = true;
        publish();
        return m_last;
    }

private:
    int newTokenLimit() const
    {
        const int room = m_input.model.contextLength() - m_input.prompt.layout.tokenCount();
        return std::clamp(m_input.request.maxNewTokens, 1, room);
    }

    void requireRunMemory() const
    {
        const ModelShape shape = m_input.model.shape();
        const int tokens = m_input.prompt.layout.tokenCount();
        const int elementBytes = static_cast<int>(at::elementSize(m_input.model.decoder->type()));
        const CapturePlan plan = CapturePlan::of(m_input.request.capture, shape, tokens);
        const std::int64_t cache = std::int64_t { 2 } * shape.layers * shape.kvHeads
            * shape.headSize * (tokens + m_newTokens) * elementBytes;
        requireMemory(cache + plan.forecastBytes(shape, tokens, m_newTokens, elementBytes),
            "a run of " + std::to_string(tokens + m_newTokens) + " tokens");
    }

    void startTrace(const decoder::KvCache& cache)
    {
        m_trace.info = m_input.info;
        m_trace.layout = std::make_shared<Layout>(m_input.prompt.layout);
        m_trace.timings = m_input.timings;
        m_trace.memory["weights"] = m_input.model.weightBytes;
        m_trace.memory["cache"] = cache.byteCount();
    }

    void watchLayer(Stage stage, int layer) const
    {
        if (m_stop.stop_requested())
            throw Cancelled();
        if (stage == Stage::Prefill && m_observer.progressed)
            m_observer.progressed(
                { stage, static_cast<double>(layer) / m_input.model.shape().layers,
                    "layer " + std::to_string(layer) });
    }

    at::Tensor positions(int first, int count) const
    {
        return tokenPositions(m_input.model, m_input.prompt, first, count);
    }

    at::Tensor prefill(decoder::KvCache& cache)
    {
        const auto start = Clock::now();
        const decoder::Decoder& decoder = *m_input.model.decoder;
        const decoder::PromptContext context { m_trace.layout.get(), decoder.config().layers,
            decoder.config().heads, decoder.config().kvHeads, decoder.config().headSize,
            decoder.config().hidden, decoder.attentionScale() };
        for (decoder::Hook* hook : m_hooks)
            hook->beginPrompt(context);
        at::Tensor logits =
            decoder.forward(promptEmbeddings(m_input.model, m_input.prompt, m_input.vision), 0,
                positions(0, m_input.prompt.layout.tokenCount()), cache, m_hooks,
                [this](int layer) { watchLayer(Stage::Prefill, layer); });
        PrefillRecord record;
        if (m_input.request.capture != CaptureLevel::None)
            record = m_recorder.takePrefill();
        for (const ActiveMethod& method : m_methods)
            record.reports.push_back(method.report());
        m_trace.prefill = std::make_shared<PrefillRecord>(std::move(record));
        m_trace.timings["prefill"] = secondsSince(start);
        return logits;
    }

    void decode(decoder::KvCache& cache, at::Tensor logits)
    {
        const auto start = Clock::now();
        const int prompt = m_input.prompt.layout.tokenCount();
        if (m_observer.progressed)
            m_observer.progressed({ Stage::Decode, -1, {} });
        for (int step = 0; step < m_newTokens; ++step) {
            const std::int32_t id = addToken(logits, prompt + step - 1);
            m_trace.timings["decode"] = secondsSince(start);
            publish();
            if (isEnd(id) && !m_input.request.ignoreEos)
                break;
            if (step + 1 < m_newTokens)
                logits = m_input.model.decoder->forward(m_input.model.decoder->embed({ id }),
                    prompt + step, positions(prompt + step, 1), cache, m_hooks,
                    [this](int layer) { watchLayer(Stage::Decode, layer); });
        }
        m_trace.answer += m_stream.finish();
        m_trace.timings["decode"] = secondsSince(start);
    }

    bool isEnd(std::int32_t id) const
    {
        const auto& ends = m_input.model.stopIds;
        return std::find(ends.begin(), ends.end(), id) != ends.end();
    }

    std::int32_t addToken(const at::Tensor& logits, int query)
    {
        const at::Tensor host = logits.to(at::kCPU, at::kFloat).contiguous();
        std::vector<float> values(host.data_ptr<float>(), host.data_ptr<float>() + host.numel());
        maskPadding(values);
        const std::vector<double> logprobs = logSoftmax(values);
        const std::int32_t id = m_sampler.pick(logprobs);
        StepRecord record = m_recorder.takeStep();
        const io::Tokenizer& tokenizer = *m_input.model.tokenizer;
        record.id = id;
        record.query = query;
        record.logprob = logprobs[static_cast<std::size_t>(id)];
        record.special = tokenizer.isSpecial(id);
        record.text = m_input.model.textOf(id);
        record.top = mostProbable(logprobs, alternativeCount);
        for (Alternative& other : record.top)
            other.text = m_input.model.textOf(other.id);
        m_trace.steps.push_back(std::make_shared<StepRecord>(std::move(record)));
        m_trace.answer += m_stream.push(id);
        return id;
    }

    /// Vocabularies are padded beyond the tokenizer; such an id means nothing and is never said.
    void maskPadding(std::vector<float>& logits) const
    {
        const io::Tokenizer& tokenizer = *m_input.model.tokenizer;
        for (std::size_t id = static_cast<std::size_t>(tokenizer.vocabularySize());
             id < logits.size(); ++id)
            logits[id] = -INFINITY;
    }

    void publish()
    {
        m_trace.memory["trace"] = byteCount(m_trace);
        m_trace.memory["peak"] = peakMemory();
        double total = 0;
        for (const auto& [stage, seconds] : m_trace.timings)
            total += stage == "total" ? 0 : seconds;
        m_trace.timings["total"] = total;
        m_last = std::make_shared<Trace>(m_trace);
        if (m_observer.published)
            m_observer.published(m_last);
    }

    const GenerationInput& m_input;
    const RunObserver& m_observer;
    std::stop_token m_stop;
    int m_newTokens;
    std::vector<ActiveMethod> m_methods;
    Recorder m_recorder;
    Sampler m_sampler;
    io::StreamDecoder m_stream;
    decoder::HookList m_hooks;
    Trace m_trace;
    TracePtr m_last;
};

} // namespace

TracePtr generate(
    const GenerationInput& input, const RunObserver& observer, const std::stop_token& stop)
{
    return Generation(input, observer, stop).run();
}

} // namespace sinkscope::engine
