// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bookmarks.h"

#include "app/settings.h"
#include "app/view_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// Of one run; the oldest go first.
constexpr std::size_t mostBookmarks = 100;

QString keyOf(const Trace& trace)
{
    const RunInfo& info = trace.info;
    const QString model =
        QString::fromStdString(info.modelHash.empty() ? info.modelPath : info.modelHash);
    return QStringList { model, QString::fromStdString(info.mediaPath),
        QString::fromStdString(info.question) }
        .join(u'\n');
}

QJsonObject stored(const Settings& settings)
{
    return QJsonDocument::fromJson(settings.bookmarks()).object();
}

} // namespace

Bookmarks::Bookmarks(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void Bookmarks::setRun(const Trace* trace)
{
    const QString run = trace ? keyOf(*trace) : QString();
    if (run == m_run)
        return;
    m_run = run;
    m_list.clear();
    const QJsonArray list = stored(m_settings).value(run).toArray();
    for (const auto& value : list)
        if (const auto bookmark = bookmarkFromJson(value.toObject()))
            m_list.push_back(*bookmark);
    Q_EMIT changed();
}

void Bookmarks::add(const Bookmark& bookmark)
{
    if (!hasRun())
        return;
    m_list.push_back(bookmark);
    if (m_list.size() > mostBookmarks)
        m_list.erase(m_list.begin());
    store();
}

void Bookmarks::remove(std::size_t index)
{
    if (index >= m_list.size())
        return;
    m_list.erase(m_list.begin() + static_cast<std::ptrdiff_t>(index));
    store();
}

void Bookmarks::store()
{
    QJsonArray list;
    for (const Bookmark& bookmark : m_list)
        list.append(toJson(bookmark));
    QJsonObject all = stored(m_settings);
    if (list.isEmpty())
        all.remove(m_run);
    else
        all.insert(m_run, list);
    m_settings.setBookmarks(QJsonDocument(all).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

QString bookmarkName(const Selection& selection, Direction direction, const Trace& trace)
{
    QStringList parts;
    if (direction == Direction::ImageToToken && selection.key)
        parts << ViewText::tokenName(trace, *selection.key) + u" ←"_s;
    else if (selection.token && selection.token->position < trace.tokenCount())
        parts << ViewText::quoted(trace.textOf(selection.token->position));
    parts << ViewText::shortPlace(selection) << ViewText::tr("frame %1").arg(selection.frame);
    return parts.join(u" · "_s);
}

} // namespace sinkscope::app
