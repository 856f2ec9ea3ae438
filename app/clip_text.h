// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace sinkscope::app {

/// A title or sentence of resources/builtin/clips/clips.json in the language of the window;
/// English where nobody translated it. Questions stay English: the model knows no other language.
QString clipText(const std::string& english);

/// Everything that clipText can translate.
std::vector<std::string> translatedClipTexts();

} // namespace sinkscope::app
