// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/background_job.h"
#include "app/score_cache.h"

#include <QObject>

#include <array>
#include <string>

namespace sinkscope::app {

/// Finds sinks and computes what curves and grid say of them on another thread, where that takes
/// longer than a frame: definitions other than φ read the attention received by every token in
/// every head. GUI thread only.
class ScoreWorker : public QObject {
    Q_OBJECT

public:
    using Views = std::array<ArmView, 2>;

    /// Numbers of received attention that are read within a frame.
    static constexpr double unnoticed = 2e6;

    /// Fills these caches; both must outlive it. Traces of less received attention than `least`
    /// are left to whoever asks.
    ScoreWorker(
        SinkCache& sinks, ScoreCache& scores, QObject* parent = nullptr, double least = unnoticed);

    /// Whether the scores of both arms can be asked for without a wait. If not, they are computed,
    /// and prepared() tells when to ask again.
    bool isReady(const Views& views, const ViewOptions& options);

Q_SIGNALS:
    void prepared();

private:
    /// What is computed: scores of one arm.
    struct Key {
        std::shared_ptr<const PrefillRecord> prefill;
        SinkChoice choice;
        std::string score;
        analysis::HeadMetric metric = analysis::HeadMetric::SinkMass;

        bool operator==(const Key&) const = default;
    };

    bool isHeavy(const ArmView& view, const ViewOptions& options) const;
    static Key keyOf(const ArmView& view, const ViewOptions& options);
    void start(const Views& views, const ViewOptions& options);

    SinkCache& m_sinks;
    ScoreCache& m_scores;
    double m_least;
    std::array<Key, 2> m_wanted; ///< Of the work in progress.
    BackgroundJob m_job { this };
};

} // namespace sinkscope::app
