// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/capture_plan.h"
#include "trace/intervention_spec.h"
#include "trace/layout.h"
#include "trace/tensor.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope {

/// One option of a multiple-choice question.
struct AnswerOption {
    std::string letter; ///< "A"
    std::string text; ///< What stands behind the letter; may be empty.
    std::vector<std::int32_t> ids; ///< Tokens that count as this letter: "A", " A".
};

/// A channel of the residual and how far it stands out at the first tokens; see
/// RunInfo::sinkDimensions.
struct ChannelEvidence {
    int channel = 0;
    int token = 0; ///< Where it stands out most.
    std::vector<float> values; ///< Per layer: |h|/RMS(h) of the residual entering it.
};

/// The vision tower, as the model's configuration names it.
struct VisionTower {
    std::string type; ///< "clip_vision_model", "siglip_vision_model", …; empty: unknown.
    int width = 0; ///< Channels of its states.
    int layers = 0;
    int patch = 0; ///< Side of a patch in pixels.
};

/// Everything needed to say where a number came from, and to make the run again.
struct RunInfo {
    std::string modelPath;
    std::string modelName;
    std::string modelHash;
    std::string family;
    std::string dtype; ///< Compute type: "f32", "bf16" or "f16"; quantised: "f32, int8 weights".
    std::string device; ///< "CPU · 2 threads", "NVIDIA H200 · cuda:0"
    std::string mediaPath;
    std::vector<std::string> furtherMedia; ///< When a prompt has more than one picture or video.
    std::string question;
    std::string promptText; ///< Rendered prompt, placeholders unexpanded.
    std::uint64_t seed = 0;
    double temperature = 0; ///< 0: greedy.
    double topP = 1;
    int maxNewTokens = 0;
    bool ignoreEos = false;
    std::vector<MethodUse> methods; ///< Empty for the baseline.
    std::vector<int> sinkDimensions; ///< D_sink used for φ.
    std::string sinkDimensionsOrigin; ///< "calibrated", "saved" or "given".
    std::vector<ChannelEvidence> channelEvidence; ///< Of the calibration, strongest first.
    ModelShape shape;
    VisionTower tower;
    double attentionScale = 0; ///< Factor on q·k, usually 1/√headSize.
    std::vector<AnswerOption> options; ///< Of a multiple-choice question, in order.
    std::string reused; ///< What of the prompt came from an earlier run, in words; usually empty.
    std::map<std::string, std::string> versions;
    std::vector<std::string> notes; ///< What the run left out, in English; usually empty.
};

/// What one method did in one run, as it reports it itself.
struct MethodReport {
    std::string id;
    ParameterValues values; ///< All values, defaults filled in.
    std::vector<std::vector<int>> sinks; ///< Per layer, the token positions it treated as sinks.
    std::vector<std::pair<int, int>>
        relaxedRows; ///< (layer, query) whose row lost its causal mask.
    std::vector<int> editedHeads; ///< Per layer·head (flat), the number of prompt rows edited.
    std::string summary; ///< One English sentence for the panel.
};

/// First prompt tokens that may be the primary sink; see PrefillRecord::primaryCosine.
inline constexpr int primaryCandidates = 3;

/// What the prompt's forward pass left behind. T prompt tokens, L layers, H heads. A tensor may be
/// empty when the plan did not ask for it. "Entering layer l" is the residual before its first
/// norm; index L is the residual leaving the last layer, before the final norm.
struct PrefillRecord {
    Tensor received; ///< F32 [L,H,K,T]: sum over queries of kind K (first four kinds) of attention
                     ///< on key. Answers of earlier turns count as Template.
    Tensor entropy; ///< F32 [L,H,T]: entropy of each query's row, nats.
    Tensor lastRow; ///< F32 [L,H,T]: row of the last prompt token, after all edits.
    Tensor hiddenNorm; ///< F32 [L+1,T]: L2 norm of the residual entering the layer.
    Tensor hiddenMax; ///< F32 [L+1,T]: largest |h|.
    Tensor hiddenArgmax; ///< I32 [L+1,T]: its channel.
    Tensor
        phi; ///< F32 [L,T]: φ = max over D_sink of |h|/RMS(h) of the residual entering the layer.
    Tensor hiddenMedian; ///< F32 [L+1]: lower median of |h| over all tokens and channels.
    Tensor valueNorm; ///< F32 [L,Hkv,T]: L2 norm of the value vectors.
    /// F32 [C,L+1,T], C = min(primaryCandidates, T): cosine of the residual with that of token c at
    /// the same place. 0 where either is 0.
    Tensor primaryCosine;
    Tensor mlpNorm; ///< F32 [L,T]: L2 norm of the MLP's down-projection output.
    /// F32 [C,L,T]: cosine of that output with the residual of token c leaving the layer.
    Tensor mlpCosine;
    Tensor tagTokens; ///< I32 [L,S]: the layer's strongest sinks by attention received, −1: none.
    Tensor tagDirections; ///< F32 [L,H,S,D]: their value through the head's part of o_proj.
    /// F32 [T]: largest L2 norm of the vision tower's output vectors (before a final norm and the
    /// projector) that enter a vision token; NaN for tokens that show no part of a picture.
    Tensor visionNorm;
    Tensor visionNormMean; ///< F32 [T]: their mean norm.
    Tensor keys; ///< [L,Hkv,T,d] after rotary.
    Tensor queries; ///< [L,H,R,d] after rotary, of the rows from `firstQuery` on.
    int firstQuery = 0;
    Tensor values; ///< [L,Hkv,T,d].
    Tensor residuals; ///< [L+1,T,D].
    std::vector<MethodReport> reports;
};

struct Alternative {
    std::int32_t id = 0;
    std::string text;
    double logprob = 0; ///< Natural logarithm, raw distribution before temperature.
};

/// One generated token and the forward step that produced it. The attention that produced token s
/// is the row of query `S + s − 1` (S prompt tokens); for s ≥ 1 that query is generated token s −
/// 1, whose keys and queries are here.
struct StepRecord {
    std::int32_t id = 0;
    std::string text; ///< Readable text of this token alone; UTF-8.
    bool special = false;
    double logprob = 0;
    std::vector<Alternative> top; ///< Most probable first.
    std::vector<Alternative> watched; ///< Tokens the request asked about, in its order.
    int query = 0; ///< Position of the row that produced this token.
    /// Positions [first, second) that the row could not see, because a cache budget dropped them.
    std::pair<int, int> evicted {};
    Tensor keys; ///< [L,Hkv,1,d]; empty for step 0.
    Tensor queries; ///< [L,H,1,d]; empty for step 0.
    Tensor values; ///< [L,Hkv,1,d]; when the plan asks.
    Tensor mass; ///< F32 [L,H,5]: attention of the row per key kind, after all edits.
    Tensor sinkMass; ///< F32 [L,H]: attention of the row on the sinks of the active rule (φ ≥ 20).
    Tensor entropy; ///< F32 [L,H].
    Tensor hiddenNorm; ///< F32 [L+1] of the query's residual; empty for step 0.
    Tensor phi; ///< F32 [L]; empty for step 0.
    Tensor valueNorm; ///< F32 [L,Hkv]; empty for step 0, as are the next three.
    Tensor primaryCosine; ///< F32 [C,L+1], see PrefillRecord.
    Tensor mlpNorm; ///< F32 [L].
    Tensor mlpCosine; ///< F32 [C,L].
    Tensor residuals; ///< [L+1,D]; when the plan asks.
    Tensor logits; ///< F32 [V]; full capture only.
};

/// What a run leaves behind: an immutable value, shared between threads by `shared_ptr<const
/// Trace>`. A live run publishes a new Trace per token that shares the earlier records.
struct Trace {
    RunInfo info;
    std::shared_ptr<const Layout> layout;
    std::shared_ptr<const PrefillRecord> prefill;
    std::vector<std::shared_ptr<const StepRecord>> steps;
    std::string answer; ///< Decoded answer without special tokens.
    bool complete = false;
    std::map<std::string, double> timings; ///< Seconds by stage.
    std::map<std::string, std::int64_t> memory; ///< Bytes by use.

    int promptTokens() const { return layout ? layout->tokenCount() : 0; }
    int tokenCount() const { return promptTokens() + static_cast<int>(steps.size()); }
    TokenKind kindOf(int token) const;
    const std::string& textOf(int token) const;
    std::int32_t idOf(int token) const;
    bool isSpecial(int token) const;
};

using TracePtr = std::shared_ptr<const Trace>;

/// Bytes held by the tensors of a Trace.
std::int64_t byteCount(const Trace& trace);

} // namespace sinkscope
