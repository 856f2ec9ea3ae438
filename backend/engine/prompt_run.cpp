// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prompt_run.h"

#include "decoder/tensor_bridge.h"
#include "engine/tag_directions.h"
#include "engine/vision_norms.h"

#include <numeric>

namespace sinkscope::engine {

namespace {

std::int64_t byteCountOf(const std::vector<at::Tensor>& tensors)
{
    return std::accumulate(tensors.begin(), tensors.end(), std::int64_t { 0 },
        [](std::int64_t sum, const at::Tensor& each) {
            return sum + static_cast<std::int64_t>(each.nbytes());
        });
}

} // namespace

std::int64_t residualBytes(const Model& model, int tokens)
{
    const decoder::DecoderConfig& sizes = model.decoder->config();
    return (std::int64_t { sizes.layers } + 1) * tokens * sizes.hidden
        * static_cast<std::int64_t>(at::elementSize(model.decoder->type()));
}

PromptRun::PromptRun(const PromptRunInput& input)
    : m_input(input)
    , m_methods(makeMethods(input.methods, { input.sinkDimensions }))
    , m_wish(promptWish(input.source, input.prompt, input.plan, m_methods, input.sinkDimensions))
    , m_recorder({ input.plan, input.model.shape(), input.sinkDimensions,
          input.model.decoder->type(), m_wish.boundary, input.model.decoder->device() })
{
}

decoder::PromptContext PromptRun::context() const
{
    const decoder::DecoderConfig& sizes = m_input.model.decoder->config();
    return { &m_input.prompt.layout, sizes.layers, sizes.heads, sizes.kvHeads, sizes.headSize,
        sizes.hidden, m_input.model.decoder->attentionScale(), &m_input.model.decoder->rotary() };
}

at::Tensor PromptRun::run(const decoder::LayerWatch& watch)
{
    const PromptFind found = findPrompt(m_input.stages, m_wish);
    if (found.whole)
        m_methods = found.kept->active;
    for (const ActiveMethod& method : m_methods)
        m_hooks.push_back(method.method.get());
    if (m_input.plan.level != CaptureLevel::None)
        m_hooks.push_back(&m_recorder);
    if (found.whole) {
        takeWhole(*found.kept, context());
        return found.kept->pass.logits.clone();
    }
    at::Tensor logits = compute(found, context(), watch);
    keep(logits);
    return logits;
}

void PromptRun::takeWhole(const KeptPrompt& kept, const decoder::PromptContext& context)
{
    m_reused = "whole prompt";
    m_cache = kept.pass.cache;
    if (m_cache->capacity() < m_input.capacity) {
        m_cache =
            std::make_shared<decoder::KvCache>(m_input.model.decoder->makeCache(m_input.capacity));
        for (int layer = 0; layer < context.layers; ++layer)
            m_cache->copyFrom(*kept.pass.cache, layer, m_input.prompt.layout.tokenCount());
    }
    m_record = kept.record;
    m_firstStep = kept.step;
    for (const ActiveMethod& method : m_methods)
        method.method->beginAnswer();
    m_recorder.resume(context, kept.capture);
}

at::Tensor PromptRun::compute(const PromptFind& found, const decoder::PromptContext& context,
    const decoder::LayerWatch& watch)
{
    const decoder::Decoder& decoder = *m_input.model.decoder;
    m_cache = std::make_shared<decoder::KvCache>(decoder.makeCache(m_input.capacity));
    if (found.kept && found.kept->capture)
        m_recorder.reuse(found.kept->capture, found.rows);
    for (decoder::Hook* hook : m_hooks)
        hook->beginPrompt(context);
    const int tokens = m_input.prompt.layout.tokenCount();
    decoder::ForwardInput input;
    input.embeddings = promptEmbeddings(m_input.model, m_input.prompt, m_input.vision);
    input.positions = tokenPositions(m_input.model, m_input.prompt, 0, tokens);
    input.boundary = m_wish.boundary;
    input.reuse = { found.kept ? &found.kept->pass : nullptr, found.rows, found.layers };
    if (m_methods.empty() && m_input.keepResiduals)
        input.residuals = &m_residuals;
    if (m_input.plan.level != CaptureLevel::None)
        input.outputs = m_recorder.residualOutputs();
    KeptLayerCount count;
    decoder::HookList hooks = m_hooks;
    hooks.push_back(&count);
    at::Tensor logits = decoder.forward(input, *m_cache, hooks, watch);
    m_reused = reusedText(found, count.layers());
    PrefillRecord record;
    if (m_input.plan.level != CaptureLevel::None)
        record = takeRecord();
    for (const ActiveMethod& method : m_methods)
        record.reports.push_back(method.report());
    m_record = std::make_shared<PrefillRecord>(std::move(record));
    m_firstStep = m_recorder.takeStep();
    return logits;
}

PrefillRecord PromptRun::takeRecord()
{
    PrefillRecord record = m_recorder.takePrefill();
    const Tags tags = tagDirections(*m_input.model.decoder, *m_recorder.capture());
    if (tags.tokens.defined()) {
        record.tagTokens = decoder::toTraceTensor(tags.tokens);
        record.tagDirections = decoder::toTraceTensor(tags.directions);
    }
    if (m_input.vision)
        recordVisionNorms(m_input.prompt, *m_input.vision, record);
    return record;
}

std::string PromptRun::reusedText(const PromptFind& found, int layers) const
{
    const auto range = [](const std::string& what, int count) {
        return count == 1 ? what + " 0" : what + "s 0–" + std::to_string(count - 1);
    };
    if (layers == m_input.model.decoder->config().layers)
        return "whole prompt";
    std::string text = layers > 0 ? range("layer", layers) : "";
    if (found.rows > 0)
        text += (text.empty() ? "" : ", ") + range("row", found.rows);
    return text;
}

void PromptRun::keep(const at::Tensor& logits)
{
    auto kept = std::make_shared<KeptPrompt>();
    kept->key = keyOf(m_wish);
    kept->prompt = m_wish.prompt;
    kept->prefix = m_wish.prefix;
    kept->plan = m_wish.plan;
    kept->methods = m_wish.methods;
    kept->sinkDimensions = m_wish.sinkDimensions;
    kept->pass = { std::move(m_residuals), m_cache, logits.clone() };
    if (m_input.plan.level != CaptureLevel::None)
        kept->capture = m_recorder.capture();
    kept->record = m_record;
    kept->step = m_firstStep;
    kept->active = m_methods;
    // Captured residuals are those of the pass.
    const bool shared = kept->capture && kept->capture->residuals.defined();
    kept->bytes = (shared ? 0 : byteCountOf(kept->pass.residuals)) + m_cache->byteCount()
        + static_cast<std::int64_t>(logits.nbytes())
        + (kept->capture ? kept->capture->byteCount() : 0);
    m_input.stages.keep(std::move(kept));
}

std::pair<int, int> PromptRun::evicted(int query) const
{
    for (const ActiveMethod& method : m_methods) {
        if (const auto range = method.method->evicted(query); range.second > range.first)
            return range;
    }
    return {};
}

StepRecord PromptRun::takeStep()
{
    if (m_firstTaken)
        return m_recorder.takeStep();
    m_firstTaken = true;
    return std::move(m_firstStep);
}

} // namespace sinkscope::engine
