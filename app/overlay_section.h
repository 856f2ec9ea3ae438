// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/view_options.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace sinkscope::widgets {
class ValueSlider;
}

namespace sinkscope::app {

/// Under the methods: which tokens count as sinks, and the overlay's opacity, rings, smoothing and
/// marks of the vision tower's outliers.
class OverlaySection : public QWidget {
    Q_OBJECT

public:
    explicit OverlaySection(QWidget* parent = nullptr);

    void setOptions(const ViewOptions& options);
    /// "φ ≥ 20, channels 458 and 2570".
    void setRule(const QString& rule);
    /// "4 of 200 vision tokens" (empty: none are known) and what artifacts are, for hover.
    void setArtifacts(const QString& count, const QString& help);

Q_SIGNALS:
    /// The options given last with the person's change.
    void optionsEdited(const sinkscope::app::ViewOptions& options);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeOpacityRow();
    QWidget* makeChecks();
    QWidget* makeArtifactRow();
    void setSinks(SinkDisplay sinks);
    void applyTheme();

    ViewOptions m_options;
    QLabel* m_title;
    QLabel* m_rule;
    QLabel* m_opacityText;
    widgets::ValueSlider* m_opacity;
    QCheckBox* m_rings;
    QCheckBox* m_withoutSinks;
    QCheckBox* m_smooth;
    QCheckBox* m_artifacts;
    QLabel* m_artifactCount;
};

} // namespace sinkscope::app
