// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <ATen/ATen.h>

#include <stop_token>

namespace sinkscope::decoder {

/// The fixed vocabulary of places where a run can be watched or changed.
enum class Site { LayerInput, Qkv, Scores, Probabilities, HeadOutput, Mlp, LayerOutput, Logits };

/// One forward pass: the whole prompt (prefill) or one generated token (decode).
struct Step {
    int firstPosition = 0; ///< Absolute position of the first row.
    int rows = 0;
    int keys = 0; ///< firstPosition + rows.
    bool prefill = true;
};

/// Absolute query positions [first, last).
struct RowRange {
    int first = 0;
    int last = 0;
    bool empty() const { return first >= last; }
};

/// What a prompt looks like before its first layer runs.
struct PromptContext {
    const Layout* layout = nullptr;
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headSize = 0;
    int hidden = 0;
    double scale = 0; ///< Factor on q·k.
};

/// Shapes: q [H,T,d], k and v [Hkv,T,d], all after rotary and before the cache.
struct Qkv {
    at::Tensor& q;
    at::Tensor& k;
    at::Tensor& v;
};

/// A block of attention rows, contiguous F32 [H,R,K]: before or after the softmax. Row r is query
/// `firstQuery + r`; K may be shorter than the step's keys, what is missing is masked.
struct AttentionRows {
    at::Tensor& values;
    int firstQuery = 0;
};

/// MLP of one layer: input after its norm [T,D], act(gate)·up [T,I], down output [T,D].
struct MlpActivations {
    at::Tensor& input;
    at::Tensor& product;
    at::Tensor& output;
};

/// Something that watches or changes a run. It is asked with `wants` (and `rows` for attention) and
/// then called; where nobody asks the decoder takes its fast path. Used by one thread.
class Hook {
public:
    virtual ~Hook() = default;

    /// Forgets everything of an earlier prompt.
    virtual void beginPrompt(const PromptContext&) { }
    virtual bool wants(Site site, int layer, const Step& step) const = 0;
    /// Rows wanted at Scores and Probabilities; asked only when `wants` said yes.
    virtual RowRange rows(Site, int, const Step& step) const
    {
        return { step.firstPosition, step.firstPosition + step.rows };
    }

    virtual void layerInput(int, const Step&, at::Tensor& /*residual [T,D]*/) { }
    virtual void qkv(int, const Step&, Qkv&) { }
    virtual void scores(int, const Step&, AttentionRows&) { }
    virtual void probabilities(int, const Step&, AttentionRows&) { }
    virtual void headOutput(int, const Step&, at::Tensor& /*[T,H,d], contiguous*/) { }
    virtual void mlp(int, const Step&, MlpActivations&) { }
    virtual void layerOutput(int, const Step&, at::Tensor& /*residual [T,D]*/) { }
    virtual void logits(const Step&, at::Tensor& /*F32 [V] of the last row*/) { }
};

} // namespace sinkscope::decoder
