// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinkscope::engine {

/// Debian 12's OpenBLAS 0.3.21 does not know processors that are newer than itself and then falls
/// back to kernels for the first 64-bit Pentiums, 4 to 5 times slower. It chooses once, while it is
/// loaded, so when that happened this starts the program anew with $OPENBLAS_CORETYPE set to
/// kernels the processor can run. Does nothing when the choice fits, when the variable is set, or
/// when the BLAS is another one. Call first in main(), before any thread exists.
void useFittingBlasKernel();

} // namespace sinkscope::engine
