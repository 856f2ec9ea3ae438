// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/effect_model.h"

#include "widgets/number_format.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sinkscope::widgets {

namespace {

QString csvField(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\""))
        + QLatin1Char('"');
}

QString csvNumber(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', 9) : QString();
}

} // namespace

EffectSummary summaryOf(const std::vector<double>& samples)
{
    EffectSummary summary;
    double sum = 0;
    for (const double value : samples) {
        if (std::isfinite(value)) {
            sum += value;
            ++summary.count;
        }
    }
    summary.mean = summary.count > 0 ? sum / summary.count : std::nan("");
    double squares = 0;
    for (const double value : samples) {
        if (std::isfinite(value))
            squares += (value - summary.mean) * (value - summary.mean);
    }
    summary.deviation = summary.count > 1 ? std::sqrt(squares / (summary.count - 1)) : std::nan("");
    return summary;
}

QString summaryText(const EffectSummary& summary)
{
    const QString mean = formatNumber(summary.mean);
    return summary.count > 1 ? EffectModel::tr("%1 ± %2").arg(mean, formatNumber(summary.deviation))
                             : mean;
}

EffectModel::EffectModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void EffectModel::setTable(std::vector<EffectMetric> metrics, std::vector<EffectRow> rows)
{
    beginResetModel();
    m_metrics = std::move(metrics);
    m_rows = std::move(rows);
    endResetModel();
}

const std::vector<double>& EffectModel::samples(int row, int column) const
{
    static const std::vector<double> none;
    const auto& all = m_rows[static_cast<std::size_t>(row)].samples;
    const auto metric = static_cast<std::size_t>(column - 1);
    return column > 0 && metric < all.size() ? all[metric] : none;
}

double EffectModel::meanOf(EffectRowKind kind, int column) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].kind == kind)
            return summaryOf(samples(row, column)).mean;
    }
    return std::nan("");
}

ValueRange EffectModel::rangeOfColumn(int column) const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (int row = 0; row < rowCount(); ++row) {
        for (const double value : samples(row, column)) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    }
    if (low > high)
        return {};
    return { low, high };
}

QString EffectModel::csv() const
{
    QStringList lines;
    QStringList header { tr("run") };
    for (const EffectMetric& metric : m_metrics) {
        header << csvField(tr("%1 mean").arg(metric.name)) << csvField(tr("%1 sd").arg(metric.name))
               << csvField(tr("%1 n").arg(metric.name));
    }
    lines << header.join(QLatin1Char(','));
    for (int row = 0; row < rowCount(); ++row) {
        QStringList fields { csvField(m_rows[static_cast<std::size_t>(row)].name) };
        for (int column = 1; column < columnCount(); ++column) {
            const EffectSummary summary = summaryOf(samples(row, column));
            fields << csvNumber(summary.mean) << csvNumber(summary.deviation)
                   << QString::number(summary.count);
        }
        lines << fields.join(QLatin1Char(','));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int EffectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EffectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_metrics.size()) + 1;
}

QString EffectModel::cellToolTip(int row, int column) const
{
    QStringList values;
    for (const double value : samples(row, column))
        values << formatNumber(value);
    if (values.isEmpty())
        return tr("No value yet");
    const EffectSummary summary = summaryOf(samples(row, column));
    if (values.size() == 1)
        return values.first();
    return tr("mean ± standard deviation of %1 repeats\n%2")
        .arg(summary.count)
        .arg(values.join(QStringLiteral("   ")));
}

QVariant EffectModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return column == 0 ? m_rows[static_cast<std::size_t>(row)].name
                           : summaryText(summaryOf(samples(row, column)));
    if (role == Qt::ToolTipRole && column > 0)
        return cellToolTip(row, column);
    if (role == Qt::AccessibleTextRole && column > 0)
        return tr("%1, %2: %3")
            .arg(m_rows[static_cast<std::size_t>(row)].name,
                m_metrics[static_cast<std::size_t>(column - 1)].name,
                summaryText(summaryOf(samples(row, column))));
    return {};
}

QVariant EffectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 1 || section >= columnCount())
        return {};
    const EffectMetric& metric = m_metrics[static_cast<std::size_t>(section - 1)];
    if (role == Qt::DisplayRole)
        return metric.name;
    if (role == Qt::ToolTipRole && !metric.help.isEmpty())
        return metric.help;
    return {};
}

} // namespace sinkscope::widgets
