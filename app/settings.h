// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/view_options.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace sinkscope::app {

enum class ThemeChoice { System, Dark, Light };

/// What the program remembers between starts. Values that are missing or damaged fall back to the
/// defaults. GUI thread only.
class Settings {
public:
    /// Stores in `file`, or in the person's configuration when empty.
    explicit Settings(const QString& file = {});

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);

    /// Colour map, opacity, smoothing, scale, rings and artifact marks, what counts as a sink and
    /// from which threshold on, what becomes of removed ones, the map on the frames, and whether
    /// the grid shows roles; the rest of `base`.
    ViewOptions viewOptions(const ViewOptions& base) const;
    void setViewOptions(const ViewOptions& options);

    /// Last used first, at most ten, no repeats.
    QStringList recentVideos() const;
    QStringList recentModels() const;
    void addRecentVideo(const QString& path);
    void addRecentModel(const QString& path);
    void clearRecent();
    /// Saved runs, like the videos.
    QStringList recentRuns() const;
    void addRecentRun(const QString& path);

    /// JSON object of all bookmarks, kept as it is.
    QByteArray bookmarks() const;
    void setBookmarks(const QByteArray& json);

    /// JSON of the scene maker's scene, kept as it is; empty before the first.
    QByteArray scene() const;
    void setScene(const QByteArray& json);

private:
    void addRecent(const QString& key, const QString& path);

    QSettings m_store;
};

/// The theme stored under "dark", "light" or "system"; System for anything else.
ThemeChoice themeChoiceOf(const QString& name);
QString nameOf(ThemeChoice choice);

} // namespace sinkscope::app
