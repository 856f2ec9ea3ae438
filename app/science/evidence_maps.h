// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/background_job.h"
#include "app/view_options.h"

#include <QObject>
#include <QString>
#include <array>
#include <list>
#include <memory>
#include <vector>

namespace sinkscope::app {

/// Name of a map for titles, and its definition for hover.
QString evidenceTitle(EvidenceMap map);
/// "attention", "rollout", "similarity": for buttons and legends.
QString evidenceShortTitle(EvidenceMap map);
QString evidenceHelp(EvidenceMap map);

/// Maps that stand beside attention on the frames: rollout through all layers, and similarity of
/// hidden states. Made by workers, one per arm; the maps used last are kept. GUI thread only.
class EvidenceMaps : public QObject {
    Q_OBJECT

public:
    explicit EvidenceMaps(QObject* parent = nullptr);

    /// The arm with the values of the map in place of its attention row. Without values while they
    /// are computed, and where there can be none; reversed views and plain attention stay.
    ArmView shown(Arm arm, const ArmView& view, const ViewOptions& options);
    /// Why the last shown() of an arm has no values; empty while they are computed.
    const QString& reason(Arm arm) const { return m_slots[indexOf(arm)].reason; }
    BackgroundJob& job(Arm arm) { return *m_slots[indexOf(arm)].job; }
    /// Ends the work; nothing is begun until another map is wanted.
    void cancel();

Q_SIGNALS:
    /// A map is there.
    void changed();

private:
    struct Key {
        std::shared_ptr<const PrefillRecord> prefill;
        std::shared_ptr<const StepRecord> step; ///< Null: a prompt token.
        EvidenceMap map = EvidenceMap::Attention;
        int query = -1;
        std::vector<int> without;

        bool operator==(const Key&) const = default;
    };
    struct Entry {
        Key key;
        RowCache::Row row; ///< Null: there is none.
        QString reason;
    };
    struct Slot {
        Key wanted;
        QString reason;
        BackgroundJob* job = nullptr;
    };

    static Key keyOf(const ArmView& view, const ViewOptions& options);
    static Entry compute(const Trace& trace, const Key& key, int step, const std::stop_token& stop,
        const BackgroundJob::Progress& progress);
    const Entry* find(const Key& key) const;
    void start(Arm arm, const ArmView& view);

    std::list<Entry> m_entries; ///< Newest first.
    std::array<Slot, 2> m_slots;
};

} // namespace sinkscope::app
