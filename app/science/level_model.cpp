// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/level_model.h"

#include "app/view_text.h"
#include "widgets/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sinkscope::app {

namespace {

QString numberOrNothing(float value)
{
    return std::isfinite(value) ? widgets::formatNumber(static_cast<double>(value)) : QString();
}

} // namespace

void LevelModel::setSinks(const TracePtr& trace, std::vector<analysis::SinkLevel> sinks)
{
    beginResetModel();
    m_trace = trace;
    m_sinks = std::move(sinks);
    endResetModel();
}

int LevelModel::rowOf(int token) const
{
    const auto found = std::find_if(m_sinks.begin(), m_sinks.end(),
        [token](const analysis::SinkLevel& sink) { return sink.token == token; });
    return found == m_sinks.end() ? -1 : static_cast<int>(found - m_sinks.begin());
}

int LevelModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sinks.size());
}

int LevelModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LevelModel::textOf(const analysis::SinkLevel& sink, int column) const
{
    switch (column) {
    case Token:
        return QString::number(sink.token);
    case Text:
        return ViewText::tokenName(*m_trace, sink.token);
    case Kind:
        return ViewText::kindOf(m_trace->kindOf(sink.token));
    case Label:
        return sink.label == analysis::SinkLabel::Primary  ? tr("primary")
            : sink.label == analysis::SinkLabel::Secondary ? tr("secondary")
                                                           : tr("short");
    case Birth:
        return QString::number(sink.birth);
    case End:
        return QString::number(sink.end);
    case Lifetime:
        return QString::number(sink.lifetime);
    case PeakNorm:
        return numberOrNothing(sink.peakNorm);
    case MlpCosine:
        return numberOrNothing(sink.mlpCosineAtBirth);
    default:
        return {};
    }
}

QVariant LevelModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_trace)
        return {};
    const analysis::SinkLevel& sink = m_sinks[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return textOf(sink, index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool words =
            index.column() == Text || index.column() == Kind || index.column() == Label;
        return QVariant::fromValue(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::ToolTipRole)
        return headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    return {};
}

QVariant LevelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const std::array<std::pair<QString, QString>, ColumnCount> heads { {
        { tr("sink"), tr("The token, or where on the video it lies.") },
        { tr("level"),
            tr("Primary: a sink in most layers. Short: in very few. Secondary: between them. "
               "arXiv 2512.22213; the bands are scaled for models with few layers.") },
        { tr("born"),
            tr("First layer whose incoming residual points along the primary sink's, "
               "|cos| > 0.9.") },
        { tr("end"), tr("Last such layer.") },
        { tr("life"), tr("Number of such layers; they need not follow each other.") },
        { tr("norm"), tr("Largest L2 norm of the residual in these layers.") },
        { tr("MLP cos"),
            tr("Cosine of the MLP output that wrote it, in the layer before its "
               "birth, with the direction of the primary sink.") },
        { tr("kind"), tr("What the token stands for in the prompt.") },
        { tr("token"), tr("Position in the sequence, from 0.") },
    } };
    const auto& [title, help] = heads[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return title;
    return role == Qt::ToolTipRole ? help : QVariant();
}

} // namespace sinkscope::app
