// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf_llama.h"
#include "io/low_rank_adapter.h"
#include "io/safetensors.h"
#include "io/safetensors_writer.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace sinkscope::io {

/// Writes the weights of a LLaVA-OneVision model from a llama language half, an adapter and a
/// vision half, all in bf16 under the names `transformers` writes. Sources outlive this object.
/// Tensors are streamed in pieces of about a million weights; nothing large is held.
class OneVisionWeights {
public:
    struct Sources {
        const std::vector<LlamaTensor>& text;
        const LowRankAdapter& adapter;
        const SafetensorsFile& vision;
        std::int64_t hidden = 0; ///< of the language half; the projector must end in it
        std::int64_t extraRows = 0; ///< zero rows appended to embedding (and untied head)
    };

    /// Checks that the parts fit together. Throws Error(BadInput) naming file and tensor.
    explicit OneVisionWeights(const Sources& sources);

    std::vector<TensorDeclaration> declarations() const;
    std::uint64_t byteCount() const;

    /// Writes all tensors in the order of `declarations()`. Throws Cancelled between two pieces.
    void writeTo(SafetensorsWriter& writer, const std::stop_token& stop) const;

private:
    struct Source {
        const LlamaTensor* text = nullptr;
        const LowRankAdapter::Update* update = nullptr;
        const SafetensorsTensor* vision = nullptr;
        std::int64_t extraRows = 0;
    };

    void addText(const LlamaTensor& tensor, const Sources& sources);
    void addVision(const SafetensorsTensor& tensor, const Sources& sources);
    void writeText(std::size_t index, SafetensorsWriter& writer, const std::stop_token& stop) const;

    std::string m_visionFile;
    std::vector<TensorDeclaration> m_declarations;
    std::vector<Source> m_sources; ///< one per declaration
};

} // namespace sinkscope::io
