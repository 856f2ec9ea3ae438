// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <QColor>
#include <QCoreApplication>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace sinkscope::app {

/// Words and pictures for the parts of scenes, in the person's language.
struct SceneWords {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::SceneWords)

public:
    static QString shape(media::SceneShape shape);
    static QString colour(media::SceneColour colour);
    static QString backdrop(media::BackdropKind kind);
    static QString aspect(media::SceneAspect aspect);
    /// "red circle".
    static QString thing(const media::SceneThing& thing);
    /// What makes the scene unlike those the built-in model was trained on; whole sentences.
    static QStringList notices(const media::Scene& scene);

    static QColor colourOf(media::SceneColour colour);
    /// The shape in its colour, `side` pixels wide.
    static QPixmap picture(const media::SceneThing& thing, int side, double pixelRatio);
};

} // namespace sinkscope::app
