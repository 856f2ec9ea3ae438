// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_figures.h"

#include "widgets/number_format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    const char* key;
    const char* title;
};

constexpr std::array stages { Named {
                                  "load", QT_TRANSLATE_NOOP("RunFigures", "loading the model") },
    Named { "media", QT_TRANSLATE_NOOP("RunFigures", "reading the video") },
    Named { "vision", QT_TRANSLATE_NOOP("RunFigures", "vision tower") },
    Named { "prefill", QT_TRANSLATE_NOOP("RunFigures", "prompt") },
    Named { "decode", QT_TRANSLATE_NOOP("RunFigures", "answer") },
    Named { "total", QT_TRANSLATE_NOOP("RunFigures", "altogether") } };

constexpr std::array uses { Named { "weights", QT_TRANSLATE_NOOP("RunFigures", "weights") },
    Named { "cache", QT_TRANSLATE_NOOP("RunFigures", "keys and values") },
    Named { "trace", QT_TRANSLATE_NOOP("RunFigures", "trace") },
    Named { "kept", QT_TRANSLATE_NOOP("RunFigures", "kept for later runs") },
    Named { "forecast", QT_TRANSLATE_NOOP("RunFigures", "forecast for the run") },
    Named { "peak", QT_TRANSLATE_NOOP("RunFigures", "largest so far, whole program") } };

QString translated(const char* text) { return QCoreApplication::translate("RunFigures", text); }

} // namespace

QString timingHelp(const Trace& trace)
{
    QStringList lines;
    for (const Named& stage : stages) {
        const auto found = trace.timings.find(stage.key);
        if (found != trace.timings.end())
            lines << u"%1: %2 s"_s.arg(
                translated(stage.title), widgets::formatNumber(found->second));
    }
    if (!trace.info.reused.empty())
        lines << translated(QT_TRANSLATE_NOOP("RunFigures", "from an earlier run: %1"))
                     .arg(QString::fromStdString(trace.info.reused));
    return lines.join(u'\n');
}

QString memoryHelp(const Trace& trace)
{
    QStringList lines;
    for (const Named& use : uses) {
        const auto found = trace.memory.find(use.key);
        if (found != trace.memory.end())
            lines << u"%1: %2"_s.arg(translated(use.title),
                QLocale().formattedDataSize(found->second, 1, QLocale::DataSizeSIFormat));
    }
    return lines.join(u'\n');
}

} // namespace sinkscope::app
