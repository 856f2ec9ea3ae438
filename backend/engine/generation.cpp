// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generation.h"

#include "engine/compute_device.h"
#include "engine/memory_info.h"
#include "engine/prompt_run.h"
#include "engine/run_forecast.h"
#include "io/tokenizer_stream.h"

#include <ATen/Parallel.h>

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
        , m_plan(makePlan())
        , m_promptInput { input.model, input.prompt, input.vision, m_plan.capture,
            input.request.methods, input.sinkDimensions, input.source,
            input.prompt.layout.tokenCount() + m_newTokens, keepsResiduals(), input.stages }
        , m_prompt(m_promptInput)
        , m_sampler({ input.request.temperature, input.request.topP, input.request.seed })
        , m_stream(input.model.tokenizer, true)
    {
    }

    TracePtr run()
    {
        if (m_observer.forecast)
            m_observer.forecast(m_plan);
        startTrace();
        at::Tensor logits = prefill();
        publish();
        decode(std::move(logits));
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

    RunPlan makePlan() const
    {
        RunSizes sizes;
        sizes.shape = m_input.model.shape();
        sizes.intermediate = m_input.model.config.text.intermediateSize;
        sizes.promptTokens = m_input.prompt.layout.tokenCount();
        sizes.newTokens = m_newTokens;
        sizes.threads = at::get_num_threads();
        sizes.elementBytes = static_cast<int>(at::elementSize(m_input.model.decoder->type()));
        sizes.visionBytes = m_input.visionBytes;
        const std::int64_t room = freeMemory(m_input.model.decoder->device());
        const std::int64_t allowed = m_input.request.memoryBudget;
        const bool free = allowed == 0 || (room >= 0 && room < allowed);
        CapturePlan wanted =
            CapturePlan::of(m_input.request.capture, sizes.shape, sizes.promptTokens);
        wanted.rowsAfterVision = sizes.promptTokens - m_input.prompt.layout.afterVision();
        const std::int64_t budget = free ? room : allowed;
        RunPlan plan = planRun(sizes, wanted, budget, free);
        // What later runs could use must not cost this one anything.
        // Captured residuals are kept once, see PromptRun.
        const std::int64_t residuals =
            plan.capture.residuals ? 0 : residualBytes(m_input.model, sizes.promptTokens);
        const std::int64_t prompt = residuals + plan.forecast.cache + plan.forecast.trace;
        if (m_input.request.methods.empty() && prompt <= m_input.stages.budget()
            && (budget < 0 || plan.forecast.total() + residuals <= budget))
            plan.forecast.kept = residuals;
        return plan;
    }

    /// Captured ones cost nothing more.
    bool keepsResiduals() const
    {
        return m_plan.forecast.kept > 0
            || (m_plan.capture.residuals && m_input.request.methods.empty());
    }

    void startTrace()
    {
        m_trace.info = m_input.info;
        m_trace.layout = std::make_shared<Layout>(m_input.prompt.layout);
        m_trace.timings = m_input.timings;
        m_trace.memory["weights"] = m_input.model.weightBytes;
        m_trace.memory["forecast"] = m_plan.forecast.total();
        m_trace.info.notes = m_plan.notes;
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

    at::Tensor prefill()
    {
        const auto start = Clock::now();
        at::Tensor logits = m_prompt.run([this](int layer) { watchLayer(Stage::Prefill, layer); });
        m_trace.prefill = m_prompt.record();
        m_trace.info.reused = m_prompt.reused();
        m_trace.timings["prefill"] = secondsSince(start);
        m_trace.memory["cache"] = m_prompt.cache().byteCount();
        m_trace.memory["kept"] = m_input.stages.byteCount();
        return logits;
    }

    void decode(at::Tensor logits)
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
                logits =
                    m_input.model.decoder->forward({ m_input.model.decoder->embed({ id }),
                                                       positions(prompt + step, 1), prompt + step },
                        m_prompt.cache(), m_prompt.hooks(),
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
        StepRecord record = m_prompt.takeStep();
        const io::Tokenizer& tokenizer = *m_input.model.tokenizer;
        record.id = id;
        record.query = query;
        record.logprob = logprobs[static_cast<std::size_t>(id)];
        record.special = tokenizer.isSpecial(id);
        record.text = m_input.model.textOf(id);
        record.evicted = m_prompt.evicted(query);
        record.top = mostProbable(logprobs, alternativeCount);
        record.watched = watched(logprobs);
        for (std::vector<Alternative>* list : { &record.top, &record.watched }) {
            for (Alternative& other : *list)
                other.text = m_input.model.textOf(other.id);
        }
        m_trace.steps.push_back(std::make_shared<StepRecord>(std::move(record)));
        m_trace.answer += m_stream.push(id);
        return id;
    }

    std::vector<Alternative> watched(const std::vector<double>& logprobs) const
    {
        std::vector<std::int32_t> ids;
        for (const AnswerOption& option : m_trace.info.options)
            ids.insert(ids.end(), option.ids.begin(), option.ids.end());
        ids.insert(ids.end(), m_input.request.watch.begin(), m_input.request.watch.end());
        std::vector<Alternative> result;
        for (const std::int32_t id : ids) {
            if (id >= 0 && static_cast<std::size_t>(id) < logprobs.size())
                result.push_back({ id, {}, logprobs[static_cast<std::size_t>(id)] });
        }
        return result;
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
            total += stage == "total" || stage == "calibration" ? 0 : seconds; // In "load".
        m_trace.timings["total"] = total;
        m_last = std::make_shared<Trace>(m_trace);
        if (m_observer.published)
            m_observer.published(m_last);
    }

    const GenerationInput& m_input;
    const RunObserver& m_observer;
    std::stop_token m_stop;
    int m_newTokens;
    RunPlan m_plan;
    PromptRunInput m_promptInput;
    PromptRun m_prompt;
    Sampler m_sampler;
    io::StreamDecoder m_stream;
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
