// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// A prompt ready to run.
struct Prompt {
    std::string text; ///< Rendered, placeholder unexpanded.
    std::vector<std::int32_t> ids; ///< Placeholder expanded, one id per token.
    Layout layout;
};

/// Renders the chat template for one video (when `vision` is given) and one question and expands
/// the placeholder to one token per feature row. Text of the question never becomes a control
/// token. Throws Error (BadInput): empty question, template without a place for the video, prompt
/// longer than the model's context.
Prompt buildPrompt(const Model& model, const std::string& question, const VisionOutput* vision);

} // namespace sinkscope::engine
