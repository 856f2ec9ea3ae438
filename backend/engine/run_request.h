// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/sampling.h"
#include "trace/capture_plan.h"
#include "trace/intervention_spec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sinkscope::engine {

/// An earlier turn of the conversation.
struct Exchange {
    std::string question;
    std::string answer;
};

/// One question about pictures and videos with one set of methods. A plain value; equal requests
/// give equal answers on the same machine.
struct RunRequest {
    std::string model = "builtin"; ///< Folder, or "builtin".
    std::string media; ///< Video or image file, or "builtin[:N]"; empty: text only.
    std::vector<std::string> furtherMedia; ///< More of them, in the order of the prompt.
    media::Sampling sampling; ///< Of every video. A frame count of 0: what the model usually takes.
    std::vector<Exchange> history; ///< Earlier turns; the media belong to the first.
    std::string question;
    int maxNewTokens = 64;
    bool ignoreEos = false;
    std::string device = "auto"; ///< "auto", "cpu", "cuda" or "cuda:N".
    std::string dtype = "auto"; ///< "auto": as fits the device; "f32", "bf16", or "f16" on CUDA.
    std::string weights; ///< Decoder matrices: "" as the compute type, or "int8".
    int threads = 0; ///< 0: one per core this process may use.
    /// Bytes the run may add to what the process holds; 0: what is free. Over it, less is captured.
    std::int64_t memoryBudget = 0;
    std::uint64_t seed = 0;
    double temperature = 0; ///< 0: greedy.
    double topP = 1;
    std::vector<MethodUse> methods;
    /// D_sink for φ and the methods; empty: those saved for the model, else calibrated.
    std::vector<int> sinkDimensions;
    /// Tokens whose log-probability every step notes, besides the options of the question.
    std::vector<std::int32_t> watch;
    CaptureLevel capture = CaptureLevel::Default;
};

} // namespace sinkscope::engine
