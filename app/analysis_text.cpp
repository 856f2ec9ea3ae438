// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis_text.h"

#include <QCoreApplication>

namespace sinkscope::app {

QString analysisText(const std::string& english)
{
    // Formulas of head means are composed in the backend; each half has a translation of its own.
    const std::string prefix = "mean over heads of: ";
    if (english.starts_with(prefix))
        return QCoreApplication::translate("analysis", prefix.c_str())
            + QCoreApplication::translate("analysis", english.substr(prefix.size()).c_str());
    return english.empty() ? QString() : QCoreApplication::translate("analysis", english.c_str());
}

QString analysisText(const std::vector<analysis::TextPart>& parts)
{
    QString text;
    for (const analysis::TextPart& part : parts) {
        analysis::TextPart translated { analysisText(part.text).toStdString(), {} };
        for (const std::string& argument : part.arguments) {
            const QString title = analysisText(argument);
            translated.arguments.push_back(
                (title.toStdString() == argument ? reportText(argument) : title).toStdString());
        }
        text += QString::fromStdString(analysis::filled(translated));
    }
    return text;
}

} // namespace sinkscope::app
