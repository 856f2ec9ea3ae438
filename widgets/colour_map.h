// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace sinkscope::widgets {

/// Viridis and Inferno are perceptually even; Jet is the look of published papers; Diverging is
/// centred on 0 (blue below, red above) and meant for differences.
enum class ColourMapId { Viridis, Inferno, Jet, Diverging };

inline constexpr std::array allColourMaps { ColourMapId::Viridis, ColourMapId::Inferno,
    ColourMapId::Jet, ColourMapId::Diverging };

using ColourTable = std::array<QRgb, 256>;

struct ValueRange {
    double min = 0;
    double max = 1;

    bool operator==(const ValueRange&) const = default;
};

/// The 256 opaque colours of a map, lowest value first. Thread-safe.
const ColourTable& colourTable(ColourMapId id);

/// Translated name for menus.
QString colourMapLabel(ColourMapId id);

/// [−m, m] with the m that covers the range; what Diverging uses in place of the range given.
ValueRange symmetricRange(const ValueRange& range);

/// Smallest range that holds all finite values and 0; {0, 1} when there is none.
ValueRange rangeOf(const std::vector<float>& values);

class ScaleCurve;

/// Maps values to colours, linearly over a range or along a curve; values outside take the end
/// colours. With `alphaByValue` small values fade out: α = 1 − (1 − t)², t the position in the
/// range (for Diverging the distance from 0 relative to the end). A value that is not finite has no
/// colour: transparent. Immutable value, thread-safe.
class ColourMap {
public:
    ColourMap() = default;
    ColourMap(ColourMapId id, const ValueRange& range, bool alphaByValue,
        std::shared_ptr<const ScaleCurve> curve = nullptr);

    ColourMapId id() const { return m_id; }
    const ValueRange& range() const { return m_range; }

    /// Position in the range, 0 to 1; 0 for values that are not finite or an empty range.
    double position(double value) const;
    /// Opaque colour.
    QRgb colour(double value) const;
    /// Colour with the alpha described above, premultiplied; `weight` (0–1) scales the alpha.
    QRgb overlayColour(double value, double weight = 1) const;

private:
    const ColourTable* m_table = &colourTable(ColourMapId::Viridis);
    ColourMapId m_id = ColourMapId::Viridis;
    ValueRange m_range;
    bool m_alphaByValue = true;
    std::shared_ptr<const ScaleCurve> m_curve; ///< Null: linear.
};

} // namespace sinkscope::widgets
