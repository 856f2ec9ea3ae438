// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/frames_panel.h"

#include "app/analysis_text.h"
#include "widgets/number_format.h"
#include "widgets/tick_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using widgets::formatNumber;
using widgets::formatShare;

FramesPanel::FramesPanel(QWidget* parent)
    : SciencePanel(parent)
    , m_bars(new widgets::FrameBars(this))
    , m_average(new widgets::TickBox(tr("prompt average"), this))
{
    m_bars->setAccessibleName(tr("Attention per frame"));
    m_bars->setMessage(tr("Ask a question about a video to see its frames here."));
    m_bars->setToolTipSource([this](int frame) { return toolTip(frame); });
    m_average->setToolTip(
        tr("The mean over the question's tokens in this layer instead of the selected row."));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 8);
    foot->addWidget(m_average);
    foot->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bars, 1);
    layout->addLayout(foot);
    connect(m_bars, &widgets::FrameBars::picked, this, [this](int frame) {
        SelectionPart part;
        part.frame = frame;
        Q_EMIT selected(part);
    });
    connect(m_average, &widgets::TickBox::toggled, this, &SciencePanel::refreshRequested);
}

void FramesPanel::refresh(const ScienceView& view)
{
    // Both arms on one scale, so that switching between them compares.
    double largest = 0;
    for (const ArmView* arm : { &view.baseline, &view.variant }) {
        analysis::FrameReport report = reportOf(*arm, view.selection);
        for (const double mass : report.all.mass)
            largest = std::max(largest, mass);
        if (arm == &view.shown)
            m_report = std::move(report);
    }
    m_bars->setArm(&view.shown == &view.variant ? Arm::Variant : Arm::Baseline);
    show(view.shown, largest);
    m_bars->setSelected(view.selection.frame);
    describe(view.shown);
}

analysis::FrameReport FramesPanel::reportOf(const ArmView& view, const Selection& selection)
{
    if (!view)
        return {};
    const bool average = m_average->isChecked();
    const std::vector<float>& row = average ? meanRow(view, selection)
        : view.row                          ? *view.row
                                            : std::vector<float> {};
    return analysis::frameReport(*view.trace->layout, row, view.sinks);
}

const std::vector<float>& FramesPanel::meanRow(const ArmView& view, const Selection& selection)
{
    const auto known = std::find_if(m_means.begin(), m_means.end(), [&](const MeanRow& mean) {
        return mean.prefill == view.trace->prefill && mean.layer == selection.layer
            && mean.head == selection.head;
    });
    if (known != m_means.end() && known->prefill)
        return known->row;
    std::swap(m_means[0], m_means[1]);
    m_means[0] = { view.trace->prefill, selection.layer, selection.head,
        view.trace->prefill ? analysis::promptMeanRow(*view.trace, selection.layer, selection.head)
                            : std::vector<float> {} };
    return m_means[0].row;
}

void FramesPanel::show(const ArmView& view, double largest)
{
    std::vector<widgets::FrameBar> bars;
    const bool known = view && m_report.missing.empty()
        && (m_average->isChecked() ? !m_report.all.mass.empty() : view.row != nullptr);
    for (std::size_t i = 0; known && i < m_report.all.mass.size(); ++i) {
        widgets::FrameBar bar;
        bar.mass = m_report.all.mass[i];
        bar.massWithoutSinks = m_report.withoutSinks.mass[i];
        bar.label = widgets::formatSeconds(view.trace->layout->frames[i].seconds);
        bars.push_back(bar);
    }
    if (!view)
        m_bars->setMessage(tr("Ask a question about a video to see its frames here."));
    else if (!m_report.missing.empty())
        m_bars->setMessage(analysisText(m_report.missing));
    else
        m_bars->setMessage(tr("The row of this token was not captured."));
    m_bars->setFrames(std::move(bars));
    m_bars->setLargest(largest);
    m_bars->setAnchor(known ? m_report.all.anchor : -1);
}

void FramesPanel::describe(const ArmView& view)
{
    if (!view || m_report.all.mass.empty()) {
        Q_EMIT described({});
        return;
    }
    QStringList parts;
    if (m_report.all.collapse)
        parts << tr("temporal collapse %1").arg(formatNumber(*m_report.all.collapse));
    if (m_report.all.collapse && m_report.withoutSinks.collapse && m_report.sinkMass > 0)
        parts.last() += tr(", %1 without sinks").arg(formatNumber(*m_report.withoutSinks.collapse));
    parts << (m_report.all.anchor >= 0 ? tr("anchor frame %1 (%2)")
                                             .arg(m_report.all.anchor)
                                             .arg(formatShare(m_report.all.anchorShare))
                                       : tr("no anchor frame"));
    Q_EMIT described(parts.join(u" · "_s));
}

QString FramesPanel::toolTip(int frame) const
{
    const auto i = static_cast<std::size_t>(frame);
    if (frame < 0 || i >= m_report.all.mass.size())
        return {};
    QString text = tr("frame %1: %2 of the attention, %3 of that on the video")
                       .arg(frame)
                       .arg(formatNumber(m_report.all.mass[i]), formatShare(m_report.all.share[i]))
        + u'\n'
        + tr("without sinks %1, %2 of the rest")
              .arg(formatNumber(m_report.withoutSinks.mass[i]),
                  formatShare(m_report.withoutSinks.share[i]));
    if (frame == m_report.all.anchor)
        text += u'\n' + tr("anchor frame: more than half of the attention on the video");
    return text + u'\n'
        + tr("temporal collapse: 1 − entropy over frames, 0 even, 1 one frame has all");
}

} // namespace sinkscope::app
