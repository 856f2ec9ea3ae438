// SPDX-License-Identifier: GPL-3.0-or-later
// The clips that ship: they are there, say what they teach, and can be translated.
#include "app/clip_text.h"
#include "engine/catalogue.h"

#include <QFileInfo>
#include <QTest>
#include <algorithm>

using namespace sinkscope;
using namespace sinkscope::app;

class ClipTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyClipIsThereWithQuestions()
    {
        const auto clips = engine::builtinClips();
        QVERIFY(clips.size() >= 3);
        for (const engine::ClipEntry& clip : clips) {
            const QFileInfo file(QString::fromStdString(clip.path));
            QVERIFY2(file.isFile(), clip.path.c_str());
            QVERIFY2(file.size() <= 2 * 1024 * 1024, clip.path.c_str());
            QVERIFY(clip.questions.size() >= 5);
        }
    }

    void everyTextCanBeTranslated()
    {
        const auto known = translatedClipTexts();
        for (const engine::ClipEntry& clip : engine::builtinClips()) {
            for (const std::string& text : { clip.title, clip.teaches })
                QVERIFY2(std::find(known.begin(), known.end(), text) != known.end(), text.c_str());
        }
    }

    void everyTranslatedTextIsUsed()
    {
        std::vector<std::string> used;
        for (const engine::ClipEntry& clip : engine::builtinClips())
            used.insert(used.end(), { clip.title, clip.teaches });
        for (const std::string& text : translatedClipTexts())
            QVERIFY2(std::find(used.begin(), used.end(), text) != used.end(), text.c_str());
    }

    void textsThatNobodyTranslatedStay()
    {
        QCOMPARE(clipText("Another clip"), QStringLiteral("Another clip"));
        QVERIFY(clipText({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ClipTextTest)
#include "clip_text_test.moc"
