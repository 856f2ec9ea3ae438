// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clip_text.h"

#include <QCoreApplication>

namespace sinkscope::app {

namespace {

constexpr const char* texts[] = {
    QT_TRANSLATE_NOOP("clips", "A red circle rolls past a yellow star"),
    QT_TRANSLATE_NOOP("clips",
        "Attention lands on the object: pick the word for the direction and step through the "
        "frames."),
    QT_TRANSLATE_NOOP("clips", "Three shapes, three ways"),
    QT_TRANSLATE_NOOP("clips",
        "A method decides: knock out the sinks and the answer is gone, knock out random tokens and "
        "it stays."),
    QT_TRANSLATE_NOOP("clips", "First one, then the other"),
    QT_TRANSLATE_NOOP("clips",
        "Time matters: ask what moves first and see which frames the words of the answer look "
        "at."),
    QT_TRANSLATE_NOOP("clips", "A purple triangle comes down"),
    QT_TRANSLATE_NOOP("clips",
        "A sink on background: by the rule “Importance α (any head)” layer 28 rings the empty "
        "corner of the first frame."),
};

} // namespace

QString clipText(const std::string& english)
{
    return english.empty() ? QString() : QCoreApplication::translate("clips", english.c_str());
}

std::vector<std::string> translatedClipTexts() { return { std::begin(texts), std::end(texts) }; }

} // namespace sinkscope::app
