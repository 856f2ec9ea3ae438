// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "trace/intervention_spec.h"

#include <QObject>
#include <QRectF>
#include <functional>
#include <string>
#include <vector>

class QMenu;

namespace sinkscope::widgets {
class InterventionPanel;
}

namespace sinkscope::app {

/// Positions as a token set of the method "knockout": "3+5-9"; ascending input.
std::string tokenSetOf(const std::vector<int>& positions);

/// Part of a picture, 0…1 in both directions, as a token set: "box:3:20:10:60:50", at least one
/// percent wide and high.
std::string boxSetOf(int frame, const QRectF& part);

/// `list` of the method "heads" with one more entry, which may be in it already.
std::string withHead(const std::string& list, int layer, int head);

/// Menu entries that switch on a knock-out of what was clicked, with the other values of the method
/// as they are in the panel. GUI thread only.
class CutEntries : public QObject {
    Q_OBJECT

public:
    using Choose = std::function<void(const MethodUse& use)>;

    /// `methods` must outlive it; `choose` switches a method on and runs it.
    CutEntries(const widgets::InterventionPanel& methods, Choose choose, QObject* parent = nullptr);

    /// The token, the selection it belongs to, and all sinks when it is one. Generated tokens are
    /// no keys that can be cut.
    void addForToken(QMenu& menu, const ArmView& view, int token) const;
    /// The frame, and the token when there is one (−1: none).
    void addForFrame(QMenu& menu, const ArmView& view, int frame, int token) const;
    /// `part`: of the picture, 0…1.
    void addForBox(QMenu& menu, int frame, const QRectF& part) const;
    /// A head, or with head −1 all of the layer.
    void addForHead(QMenu& menu, int layer, int head) const;

private:
    void addCut(QMenu& menu, const QString& title, const std::string& tokens) const;

    const widgets::InterventionPanel& m_methods;
    Choose m_choose;
};

} // namespace sinkscope::app
