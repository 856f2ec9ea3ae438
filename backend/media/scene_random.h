// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace sinkscope::media {

/// Numbers that depend on the seed alone, on every machine: the standard fixes the generator but
/// not its distributions. One thread at a time.
class SceneRandom {
public:
    explicit SceneRandom(std::uint32_t seed)
        : m_generator(seed)
    {
    }

    /// In [low, high).
    double uniform(double low, double high)
    {
        return low + (high - low) * static_cast<double>(m_generator()) / 4294967296.0;
    }

    /// Standard normal (Box and Muller).
    double normal()
    {
        const double size = std::sqrt(-2.0 * std::log(1.0 - uniform(0, 1)));
        return size * std::cos(2.0 * std::numbers::pi * uniform(0, 1));
    }

private:
    std::mt19937 m_generator;
};

} // namespace sinkscope::media
