// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/selection.h"
#include "app/view_options.h"
#include "trace/intervention_spec.h"

#include <QWidget>
#include <vector>

namespace sinkscope::app {

class Workspace;

/// What the window shows at the moment, for panels that analyse it.
struct ScienceView {
    const ArmView& baseline;
    const ArmView& variant; ///< Empty without one.
    const ArmView& shown; ///< The arm in the frame view; one of the two.
    Selection selection;
    ViewOptions options;
    Workspace& workspace; ///< For panels that start runs of their own.
    const std::vector<InterventionSpec>& specs;
    /// Values a method has, or would have when switched on.
    MethodUse draft(const std::string& id) const;
    std::vector<MethodUse> drafts;
};

/// A panel that analyses the shown runs. It is told of changes only while it can be seen, computes
/// on the GUI thread what takes less than a frame, and starts a worker for the rest. Results of an
/// earlier run are dropped when another one is shown. GUI thread only.
class SciencePanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the view; valid during the call, Traces may be held.
    virtual void refresh(const ScienceView& view) = 0;
    /// What belongs into the title bar, which takes it over; null for nothing.
    virtual QWidget* titleControl() { return nullptr; }
    /// Told of changes behind other tabs too: for a tab whose title counts something.
    virtual bool refreshesHidden() const { return false; }

Q_SIGNALS:
    /// Text for the title bar: what the panel shows right now.
    void described(const QString& text);
    /// Another title of the tab.
    void titled(const QString& title);
    /// The panel has changed by itself and wants to be shown the view again.
    void refreshRequested();
    /// Select this everywhere.
    void selected(const sinkscope::app::SelectionPart& part);
    void optionsEdited(const sinkscope::app::ViewOptions& options);
    /// Values of a method while they are dragged: nothing runs, its note in the panel follows.
    void methodPreviewed(const sinkscope::MethodUse& use);
    /// Switch the method on with these values (others keep theirs) and run the variant.
    void methodChosen(const sinkscope::MethodUse& use);
    /// D_sink for the next runs; empty: as saved or calibrated. Both arms run again.
    void channelsChosen(const std::vector<int>& channels);
    /// A complete sentence for the person.
    void messageRaised(const QString& message);
};

} // namespace sinkscope::app
