// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/tag_release.h"
#include "app/background_job.h"
#include "app/science/science_panel.h"
#include "app/science/tag_study.h"

#include <QTimer>
#include <optional>

class QBoxLayout;

namespace sinkscope::widgets {
class ReleaseCurves;
class ScatterPlot;
class ThemedLabel;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class TagControls;
class WorkLine;

/// Catch, tag, release of the selected layer and head in the shown arm: which sink catches whom,
/// how much of the head's outputs the tags are, and how long residuals keep them. With the mean of
/// heads selected it shows the head whose tags explain most. All figures come from workers.
class TagPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit TagPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;
    QWidget* titleControl() override;

    const widgets::ScatterPlot& scatter() const { return *m_scatter; }
    const widgets::ReleaseCurves& curves() const { return *m_curves; }
    QString sentence() const;
    bool isComputing() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What a result belongs to.
    struct Subject {
        TracePtr trace;
        TagQuestion question;
    };
    struct Plane {
        int layer = -1;
        analysis::Projection projection;
    };

    void connectJobs();
    void connectPlots();
    bool isNew(const TracePtr& trace, const TagQuestion& question) const;
    void startStudy();
    void startResiduals();
    void startRelease();
    void takeStudy(TagStudy study);
    void followControls();
    void clear(const QString& message);
    void showStudy();
    void showScatter(bool keepRange);
    void showRelease(const analysis::Result<analysis::TagRelease>& release);
    void arrange();
    QString sinkName(const analysis::TagSink& sink) const;
    QString pointTip(int point) const;
    double threshold() const;
    int firstToken() const;

    TagControls* m_controls = nullptr;
    widgets::ThemedLabel* m_sentence = nullptr;
    widgets::ScatterPlot* m_scatter = nullptr;
    widgets::ReleaseCurves* m_curves = nullptr;
    WorkLine* m_work = nullptr;
    QBoxLayout* m_plots = nullptr;
    QTimer m_delay;
    BackgroundJob m_studyJob { this };
    BackgroundJob m_residualJob { this };
    BackgroundJob m_releaseJob { this };
    Subject m_subject;
    int m_layers = 0;
    std::optional<TagStudy> m_study;
    std::optional<Plane> m_plane;
    std::vector<int> m_caught; ///< Per row of the study.
    int m_selectedToken = -1;
};

} // namespace sinkscope::app
