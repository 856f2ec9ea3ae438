// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background_job.h"
#include "media/scene.h"

#include <QObject>
#include <QString>

namespace sinkscope::app {

/// Writes scenes as clips on another thread, one at a time. Clips for asking lie in a folder of the
/// program under names that follow from the scene, so that the same scene is written once; the
/// folder keeps the last hundred. GUI thread only.
class SceneClips : public QObject {
    Q_OBJECT

public:
    explicit SceneClips(const QString& folder, QObject* parent = nullptr);

    /// Makes the clip in the program's folder; at once when it is there.
    void prepare(const media::Scene& scene);
    /// Writes it to a file of the person's choice.
    void save(const media::Scene& scene, const QString& path);
    void cancel() { m_job.cancel(); }
    bool isBusy() const { return m_job.isBusy(); }

    /// Where prepare() puts the scene.
    QString pathOf(const media::Scene& scene) const;

Q_SIGNALS:
    void prepared(const QString& path);
    void saved(const QString& path);
    /// A complete sentence for the person.
    void failed(const QString& message);
    void progressed(double fraction);
    void busyChanged(bool busy);

private:
    void removeOld() const;

    QString m_folder;
    BackgroundJob m_job { this };
};

} // namespace sinkscope::app
