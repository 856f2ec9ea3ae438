// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "engine/run_request.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// A prompt ready to run.
struct Prompt {
    std::string text; ///< Rendered, placeholders unexpanded.
    std::vector<std::int32_t> ids; ///< Placeholders expanded, one id per token.
    Layout layout;
    std::vector<std::size_t> itemOrder; ///< Items of the vision output as they stand in the prompt.
    PromptPositions positions;
};

/// Renders the chat template for media (when `vision` is given), earlier turns and one question
/// and expands every placeholder to one token per feature row. The media belong to the first turn.
/// Text of a person never becomes a control token. Throws Error (BadInput): empty question,
/// expansion that does not give one token per feature row, prompt longer than the model's context.
Prompt buildPrompt(const Model& model, const std::string& question, const VisionOutput* vision,
    const std::vector<Exchange>& history = {});

/// Rotary positions I64 [rotary rows, count] of tokens [first, first + count): those of the prompt,
/// and after it those of generated tokens. A range lies before, behind or across its end.
at::Tensor tokenPositions(const Model& model, const Prompt& prompt, int first, int count);

/// Word embeddings [T,D] of a prompt with the features in place of the vision tokens.
at::Tensor promptEmbeddings(const Model& model, const Prompt& prompt, const VisionOutput* vision);

} // namespace sinkscope::engine
