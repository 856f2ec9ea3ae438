// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stage_cache.h"

#include "engine/memory_info.h"

#include <algorithm>
#include <numeric>

namespace sinkscope::engine {

std::int64_t StageCache::byteCount() const
{
    return std::accumulate(m_stages.begin(), m_stages.end(), std::int64_t { 0 },
        [](std::int64_t sum, const auto& stage) { return sum + stage->bytes; });
}

std::int64_t StageCache::budget() const
{
    if (m_budget >= 0)
        return m_budget;
    constexpr int share = 4;
    return (std::max<std::int64_t>(0, availableMemory()) + byteCount()) / share;
}

void StageCache::keep(std::shared_ptr<const KeptStage> stage)
{
    m_stages.remove_if([&](const auto& other) {
        return other->key == stage->key && typeid(*other) == typeid(*stage);
    });
    const std::int64_t room = budget();
    if (stage->bytes > room)
        return;
    std::int64_t held = byteCount() + stage->bytes;
    while (held > room) {
        held -= m_stages.back()->bytes;
        m_stages.pop_back();
    }
    m_stages.push_front(std::move(stage));
}

} // namespace sinkscope::engine
