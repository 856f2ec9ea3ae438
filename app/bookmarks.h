// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bookmark.h"

#include <QObject>

#include <vector>

namespace sinkscope {
struct Trace;
}

namespace sinkscope::app {

class Settings;

/// The bookmarks of the run on show. They are kept per model, video and question, because layers,
/// tokens and frames of another question mean something else; every change is stored at once.
class Bookmarks : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive the object.
    explicit Bookmarks(Settings& settings, QObject* parent = nullptr);

    /// Shows the bookmarks of a run; none for null.
    void setRun(const Trace* trace);
    bool hasRun() const { return !m_run.isEmpty(); }
    const std::vector<Bookmark>& list() const { return m_list; }
    void add(const Bookmark& bookmark);
    void remove(std::size_t index);

Q_SIGNALS:
    void changed();

private:
    void store();

    Settings& m_settings;
    QString m_run; ///< Key of the run; empty: none.
    std::vector<Bookmark> m_list;
};

/// "“left” · L12·H5 · frame 2": what to call a bookmark that nobody named.
QString bookmarkName(const Selection& selection, Direction direction, const Trace& trace);

} // namespace sinkscope::app
