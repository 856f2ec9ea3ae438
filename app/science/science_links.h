// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels.h"

#include <QObject>
#include <QTimer>
#include <vector>

namespace sinkscope::app {

class PanelPresenter;
class Workspace;

/// Keeps the analysing panels that can be seen up to date, and carries out what they ask for.
/// GUI thread only.
class ScienceLinks : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    ScienceLinks(Workspace& workspace, PanelPresenter& presenter, const Panels& panels,
        const std::vector<InterventionSpec>& specs, QObject* parent = nullptr);

    /// Switches the method on with these values, others keep theirs, and runs the variant.
    void chooseMethod(const MethodUse& use);

Q_SIGNALS:
    void messageRaised(const QString& message);

private:
    void connectPanel(SciencePanel& panel);
    void refreshVisible();
    void previewMethod(const MethodUse& use);

    Workspace& m_workspace;
    PanelPresenter& m_presenter;
    const Panels& m_panels;
    const std::vector<InterventionSpec>& m_specs;
    QTimer m_timer;
};

} // namespace sinkscope::app
