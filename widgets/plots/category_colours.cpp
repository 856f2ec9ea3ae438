// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/category_colours.h"

#include "widgets/theme.h"

#include <algorithm>
#include <array>

namespace sinkscope::widgets {

namespace {

// Hues away from orange, sky blue and purple-pink, at clearly different lightness.
constexpr std::array<QRgb, 5> onDark { 0xff1fbf92, 0xff8f86f2, 0xffd9d26a, 0xffb4654a, 0xffcfd8dc };
constexpr std::array<QRgb, 5> onLight { 0xff0a8f6a, 0xff4b3fbf, 0xff8a8412, 0xff8f3f26,
    0xff37474f };
constexpr std::array shapes { DotShape::Circle, DotShape::Square, DotShape::Diamond,
    DotShape::Triangle };

} // namespace

DotLook categoryLook(int index, const ThemeColours& colours)
{
    const auto place = static_cast<std::size_t>(std::max(index, 0));
    const auto& set = colours.dark ? onDark : onLight;
    // Five colours and four shapes: all twenty pairs come before one comes twice.
    return { shapes[place % shapes.size()], QColor::fromRgb(set[place % set.size()]), colours.panel,
        7.5 };
}

} // namespace sinkscope::widgets
