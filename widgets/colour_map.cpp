// SPDX-License-Identifier: GPL-3.0-or-later
//
// Viridis and inferno (S. van der Walt, N. Smith, CC0) and the diverging map (K. Moreland,
// "Diverging Color Maps for Scientific Visualization", 2009, cool to warm) are kept as evenly
// spaced control points and joined by Catmull-Rom splines: within 2/255 of the published 256-entry
// tables. Jet is piecewise linear by definition; its corners are given per channel.
#include "widgets/colour_map.h"

#include "widgets/scale_curve.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr std::array<QRgb, 24> viridisPoints { 0x440154, 0x471164, 0x482072, 0x472e7c, 0x433c84,
    0x3f4989, 0x39558c, 0x34608d, 0x2f6b8e, 0x2b768e, 0x26808e, 0x228b8d, 0x1f958b, 0x1fa088,
    0x24aa83, 0x30b47c, 0x41be72, 0x57c766, 0x6fcf58, 0x8ad647, 0xa7db34, 0xc5e022, 0xe2e418,
    0xfde725 };

constexpr std::array<QRgb, 24> infernoPoints { 0x000004, 0x060419, 0x120a32, 0x230c4d, 0x360961,
    0x490b6a, 0x5b116e, 0x6d186e, 0x7e1e6c, 0x902468, 0xa12b62, 0xb3325a, 0xc33b4f, 0xd24644,
    0xdf5437, 0xea632a, 0xf2751c, 0xf8880d, 0xfb9c06, 0xfcb116, 0xf9c72f, 0xf5dd4f, 0xf1f079,
    0xfcffa4 };

constexpr std::array<QRgb, 35> divergingPoints { 0x3b4cc0, 0x4359cc, 0x4c66d6, 0x5673e0, 0x5f7fe8,
    0x698bef, 0x7396f5, 0x7da1f9, 0x88abfd, 0x92b4fe, 0x9dbdff, 0xa7c4fe, 0xb1cbfc, 0xbbd1f8,
    0xc4d5f3, 0xcdd9ed, 0xd5dbe5, 0xdddddd, 0xe4d9d2, 0xebd4c7, 0xf0cdbb, 0xf4c6b0, 0xf6bea4,
    0xf7b598, 0xf7aa8c, 0xf59f81, 0xf39475, 0xef876a, 0xe97a5f, 0xe36b54, 0xdc5d4a, 0xd34d40,
    0xca3b37, 0xbf262e, 0xb40426 };

struct Corner {
    double position;
    double value;
};

constexpr std::array<Corner, 5> jetRed { { { 0, 0 }, { 0.35, 0 }, { 0.66, 1 }, { 0.89, 1 },
    { 1, 0.5 } } };
constexpr std::array<Corner, 6> jetGreen { { { 0, 0 }, { 0.125, 0 }, { 0.375, 1 }, { 0.64, 1 },
    { 0.91, 0 }, { 1, 0 } } };
constexpr std::array<Corner, 5> jetBlue { { { 0, 0.5 }, { 0.11, 1 }, { 0.34, 1 }, { 0.65, 0 },
    { 1, 0 } } };

/// std::lround costs a call, and a heat map has many pixels.
int rounded(double value) { return static_cast<int>(value + 0.5); }

int toByte(double value) { return rounded(std::clamp(value, 0.0, 255.0)); }

double channel(QRgb colour, int shift) { return static_cast<double>((colour >> shift) & 0xffu); }

double splineChannel(std::span<const QRgb> points, double position, int shift)
{
    const std::size_t last = points.size() - 1;
    const std::size_t left = std::min(static_cast<std::size_t>(position), last - 1);
    const double u = position - static_cast<double>(left);
    const double a = channel(points[left], shift);
    const double b = channel(points[left + 1], shift);
    const double before = left > 0 ? channel(points[left - 1], shift) : 2 * a - b;
    const double after = left + 2 <= last ? channel(points[left + 2], shift) : 2 * b - a;
    const double slopeA = (b - before) / 2;
    const double slopeB = (after - a) / 2;
    return a
        + u
        * (slopeA + u * (3 * (b - a) - 2 * slopeA - slopeB + u * (2 * (a - b) + slopeA + slopeB)));
}

ColourTable splineTable(std::span<const QRgb> points)
{
    ColourTable table {};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double position =
            static_cast<double>(i) * static_cast<double>(points.size() - 1) / 255.0;
        table[i] = qRgb(toByte(splineChannel(points, position, 16)),
            toByte(splineChannel(points, position, 8)), toByte(splineChannel(points, position, 0)));
    }
    return table;
}

double linear(std::span<const Corner> corners, double position)
{
    std::size_t right = 1;
    while (right + 1 < corners.size() && corners[right].position < position)
        ++right;
    const Corner& a = corners[right - 1];
    const Corner& b = corners[right];
    return a.value + (b.value - a.value) * (position - a.position) / (b.position - a.position);
}

ColourTable jetTable()
{
    ColourTable table {};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double position = static_cast<double>(i) / 255.0;
        table[i] = qRgb(toByte(255 * linear(jetRed, position)),
            toByte(255 * linear(jetGreen, position)), toByte(255 * linear(jetBlue, position)));
    }
    return table;
}

} // namespace

const ColourTable& colourTable(ColourMapId id)
{
    static const ColourTable viridis = splineTable(viridisPoints);
    static const ColourTable inferno = splineTable(infernoPoints);
    static const ColourTable jet = jetTable();
    static const ColourTable diverging = splineTable(divergingPoints);
    switch (id) {
    case ColourMapId::Inferno:
        return inferno;
    case ColourMapId::Jet:
        return jet;
    case ColourMapId::Diverging:
        return diverging;
    case ColourMapId::Viridis:
        break;
    }
    return viridis;
}

QString colourMapLabel(ColourMapId id)
{
    switch (id) {
    case ColourMapId::Inferno:
        return QCoreApplication::translate("ColourMap", "Inferno");
    case ColourMapId::Jet:
        return QCoreApplication::translate("ColourMap", "Jet (paper look)");
    case ColourMapId::Diverging:
        return QCoreApplication::translate("ColourMap", "Difference");
    case ColourMapId::Viridis:
        break;
    }
    return QCoreApplication::translate("ColourMap", "Viridis");
}

ValueRange symmetricRange(const ValueRange& range)
{
    const double bound = std::max(std::abs(range.min), std::abs(range.max));
    return { -bound, bound };
}

ValueRange rangeOf(const std::vector<float>& values)
{
    ValueRange range { 0, 0 };
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        range.min = std::min(range.min, static_cast<double>(value));
        range.max = std::max(range.max, static_cast<double>(value));
    }
    return range.max > range.min ? range : ValueRange {};
}

ColourMap::ColourMap(ColourMapId id, const ValueRange& range, bool alphaByValue,
    std::shared_ptr<const ScaleCurve> curve)
    : m_table(&colourTable(id))
    , m_id(id)
    , m_range(id == ColourMapId::Diverging ? symmetricRange(range) : range)
    , m_alphaByValue(alphaByValue)
    , m_curve(std::move(curve))
{
}

double ColourMap::position(double value) const
{
    const double extent = m_range.max - m_range.min;
    if (!std::isfinite(value) || !(extent > 0))
        return 0;
    const double place = std::clamp((value - m_range.min) / extent, 0.0, 1.0);
    return m_curve ? m_curve->at(place) : place;
}

QRgb ColourMap::colour(double value) const
{
    return (*m_table)[static_cast<std::size_t>(rounded(position(value) * 255))];
}

QRgb ColourMap::overlayColour(double value, double weight) const
{
    if (!std::isfinite(value) || weight <= 0)
        return 0;
    double alpha = std::min(weight, 1.0);
    const double place = position(value);
    if (m_alphaByValue) {
        const double strength = m_id == ColourMapId::Diverging ? std::abs(2 * place - 1) : place;
        alpha *= 1 - (1 - strength) * (1 - strength);
    }
    const QRgb opaque = (*m_table)[static_cast<std::size_t>(rounded(place * 255))];
    return qPremultiply(qRgba(qRed(opaque), qGreen(opaque), qBlue(opaque), toByte(alpha * 255)));
}

} // namespace sinkscope::widgets
