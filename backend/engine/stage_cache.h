// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <string>

namespace sinkscope::engine {

/// The finished result of one stage of a run: frames, vision features, a prompt. Read-only.
struct KeptStage {
    virtual ~KeptStage() = default;

    std::string key; ///< Says what it was made from; equal keys stand for equal results.
    std::int64_t bytes = 0;
};

/// Results of earlier runs within a budget of memory; the one not used for longest goes first.
/// Holders of a result keep it alive on their own. Not thread-safe.
class StageCache {
public:
    /// `budget` in bytes; negative: a quarter of the memory that is free, counting what is held.
    explicit StageCache(std::int64_t budget)
        : m_budget(budget)
    {
    }

    std::int64_t budget() const;
    std::int64_t byteCount() const;

    /// The most recently used result of type T that `matches` accepts, now the most recently used
    /// of all; null without any.
    template <typename T, typename Match> std::shared_ptr<const T> find(Match matches)
    {
        for (auto at = m_stages.begin(); at != m_stages.end(); ++at) {
            const auto stage = std::dynamic_pointer_cast<const T>(*at);
            if (stage && matches(*stage)) {
                m_stages.splice(m_stages.begin(), m_stages, at);
                return stage;
            }
        }
        return nullptr;
    }
    template <typename T> std::shared_ptr<const T> find(const std::string& key)
    {
        return find<T>([&key](const T& stage) { return stage.key == key; });
    }

    /// Keeps a result, letting go of others until the budget holds; of one that is larger than the
    /// budget nothing is kept.
    void keep(std::shared_ptr<const KeptStage> stage);
    /// Lets go of all results of type T.
    template <typename T> void forget()
    {
        m_stages.remove_if(
            [](const auto& stage) { return std::dynamic_pointer_cast<const T>(stage) != nullptr; });
    }

private:
    std::int64_t m_budget;
    std::list<std::shared_ptr<const KeptStage>> m_stages; ///< Most recently used first.
};

} // namespace sinkscope::engine
