// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sinkscope {

enum class CaptureLevel { None, Default, Full };

/// Sizes of a decoder that reductions and forecasts need.
struct ModelShape {
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headSize = 0;
    int hidden = 0;
    int vocabulary = 0;
};

/// What a run keeps. No attention matrix is ever stored: reductions are made while rows exist, and
/// any row is recomputed from Q and K on demand.
struct CapturePlan {
    CaptureLevel level = CaptureLevel::Default;
    bool reductions = true; ///< Received attention, entropies, norms, φ.
    bool keys = true; ///< Post-rotary keys of every layer.
    bool queriesAfterVision = true; ///< Post-rotary queries of rows after the last vision token.
    bool queriesAll = true; ///< Post-rotary queries of all prompt rows.
    bool values = false; ///< Value vectors; with them the tags of the strongest sinks.
    bool residuals = false; ///< Residual entering every layer, and leaving the last.
    bool logits = false; ///< Logits of every step.

    bool operator==(const CapturePlan&) const = default;

    /// The plan of a level; Default drops `queriesAll` when the prompt's queries, at 4 bytes an
    /// element, would exceed `queryBudgetBytes`; values and residuals when the residuals would exceed
    /// half of it.
    static CapturePlan of(CaptureLevel level, const ModelShape& shape, int promptTokens,
        std::int64_t queryBudgetBytes = 256ll << 20);
    /// Rows after the last vision token that the forecast assumes when `queriesAll` is off.
    static constexpr int forecastRowsAfterVision = 256;
    /// The rows there really are, when the prompt is known; all of them without vision tokens.
    int rowsAfterVision = forecastRowsAfterVision;

    /// Bytes of the Trace after `newTokens` generated tokens; `elementBytes` of Q, K and V. Linear
    /// in both token counts, with T prompt tokens, N new ones, e element bytes, F = 4 (float):
    ///   reductions  F·T·(6·L·H + 6·(L+1) + (5+Hkv)·L) + F·N·(7·L·H + 4·(L+1) + (5+Hkv)·L)
    ///   keys        e·L·Hkv·d·(T + N), values the same
    ///   tags        F·L·H·2·D, with values
    ///   queries     e·L·H·d·(R + N), R = T with `queriesAll`, else min(T, rowsAfterVision)
    ///   residuals   e·(L+1)·D·(T + N)
    ///   logits      F·V·N
    std::int64_t forecastBytes(
        const ModelShape& shape, int promptTokens, int newTokens, int elementBytes) const;

    /// Takes away what is missed least of what the plan still has: values, residuals, logits,
    /// queries before the last vision token, all queries, keys, reductions. Returns one English
    /// clause that says what is no longer kept; empty when nothing was left to take.
    std::optional<std::string> thin();
};

std::string name(CaptureLevel level);

} // namespace sinkscope
