// SPDX-License-Identifier: GPL-3.0-or-later
// How results are shown.
#include "app/analysis_text.h"
#include "app/science/tag_controls.h"
#include "app/science/tag_panel.h"
#include "app/view_text.h"
#include "widgets/number_format.h"
#include "widgets/plots/release_curves.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/themed_label.h"

#include <QBoxLayout>
#include <algorithm>
#include <limits>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// From this size on both plots are shown, beside or above each other.
constexpr int bothWidth = 640;
constexpr int bothHeight = 520;

widgets::BandCurve bandOf(const analysis::TagRelease& release, const QString& name,
    widgets::CurveTone tone, analysis::GroupCosine analysis::ReleaseLayer::*group)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    widgets::BandCurve curve { name, tone, {}, {}, {} };
    curve.values.assign(static_cast<std::size_t>(release.firstLayer), none);
    for (const analysis::ReleaseLayer& layer : release.layers) {
        const analysis::GroupCosine& cosine = layer.*group;
        curve.values.push_back(cosine.count > 0 ? cosine.mean : none);
    }
    curve.lower = curve.upper = curve.values;
    for (std::size_t i = 0; i < release.layers.size(); ++i) {
        const auto place = static_cast<std::size_t>(release.firstLayer) + i;
        const double spread = (release.layers[i].*group).deviation;
        curve.lower[place] -= spread;
        curve.upper[place] += spread;
    }
    return curve;
}

} // namespace

QString TagPanel::sentence() const { return m_sentence->text(); }

void TagPanel::clear(const QString& message)
{
    m_delay.stop();
    m_studyJob.cancel();
    m_residualJob.cancel();
    m_releaseJob.cancel();
    m_study.reset();
    m_plane.reset();
    m_caught.clear();
    m_sentence->setText({});
    m_controls->setShown(false);
    m_scatter->setPoints({}, {});
    m_scatter->setMessage(message);
    m_curves->setCurves({});
    m_curves->setMessage(message);
    Q_EMIT described({});
}

QString TagPanel::sinkName(const analysis::TagSink& sink) const
{
    return tr("%1 · %2 of the variance")
        .arg(ViewText::tokenName(*m_subject.trace, sink.token),
            widgets::formatShare(sink.varianceShare));
}

void TagPanel::showStudy()
{
    const analysis::CatchTag& found = *m_study->found;
    const auto caught =
        std::count_if(m_caught.begin(), m_caught.end(), [](int sink) { return sink >= 0; });
    const bool one = found.sinks.size() == 1;
    QString text;
    if (found.sinks.empty())
        text += tr("No token takes more than 0.2 of this head's attention on average: it has no "
                   "sinks, so nothing is caught.");
    else
        text += (one ? tr("one sink catches %1 of %2 tokens; ")
                     : tr("%n sinks catch %1 of %2 tokens; ", nullptr,
                         static_cast<int>(found.sinks.size())))
                    .arg(caught)
                    .arg(found.rows)
            + (!found.varianceExplained
                    ? tr("the outputs do not vary.")
                    : (one ? tr("its tag makes %1 of the variance of the outputs.")
                           : tr("their tags make %1 of the variance of the outputs."))
                          .arg(widgets::formatShare(*found.varianceExplained)));
    text[0] = text[0].toUpper();
    if (found.leftOut > 0)
        text += u' ' + tr("%n of the rows are no numbers and left out.", nullptr, found.leftOut);
    m_sentence->setText(text);
    const QString head = u"L%1·H%2"_s.arg(m_study->question.layer).arg(m_study->head);
    // A mean has no tags; the head whose tags explain most stands for it.
    Q_EMIT described((m_study->question.head < 0 ? tr("%1, strongest tags").arg(head) : head)
        + (m_controls->isStrict() ? tr(" · caught from 0.5 on") : tr(" · caught from 0.2 on")));
}

void TagPanel::showScatter(bool keepRange)
{
    const analysis::CatchTag& found = *m_study->found;
    const bool residuals = m_controls->residualLayer() >= 0;
    if (residuals && !m_plane)
        return;
    const analysis::Projection& plane = residuals ? m_plane->projection
        : m_controls->withoutTags()               ? m_study->withoutTags
                                                  : m_study->outputs;
    std::vector<widgets::ScatterCategory> categories;
    for (std::size_t i = 0; i < found.sinks.size(); ++i)
        categories.push_back(
            { ViewText::tokenName(*m_subject.trace, found.sinks[i].token), i == 0 });
    std::vector<widgets::ScatterPoint> points;
    const int offset = residuals ? found.firstQuery : 0;
    for (std::size_t i = 0; i < plane.x.size(); ++i) {
        const int row = static_cast<int>(i) - offset;
        const bool judged = row >= 0 && row < static_cast<int>(m_caught.size());
        points.push_back(
            { plane.x[i], plane.y[i], judged ? m_caught[static_cast<std::size_t>(row)] : -1 });
    }
    const double none = std::numeric_limits<double>::quiet_NaN();
    const bool own = residuals || !m_controls->withoutTags();
    m_scatter->setExplainedVariance(own ? plane.shares[0] : none, own ? plane.shares[1] : none);
    m_scatter->setPoints(std::move(points), std::move(categories), keepRange && !residuals);
    m_scatter->setSelected(m_selectedToken - firstToken());
}

void TagPanel::showRelease(const analysis::Result<analysis::TagRelease>& release)
{
    if (!release) {
        m_curves->setCurves({});
        m_curves->setMessage(analysisText(release.reason));
        return;
    }
    m_curves->setCurves(
        { bandOf(*release, tr("caught"), widgets::CurveTone::Sink, &analysis::ReleaseLayer::caught),
            bandOf(*release, tr("others"), widgets::CurveTone::Neutral,
                &analysis::ReleaseLayer::others) });
    m_curves->setLayer(m_study->question.layer);
}

QString TagPanel::pointTip(int point) const
{
    if (!m_study || !m_study->found)
        return {};
    const analysis::CatchTag& found = *m_study->found;
    const int token = firstToken() + point;
    QString text = ViewText::tokenName(*m_subject.trace, token);
    const auto row = static_cast<std::size_t>(token - found.firstQuery);
    if (token < found.firstQuery || row >= m_caught.size())
        return text;
    const int sink = m_caught[row];
    if (sink < 0)
        return text + u'\n' + tr("caught by no sink");
    const auto which = static_cast<std::size_t>(sink);
    return text + u'\n'
        + tr("caught by %1 with %2 of its attention")
              .arg(ViewText::tokenName(*m_subject.trace, found.sinks[which].token),
                  widgets::formatNumber(
                      static_cast<double>(found.weights[row * found.sinks.size() + which])));
}

void TagPanel::arrange()
{
    const bool wide = width() >= bothWidth;
    const bool both = wide || height() >= bothHeight;
    m_plots->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setBothVisible(both);
    const bool release = m_controls->page() == TagControls::Page::Release;
    m_scatter->setVisible(both || !release);
    m_curves->setVisible(both || release);
}

void TagPanel::resizeEvent(QResizeEvent* event)
{
    SciencePanel::resizeEvent(event);
    arrange();
}

} // namespace sinkscope::app
