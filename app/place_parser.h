// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace sinkscope::app {

/// How far a place may go, and when the sampled frames were.
struct PlaceLimits {
    SelectionLimits selection;
    std::vector<double> frameSeconds;
};

/// Where to go; parts that are absent stay.
struct Place {
    std::optional<int> frame;
    std::optional<int> layer;
    std::optional<int> head; ///< meanOfHeads for the mean.
    std::optional<int> token; ///< Position in the sequence.

    bool operator==(const Place&) const = default;
};

/// What was read: a place, or what is wrong with the text.
struct ParsedPlace {
    Place place;
    QString error; ///< Empty when the place can be gone to.
};

/// Reads "frame 3", "token 120", "answer 2", "layer 12", "head 5", "L12H5", "L12 mean", "t 2.5s",
/// "1:02.5", or several of them. Everything counts from 0. A time means the nearest sampled frame.
class PlaceParser {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::PlaceParser)

public:
    static ParsedPlace parse(const QString& text, const PlaceLimits& limits);
    /// "frame 3 · layer 12 · head 5", as a person reads it.
    static QString describe(const Place& place);
};

} // namespace sinkscope::app
