// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace sinkscope::widgets {
class ThemedLabel;
}

namespace sinkscope::app {

class ControlRunner;

/// The control study in short, under the methods: a button, and what came out. GUI thread only.
class ControlSection : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    ControlSection(ControlRunner& runner, const std::vector<InterventionSpec>& specs,
        QWidget* parent = nullptr);

Q_SIGNALS:
    void compareRequested();

private:
    void follow();

    ControlRunner& m_runner;
    const std::vector<InterventionSpec>& m_specs;
    QPushButton* m_button = nullptr;
    widgets::ThemedLabel* m_note = nullptr;
};

} // namespace sinkscope::app
