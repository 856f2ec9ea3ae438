// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/view_options.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;

namespace sinkscope::widgets {
class FlatComboBox;
class QuietButton;
class ValueSlider;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// Under the methods: which tokens count as sinks, and the overlay's opacity, rings, smoothing and
/// marks of the vision tower's outliers.
class OverlaySection : public QWidget {
    Q_OBJECT

public:
    explicit OverlaySection(QWidget* parent = nullptr);

    void setOptions(const ViewOptions& options);
    /// What the definition finds: "5 sinks in layer 12, 4 of them visual · channel 507".
    void setRule(const QString& rule);
    /// What is said of the vision tower's outliers.
    struct Artifacts {
        QString count; ///< "4 of 200"; empty: none are known.
        QString help; ///< "4 of 200 vision tokens …", or why none are known, for hover.
    };
    void setArtifacts(const Artifacts& artifacts);
    /// Opens the choice of their threshold; the section does not own it.
    void setArtifactMenu(QMenu* menu);

Q_SIGNALS:
    /// The options given last with the person's change.
    void optionsEdited(const sinkscope::app::ViewOptions& options);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeDefinitionRow();
    QWidget* makeThresholdRow();
    QWidget* makeOpacityRow();
    QWidget* makeChecks();
    QWidget* makeArtifactRow();
    void setSinks(SinkDisplay sinks);
    void chooseDefinition(int index);
    void showThreshold();
    void applyTheme();

    ViewOptions m_options;
    QLabel* m_title;
    widgets::FlatComboBox* m_definition;
    QLabel* m_thresholdName;
    widgets::ValueSlider* m_threshold;
    QLabel* m_thresholdText;
    QLabel* m_rule;
    QLabel* m_opacityText;
    widgets::ValueSlider* m_opacity;
    QCheckBox* m_rings;
    QCheckBox* m_withoutSinks;
    QCheckBox* m_smooth;
    QCheckBox* m_artifacts;
    widgets::QuietButton* m_artifactCount;
};

} // namespace sinkscope::app
