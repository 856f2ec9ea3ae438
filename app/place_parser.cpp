// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/place_parser.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// One part of a place at the front of a text.
struct Part {
    QString name; ///< Of the group that matched: frame, token, answer, layer, head, mean, time.
    double number = 0;
    qsizetype length = 0;
};

std::optional<Part> partAt(const QString& text)
{
    static const QRegularExpression parts(
        u"^(?:"
        "(?:frame|f)\\s*(?<frame>\\d+)|"
        "(?:token|tok|#)\\s*(?<token>\\d+)|"
        "(?:answer|a)\\s*(?<answer>\\d+)|"
        "(?:layer|l)\\s*(?<layer>\\d+)|"
        "(?:head|h)\\s*(?<head>\\d+)|"
        "(?:head\\s*|h\\s*)?(?<mean>mean)|"
        "(?:time|t)\\s*(?:(?<minutes>\\d+):)?(?<time>\\d+(?:\\.\\d+)?)\\s*s?|"
        "(?<clock>\\d+):(?<rest>\\d+(?:\\.\\d+)?)|"
        "(?<seconds>\\d+(?:\\.\\d+)?)\\s*s"
        ")(?![\\w:])|^(?:layer|l)\\s*(?<inner>\\d+)(?=h)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Part part;
    part.length = match.capturedLength();
    for (const char* name : { "frame", "token", "answer", "layer", "head", "inner" }) {
        const QString key = QString::fromLatin1(name);
        if (!match.captured(key).isEmpty()) {
            part.name = key == "inner"_L1 ? u"layer"_s : key;
            part.number = match.captured(key).toDouble();
            return part;
        }
    }
    if (!match.captured(u"mean"_s).isEmpty()) {
        part.name = u"mean"_s;
        return part;
    }
    part.name = u"time"_s;
    part.number = 60 * (match.captured(u"minutes"_s) + match.captured(u"clock"_s)).toDouble()
        + (match.captured(u"time"_s) + match.captured(u"rest"_s) + match.captured(u"seconds"_s))
              .toDouble();
    return part;
}

int nearestFrame(const std::vector<double>& seconds, double wanted)
{
    const auto nearest = std::min_element(seconds.begin(), seconds.end(),
        [&](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); });
    return static_cast<int>(nearest - seconds.begin());
}

/// Puts one part into the place; returns what is wrong with it.
class Collector {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::PlaceParser)

public:
    Collector(const PlaceLimits& limits, Place& place)
        : m_limits(limits)
        , m_place(place)
    {
    }

    QString add(const Part& part)
    {
        const SelectionLimits& most = m_limits.selection;
        if (part.name == "time"_L1)
            return addTime(part.number);
        if (part.name == "mean"_L1) {
            m_place.head = meanOfHeads;
            return {};
        }
        if (part.name == "frame"_L1)
            return put(m_place.frame, part.number, most.frames,
                tr("There is no frame %1: this run has frames 0 to %2."));
        if (part.name == "layer"_L1)
            return put(m_place.layer, part.number, most.layers,
                tr("There is no layer %1: this model has layers 0 to %2."));
        if (part.name == "head"_L1)
            return put(m_place.head, part.number, most.heads,
                tr("There is no head %1: this model has heads 0 to %2."));
        if (part.name == "token"_L1)
            return put(m_place.token, part.number, most.baselineTokens,
                tr("There is no token %1: this run has tokens 0 to %2."));
        QString error = put(m_place.token, part.number, most.baselineTokens - most.promptTokens,
            tr("There is no answer token %1: the answer has tokens 0 to %2."));
        if (error.isEmpty())
            *m_place.token += most.promptTokens;
        return error;
    }

private:
    static QString put(std::optional<int>& to, double number, int end, const QString& error)
    {
        if (number >= end)
            return end > 0 ? error.arg(number, 0, 'f', 0).arg(end - 1)
                           : tr("There is no answer yet, so there is nowhere to go.");
        to = static_cast<int>(number);
        return {};
    }

    QString addTime(double seconds)
    {
        if (m_limits.frameSeconds.empty())
            return tr("No frames were sampled yet.");
        m_place.frame = nearestFrame(m_limits.frameSeconds, seconds);
        return {};
    }

    const PlaceLimits& m_limits;
    Place& m_place;
};

} // namespace

ParsedPlace PlaceParser::parse(const QString& text, const PlaceLimits& limits)
{
    static const QRegularExpression separators(u"^[\\s,;·.]+"_s);
    ParsedPlace parsed;
    Collector collector(limits, parsed.place);
    QString rest = text;
    while (parsed.error.isEmpty()) {
        rest.remove(separators);
        if (rest.isEmpty())
            break;
        const auto part = partAt(rest);
        if (!part) {
            parsed.error = tr("“%1” is no place. Try frame 3, token 120, answer 2, L12H5 or 2.5s.")
                               .arg(rest.trimmed());
            break;
        }
        parsed.error = collector.add(*part);
        rest = rest.mid(part->length);
    }
    if (parsed.error.isEmpty() && parsed.place == Place {})
        parsed.error = tr("Type where to go: frame 3, token 120, answer 2, L12H5 or 2.5s.");
    return parsed;
}

QString PlaceParser::describe(const Place& place)
{
    QStringList parts;
    if (place.frame)
        parts << tr("frame %1").arg(*place.frame);
    if (place.token)
        parts << tr("token %1").arg(*place.token);
    if (place.layer)
        parts << tr("layer %1").arg(*place.layer);
    if (place.head)
        parts << (*place.head == meanOfHeads ? tr("mean of heads")
                                             : tr("head %1").arg(*place.head));
    return parts.join(u" · "_s);
}

} // namespace sinkscope::app
