// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_renderer.h"

#include "media/scene_background.h"
#include "trace/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sinkscope::media {
namespace {

constexpr int subpixelBits = 4;
constexpr float lightAtTop = 1.08f;
constexpr float lightAtBottom = 0.88f;

std::vector<cv::Point> pixelOutline(const SceneThing& thing, double time, const cv::Size& size)
{
    const ScenePoint centre = centreOf(thing, time);
    std::vector<cv::Point> points;
    for (const ScenePoint& corner : outlineOf(thing.shape, thing.radius)) {
        const double scale = size.height * static_cast<double>(1 << subpixelBits);
        const double half = 0.5 * (1 << subpixelBits);
        points.emplace_back(static_cast<int>(std::lround((centre.x + corner.x) * scale - half)),
            static_cast<int>(std::lround((centre.y + corner.y) * scale - half)));
    }
    return points;
}

/// The pixels that the outline may touch.
cv::Rect boxOf(const std::vector<cv::Point>& outline, const cv::Size& size)
{
    const cv::Rect fine = cv::boundingRect(outline);
    const cv::Point corner(fine.x >> subpixelBits, fine.y >> subpixelBits);
    const cv::Rect box(corner.x - 2, corner.y - 2, (fine.width >> subpixelBits) + 6,
        (fine.height >> subpixelBits) + 6);
    return box & cv::Rect({}, size);
}

void drawThing(cv::Mat& image, const SceneThing& thing, double time)
{
    const std::vector<cv::Point> outline = pixelOutline(thing, time, image.size());
    const cv::Rect box = boxOf(outline, image.size());
    if (box.empty())
        return;
    cv::Mat mask = cv::Mat::zeros(image.size(), CV_8UC1);
    cv::fillPoly(mask, std::vector { outline }, cv::Scalar(255), cv::LINE_AA, subpixelBits);
    const Colour colour = rgbOf(thing.colour);
    for (int row = box.y; row < box.y + box.height; ++row) {
        const float down = static_cast<float>(row) / static_cast<float>(image.rows - 1);
        const float light = std::lerp(lightAtTop, lightAtBottom, down);
        for (int column = box.x; column < box.x + box.width; ++column) {
            const float cover = static_cast<float>(mask.at<std::uint8_t>(row, column)) / 255.0f;
            auto& pixel = image.at<cv::Vec3f>(row, column);
            for (int channel = 0; channel < 3; ++channel) {
                const auto own = static_cast<float>(colour[static_cast<std::size_t>(channel)]);
                pixel[channel] += cover * (std::min(own * light, 255.0f) - pixel[channel]);
            }
        }
    }
}

} // namespace

struct SceneRenderer::State {
    int height = 0;
    std::optional<Backdrop> backdrop;
    cv::Mat background;

    const cv::Mat& backgroundOf(const Scene& scene)
    {
        const cv::Size size(sceneWidth(scene.aspect, height), height);
        if (backdrop != scene.backdrop || background.size() != size) {
            background = paintBackdrop(scene.backdrop, size);
            backdrop = scene.backdrop;
        }
        return background;
    }
};

SceneRenderer::SceneRenderer(int height)
    : m_state(std::make_unique<State>())
{
    if (height < 64 || height > 2160)
        throw Error(ErrorKind::Internal,
            "A scene cannot be drawn with " + std::to_string(height)
                + " lines; expected 64 to 2160. Please report this.");
    m_state->height = height;
}

SceneRenderer::~SceneRenderer() = default;

Frame SceneRenderer::draw(const Scene& scene, double time)
{
    cv::Mat image = m_state->backgroundOf(scene).clone();
    for (const SceneThing& thing : scene.things)
        drawThing(image, thing, time);
    Frame frame;
    frame.seconds = time * scene.seconds;
    frame.width = image.cols;
    frame.height = image.rows;
    auto pixels = std::make_shared<std::vector<std::uint8_t>>(image.total() * 3);
    cv::Mat bytes(image.size(), CV_8UC3, pixels->data());
    image.convertTo(bytes, CV_8UC3);
    frame.rgb = std::move(pixels);
    return frame;
}

} // namespace sinkscope::media
