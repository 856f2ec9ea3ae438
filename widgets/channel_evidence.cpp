// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/channel_evidence.h"

#include "widgets/separator_line.h"
#include "widgets/themed_label.h"
#include "widgets/toned_line_edit.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sinkscope::widgets {

namespace {

bool has(const std::vector<int>& channels, int channel)
{
    return std::find(channels.begin(), channels.end(), channel) != channels.end();
}

} // namespace

ChannelEvidence::ChannelEvidence(QWidget* parent)
    : QWidget(parent)
    , m_map(new ChannelHeatMap)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("channelEvidence"));
    setAccessibleName(tr("Sink channels"));
    setupMap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new SeparatorLine(this));
    layout->addWidget(makeFooter());
    setFocusProxy(m_map);
    rebuildRows();
}

void ChannelEvidence::setupMap()
{
    m_scroll->setWidget(m_map);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_map->setAutoFillBackground(false);
    connect(m_map, &ChannelHeatMap::toggled, this, &ChannelEvidence::toggle);
    connect(m_map, &ChannelHeatMap::currentChanged, this, [this](int row) {
        const QRect line = m_map->rowRect(row);
        m_scroll->ensureVisible(line.left(), line.center().y(), 0, line.height());
    });
}

QWidget* ChannelEvidence::makeFooter()
{
    auto* footer = new QWidget(this);
    m_field = new TonedLineEdit(footer);
    m_field->setObjectName(QStringLiteral("channelField"));
    m_field->setAccessibleName(tr("Add a channel"));
    m_field->setMaxLength(9);
    m_error = new ThemedLabel(FontRole::Small, TextTone::Error, footer);
    m_error->setObjectName(QStringLiteral("channelError"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto* reset = new QPushButton(tr("Reset"), footer);
    reset->setObjectName(QStringLiteral("channelReset"));
    reset->setToolTip(tr("Back to the channels that the calibration proposes"));
    m_save = new QPushButton(tr("Save"), footer);
    m_save->setObjectName(QStringLiteral("channelSave"));
    m_save->setToolTip(tr("Keep these channels for this model"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(reset);
    row->addWidget(m_save);
    auto* layout = new QVBoxLayout(footer);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_error);
    connect(m_field, &QLineEdit::returnPressed, this, &ChannelEvidence::addTyped);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_field->setTone(TextTone::Normal);
        m_error->hide();
    });
    connect(reset, &QPushButton::clicked, this, &ChannelEvidence::resetRequested);
    connect(m_save, &QPushButton::clicked, this, &ChannelEvidence::saveRequested);
    return footer;
}

void ChannelEvidence::setEvidence(std::vector<ChannelRow> candidates, int channelCount)
{
    m_candidates = std::move(candidates);
    m_channelCount = channelCount;
    m_added.clear();
    m_field->setPlaceholderText(
        channelCount > 0 ? tr("Add a channel, 0 to %1").arg(channelCount - 1) : QString());
    m_field->setEnabled(channelCount > 0);
    rebuildRows();
}

void ChannelEvidence::setChannels(std::vector<int> channels)
{
    std::sort(channels.begin(), channels.end());
    channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
    m_channels = std::move(channels);
    m_added.clear();
    rebuildRows();
}

void ChannelEvidence::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void ChannelEvidence::setToolTipSource(ChannelHeatMap::ToolTipSource source)
{
    m_map->setToolTipSource(std::move(source));
}

void ChannelEvidence::rebuildRows()
{
    const auto isCandidate = [&](int channel) {
        return std::any_of(m_candidates.begin(), m_candidates.end(),
            [&](const ChannelRow& row) { return row.channel == channel; });
    };
    for (const int channel : m_channels) {
        if (!isCandidate(channel) && !has(m_added, channel))
            m_added.push_back(channel);
    }
    // A row stays when its box is cleared, so that the box can be ticked again.
    std::vector<ChannelRow> rows = m_candidates;
    for (const int channel : m_added) {
        ChannelRow row;
        row.channel = channel;
        rows.push_back(std::move(row));
    }
    m_scroll->setVisible(!rows.empty());
    m_map->setRows(std::move(rows));
    m_map->setChosen(m_channels);
    m_save->setEnabled(!m_channels.empty());
    update();
}

void ChannelEvidence::edit(std::vector<int> channels)
{
    std::sort(channels.begin(), channels.end());
    m_channels = std::move(channels);
    rebuildRows();
    Q_EMIT channelsEdited(m_channels);
}

void ChannelEvidence::toggle(int channel)
{
    std::vector<int> channels = m_channels;
    if (has(channels, channel))
        channels.erase(std::remove(channels.begin(), channels.end(), channel), channels.end());
    else
        channels.push_back(channel);
    edit(std::move(channels));
}

QString ChannelEvidence::errorOf(const QString& text) const
{
    bool isNumber = false;
    const int channel = text.toInt(&isNumber);
    if (!isNumber)
        return tr("“%1” is not a channel; a whole number from 0 to %2 is.")
            .arg(text)
            .arg(m_channelCount - 1);
    if (channel < 0 || channel >= m_channelCount)
        return tr("There is no channel %1: the model has %2, from 0 to %3.")
            .arg(channel)
            .arg(m_channelCount)
            .arg(m_channelCount - 1);
    if (has(m_channels, channel))
        return tr("Channel %1 is already chosen.").arg(channel);
    return {};
}

void ChannelEvidence::addTyped()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    const QString error = errorOf(text);
    if (!error.isEmpty()) {
        m_field->setTone(TextTone::Error);
        m_error->setText(error);
        m_error->show();
        return;
    }
    m_field->clear();
    std::vector<int> channels = m_channels;
    channels.push_back(text.toInt());
    edit(std::move(channels));
}

void ChannelEvidence::paintEvent(QPaintEvent*)
{
    if (!m_map->rows().empty())
        return;
    QPainter painter(this);
    painter.setPen(coloursOf(palette()).dimText);
    painter.drawText(rect().adjusted(24, 0, -24, -40),
        static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
}

QSize ChannelEvidence::sizeHint() const { return { 460, 260 }; }

} // namespace sinkscope::widgets
