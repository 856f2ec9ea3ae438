// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"
#include "trace/trace.h"

#include <memory>
#include <span>
#include <vector>

namespace sinkscope::engine {

/// What the recorder needs to know of a run.
struct RecorderSetup {
    CapturePlan plan;
    ModelShape shape;
    std::vector<int> sinkDimensions;
    at::ScalarType type = at::kFloat; ///< Of q, k and v.
    int boundary = 0; ///< Rows before it may be reused; 0: none. See ForwardInput.
    at::Device device = at::kCPU; ///< Where the rows are; records stay there until they are taken.
    /// Reduces with libtorch's operators (device_statistics.h), as on every device but the CPU.
    bool operators = false;
};

/// φ from which on a token counts as a sink in StepRecord::sinkMass; VAR's published τ.
inline constexpr double activeRuleTau = 20;

/// What was captured of a whole prompt; see recorder_buffers.h.
struct PromptCapture;

/// The hook that fills records while a run goes by. It comes after all methods, so that it sees
/// rows as edited. It makes reductions while rows exist and keeps Q and K when the plan asks;
/// memory is linear in tokens. Used by the engine thread and, for attention rows, its helpers.
class Recorder : public decoder::Hook {
public:
    explicit Recorder(RecorderSetup setup);
    ~Recorder() override;

    /// The next prompt shares its first `rows` rows with the captured one, or (rows = 0) just the
    /// layers that are kept. Captured with the same plan. Call before beginPrompt.
    void reuse(std::shared_ptr<const PromptCapture> kept, int rows);
    /// Instead of beginPrompt: the prompt is the captured one and only needs to be answered.
    void resume(const decoder::PromptContext& context, std::shared_ptr<const PromptCapture> kept);

    void beginPrompt(const decoder::PromptContext& context) override;
    /// After beginPrompt: where the decoder may compute the residuals, see ForwardInput::outputs.
    /// Undefined when they are not captured.
    at::Tensor residualOutputs() const;
    bool acceptsKept(int layer, const decoder::Step& step) const override;
    void keptLayer(int layer, const decoder::Step& step, const at::Tensor& output) override;
    bool wants(decoder::Site site, int layer, const decoder::Step& step) const override;
    void layerInput(int layer, const decoder::Step& step, at::Tensor& residual) override;
    void qkv(int layer, const decoder::Step& step, decoder::Qkv& qkv) override;
    void probabilities(int layer, const decoder::Step& step, decoder::AttentionRows& rows) override;
    void mlp(int layer, const decoder::Step& step, decoder::MlpActivations& activations) override;
    void layerOutput(int layer, const decoder::Step& step, at::Tensor& residual) override;
    void logits(const decoder::Step& step, at::Tensor& logits) override;

    /// The prompt's record; call once, after the prefill.
    PrefillRecord takePrefill();
    /// The same, for `reuse` and `resume` of later recorders; after takePrefill.
    std::shared_ptr<const PromptCapture> capture() const;
    /// What was captured of the last forward pass, to be completed with the token it produced.
    /// After the prefill: the masses of the last prompt row. Token fields are left empty.
    StepRecord takeStep();

private:
    struct StepBuffers;

    void beginKinds(const decoder::PromptContext& context);
    void recordResidual(int index, const decoder::Step& step, const at::Tensor& residual);
    void recordNorms(int index, const decoder::Step& step, const at::Tensor& residual);
    void recordPrimary(int index, const decoder::Step& step, const at::Tensor& residual);
    void recordMlp(int layer, const decoder::Step& step, const at::Tensor& residual);
    void recordValueNorms(int layer, const decoder::Step& step, const at::Tensor& values);
    void recordPromptRows(int layer, const decoder::AttentionRows& rows);
    void recordPromptRowsOnHost(int layer, const decoder::AttentionRows& rows);
    void recordAnsweringRows(int layer, const decoder::AttentionRows& rows);
    void recordAnsweringRow(int layer, std::int64_t head, std::span<const float> row);
    void recordAnsweringRowsByOperators(int layer, int firstHead, const at::Tensor& rows);
    void recordSinkDimensions(int layer, const decoder::Step& step, const at::Tensor& residual);
    bool usesOperators() const { return m_setup.operators || !m_setup.device.is_cpu(); }
    void startStep(const decoder::Step& step);

    RecorderSetup m_setup;
    decoder::PromptContext m_context;
    std::vector<int> m_kinds; ///< TokenKind index of every prompt token.
    std::vector<int> m_queryKinds; ///< The same, earlier answers as Template, see PrefillRecord.
    at::Tensor m_kindMatrix; ///< See device_statistics.h; for operators only.
    at::Tensor m_queryKindMatrix;
    std::shared_ptr<PromptCapture> m_prompt;
    std::shared_ptr<const PromptCapture> m_kept;
    int m_keptRows = 0;
    std::unique_ptr<StepBuffers> m_step;
    at::Tensor m_mlpOutput; ///< Of the layer that runs; see Hook::mlp.
};

} // namespace sinkscope::engine
