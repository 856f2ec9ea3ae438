// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/science/science_panel.h"

class QPushButton;
class QSpinBox;

namespace sinkscope::widgets {
class EffectTable;
class ThemedLabel;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class ControlRunner;

/// "Is it the sinks?": the methods that are on, the same on equally many random tokens and on the
/// nearest ones, as a table that fills while the runs come in. GUI thread only.
class ControlPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit ControlPanel(QWidget* parent = nullptr);

    /// Whose study it shows and starts; must outlive the panel. The specs name its methods.
    void setRunner(ControlRunner& runner, const std::vector<InterventionSpec>& specs);
    void refresh(const ScienceView& view) override;
    QWidget* titleControl() override;
    /// Random runs that are asked for.
    int repeats() const;

    const widgets::EffectTable& table() const { return *m_table; }
    QString sentence() const;

Q_SIGNALS:
    /// Compare now.
    void compareRequested();

private:
    void follow();
    void showProgress();
    void showTable();
    QString stateText() const;
    /// What the methods themselves say they did on the sinks.
    QString reportText() const;

    ControlRunner* m_runner = nullptr;
    const std::vector<InterventionSpec>* m_specs = nullptr;
    QWidget* m_bar = nullptr; ///< Button and number, for the title bar.
    QPushButton* m_start = nullptr;
    QSpinBox* m_repeats = nullptr;
    widgets::ThemedLabel* m_sentence = nullptr;
    widgets::EffectTable* m_table = nullptr;
};

} // namespace sinkscope::app
