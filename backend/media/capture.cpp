// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/capture.h"

#include "media/image_header.h"
#include "trace/error.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <utility>

namespace sinkscope::media {
namespace {

// No plausible video is longer, and no plausible rate higher; beyond these a file is lying.
constexpr double longestSeconds = 1e7;
constexpr double highestFps = 1e4;

Error notReadable(const std::string& path, const std::string& found)
{
    return badInput(path + ": " + found
        + ", expected a video (MP4, WebM, MKV, AVI, MOV, GIF) or a picture (PNG, JPEG, WebP, "
          "BMP). Choose another file or convert this one, for example with "
          "\"ffmpeg -i INPUT -c:v libx264 -pix_fmt yuv420p OUTPUT.mp4\".");
}

void requireFile(const std::string& path)
{
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        throw badInput(path + ": no such file, expected a video or picture. Check the path.");
    if (!std::filesystem::is_regular_file(status))
        throw notReadable(path, "this is not a file");
    const auto bytes = std::filesystem::file_size(path, code);
    if (code || bytes == 0)
        throw notReadable(path, code ? "the file cannot be read" : "the file is empty");
    if (looksLikeText(path))
        throw notReadable(path, "this is a text file");
}

void requireSize(int width, int height, const VideoSource& source)
{
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    if (width < 1 || height < 1)
        throw notReadable(source.path, "the picture size is " + size);
    const int limit = source.limits.maxSide;
    if (width > limit || height > limit)
        throw badInput(source.path + ": the picture size is " + size + ", expected at most "
            + std::to_string(limit) + " pixels a side. Scale the file down first.");
    if (std::int64_t { 3 } * width * height > source.limits.maxBytes)
        throw Error(ErrorKind::OutOfResources,
            source.path + ": one frame of " + size + " needs more than the "
                + std::to_string(source.limits.maxBytes)
                + " bytes allowed for frames. Scale the file down first.");
}

cv::Size storedSize(const cv::Size& size, int storedSide)
{
    const int longest = std::max(size.width, size.height);
    if (storedSide <= 0 || longest <= storedSide)
        return size;
    const double scale = static_cast<double>(storedSide) / longest;
    return { std::max(1, static_cast<int>(std::lround(size.width * scale))),
        std::max(1, static_cast<int>(std::lround(size.height * scale))) };
}

// OpenCV can rotate by itself, but 4.6.0 (Debian 12) turns quarter turns the wrong way round and
// reports them so as well (opencv/opencv#22088); so the rotation is applied here.
int clockwiseRotation(const cv::VideoCapture& video)
{
    const int reported = static_cast<int>(std::lround(video.get(cv::CAP_PROP_ORIENTATION_META)));
    const bool reversed = cv::getVersionMajor() == 4 && cv::getVersionMinor() == 6;
    const int degrees = ((reversed ? -reported : reported) % 360 + 360) % 360;
    return degrees % 90 == 0 ? degrees : 0;
}

cv::Mat turned(const cv::Mat& picture, int clockwiseDegrees)
{
    constexpr std::array flags { cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180,
        cv::ROTATE_90_COUNTERCLOCKWISE };
    if (clockwiseDegrees == 0)
        return picture;
    cv::Mat upright;
    cv::rotate(picture, upright, flags[static_cast<std::size_t>(clockwiseDegrees / 90 - 1)]);
    return upright;
}

} // namespace

struct Capture::State {
    explicit State(const VideoSource& videoSource)
        : source(videoSource)
    {
    }

    VideoSource source;
    cv::Mat image; ///< The decoded still image; empty for a video.
    cv::VideoCapture video;
    cv::Size size; ///< Upright.
    int clockwiseDegrees = 0; ///< What turns a decoded video frame upright: 0, 90, 180 or 270.
    bool imageGrabbed = false;

    bool openImage()
    {
        const auto header = readImageSize(source.path);
        if (!header)
            return false;
        requireSize(header->width, header->height, source);
        image = cv::imread(source.path, cv::IMREAD_COLOR);
        if (image.empty())
            throw notReadable(source.path, "the picture does not decode");
        size = image.size();
        return true;
    }

    void openVideo()
    {
        // An absolute path cannot be taken for a network address or a device.
        const std::string path = std::filesystem::absolute(source.path).string();
        if (!video.open(path, cv::CAP_FFMPEG))
            throw notReadable(source.path, "no video in it can be decoded");
        video.set(cv::CAP_PROP_ORIENTATION_AUTO, 0);
        clockwiseDegrees = clockwiseRotation(video);
        size = { property(cv::CAP_PROP_FRAME_WIDTH), property(cv::CAP_PROP_FRAME_HEIGHT) };
        if (clockwiseDegrees % 180 != 0)
            std::swap(size.width, size.height);
        requireSize(size.width, size.height, source);
    }

    int property(int id) const { return static_cast<int>(std::clamp(video.get(id), 0.0, 1e9)); }
};

Capture::Capture(const VideoSource& source)
    : m_state(std::make_unique<State>(source))
{
    requireFile(source.path);
    try {
        if (!m_state->openImage())
            m_state->openVideo();
    } catch (const cv::Exception& exception) {
        throw notReadable(source.path, "the decoder refuses it (" + exception.err + ")");
    }
}

Capture::~Capture() = default;

void Capture::rewind()
{
    m_state->imageGrabbed = false;
    if (!isStillImage())
        m_state->openVideo();
}

void Capture::jump(double seconds)
{
    m_state->imageGrabbed = seconds > 0;
    if (!isStillImage())
        m_state->video.set(cv::CAP_PROP_POS_MSEC, seconds * 1000);
}

bool Capture::grab()
{
    if (isStillImage())
        return !std::exchange(m_state->imageGrabbed, true);
    return m_state->video.grab();
}

std::optional<double> Capture::timestamp() const
{
    if (isStillImage())
        return 0.0;
    const double seconds = m_state->video.get(cv::CAP_PROP_POS_MSEC) / 1000;
    if (!std::isfinite(seconds) || seconds < 0 || seconds > longestSeconds)
        return std::nullopt;
    return seconds;
}

std::vector<std::uint8_t> Capture::rgb() const
try {
    cv::Mat bgr = m_state->image;
    if (!isStillImage() && !m_state->video.retrieve(bgr))
        throw badInput(m_state->source.path
            + ": a frame cannot be converted to RGB. Convert the video to H.264 first.");
    if (!isStillImage())
        bgr = turned(bgr, m_state->clockwiseDegrees);
    // Also when a stream changes its size on the way: all frames of a source have one size.
    const cv::Size size(storedWidth(), storedHeight());
    if (bgr.size() != size)
        cv::resize(bgr, bgr, size, 0, 0, cv::INTER_AREA);
    std::vector<std::uint8_t> pixels(std::size_t { 3 } * static_cast<std::size_t>(size.width)
        * static_cast<std::size_t>(size.height));
    cv::Mat rgb(size, CV_8UC3, pixels.data());
    cv::cvtColor(bgr, rgb, bgr.channels() == 1 ? cv::COLOR_GRAY2RGB : cv::COLOR_BGR2RGB);
    return pixels;
} catch (const cv::Exception& exception) {
    throw badInput(m_state->source.path + ": a frame cannot be converted to RGB (" + exception.err
        + "). Convert the video to H.264 first.");
}

bool Capture::isStillImage() const { return !m_state->image.empty(); }

int Capture::width() const { return m_state->size.width; }

int Capture::height() const { return m_state->size.height; }

int Capture::storedWidth() const
{
    return storedSize(m_state->size, m_state->source.limits.storedSide).width;
}

int Capture::storedHeight() const
{
    return storedSize(m_state->size, m_state->source.limits.storedSide).height;
}

double Capture::fps() const
{
    const double fps = isStillImage() ? 0 : m_state->video.get(cv::CAP_PROP_FPS);
    return std::isfinite(fps) && fps > 0 && fps <= highestFps ? fps : 0;
}

std::int64_t Capture::declaredFrames() const
{
    if (isStillImage())
        return 1;
    const double count = m_state->video.get(cv::CAP_PROP_FRAME_COUNT);
    return std::isfinite(count) && count > 0 && count < 1e15 ? static_cast<std::int64_t>(count) : 0;
}

} // namespace sinkscope::media
