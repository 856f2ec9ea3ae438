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
    /// `options` say what counts as a sink, and how the values become colours; bookmarks of older
    /// programs do not.
    bool hasDisplay = true;

    bool operator==(const Bookmark&) const = default;
};

/// `present` with the bookmark's map, direction, arm, split, sinks with their definition, threshold
/// and removal, scale, score, and metric or roles. Colours and opacity stay: they are the person's,
/// not the place's.
ViewOptions bookmarkedOptions(const Bookmark& bookmark, ViewOptions present);

QJsonObject toJson(const Bookmark& bookmark);
/// None for an object that is no bookmark; indices out of range are kept, the view drops them.
std::optional<Bookmark> bookmarkFromJson(const QJsonObject& json);

} // namespace sinkscope::app
