// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace sinkscope::engine {

// The recorder's reductions made of libtorch's operators: they run where the rows are, so that no
// block of rows is copied to the host, and nothing waits for the device. On the CPU the functions
// of attention_statistics.h and row_statistics.h do the same in one pass.

/// 1 where token t is of kind k: F32 [T, kindCount] on `device`. Made once per prompt.
at::Tensor kindMatrix(const std::vector<int>& kinds, int kindCount, at::Device device);

/// Adds rows [H,R,K] of the queries from `firstQuery` on to the sums by query kind `received`
/// [H,C,T], with `queryKinds` [T,kindCount] whose first C columns count.
void addReceived(const at::Tensor& rows, std::int64_t firstQuery, const at::Tensor& queryKinds,
    const at::Tensor& received);

/// Entropies in nats of rows [..., K]: [...].
at::Tensor rowEntropies(const at::Tensor& rows);

/// Attention [H,K] of one row summed by the kind of the key: [H,kindCount]. `keyKinds`
/// [T,kindCount] covers the prompt; later keys count as `laterKind`.
at::Tensor massByKind(const at::Tensor& row, const at::Tensor& keyKinds, int laterKind);

/// Attention [H,K] of one row on the tokens marked with 1 in `sinks` F32 [T]: [H].
at::Tensor massOn(const at::Tensor& row, const at::Tensor& sinks);

/// Per row of a residual [T,D].
struct ResidualStatistics {
    at::Tensor norm; ///< F32 [T], L2.
    at::Tensor largest; ///< F32 [T], max |h|.
    at::Tensor channel; ///< I32 [T], its index.
};
ResidualStatistics residualStatistics(const at::Tensor& residual);

/// φ of every row of a residual [T,D], as decoder/sink_dimensions.h defines it: F32 [T]. Throws
/// Error (BadInput) for a dimension that does not exist.
at::Tensor sinkDimensionTensor(const at::Tensor& residual, const std::vector<int>& dimensions);

} // namespace sinkscope::engine
