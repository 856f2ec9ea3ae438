// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <span>
#include <string>
#include <vector>

/// What the heads of a model do with a prompt.
namespace sinkscope::analysis {

enum class HeadRole { Unknown, Dormant, Sink, ImageCentred, Recency, Spread, Mixed };
inline constexpr int headRoleCount = 7;

struct HeadRoleInfo {
    HeadRole role;
    std::string id; ///< Stable key: unknown, dormant, sink, image_centred, recency, spread, mixed.
    std::string title;
    std::string formula; ///< For hover.
};

/// All roles, in menu order.
std::span<const HeadRoleInfo> headRoles();
const HeadRoleInfo& headRole(HeadRole role);

/// What is measured of one head. NaN: not captured, or not finite. Query 0 is left out of averages.
struct HeadFigures {
    int layer = 0;
    int head = 0;
    float sinkMass = 0; ///< Attention on the layer's sinks, mean over prompt queries.
    /// Attention on vision tokens that are no sinks, mean over the question's queries (all queries
    /// where the prompt has no question).
    float imageMass = 0;
    /// imageMass / (attention on tokens that are neither vision tokens nor sinks), divided by the
    /// same quotient of rows that look evenly at all they see. 1: as even rows, however many of the
    /// prompt's tokens are vision tokens. 0 without vision tokens.
    float imageOdds = 0;
    /// Attention of the last prompt row on those of the last `recentKeys` prompt tokens that are
    /// neither sinks nor vision tokens. Without that row: Σ received by these tokens / their
    /// number, the mean over the rows that can see them, which is too low for the earlier ones of
    /// these rows.
    float recency = 0;
    float rowEntropy = 0; ///< Mean over prompt queries i of H(A_i) / ln(i + 1); 1: uniform.
    /// Lower bound of the largest column entropy, H of a column divided by ln(number of its
    /// queries): a column with sum R over n queries and entries ≤ 1 has H ≥ ln R, so ln R / ln n of
    /// the column that receives most. 1: every query looks at it alone. (Active-dormant heads,
    /// arXiv 2410.13835; the published figure needs the full matrix.)
    float columnEntropy = 0;
};

inline constexpr int recentKeys = 16; ///< A prompt of fewer than 64 tokens: its last quarter.

/// Sinks per layer: token 0 and the tokens with φ ≥ τ where φ was captured; ascending.
std::vector<std::vector<int>> usualSinks(const Trace& trace, double tau = 20);

/// Figures of all heads, by layer, then head; `sinks` holds ascending positions per layer. Empty
/// when neither received attention nor entropy nor last rows were captured. Reads all of these once
/// (28 × 28 heads, 8k tokens: tens of milliseconds): compute it once per Trace and sink lists.
std::vector<HeadFigures> headFigures(
    const Trace& trace, const std::vector<std::vector<int>>& sinks);

/// A head takes the first role it qualifies for, in the order of the members.
struct RoleThresholds {
    double dormantRowEntropy = 0.2; ///< Dormant: row entropy ≤ this …
    double dormantColumnEntropy = 0.95; ///< … and column entropy ≥ this.
    double sinkMass = 0.5; ///< Sink: ≥.
    double imageMass = 0.3; ///< Image-centred: ≥ …
    double imageOdds = 2; ///< … and ≥.
    double recency = 0.5; ///< Recency: ≥.
    double rowEntropy = 0.85; ///< Spread: ≥.

    bool operator==(const RoleThresholds&) const = default;
};

/// Instant. A NaN figure qualifies for nothing; Unknown when all are NaN, Mixed when none fits.
HeadRole roleOf(const HeadFigures& figures, const RoleThresholds& thresholds = {});

/// One line of the list people export.
struct HeadRoleRow {
    HeadRole role = HeadRole::Unknown;
    HeadFigures figures;
};

/// Instant.
std::vector<HeadRoleRow> headRoleRows(
    std::span<const HeadFigures> figures, const RoleThresholds& thresholds = {});

/// Heads per role, indexed by HeadRole.
std::vector<int> countRoles(std::span<const HeadRoleRow> rows);

} // namespace sinkscope::analysis
