// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colour_mix.h"

#include <algorithm>

namespace sinkscope::widgets {

QColor mixed(const QColor& first, const QColor& second, double amount)
{
    const auto t = static_cast<float>(std::clamp(amount, 0.0, 1.0));
    const auto blend = [t](float from, float to) { return from + (to - from) * t; };
    return QColor::fromRgbF(blend(first.redF(), second.redF()),
        blend(first.greenF(), second.greenF()), blend(first.blueF(), second.blueF()));
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

} // namespace sinkscope::widgets
