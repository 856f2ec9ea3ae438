// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <ATen/ATen.h>

#include <vector>

namespace sinkscope::decoder {

/// The fixed vocabulary of places where a run can be watched or changed.
enum class Site { LayerInput, Qkv, Scores, Probabilities, HeadOutput, Mlp, LayerOutput, Logits };

/// One forward pass: the prompt (prefill) or one generated token (decode). A prefill that reuses
/// the leading rows of an earlier one computes only the rows from `firstPosition` on.
struct Step {
    int firstPosition = 0; ///< Absolute position of the first computed row.
    int rows = 0; ///< Computed rows.
    int keys = 0; ///< firstPosition + rows.
    bool prefill = true;
};

/// Absolute query positions [first, last).
struct RowRange {
    int first = 0;
    int last = 0;
    bool empty() const { return first >= last; }
};

class Rotary;

/// What a prompt looks like before its first layer runs.
struct PromptContext {
    const Layout* layout = nullptr;
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headSize = 0;
    int hidden = 0;
    double scale = 0; ///< Factor on q·k.
    const Rotary* rotary = nullptr; ///< Of the decoder; outlives the prompt.
};

/// Shapes: q [H,T,d], k and v [Hkv,T,d], all after rotary and before the cache.
struct Qkv {
    at::Tensor& q;
    at::Tensor& k;
    at::Tensor& v;
};

/// What scores were made of, all after rotary: queries [h,R,d], keys [g,K,d], g key heads serving
/// h/g of the heads each.
struct ScoreInputs {
    at::Tensor queries;
    at::Tensor keys;
    double scale = 0;
};

/// A block of attention rows, contiguous F32 [h,R,K]: before or after the softmax. They belong to
/// the heads from `firstHead` on; row r is query `firstQuery + r`; K may be shorter than the step's
/// keys, what is missing is masked.
struct AttentionRows {
    at::Tensor& values;
    int firstQuery = 0;
    int firstHead = 0;
    const ScoreInputs* inputs = nullptr; ///< At Scores only.
};

/// MLP of one layer: input after its norm [T,D], act(gate)·up [T,I], down output [T,D].
struct MlpActivations {
    at::Tensor& input;
    at::Tensor& product;
    at::Tensor& output;
};

/// Something that watches or changes a run. It is asked with `wants` (and `rows` for attention) and
/// then called; where nobody asks the decoder takes its fast path. Used by one thread, except
/// `scores` and `probabilities`: these are called from several threads at a time for different
/// heads of one layer, and for one head in ascending order of queries. Hooks of one list see every
/// block in the order of the list.
class Hook {
public:
    virtual ~Hook() = default;

    /// Forgets everything of an earlier prompt.
    virtual void beginPrompt(const PromptContext&) { }
    /// Forgets what decoding left behind: the prompt, unchanged, is about to be answered (again).
    virtual void beginAnswer() { }
    /// True when layerInput or layerOutput writes to the residual it is given.
    virtual bool editsResidual() const { return false; }
    /// Asked after layerInput when an earlier run of the same prompt without methods knows the
    /// outcome of the layer: may it stand? Yes when nothing would be changed in the layer and
    /// nothing needs to be seen there.
    virtual bool acceptsKept(int layer, const Step& step) const;
    /// The kept outcome of the layer stands; `output` [T,D] leaves it. No other site is called.
    virtual void keptLayer(int /*layer*/, const Step&, const at::Tensor& /*output*/) { }
    virtual bool wants(Site site, int layer, const Step& step) const = 0;
    /// Rows wanted at Scores and Probabilities; asked only when `wants` said yes.
    virtual RowRange rows(Site, int, const Step& step) const
    {
        return { step.firstPosition, step.firstPosition + step.rows };
    }

    /// Of a prompt always all rows, those before `firstPosition` too.
    virtual void layerInput(int, const Step&, at::Tensor& /*residual [T,D]*/) { }
    virtual void qkv(int, const Step&, Qkv&) { }
    virtual void scores(int, const Step&, AttentionRows&) { }
    virtual void probabilities(int, const Step&, AttentionRows&) { }
    virtual void headOutput(int, const Step&, at::Tensor& /*[T,H,d], contiguous*/) { }
    /// The tensors keep their numbers until layerOutput of the layer has returned.
    virtual void mlp(int, const Step&, MlpActivations&) { }
    /// Of a prompt always all rows.
    virtual void layerOutput(int, const Step&, at::Tensor& /*residual [T,D]*/) { }
    virtual void logits(const Step&, at::Tensor& /*F32 [V] of the last row*/) { }
};

using HookList = std::vector<Hook*>;

} // namespace sinkscope::decoder
