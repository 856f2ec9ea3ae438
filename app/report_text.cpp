// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of methods, as the backend and saved runs write them, in the language of the window.
#include "app/analysis_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// Every clause that methods write, with places for its numbers.
constexpr const char* clauses[] = {
    QT_TRANSLATE_NOOP("interventions", "%1 heads edited"),
    QT_TRANSLATE_NOOP("interventions", "%1 of %2 heads edited"),
    QT_TRANSLATE_NOOP("interventions", "no visual sinks at this τ, so nothing is drained"),
    QT_TRANSLATE_NOOP("interventions", "no visual sinks at this τ, text sinks alone are drained"),
    QT_TRANSLATE_NOOP("interventions", "%1 sink found"),
    QT_TRANSLATE_NOOP("interventions", "%1 sinks found"),
    QT_TRANSLATE_NOOP("interventions", "%1 rows turned"),
    QT_TRANSLATE_NOOP("interventions", "token %1 relaxed in layer %2"),
    QT_TRANSLATE_NOOP("interventions", "no such token in these layers, so nothing is cut"),
    QT_TRANSLATE_NOOP("interventions", "edges to up to %1 token in %2 layer"),
    QT_TRANSLATE_NOOP("interventions", "edges to up to %1 token in %2 layers"),
    QT_TRANSLATE_NOOP("interventions", "edges to up to %1 tokens in %2 layer"),
    QT_TRANSLATE_NOOP("interventions", "edges to up to %1 tokens in %2 layers"),
    QT_TRANSLATE_NOOP("interventions", "channel %1 in %2 layer"),
    QT_TRANSLATE_NOOP("interventions", "channel %1 in %2 layers"),
    QT_TRANSLATE_NOOP("interventions", "channels %1 in %2 layer"),
    QT_TRANSLATE_NOOP("interventions", "channels %1 in %2 layers"),
    QT_TRANSLATE_NOOP(
        "interventions", "the cache needs %1 of %2 prompt tokens: %3 thousand numbers, %4 %"),
};

QString clauseText(const QString& clause)
{
    static const QRegularExpression numbers(u"[0-9]+(?:, [0-9]+)*"_s);
    analysis::TextPart part;
    QString text;
    qsizetype end = 0;
    for (auto found = numbers.globalMatch(clause); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        part.arguments.push_back(match.captured().toStdString());
        text += clause.mid(end, match.capturedStart() - end)
            + u"%%1"_s.arg(static_cast<int>(part.arguments.size()));
        end = match.capturedEnd();
    }
    text += clause.mid(end);
    for (const char* known : clauses) {
        if (text != QString::fromUtf8(known))
            continue;
        part.text = QCoreApplication::translate("interventions", known).toStdString();
        return QString::fromStdString(analysis::filled(part));
    }
    return clause;
}

} // namespace

QString reportText(const std::string& english)
{
    const QString separator = u"; "_s;
    QStringList translated;
    for (const QString& clause : QString::fromStdString(english).split(separator))
        translated << clauseText(clause);
    return translated.join(separator);
}

} // namespace sinkscope::app
