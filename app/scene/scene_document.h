// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <QObject>
#include <QString>
#include <vector>

namespace sinkscope::app {

/// A scene that is being made: what it is, which shape is selected, and the way back. Shapes always
/// lie wholly in the frame. GUI thread only.
class SceneDocument : public QObject {
    Q_OBJECT

public:
    explicit SceneDocument(QObject* parent = nullptr);

    const media::Scene& scene() const { return m_scene; }
    int count() const { return static_cast<int>(m_scene.things.size()); }
    const media::SceneThing& thing(int index) const;

    /// Replaces everything; there is no way back.
    void reset(const media::Scene& scene);
    /// One step; edits in a row with the same key that is not empty are one step together.
    void edit(const media::Scene& scene, const QString& key = {});
    void editThing(int index, const media::SceneThing& thing, const QString& key = {});
    /// Where it touches no other shape, and selects it. Nothing happens with four.
    void addThing();
    void removeThing(int index);
    /// The next edit is a step of its own.
    void seal() { m_key.clear(); }

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    void undo();
    void redo();

    int selected() const { return m_selected; } ///< −1: none.
    void select(int index);

Q_SIGNALS:
    void changed();
    void selectionChanged(int index);

private:
    void show(std::size_t state);

    media::Scene m_scene;
    std::vector<media::Scene> m_states; ///< m_states[m_at] is the scene.
    std::size_t m_at = 0;
    QString m_key;
    int m_selected = -1;
};

} // namespace sinkscope::app
