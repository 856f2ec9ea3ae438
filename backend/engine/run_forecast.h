// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/capture_plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sinkscope::engine {

/// Sizes that decide how much memory a run takes beside the weights.
struct RunSizes {
    ModelShape shape;
    std::int64_t intermediate = 0; ///< Width of the MLP.
    int promptTokens = 0;
    int newTokens = 0;
    int elementBytes = 4; ///< Of the compute type.
    int threads = 1; ///< Each holds the scores of one head's block of rows.
    std::int64_t visionBytes = 0; ///< Of the vision stage, gone before the prompt; 0: not needed.
    std::int64_t keptBytes = 0; ///< What earlier stages may still put aside for later runs.
};

/// Sizes of a vision tower at work.
struct VisionSizes {
    std::int64_t pictures = 1; ///< That pass through the tower together.
    std::int64_t patches = 0; ///< Of one picture.
    std::int64_t hidden = 0;
    std::int64_t intermediate = 0;
    std::int64_t heads = 0;
    int elementBytes = 4;
};

/// Bytes of the largest step of a vision tower. With P pictures of N patches, E bytes per element,
/// H hidden, I intermediate, A heads: the larger of
///   attention  E·P·N·6·H + 2·4·min(P·A·N·N, 2²⁵)   (scores are made for so many at a time)
///   MLP        E·P·N·(3·H + 2·I)
std::int64_t visionStageBytes(const VisionSizes& sizes);

/// Bytes a run will add to what the process holds, by use.
struct RunForecast {
    std::int64_t cache = 0;
    std::int64_t trace = 0;
    std::int64_t activations = 0;
    std::int64_t vision = 0;
    std::int64_t kept = 0;

    /// The vision stage and the decoder are never there at the same time.
    std::int64_t total() const;
    /// "312 MB: cache 21 MB, trace 100 MB, activations 191 MB"; parts of nothing are left out.
    std::string text() const;
};

/// With T prompt and N new tokens, E bytes per element, D hidden, I intermediate, L layers, H heads
/// of size d, Hkv key/value heads, R = min(T, 64) rows of attention at a time, F = 4:
///   cache        2·E·L·Hkv·d·(T + N)
///   trace        CapturePlan::forecastBytes
///   activations  E·T·(6·D + 2·H·d + 2·Hkv·d + 2·I) + F·R·T·threads, and the logits twice
/// No term holds T·T. What a process grows by in its first run (code of the libraries that is read
/// in, buffers of threads), about 10 MB with Debian's libraries, is not part of it.
RunForecast forecastRun(const RunSizes& sizes, const CapturePlan& plan);

/// A capture plan that fits, its forecast, and what was taken away to get there.
struct RunPlan {
    CapturePlan capture;
    RunForecast forecast;
    std::vector<std::string> notes; ///< English sentences for the person; empty: as asked for.
};

/// Thins `wanted` until its forecast fits into `budget` bytes (negative: no limit). Throws Error
/// (OutOfResources), with the numbers, when even the thinnest plan does not fit. `freeBudget` says
/// that the budget is free memory rather than what the person allowed.
RunPlan planRun(
    const RunSizes& sizes, const CapturePlan& wanted, std::int64_t budget, bool freeBudget);

/// "512M", "1.5G", "200000000", "64K" in bytes, powers of 1000 ("MiB" style suffixes: of 1024).
/// Throws Error (BadInput).
std::int64_t memorySize(const std::string& text);

} // namespace sinkscope::engine
