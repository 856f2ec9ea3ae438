// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sink_levels.h"

#include <QAbstractTableModel>

namespace sinkscope::app {

/// The sinks of a run as a table, one line each: text, label, birth, end, lifetime, largest norm,
/// MLP cosine at birth, kind, position. The heads explain themselves on hover.
class LevelModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Text,
        Label,
        Birth,
        End,
        Lifetime,
        PeakNorm,
        MlpCosine,
        Kind,
        Token,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSinks(const TracePtr& trace, std::vector<analysis::SinkLevel> sinks);
    const std::vector<analysis::SinkLevel>& sinks() const { return m_sinks; }
    /// Line of a token; −1: it is no sink.
    int rowOf(int token) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const analysis::SinkLevel& sink, int column) const;

    TracePtr m_trace;
    std::vector<analysis::SinkLevel> m_sinks;
};

} // namespace sinkscope::app
