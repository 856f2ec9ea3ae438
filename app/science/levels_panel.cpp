// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/levels_panel.h"

#include "app/analysis_text.h"
#include "app/token_picks.h"
#include "app/view_text.h"
#include "app/workspace.h"
#include "widgets/flat_combo_box.h"
#include "widgets/number_format.h"
#include "widgets/padded_delegate.h"
#include "widgets/quiet_header.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

QString rangeText(int first, int last)
{
    return first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last);
}

/// A sink is so much longer than all other tokens that on its scale nothing else would show.
double colourEnd(std::vector<float> values)
{
    std::erase_if(values, [](float value) { return !std::isfinite(value); });
    if (values.empty())
        return 0;
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 99 / 100);
    std::nth_element(values.begin(), end, values.end());
    return static_cast<double>(*end);
}

std::vector<widgets::SinkSpan> spansOf(const analysis::SinkLevels& levels)
{
    std::vector<widgets::SinkSpan> spans;
    for (const analysis::LayerRange& segment : levels.primary.segments)
        spans.push_back({ levels.primary.token, segment.first, segment.last });
    for (const analysis::SinkLevel& sink : levels.sinks)
        if (sink.token != levels.primary.token && sink.label != analysis::SinkLabel::ShortLived)
            spans.push_back({ sink.token, sink.birth, sink.end });
    return spans;
}

} // namespace

LevelsPanel::LevelsPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_quantity(new widgets::FlatComboBox(this))
    , m_map(new widgets::LayerTokenMap(this))
    , m_sentence(new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this))
    , m_table(new QTableView(this))
    , m_model(new LevelModel(this))
{
    m_map->setAccessibleName(tr("Layers and tokens"));
    m_map->setToolTipSource([this](int layer, int token) { return toolTip(layer, token); });
    m_map->setMinimumHeight(64);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 0, 12, 0);
    fillQuantities();
    setupTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_sentence);
    layout->addWidget(m_map, 3);
    layout->addWidget(m_table, 2);
    connect(m_map, &widgets::LayerTokenMap::picked, this, &LevelsPanel::select);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const analysis::SinkLevel& sink = m_model->sinks()[static_cast<std::size_t>(index.row())];
        select(sink.birth, sink.token);
    });
    connect(m_table, &QTableView::activated, m_table, &QTableView::clicked);
    connect(m_quantity, &QComboBox::activated, this, &LevelsPanel::showQuantity);
    fitColumns();
    showRun(nullptr);
}

QWidget* LevelsPanel::titleControl() { return m_quantity; }

void LevelsPanel::fillQuantities()
{
    m_quantity->setAccessibleName(tr("Quantity of the map"));
    for (const analysis::TokenQuantityInfo& info : analysis::tokenQuantities()) {
        m_quantity->addItem(analysisText(info.title), static_cast<int>(info.quantity));
        m_quantity->setItemData(
            m_quantity->count() - 1, analysisText(info.formula), Qt::ToolTipRole);
    }
}

void LevelsPanel::setupTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::PaddedDelegate(m_table));
    m_table->setAccessibleName(tr("Sinks and their layers"));
    m_table->setHorizontalHeader(new widgets::QuietHeader(m_table));
    m_table->horizontalHeader()->setMinimumSectionSize(34);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->viewport()->setBackgroundRole(QPalette::Window);
}

void LevelsPanel::fitColumns()
{
    // By hand: measuring all lines of a long table would take longer than a frame.
    const QFontMetrics metrics = m_table->fontMetrics();
    for (int column = 0; column < LevelModel::ColumnCount; ++column) {
        int width = m_table->horizontalHeader()->sectionSizeHint(column);
        if (column == LevelModel::Text)
            width = metrics.horizontalAdvance(u"frame 0 row 0 col 00"_s);
        else if (column == LevelModel::Label || column == LevelModel::Kind)
            width = metrics.horizontalAdvance(u"short-lived "_s);
        m_table->setColumnWidth(column, width + 20);
    }
}

void LevelsPanel::fitTable()
{
    // Three lines at least, and never more room than its lines take: the rest is the map's.
    constexpr int fewest = 3;
    const int line = m_table->verticalHeader()->defaultSectionSize();
    const int frame = m_table->horizontalHeader()->sizeHint().height()
        + m_table->horizontalScrollBar()->sizeHint().height() + 2;
    const auto lines = static_cast<int>(std::min<std::size_t>(m_levels.sinks.size(), 1000));
    m_table->setMinimumHeight(frame + line * std::min(lines, fewest));
    m_table->setMaximumHeight(frame + line * std::max(lines, 1));
}

void LevelsPanel::refresh(const ScienceView& view)
{
    m_workspace = &view.workspace;
    m_arm = &view.shown == &view.variant ? Arm::Variant : Arm::Baseline;
    const TracePtr trace = view.shown ? view.shown.trace : nullptr;
    // A growing answer adds a column per token; the finished one shows them all.
    const bool grows = trace && m_trace && trace->prefill == m_trace->prefill && !trace->complete;
    if (trace != m_trace && !grows)
        showRun(trace);
    const int token = view.selection.key.value_or(view.shown.token);
    m_map->setSelected(view.selection.layer, token);
    const int row = m_model->rowOf(token);
    const QModelIndexList shown = m_table->selectionModel()->selectedRows();
    if ((shown.isEmpty() ? -1 : shown.first().row()) == row)
        return;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->selectRow(row);
}

void LevelsPanel::showRun(const TracePtr& trace)
{
    m_trace = trace;
    m_maps.clear();
    m_levels = trace && trace->prefill ? analysis::sinkLevels(*trace) : analysis::SinkLevels {};
    m_dip = trace && trace->prefill ? analysis::primaryDip(
                m_levels.primary, analysis::primaryWeakening(*trace, m_levels).importance)
                                    : std::nullopt;
    m_model->setSinks(trace, m_levels.sinks);
    m_table->setVisible(!m_levels.sinks.empty());
    fitTable();
    std::vector<TokenKind> kinds;
    for (int token = 0; trace && token < m_levels.tokens; ++token)
        kinds.push_back(trace->kindOf(token));
    m_map->setKinds(std::move(kinds));
    m_map->setSinks(spansOf(m_levels));
    m_sentence->setText(sentence());
    m_sentence->setToolTip(m_dip
            ? tr("α: attention on the sink, mean over the prompt's queries and "
                 "the heads of the layer")
            : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    showQuantity();
}

void LevelsPanel::showQuantity()
{
    const auto quantity = static_cast<analysis::TokenQuantity>(m_quantity->currentData().toInt());
    const analysis::TokenQuantityInfo& info = analysis::tokenQuantity(quantity);
    m_quantity->setToolTip(info.isSigned ? analysisText(info.formula)
                                         : analysisText(info.formula) + u'\n'
                + tr("The last colour stands for the largest percent of the values."));
    if (!m_trace || !m_trace->prefill) {
        m_map->setMessage(tr("Ask a question to see layers and tokens here."));
        m_map->setValues(0, 0, {});
        Q_EMIT described({});
        return;
    }
    auto found = m_maps.find(quantity);
    if (found == m_maps.end())
        found = m_maps.emplace(quantity, analysis::layerTokenMap(*m_trace, quantity)).first;
    const analysis::LayerTokenMap& values = found->second;
    m_map->setMessage(analysisText(values.missing));
    m_map->setColourMap(
        info.isSigned ? widgets::ColourMapId::Diverging : widgets::ColourMapId::Viridis);
    if (info.isSigned)
        m_map->setRange({ -1, 1 });
    else
        m_map->setRange({ 0, colourEnd(values.values) });
    m_map->setValues(values.layers, values.tokens, values.values);
    const auto secondary = std::count_if(
        m_levels.sinks.begin(), m_levels.sinks.end(), [](const analysis::SinkLevel& sink) {
            return sink.label == analysis::SinkLabel::Secondary;
        });
    Q_EMIT described(tr("secondary sinks: %1").arg(secondary));
}

QString LevelsPanel::sentence() const
{
    if (!m_trace)
        return {};
    const analysis::PrimarySink& primary = m_levels.primary;
    if (primary.token < 0 || primary.segments.empty())
        return analysisText(primary.missing.empty() ? m_levels.missing : primary.missing);
    QStringList there;
    QStringList gone;
    for (std::size_t i = 0; i < primary.segments.size(); ++i) {
        const analysis::LayerRange& segment = primary.segments[i];
        there << rangeText(segment.first, segment.last);
        if (i > 0)
            gone << rangeText(primary.segments[i - 1].last + 1, segment.first - 1);
    }
    QString text =
        tr("Primary sink: token %1 in layers %2").arg(primary.token).arg(there.join(u", "_s));
    if (!gone.isEmpty())
        text += tr("; gone in layers %1").arg(gone.join(u", "_s));
    return text + fading() + u'.';
}

QString LevelsPanel::fading() const
{
    if (!m_dip)
        return {};
    if (!m_dip->weakens())
        return tr("; its α does not fall in the middle");
    return tr("; α %1 (L%2) → %3 (L%4) → %5 (L%6)")
        .arg(widgets::formatNumber(m_dip->alphaBefore))
        .arg(m_dip->before)
        .arg(widgets::formatNumber(m_dip->alphaLeast))
        .arg(m_dip->least)
        .arg(widgets::formatNumber(m_dip->alphaAfter))
        .arg(m_dip->after);
}

void LevelsPanel::select(int layer, int token)
{
    if (!m_trace || !m_workspace || token < 0 || token >= m_trace->tokenCount())
        return;
    SelectionPart part = partOf(*m_workspace, { m_arm, token });
    part.layer = std::clamp(layer, 0, std::max(0, m_trace->info.shape.layers - 1));
    Q_EMIT selected(part);
}

QString LevelsPanel::toolTip(int layer, int token) const
{
    const auto quantity = static_cast<analysis::TokenQuantity>(m_quantity->currentData().toInt());
    const auto found = m_maps.find(quantity);
    if (!m_trace || found == m_maps.end() || token < 0 || token >= m_trace->tokenCount())
        return {};
    const float value = found->second.at(layer, token);
    QString text = tr("layer %1 · %2").arg(layer).arg(ViewText::tokenName(*m_trace, token));
    if (std::isfinite(value))
        text += u'\n'
            + u"%1: %2"_s.arg(analysisText(analysis::tokenQuantity(quantity).title),
                widgets::formatNumber(static_cast<double>(value)));
    const int row = m_model->rowOf(token);
    if (row >= 0) {
        const analysis::SinkLevel& sink = m_model->sinks()[static_cast<std::size_t>(row)];
        text += u'\n'
            + tr("sink: born in layer %1, last in layer %2, %n layers", nullptr, sink.lifetime)
                  .arg(sink.birth)
                  .arg(sink.end);
    }
    return text;
}

} // namespace sinkscope::app
