// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace sinkscope::widgets {

class MethodSection;

/// One section per method, made only from its InterventionSpec: switch, parameters, presets, note.
/// A method that is off stays editable; its values are its draft. Alt+1 … Alt+9 toggle the first
/// nine. GUI thread only.
class InterventionPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit InterventionPanel(QWidget* parent = nullptr);

    /// Rebuilds all sections at their defaults, all off. Emits nothing.
    void setSpecs(const std::vector<InterventionSpec>& specs);

    /// Switches exactly these methods on, with their values over the defaults; methods that are not
    /// named go off and keep their values. Unknown ids and values are ignored. Emits nothing.
    void setUses(const std::vector<MethodUse>& uses);

    /// The methods that are on, with all values, in the order of the specs.
    std::vector<MethodUse> uses() const;

    /// Values a method has or would have when switched on; empty values for an unknown id.
    MethodUse draft(const QString& methodId) const;

    /// Line under a method's parameters, e.g. "38 of 270 heads would be edited". Empty: the
    /// method's summary is shown.
    void setNote(const QString& methodId, const QString& text);

    /// A method that cannot act now (no vision tokens): its switch is disabled and the note says
    /// why. An empty reason makes it available again.
    void setUnavailable(const QString& methodId, const QString& reason);

    /// Adds a widget under the sections; the panel owns it.
    void addSection(QWidget* section);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A switch or a value of a method that is on changed by the user; also while dragging.
    void usesChanged(std::vector<sinkscope::MethodUse> uses);
    /// Any value of any method changed by the user, on or off; also while dragging. For previews.
    void valueDragged(sinkscope::MethodUse draft);

private:
    /// Tab goes through the sections from top to bottom, whenever they were made.
    void orderFocus();
    MethodSection* find(const QString& methodId) const;
    void connectSection(MethodSection* section);

    QVBoxLayout* m_layout = nullptr;
    int m_sectionCount = 0;
    std::vector<MethodSection*> m_sections;
};

} // namespace sinkscope::widgets
