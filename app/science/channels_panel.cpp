// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/channels_panel.h"

#include "analysis/known_channels.h"
#include "app/workspace.h"
#include "io/saved_channels.h"
#include "trace/error.h"
#include "widgets/number_format.h"
#include "widgets/themed_label.h"

#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

double medianOf(std::vector<float> values)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return static_cast<double>(*middle);
}

QString listOf(const std::vector<int>& channels)
{
    QStringList texts;
    for (const int channel : channels)
        texts << QString::number(channel);
    return texts.join(u", "_s);
}

bool isPublished(const std::vector<analysis::KnownMatch>& matches, int channel)
{
    return std::any_of(matches.begin(), matches.end(), [&](const analysis::KnownMatch& match) {
        return match.named
            && std::binary_search(
                match.known->channels.begin(), match.known->channels.end(), channel);
    });
}

} // namespace

ChannelsPanel::ChannelsPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_evidence(new widgets::ChannelEvidence(this))
    , m_known(new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this))
{
    m_known->setWordWrap(true);
    m_known->setContentsMargins(12, 0, 12, 8);
    m_known->hide();
    m_evidence->setMessage(tr("Ask a question to see the sink channels of the model here."));
    m_evidence->setToolTipSource(
        [this](int channel, int layer) { return toolTip(channel, layer); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_evidence, 1);
    layout->addWidget(m_known);
    connect(
        m_evidence, &widgets::ChannelEvidence::channelsEdited, this, &SciencePanel::channelsChosen);
    connect(m_evidence, &widgets::ChannelEvidence::saveRequested, this, &ChannelsPanel::save);
    connect(m_evidence, &widgets::ChannelEvidence::resetRequested, this, &ChannelsPanel::reset);
}

void ChannelsPanel::refresh(const ScienceView& view)
{
    const TracePtr trace = view.baseline ? view.baseline.trace : nullptr;
    const bool known = m_trace && trace && m_trace->prefill == trace->prefill;
    m_trace = trace;
    if (!trace) {
        m_evidence->setEvidence({}, 0);
        m_evidence->setChannels({});
        Q_EMIT described({});
        return;
    }
    if (!known)
        showEvidence(*trace);
    // A choice that is still running stands already.
    const std::vector<int>& asked = view.workspace.request().sinkDimensions;
    const std::vector<int>& channels = asked.empty() ? trace->info.sinkDimensions : asked;
    if (m_evidence->channels() != channels)
        m_evidence->setChannels(channels);
    QString origin = tr("found by calibration");
    if (trace->info.sinkDimensionsOrigin == "saved")
        origin = tr("saved for this model");
    else if (trace->info.sinkDimensionsOrigin == "given")
        origin = tr("given by hand");
    Q_EMIT described(channels.empty() ? tr("none · %1").arg(origin)
                                      : u"%1 · %2"_s.arg(listOf(channels), origin));
}

void ChannelsPanel::showEvidence(const Trace& trace)
{
    const auto matches = analysis::knownChannelsFor(trace.info.shape, trace.info.modelName);
    std::vector<widgets::ChannelRow> rows;
    for (const ChannelEvidence& evidence : trace.info.channelEvidence) {
        widgets::ChannelRow row;
        row.channel = evidence.channel;
        row.median = medianOf(evidence.values);
        row.values = evidence.values;
        if (isPublished(matches, evidence.channel))
            row.note = tr("published");
        rows.push_back(std::move(row));
    }
    m_evidence->setMessage(rows.empty()
            ? tr("This run was given its channels, or calibration found none that stand out.")
            : QString());
    m_evidence->setEvidence(std::move(rows), trace.info.shape.hidden);
    m_known->setText(knownText());
    m_known->setVisible(!m_known->text().isEmpty());
}

QString ChannelsPanel::knownText() const
{
    if (!m_trace)
        return {};
    QStringList lines;
    for (const analysis::KnownMatch& match :
        analysis::knownChannelsFor(m_trace->info.shape, m_trace->info.modelName))
        lines << (match.named ? tr("published for %1: %2 (%3)") : tr("same sizes as %1: %2 (%3)"))
                     .arg(QString::fromStdString(match.known->model), listOf(match.known->channels),
                         QString::fromStdString(match.known->origin));
    return lines.mid(0, 3).join(u'\n');
}

void ChannelsPanel::save()
{
    if (!m_trace)
        return;
    const RunInfo& info = m_trace->info;
    try {
        io::saveChannels(
            io::savedChannelsFile(), info.modelHash, info.modelName, m_evidence->channels());
        Q_EMIT messageRaised(m_evidence->channels().empty()
                ? tr("Nothing is kept for this model: the next runs calibrate.")
                : tr("Channels %1 are kept for this model.").arg(listOf(m_evidence->channels())));
    } catch (const Error& error) {
        Q_EMIT messageRaised(QString::fromUtf8(error.what()));
    }
}

void ChannelsPanel::reset()
{
    if (!m_trace)
        return;
    try {
        io::saveChannels(
            io::savedChannelsFile(), m_trace->info.modelHash, m_trace->info.modelName, {});
    } catch (const Error& error) {
        Q_EMIT messageRaised(QString::fromUtf8(error.what()));
        return;
    }
    Q_EMIT channelsChosen({});
}

QString ChannelsPanel::toolTip(int channel, int layer) const
{
    if (!m_trace)
        return {};
    for (const ChannelEvidence& evidence : m_trace->info.channelEvidence) {
        if (evidence.channel != channel)
            continue;
        QString text = tr("channel %1, strongest at token %2").arg(channel).arg(evidence.token);
        if (layer >= 0 && layer < static_cast<int>(evidence.values.size()))
            text += u'\n'
                + tr("layer %1: |h| / RMS(h) = %2")
                      .arg(layer)
                      .arg(widgets::formatNumber(
                          static_cast<double>(evidence.values[static_cast<std::size_t>(layer)])));
        return text;
    }
    return tr("channel %1: chosen by hand, not measured").arg(channel);
}

} // namespace sinkscope::app
