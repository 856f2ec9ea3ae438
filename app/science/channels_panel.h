// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/science/science_panel.h"
#include "widgets/channel_evidence.h"

namespace sinkscope::widgets {
class ThemedLabel;
}

namespace sinkscope::app {

/// The sink channels of the model: what calibration found layer by layer, beside what others have
/// published. Choosing runs both arms again; saving keeps the choice for this model.
class ChannelsPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit ChannelsPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;

    widgets::ChannelEvidence& evidence() const { return *m_evidence; }
    /// "published for LLaVA-1.5-7B: 1415, 2533 (…)"; empty for a model nobody wrote of.
    QString knownText() const;

private:
    void showEvidence(const Trace& trace);
    void save();
    void reset();
    QString toolTip(int channel, int layer) const;

    widgets::ChannelEvidence* m_evidence;
    widgets::ThemedLabel* m_known;
    TracePtr m_trace;
};

} // namespace sinkscope::app
