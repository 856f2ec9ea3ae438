// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_clips.h"

#include "app/scene/scene_pictures.h"
#include "media/scene_json.h"
#include "media/scene_questions.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostClips = 100;
constexpr qsizetype hashDigits = 10;

} // namespace

SceneClips::SceneClips(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    connect(&m_job, &BackgroundJob::failed, this, &SceneClips::failed);
    connect(&m_job, &BackgroundJob::progressed, this, &SceneClips::progressed);
    connect(&m_job, &BackgroundJob::busyChanged, this, &SceneClips::busyChanged);
}

QString SceneClips::pathOf(const media::Scene& scene) const
{
    QString name = u"scene"_s;
    for (const media::SceneThing& thing : scene.things)
        name += u'-' + QString::fromStdString(media::nameOf(thing)).replace(u' ', u'-');
    const QByteArray text = QByteArray::fromStdString(media::writeScene(scene));
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    name += u'-' + QString::fromLatin1(hash.left(hashDigits)) + u".mp4"_s;
    return QDir(m_folder).filePath(name);
}

void SceneClips::prepare(const media::Scene& scene)
{
    const QString path = pathOf(scene);
    QFile clip(path);
    if (clip.exists()) {
        // Used again: no longer among the oldest.
        if (clip.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            clip.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
        Q_EMIT prepared(path);
        return;
    }
    QDir().mkpath(m_folder);
    m_job.start([this, scene, path](const std::stop_token& stop,
                    const BackgroundJob::Progress& progress) -> BackgroundJob::Report {
        writeClip(scene, path.toStdString(), stop, progress);
        return [this, path] {
            removeOld();
            Q_EMIT prepared(path);
        };
    });
}

void SceneClips::save(const media::Scene& scene, const QString& path)
{
    m_job.start([this, scene, path](const std::stop_token& stop,
                    const BackgroundJob::Progress& progress) -> BackgroundJob::Report {
        writeClip(scene, path.toStdString(), stop, progress);
        return [this, path] { Q_EMIT saved(path); };
    });
}

void SceneClips::removeOld() const
{
    const QFileInfoList clips =
        QDir(m_folder).entryInfoList({ u"scene-*.mp4"_s }, QDir::Files, QDir::Time);
    for (qsizetype i = mostClips; i < clips.size(); ++i)
        QFile::remove(clips[i].filePath());
}

} // namespace sinkscope::app
