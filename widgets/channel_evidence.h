// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/channel_heat_map.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;

namespace sinkscope::widgets {

class ThemedLabel;
class TonedLineEdit;

/// Editor of the sink channels of a model (D_sink): candidates with the evidence of their layers,
/// boxes to choose them, a field for other channels, and Reset and Save, which are the caller's
/// work. GUI thread only.
class ChannelEvidence : public QWidget {
    Q_OBJECT

public:
    explicit ChannelEvidence(QWidget* parent = nullptr);

    /// The candidates, strongest first, and how many channels the model has (what may be added).
    void setEvidence(std::vector<ChannelRow> candidates, int channelCount);
    /// The chosen channels. One without evidence gets a row of its own. Emits nothing.
    void setChannels(std::vector<int> channels);
    /// Ascending, each once.
    const std::vector<int>& channels() const { return m_channels; }
    /// One sentence in the middle while there is neither a candidate nor a channel.
    void setMessage(const QString& message);
    /// Of what a channel shows in a layer; layer −1: beside the cells.
    void setToolTipSource(ChannelHeatMap::ToolTipSource source);

    ChannelHeatMap& heatMap() const { return *m_map; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By a person; ascending.
    void channelsEdited(const std::vector<int>& channels);
    void resetRequested();
    void saveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setupMap();
    QWidget* makeFooter();
    void rebuildRows();
    void toggle(int channel);
    void addTyped();
    QString errorOf(const QString& text) const;
    void edit(std::vector<int> channels);

    ChannelHeatMap* m_map = nullptr;
    QScrollArea* m_scroll = nullptr;
    TonedLineEdit* m_field = nullptr;
    ThemedLabel* m_error = nullptr;
    QPushButton* m_save = nullptr;
    std::vector<ChannelRow> m_candidates;
    std::vector<int> m_added; ///< Channels that have been chosen without being candidates.
    std::vector<int> m_channels;
    int m_channelCount = 0;
    QString m_message;
};

} // namespace sinkscope::widgets
