// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_document.h"

#include "media/scene_layout.h"

#include <algorithm>

namespace sinkscope::app {

namespace {
constexpr std::size_t mostStates = 200;
}

SceneDocument::SceneDocument(QObject* parent)
    : QObject(parent)
    , m_states(1)
{
}

const media::SceneThing& SceneDocument::thing(int index) const
{
    return m_scene.things[static_cast<std::size_t>(index)];
}

void SceneDocument::reset(const media::Scene& scene)
{
    m_states = { media::keptInside(scene) };
    m_key.clear();
    show(0);
}

void SceneDocument::edit(const media::Scene& scene, const QString& key)
{
    const media::Scene next = media::keptInside(scene);
    if (next == m_scene)
        return;
    const bool together = !key.isEmpty() && key == m_key && m_at > 0;
    m_states.resize(m_at + 1);
    if (together)
        m_states.back() = next;
    else
        m_states.push_back(next);
    if (m_states.size() > mostStates)
        m_states.erase(m_states.begin());
    m_key = key;
    show(m_states.size() - 1);
}

void SceneDocument::editThing(int index, const media::SceneThing& thing, const QString& key)
{
    if (index < 0 || index >= count())
        return;
    media::Scene next = m_scene;
    next.things[static_cast<std::size_t>(index)] = thing;
    edit(next, key.isEmpty() ? key : key + QString::number(index));
}

void SceneDocument::addThing()
{
    if (m_scene.things.size() >= media::sceneThingLimit)
        return;
    media::Scene next = m_scene;
    next.things.push_back(media::nextThing(next));
    edit(next);
    select(count() - 1);
}

void SceneDocument::removeThing(int index)
{
    if (index < 0 || index >= count())
        return;
    media::Scene next = m_scene;
    next.things.erase(next.things.begin() + index);
    edit(next);
}

void SceneDocument::undo()
{
    m_key.clear();
    if (canUndo())
        show(m_at - 1);
}

void SceneDocument::redo()
{
    m_key.clear();
    if (canRedo())
        show(m_at + 1);
}

void SceneDocument::select(int index)
{
    const int next = index < count() ? std::max(index, -1) : -1;
    if (next == m_selected)
        return;
    m_selected = next;
    Q_EMIT selectionChanged(next);
}

void SceneDocument::show(std::size_t state)
{
    m_at = state;
    m_scene = m_states[state];
    Q_EMIT changed();
    if (m_selected >= count())
        select(count() - 1);
}

} // namespace sinkscope::app
