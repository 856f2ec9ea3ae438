// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_tables.h"

#include "analysis/layer_scores.h"
#include "analysis/sink_definition.h"
#include "app/score_cache.h"

#include <QStringList>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

QString field(const QString& text)
{
    static const QStringList special { u","_s, u"\""_s, u"\n"_s, u"\r"_s };
    for (const QString& mark : special)
        if (text.contains(mark))
            return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString field(double value, int digits = 17)
{
    return std::isfinite(value) ? QString::number(value, 'g', digits) : QString();
}

QString field(float value) { return field(static_cast<double>(value), 9); }

/// "phi >= 20": id of the definition and threshold.
QString plainRule(const SinkChoice& sinks)
{
    const analysis::SinkDefinition* definition = analysis::findSinkDefinition(sinks.definition);
    const QString sign = !definition || definition->test == analysis::SinkTest::AtLeast ? u">="_s
        : definition->test == analysis::SinkTest::Above                                 ? u">"_s
                                                                                        : u"<="_s;
    return u"%1 %2 %3"_s.arg(
        QString::fromStdString(sinks.definition), sign, QString::number(sinks.threshold));
}

QString sinkColumn(const ArmView& view) { return u"sink (%1)"_s.arg(plainRule(view.sinkChoice)); }

QString valueColumn(const ArmView& view)
{
    if (view.reversed)
        return u"attention on the selected patch"_s;
    switch (view.map) {
    case EvidenceMap::Attention:
        return u"attention"_s;
    case EvidenceMap::Rollout:
        return u"attention rollout"_s;
    case EvidenceMap::Similarity:
        break;
    }
    return u"hidden-state similarity"_s;
}

/// Collects the lines of a table.
class Table {
public:
    void add(const QStringList& fields) { m_text += fields.join(u',') + u'\n'; }
    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

struct Curve {
    QString name;
    std::vector<double> values;
};

void addCurves(
    std::vector<Curve>& curves, const ArmView& view, const QString& arm, const SinkChoice& sinks)
{
    if (!view || !view.trace->prefill)
        return;
    SinkCache cache;
    analysis::ScoreOptions options = scoreOptions(*view.trace, sinks, cache);
    for (const analysis::LayerScore& score : analysis::layerScores()) {
        QString about = QString::fromStdString(score.title + "; " + score.formula);
        if (score.usesSinks)
            about += u"; sinks: "_s + plainRule(sinks);
        const QString name = u"%1 (%2): "_s.arg(QString::fromStdString(score.id), about);
        options.step = -1;
        curves.push_back({ name + arm, score.compute(*view.trace, options) });
        if (view.step < 0 || !score.hasStep || score.stepNeedsRows)
            continue;
        options.step = view.step;
        curves.push_back({ name + u"%1, answer token %2"_s.arg(arm).arg(view.step),
            score.compute(*view.trace, options) });
    }
}

} // namespace

QByteArray curvesCsv(const ArmView& baseline, const ArmView& variant, const SinkChoice& sinks)
{
    std::vector<Curve> curves;
    addCurves(curves, baseline, u"baseline"_s, sinks);
    addCurves(curves, variant, u"variant"_s, sinks);
    std::erase_if(curves, [](const Curve& curve) { return curve.values.empty(); });
    std::size_t layers = 0;
    QStringList names { u"layer (from 0)"_s };
    for (const Curve& curve : curves) {
        layers = std::max(layers, curve.values.size());
        names << field(curve.name);
    }
    Table table;
    table.add(names);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        QStringList fields { QString::number(layer) };
        for (const Curve& curve : curves)
            fields << (layer < curve.values.size() ? field(curve.values[layer]) : QString());
        table.add(fields);
    }
    return table.bytes();
}

QByteArray gridCsv(const analysis::HeadGrid& grid, const QString& quantity)
{
    Table table;
    table.add({ u"layer (from 0)"_s, u"head (from 0)"_s, field(quantity) });
    if (grid.empty())
        return table.bytes();
    for (int layer = 0; layer < grid.layers; ++layer)
        for (int head = 0; head < grid.heads; ++head)
            table.add(
                { QString::number(layer), QString::number(head), field(grid.at(layer, head)) });
    return table.bytes();
}

QByteArray frameCsv(const widgets::FrameOverlay& overlay, const ArmView& view, int frame)
{
    Table table;
    table.add({ u"frame (from 0)"_s, u"token (from 0)"_s, u"row (from 0)"_s, u"column (from 0)"_s,
        u"left (px)"_s, u"top (px)"_s, u"right (px)"_s, u"bottom (px)"_s, valueColumn(view),
        sinkColumn(view) });
    for (const widgets::OverlayCell& cell : overlay.cells)
        table.add({ QString::number(frame), QString::number(cell.token), QString::number(cell.row),
            QString::number(cell.column), field(cell.box.left(), 7), field(cell.box.top(), 7),
            field(cell.box.right(), 7), field(cell.box.bottom(), 7),
            field(view.valueOf(cell.token)), view.isSink(cell.token) ? u"1"_s : u"0"_s });
    return table.bytes();
}

QByteArray tokensCsv(const ArmView& view)
{
    Table table;
    table.add({ u"token (from 0)"_s, u"kind"_s, u"text"_s, u"frame (from 0)"_s, u"row (from 0)"_s,
        u"column (from 0)"_s, view.reversed ? u"attention on the selected patch"_s : u"attention"_s,
        sinkColumn(view) });
    if (!view)
        return table.bytes();
    const Trace& trace = *view.trace;
    for (int token = 0; token < trace.tokenCount(); ++token) {
        const VisionCell* cell =
            token < trace.promptTokens() ? trace.layout->cellOf(token) : nullptr;
        table.add({ QString::number(token), QString::fromStdString(name(trace.kindOf(token))),
            field(QString::fromStdString(trace.textOf(token))),
            cell ? QString::number(cell->firstFrame) : QString(),
            cell ? QString::number(cell->row) : QString(),
            cell ? QString::number(cell->column) : QString(), field(view.valueOf(token)),
            view.isSink(token) ? u"1"_s : u"0"_s });
    }
    return table.bytes();
}

} // namespace sinkscope::app
