// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_format.h"

#include <QCoreApplication>

#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr QChar minusSign(0x2212);

QString withTrueMinus(QString text) { return text.replace(QLatin1Char('-'), minusSign); }

} // namespace

QString formatNumber(double value)
{
    if (!std::isfinite(value))
        return QString(QChar(0x2013));
    const double size = std::abs(value);
    if (size == 0)
        return QStringLiteral("0");
    if (size < 0.001 || size >= 99999.5)
        return withTrueMinus(QString::number(value, 'e', 1));
    int decimals = 0;
    if (size < 0.00995)
        decimals = 4;
    else if (size < 0.0995)
        decimals = 3;
    else if (size < 9.995)
        decimals = 2;
    else if (size < 99.95)
        decimals = 1;
    return withTrueMinus(QString::number(value, 'f', decimals));
}

QString formatShare(double share)
{
    if (!std::isfinite(share))
        return QString(QChar(0x2013));
    const double percent = share * 100;
    if (percent == 0)
        return QCoreApplication::translate("NumberFormat", "0 %");
    if (percent > 0 && percent < 0.1)
        return QCoreApplication::translate("NumberFormat", "< 0.1 %");
    const int decimals = std::abs(percent) < 9.95 ? 1 : 0;
    return QCoreApplication::translate("NumberFormat", "%1 %")
        .arg(withTrueMinus(QString::number(percent, 'f', decimals)));
}

QString formatSeconds(double seconds)
{
    if (!std::isfinite(seconds))
        return QString(QChar(0x2013));
    if (std::abs(seconds) < 59.995)
        return QCoreApplication::translate("NumberFormat", "%1 s")
            .arg(withTrueMinus(QString::number(seconds, 'f', 2)));
    const qint64 tenths = std::llround(std::abs(seconds) * 10);
    const QString text = QStringLiteral("%1:%2.%3")
                             .arg(tenths / 600)
                             .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
                             .arg(tenths % 10);
    return seconds < 0 ? minusSign + text : text;
}

} // namespace sinkscope::widgets
