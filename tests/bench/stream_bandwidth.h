// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace sinkscope::bench {

/// Reads a buffer from end to end with several threads, each a slice of its own, as fast as plain
/// vectorised loads go. The buffer must be far larger than the processor's caches. One thread at a
/// time.
class StreamReader {
public:
    /// Allocates and touches `bytes` (rounded up to whole pages of 2 MiB per thread).
    StreamReader(std::int64_t bytes, int threads);

    /// Bytes per second over at least `seconds` of whole passes, after one pass that does not
    /// count.
    double bytesPerSecond(double seconds);

private:
    struct Free {
        void operator()(std::byte* memory) const { std::free(memory); }
    };

    void readOnce();

    std::size_t m_sliceBytes;
    int m_threads;
    std::unique_ptr<std::byte, Free> m_memory;
    std::atomic<std::uint64_t> m_sum = 0; ///< Of all that was read, so that the reads are needed.
};

} // namespace sinkscope::bench
