// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"
#include "app/view_options.h"

#include <QObject>

namespace sinkscope::app {

/// The one selection and the view options that all panels share. Three levels decide what is
/// selected, the first that has a part wins: what the pointer hovers, what was clicked (locked),
/// and the defaults made for the shown run. Locks survive new runs; a lock that lies outside the
/// current run does not count until it fits again. GUI thread only.
class ViewState : public QObject {
    Q_OBJECT

public:
    explicit ViewState(QObject* parent = nullptr);

    /// With the hovered parts.
    Selection selection() const;
    /// Without the hovered parts.
    Selection lockedSelection() const;
    /// What was clicked and not released.
    const SelectionPart& locked() const { return m_locked; }
    bool hasLock() const { return !m_locked.empty(); }
    bool isPreviewing() const { return !m_preview.empty(); }
    const ViewOptions& options() const { return m_options; }

    /// Keeps these parts until clear(), in addition to those locked before. Ends the preview.
    void lock(const SelectionPart& part);
    /// Shows these parts until the preview ends or changes.
    void preview(const SelectionPart& part);
    void endPreview();
    /// Releases all locks.
    void clear();
    /// Releases the locked keys alone.
    void releaseKey();
    /// Releases the locked tokens alone: the default comes back.
    void releaseToken();
    /// What a run offers, and what to show of it when nothing is locked.
    void setRun(const SelectionLimits& limits, const Selection& defaults);
    void setOptions(const ViewOptions& options);

Q_SIGNALS:
    void selectionChanged();
    void optionsChanged();

private:
    template <typename Change> void changeSelection(Change change);

    Selection m_defaults;
    SelectionLimits m_limits;
    SelectionPart m_locked;
    SelectionPart m_preview;
    ViewOptions m_options;
};

} // namespace sinkscope::app
