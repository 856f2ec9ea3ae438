// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_background.h"

#include "media/scene_random.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace sinkscope::media {
namespace {

constexpr double pi = std::numbers::pi;

/// How much of the second colour lies at a pixel, before clamping to 0…1; `x` and `y` in frame
/// heights, `cloud` the value of the clouds there.
using Mix = std::function<double(double x, double y, double cloud)>;

/// Smooth noise of about unit size: grids of normal numbers, each twice as fine and weaker.
cv::Mat paintClouds(SceneRandom& random, const cv::Size& size, int octaves)
{
    cv::Mat total = cv::Mat::zeros(size, CV_32FC1);
    for (int octave = 0; octave < octaves; ++octave) {
        const int cells = 3 << octave;
        cv::Mat patch(cells, cells, CV_32FC1);
        for (int i = 0; i < cells * cells; ++i)
            patch.at<float>(i / cells, i % cells) = static_cast<float>(random.normal());
        cv::Mat large;
        cv::resize(patch, large, size, 0, 0, cv::INTER_CUBIC);
        cv::scaleAdd(large, std::pow(0.55, octave), total, total);
    }
    return total;
}

Mix mixOf(BackdropKind kind, double width, SceneRandom& random)
{
    const double turn = random.uniform(0, 2 * pi);
    const double strength = random.uniform(0, 1);
    const double second = random.uniform(0, 1);
    const double third = random.uniform(0, 1);
    const auto along = [turn, width](double x, double y) {
        return std::cos(turn) * (x - width / 2) + std::sin(turn) * (y - 0.5);
    };
    switch (kind) {
    case BackdropKind::Gradient:
        return [along](double x, double y, double) { return along(x, y) / 1.2 + 0.5; };
    case BackdropKind::Clouds:
        return [strength](double, double, double cloud) {
            return cloud * std::lerp(0.15, 0.4, strength) + 0.5;
        };
    case BackdropKind::Zones:
        return [=](double x, double y, double) {
            const double level =
                std::lerp(0.35, 0.75, strength) + std::lerp(-0.15, 0.15, second) * (x - width / 2);
            return (y - level) * std::lerp(15, 80, third) + 0.5;
        };
    case BackdropKind::Stripes:
        return [=](double x, double y, double) {
            const double wave = std::sin(2 * pi * along(x, y) * std::lerp(2.0, 7.0, strength));
            // Milder than the two colours are apart, or stripes would outshine the shapes.
            return 0.45 * std::clamp(wave * std::lerp(0.6, 4.0, second) + 0.5, 0.0, 1.0);
        };
    case BackdropKind::Plain:
        break;
    }
    return [](double, double, double) { return 0.0; };
}

cv::Vec3f vectorOf(const Colour& colour)
{
    return { static_cast<float>(colour[0]), static_cast<float>(colour[1]),
        static_cast<float>(colour[2]) };
}

} // namespace

cv::Mat paintBackdrop(const Backdrop& backdrop, const cv::Size& size)
{
    SceneRandom random(backdrop.seed);
    const double height = size.height;
    const Mix mix = mixOf(backdrop.kind, size.width / height, random);
    const bool plain = backdrop.kind == BackdropKind::Plain;
    const double shadeSize = plain ? 0 : random.uniform(0, 9);
    const double slope = plain ? 0 : random.uniform(-30, 30);
    const cv::Mat clouds = paintClouds(random, size, 4);
    const cv::Mat shades = paintClouds(random, size, 5);
    const cv::Vec3f first = vectorOf(backdrop.first);
    const cv::Vec3f step = vectorOf(backdrop.second) - first;
    cv::Mat image(size, CV_32FC3);
    for (int row = 0; row < size.height; ++row) {
        const double y = row / height;
        for (int column = 0; column < size.width; ++column) {
            const double share = mix(column / height, y, clouds.at<float>(row, column));
            const double shade = shades.at<float>(row, column) * shadeSize + (y - 0.5) * slope;
            const auto level = static_cast<float>(shade);
            const cv::Vec3f colour = first + step * static_cast<float>(std::clamp(share, 0.0, 1.0));
            for (int channel = 0; channel < 3; ++channel)
                image.at<cv::Vec3f>(row, column)[channel] =
                    std::clamp(colour[channel] + level, 0.0f, 255.0f);
        }
    }
    return image;
}

} // namespace sinkscope::media
