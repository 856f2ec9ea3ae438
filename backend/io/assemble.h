// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace sinkscope::io {

struct AssembleRequest {
    std::filesystem::path ggufPath; ///< the language half, `llama` architecture
    std::filesystem::path
        visionFolder; ///< builtin.json, vision and adapter safetensors, chat template
    std::filesystem::path outFolder; ///< appears complete or not at all
};

/// `fraction` runs from 0 to 1; `what` names the present step. Called on the assembling thread.
using AssembleProgress = std::function<void(double fraction, const std::string& what)>;

/// Writes an ordinary LLaVA-OneVision folder (config, tokenizer, processors, chat template, bf16
/// weights) that `transformers` opens too: the GGUF file dequantised with query and key rows put
/// back in order, the adapter added (W += scale · B · A), two placeholder tokens appended, and the
/// vision half. An older assembled folder is replaced in one step after success; a folder with
/// other content is refused. Concurrent runs do not disturb each other.
/// Throws Error(BadInput) for unusable or contradicting sources, Error(OutOfResources) when the
/// disk is too small, Cancelled when stopped; then nothing is left behind.
void assemble(const AssembleRequest& request, const AssembleProgress& progress = {},
    const std::stop_token& stop = {});

/// True when `outFolder` is complete and was made from the present content of `visionFolder` and
/// from the language half that it names. Needs no GGUF file; reads the vision folder once (about
/// 0.1 s). Throws Error(BadInput) when the vision folder lacks usable settings.
bool isAssembled(const std::filesystem::path& outFolder, const std::filesystem::path& visionFolder);

} // namespace sinkscope::io
