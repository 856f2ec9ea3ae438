// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

/// Guarded reads of a Trace for the functions of this folder. A tensor that was not captured, or
/// does not have the size that the run's shape demands, reads as absent, never out of bounds.
namespace sinkscope::analysis {

inline std::size_t index(std::int64_t value) { return static_cast<std::size_t>(value); }

bool hasShape(const Tensor& tensor, std::initializer_list<std::int64_t> shape);

/// The elements of an F32 tensor of exactly this shape, otherwise an empty span.
std::span<const float> floatsOf(const Tensor& tensor, std::initializer_list<std::int64_t> shape);

/// Whether layer and head exist and the Trace has a layout and a prefill record.
bool isHead(const Trace& trace, int layer, int head);

/// Prompt queries of a kind (of all kinds for nullopt), query 0 left out. Answers of earlier turns
/// count as Template.
int queryCount(const Trace& trace, std::optional<TokenKind> queryKind);

/// Attention received by prompt keys from the queries of one kind (of all kinds for nullopt), with
/// query 0 left out. Views the Trace, which must outlive it.
class Received {
public:
    Received(const Trace& trace, std::optional<TokenKind> queryKind);

    /// False when it was not captured; then nothing else may be asked.
    bool available() const { return !m_values.empty(); }
    /// Sum over the queries; the head must exist and 0 ≤ key < prompt tokens.
    double at(int layer, int head, int key) const;
    /// Sums of all keys.
    std::vector<double> row(int layer, int head) const;

private:
    double withoutQueryZero(double sumOfKeyZero) const;

    std::span<const float> m_values;
    std::size_t m_heads = 0;
    std::size_t m_tokens = 0;
    std::size_t m_firstKind = 0;
    std::size_t m_lastKind = 0;
    bool m_countsFirstQuery = false;
};

} // namespace sinkscope::analysis
