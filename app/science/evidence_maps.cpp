// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/evidence_maps.h"

#include "analysis/activation_map.h"
#include "analysis/attention_rollout.h"
#include "app/analysis_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <utility>

namespace sinkscope::app {

namespace {

constexpr std::size_t keptMaps = 32;

class EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::EvidenceMaps)
};

/// By position, NaN where the map has no value.
RowCache::Row rowOf(const analysis::ActivationMap& map, int tokens)
{
    auto row = std::make_shared<std::vector<float>>(
        static_cast<std::size_t>(tokens), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < map.tokens.size(); ++i)
        (*row)[static_cast<std::size_t>(map.tokens[i])] = map.map[i];
    return row;
}

} // namespace

QString evidenceTitle(EvidenceMap map)
{
    switch (map) {
    case EvidenceMap::Attention:
        return EvidenceText::tr("attention");
    case EvidenceMap::Rollout:
        return EvidenceText::tr("attention rollout");
    case EvidenceMap::Similarity:
        break;
    }
    return EvidenceText::tr("hidden-state similarity (TAM-like)");
}

QString evidenceShortTitle(EvidenceMap map)
{
    switch (map) {
    case EvidenceMap::Attention:
        return EvidenceText::tr("attention");
    case EvidenceMap::Rollout:
        return EvidenceText::tr("rollout");
    case EvidenceMap::Similarity:
        break;
    }
    return EvidenceText::tr("similarity");
}

QString evidenceHelp(EvidenceMap map)
{
    switch (map) {
    case EvidenceMap::Attention:
        return EvidenceText::tr("The row of the selected layer and head");
    case EvidenceMap::Rollout:
        return EvidenceText::tr(
            "Product over all layers of (mean attention of the heads + identity) "
            "/ 2, the row of the selected token; with sinks removed their "
            "columns are left out");
    case EvidenceMap::Similarity:
        break;
    }
    return analysisText(analysis::activationMapFormula);
}

EvidenceMaps::EvidenceMaps(QObject* parent)
    : QObject(parent)
{
    for (Slot& slot : m_slots)
        slot.job = new BackgroundJob(this);
}

EvidenceMaps::Key EvidenceMaps::keyOf(const ArmView& view, const ViewOptions& options)
{
    Key key { view.trace->prefill, nullptr, options.map, view.query, {} };
    if (view.step >= 0)
        key.step = view.trace->steps[static_cast<std::size_t>(view.step)];
    if (options.map == EvidenceMap::Rollout && options.sinks == SinkDisplay::Removed)
        key.without = view.sinks;
    if (options.map == EvidenceMap::Similarity)
        key.without = view.trace->info.sinkDimensions;
    return key;
}

const EvidenceMaps::Entry* EvidenceMaps::find(const Key& key) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

ArmView EvidenceMaps::shown(Arm arm, const ArmView& view, const ViewOptions& options)
{
    Slot& slot = m_slots[indexOf(arm)];
    if (options.map == EvidenceMap::Attention || !view || view.reversed || view.token < 0) {
        slot.job->cancel();
        slot.wanted = {};
        slot.reason.clear();
        return view;
    }
    ArmView mapped = view;
    mapped.row = nullptr;
    mapped.map = options.map;
    const Key key = keyOf(view, options);
    if (const Entry* entry = find(key)) {
        slot.wanted = key;
        slot.job->cancel();
        slot.reason = entry->reason;
        mapped.row = entry->row;
    } else if (slot.wanted != key) {
        slot.wanted = key;
        slot.reason.clear();
        start(arm, view);
    }
    return mapped;
}

void EvidenceMaps::start(Arm arm, const ArmView& view)
{
    Slot& slot = m_slots[indexOf(arm)];
    slot.job->start([this, trace = view.trace, key = slot.wanted, step = view.step](
                        const std::stop_token& stop, const BackgroundJob::Progress& progress) {
        Entry entry = compute(*trace, key, step, stop, progress);
        return [this, entry = std::move(entry)] {
            m_entries.push_front(entry);
            if (m_entries.size() > keptMaps)
                m_entries.pop_back();
            Q_EMIT changed();
        };
    });
}

EvidenceMaps::Entry EvidenceMaps::compute(const Trace& trace, const Key& key, int step,
    const std::stop_token& stop, const BackgroundJob::Progress& progress)
{
    if (key.map == EvidenceMap::Rollout) {
        auto rollout =
            analysis::attentionRollout(trace, { key.query, key.without }, progress, stop);
        RowCache::Row row;
        if (rollout)
            row = std::make_shared<const std::vector<float>>(std::move(rollout->row));
        return { key, row, analysisText(rollout.reason) };
    }
    if (step < 0)
        return { key, nullptr, EvidenceText::tr("This map is about a word of the answer.") };
    const auto map = analysis::activationMap(trace, { step, key.without });
    return { key, map ? rowOf(*map, trace.promptTokens()) : nullptr, analysisText(map.reason) };
}

void EvidenceMaps::cancel()
{
    for (Slot& slot : m_slots) {
        slot.job->cancel();
        slot.reason = tr("The map was cancelled.");
    }
}

} // namespace sinkscope::app
