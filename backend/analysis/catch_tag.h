// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "trace/trace.h"

#include <optional>
#include <stop_token>
#include <vector>

/// Catch and tag of one attention head (arXiv 2502.00919). A sink *catches* the tokens whose
/// attention rests on it; its value vector v_k, the *tag*, is what the head then adds to all of
/// them. With A the attention rows after all edits, i over the prompt queries whose rows the Trace
/// has, and v the value vectors:
///   sinks      K = { k : mean over i ≥ k of A[i,k] ≥ ε }, query 0 left out of the mean
///   caught by  argmax over k ∈ K of A[i,k], where that weight ≥ a threshold
///   output     O_i = Σ_k A[i,k] · v_k            (before the output projection)
///   tag part   C_i = Σ_{k ∈ K} A[i,k] · v_k
///   variance explained = ‖O_c P_K‖²_F / ‖O_c‖²_F, O_c the centred outputs, P_K the projector on
///   the span of the v_k, k ∈ K.
namespace sinkscope::analysis {

struct CatchRequest {
    int layer = 0;
    int head = 0;
    double epsilon = 0.2; ///< The published heuristic; from 0.01 to 1.
    /// Tokens that fewer rows can see are not judged to be sinks: the last ones are seen by hardly
    /// anyone but themselves.
    int minimumQueries = 8;
    bool beforeMethods = false; ///< Rows as the softmax made them.

    bool operator==(const CatchRequest&) const = default;
};

struct TagSink {
    int token = 0;
    double attention = 0; ///< Mean over the rows that see it.
    double varianceShare = 0; ///< Variance explained by its tag alone, 0…1.
    std::vector<float> value; ///< v_k; 0 where it was not finite.
};

/// Rows r = 0…rows−1 are those of queries firstQuery + r. A row whose attention is not finite is
/// NaN everywhere and takes no part in any mean.
struct CatchTag {
    int firstQuery = 0;
    int rows = 0;
    int headSize = 0;
    std::vector<TagSink> sinks; ///< Strongest attention first; often empty.
    std::vector<float> weights; ///< [rows, sinks]: A[i,k] of the sinks.
    std::vector<float> outputs; ///< [rows, headSize]: O.
    /// 0 without sinks; nullopt when the outputs do not vary.
    std::optional<double> varianceExplained;
    int rank = 0; ///< Dimensions of the span of the tags.
    int leftOut = 0; ///< Rows that are NaN.
    int missingValues = 0; ///< Value vectors that were not finite and count as 0.
};

/// Computes the rows of the head twice, with their outputs the first time: 1.5·T²·headSize
/// multiplications for T tokens of a full capture. About 10 ms at 1k tokens, most of a second at
/// 8k: run it on a worker and keep the result. Stops between blocks of rows. Missing when the
/// request is no head of the Trace, and without values, queries or keys.
Result<CatchTag> catchTag(
    const Trace& trace, const CatchRequest& request, const std::stop_token& stop = {});

/// Per row the index into `sinks` of the one that caught its token, −1 for none. The published
/// threshold is 0.2; 0.5 is the strict view. Cheap.
std::vector<int> caughtBy(const CatchTag& found, double threshold = 0.2);

/// [rows, headSize]: C. Cheap.
std::vector<float> tagContributions(const CatchTag& found);

/// [rows, headSize]: O − C. Cheap.
std::vector<float> outputsWithoutTag(const CatchTag& found);

} // namespace sinkscope::analysis
