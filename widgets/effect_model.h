// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colour_map.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace sinkscope::widgets {

enum class EffectRowKind {
    Baseline, ///< The untouched model.
    Sinks, ///< The intervention on the sinks.
    Control, ///< The same on other tokens, usually repeated.
};

struct EffectMetric {
    QString name;
    QString help; ///< Definition; tool tip of the column.
};

struct EffectRow {
    QString name;
    EffectRowKind kind = EffectRowKind::Control;
    /// Per metric the value of every repeat; one value for a single run. Missing: none yet.
    std::vector<std::vector<double>> samples;
};

/// Of the finite values.
struct EffectSummary {
    int count = 0;
    double mean = 0; ///< NaN without values.
    double deviation = 0; ///< Sample standard deviation (n − 1); NaN below two values.
};

EffectSummary summaryOf(const std::vector<double>& samples);

/// "0.42", "−0.10 ± 0.20", "–" without values.
QString summaryText(const EffectSummary& summary);

/// Rows of a control study by metrics; column 0 has the names. GUI thread only.
class EffectModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit EffectModel(QObject* parent = nullptr);

    void setTable(std::vector<EffectMetric> metrics, std::vector<EffectRow> rows);
    const EffectRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Values of a row and a column from 1; empty when there are none.
    const std::vector<double>& samples(int row, int column) const;
    /// Mean of the first row of a kind in a column; NaN without one.
    double meanOf(EffectRowKind kind, int column) const;
    /// Smallest and largest finite value of a column; {0, 1} without values.
    ValueRange rangeOfColumn(int column) const;
    /// A header line, then one line per row: name, and mean, standard deviation and n per metric.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellToolTip(int row, int column) const;

    std::vector<EffectMetric> m_metrics;
    std::vector<EffectRow> m_rows;
};

} // namespace sinkscope::widgets
