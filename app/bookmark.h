// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"
#include "app/view_options.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace sinkscope::app {

/// A selection with the way it was shown, under a name. Plain value.
struct Bookmark {
    QString name;
    Selection selection;
    ViewOptions options; ///< Only what bookmarkedOptions() takes counts.

    bool operator==(const Bookmark&) const = default;
};

/// `present` with the bookmark's direction, arm, split, sinks, score and metric. Colours, opacity
/// and thresholds stay: they are the person's, not the place's.
ViewOptions bookmarkedOptions(const Bookmark& bookmark, ViewOptions present);

QJsonObject toJson(const Bookmark& bookmark);
/// None for an object that is no bookmark; indices out of range are kept, the view drops them.
std::optional<Bookmark> bookmarkFromJson(const QJsonObject& json);

} // namespace sinkscope::app
