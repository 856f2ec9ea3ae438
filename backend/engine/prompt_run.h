// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kept_prompt.h"
#include "engine/recorder.h"

#include <functional>

namespace sinkscope::engine {

/// Accepts every kept layer and counts them.
class KeptLayerCount final : public decoder::Hook {
public:
    bool wants(decoder::Site, int, const decoder::Step&) const override { return false; }
    void keptLayer(int, const decoder::Step&, const at::Tensor&) override { ++m_layers; }
    int layers() const { return m_layers; }

private:
    int m_layers = 0;
};

/// Bytes of the residuals that a prompt of the model leaves for later ones.
std::int64_t residualBytes(const Model& model, int tokens);

/// A prompt to run, or to take from earlier runs. References outlive the PromptRun.
struct PromptRunInput {
    const Model& model;
    const Prompt& prompt;
    const VisionOutput* vision = nullptr;
    CapturePlan plan;
    std::vector<MethodUse> methods;
    std::vector<int> sinkDimensions;
    std::string source; ///< Names model, media and threads.
    int capacity = 0; ///< Tokens that the cache must hold in the end.
    bool keepResiduals = false; ///< Of a prompt without methods, for those with methods.
    StageCache& stages;
};

/// The prompt's part of a run: as much as possible is taken from `stages`, the rest is computed,
/// and the outcome is kept there. Afterwards the same hooks decode. Not thread-safe.
class PromptRun {
public:
    /// Throws Error (BadInput) for methods that are not known or have bad values.
    explicit PromptRun(const PromptRunInput& input);

    /// Returns F32 logits [V] of the last row. Throws what `watch` throws.
    at::Tensor run(const decoder::LayerWatch& watch);

    const decoder::HookList& hooks() const { return m_hooks; }
    decoder::KvCache& cache() { return *m_cache; }
    /// Valid after `run`.
    std::shared_ptr<const PrefillRecord> record() const { return m_record; }
    /// What was captured of the last forward pass; see Recorder::takeStep.
    StepRecord takeStep();
    /// See StepRecord::evicted.
    std::pair<int, int> evicted(int query) const;
    /// What was not computed anew, in words: "whole prompt", "layers 0–11, rows 0–196"; or empty.
    const std::string& reused() const { return m_reused; }

private:
    decoder::PromptContext context() const;
    void takeWhole(const KeptPrompt& kept, const decoder::PromptContext& context);
    at::Tensor compute(const PromptFind& found, const decoder::PromptContext& context,
        const decoder::LayerWatch& watch);
    PrefillRecord takeRecord();
    std::string reusedText(const PromptFind& found, int layers) const;
    void keep(const at::Tensor& logits);

    const PromptRunInput& m_input;
    std::vector<ActiveMethod> m_methods;
    PromptWish m_wish;
    Recorder m_recorder;
    decoder::HookList m_hooks;
    std::shared_ptr<decoder::KvCache> m_cache;
    std::vector<at::Tensor> m_residuals;
    std::shared_ptr<const PrefillRecord> m_record;
    StepRecord m_firstStep;
    bool m_firstTaken = false;
    std::string m_reused;
};

} // namespace sinkscope::engine
