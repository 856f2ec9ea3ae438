// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/problem_scan.h"
#include "app/science/science_panel.h"
#include "widgets/problem_list.h"

#include <QTimer>

namespace sinkscope::app {

/// What may mislead whoever looks at the shown run, each with a remedy one click away. The tab
/// carries the number, so the list is kept up to date behind other tabs too, shortly after the
/// view has come to rest.
class ProblemsPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;
    bool refreshesHidden() const override { return true; }

    const std::vector<analysis::Problem>& problems() const { return m_problems; }
    widgets::ProblemList& list() const { return *m_list; }

private:
    /// What the list is about; held, so that equal addresses mean equal contents.
    struct Shown {
        ArmView view;
        ViewOptions options;
        int layer = -1;
    };

    bool isSame(const Shown& shown) const;
    void scan();
    void carryOut(const QString& id);

    widgets::ProblemList* m_list;
    QTimer m_rest;
    Shown m_shown;
    Workspace* m_workspace = nullptr;
    MethodUse m_draft { "var", {} };
    std::vector<analysis::Problem> m_problems;
};

} // namespace sinkscope::app
