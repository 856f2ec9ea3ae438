// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/stream_bandwidth.h"

#include "bench/statistics.h"
#include "trace/error.h"

#include <cstring>
#include <functional>
#include <string>
#include <thread>

#include <sys/mman.h>

namespace sinkscope::bench {

namespace {

constexpr std::size_t largePage = std::size_t { 2 } << 20;

/// Wider than any register: every clone below splits it into registers of its own width.
using Vector [[gnu::vector_size(64)]] = std::uint64_t;

#if defined(__x86_64__)
#define SINKSCOPE_EVERY_VECTOR_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define SINKSCOPE_EVERY_VECTOR_WIDTH
#endif

/// Four sums, so that no load waits for the addition before it.
SINKSCOPE_EVERY_VECTOR_WIDTH std::uint64_t foldVectors(const std::byte* memory, std::size_t bytes)
{
    const auto* vectors = reinterpret_cast<const Vector*>(memory);
    Vector sums[4] = {};
    for (std::size_t i = 0; i + 4 <= bytes / sizeof(Vector); i += 4) {
        sums[0] ^= vectors[i];
        sums[1] ^= vectors[i + 1];
        sums[2] ^= vectors[i + 2];
        sums[3] ^= vectors[i + 3];
    }
    const Vector all = (sums[0] ^ sums[1]) ^ (sums[2] ^ sums[3]);
    std::uint64_t sum = 0;
    for (std::size_t lane = 0; lane < sizeof(Vector) / sizeof(std::uint64_t); ++lane)
        sum ^= all[lane];
    return sum;
}

#undef SINKSCOPE_EVERY_VECTOR_WIDTH

void onEveryThread(int threads, const std::function<void(int)>& work)
{
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back([&work, i] { work(i); });
    work(0);
}

} // namespace

StreamReader::StreamReader(std::int64_t bytes, int threads)
    : m_threads(std::max(1, threads))
{
    const auto slices = static_cast<std::size_t>(m_threads);
    const std::size_t slice = static_cast<std::size_t>(bytes) / slices;
    m_sliceBytes = (slice + largePage - 1) / largePage * largePage;
    m_memory.reset(static_cast<std::byte*>(std::aligned_alloc(largePage, m_sliceBytes * slices)));
    if (!m_memory)
        throw Error(ErrorKind::OutOfResources,
            "a buffer of " + std::to_string(bytes)
                + " bytes for measuring the memory does not fit; close other programs");
    // The limit is that of the machine, not that of small pages. Where they cannot be had, small
    // ones do.
    madvise(m_memory.get(), m_sliceBytes * slices, MADV_HUGEPAGE);
    onEveryThread(m_threads, [this](int thread) {
        std::memset(m_memory.get() + static_cast<std::size_t>(thread) * m_sliceBytes, thread + 1,
            m_sliceBytes);
    });
}

void StreamReader::readOnce()
{
    onEveryThread(m_threads, [this](int thread) {
        m_sum += foldVectors(
            m_memory.get() + static_cast<std::size_t>(thread) * m_sliceBytes, m_sliceBytes);
    });
}

double StreamReader::bytesPerSecond(double seconds)
{
    // Threads of the run before may still be busy waiting.
    readOnce();
    const auto start = Clock::now();
    double elapsed = 0;
    double read = 0;
    while (elapsed < seconds) {
        readOnce();
        read += static_cast<double>(m_sliceBytes) * m_threads;
        elapsed = secondsSince(start);
    }
    return read / elapsed;
}

} // namespace sinkscope::bench
